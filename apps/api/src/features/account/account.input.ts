import type { Locale } from '@escale/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, Length, Matches, ValidateIf } from 'class-validator';
import { LocaleEnum } from '../../platform/graphql/enums.ts';

const Given = (field: string) => ValidateIf((input: Record<string, unknown>) => input[field] !== undefined && input[field] !== null);

@InputType()
export class RequestSignInInput {
  @Field(() => String) @Length(0, 320, { message: 'email must have at most 320 characters.' }) email!: string;
  @Field(() => LocaleEnum, { defaultValue: 'fr' }) locale!: Locale;
}

@InputType()
export class CompleteSignInInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'requestId must be a UUID given by requestSignIn.' }) requestId!: string;
  @Field(() => String, { nullable: true, description: 'What stands behind the # of the link.' })
  @Given('token')
  @Length(1, 100, { message: 'token must be what stands behind the # of the link.' })
  token?: string | null;
  @Field(() => String, { nullable: true, description: 'The six digits of the mail; spaces do not matter.' })
  @Given('code')
  @Matches(/^[\d\s]{6,12}$/, { message: 'code must be the six digits of the mail.' })
  code?: string | null;
}
