import type { Locale, Role, ScopeKind } from '@escale/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID, Length, ValidateIf } from 'class-validator';
import { LocaleEnum } from '../../../platform/graphql/enums.ts';
import { RoleEnum, ScopeKindEnum } from '../account.type.ts';

@InputType({ description: 'A part of the network, and no part of it nor what holds it.' })
export class RoleScopeInput {
  @Field(() => ScopeKindEnum) kind!: ScopeKind;
  @Field(() => ID, { nullable: true, description: 'INSEE code of the region or department, id of the organisation or place; left out for the whole network.' })
  @ValidateIf(({ id }: RoleScopeInput) => id !== undefined && id !== null)
  @Length(1, 40, { message: 'id must have 1 to 40 characters.' })
  id?: string | null;
}

@InputType()
export class InviteToRoleInput {
  @Field(() => String, { description: 'Yours, of 16 to 100 characters: the same request sent again invites once.' })
  @Length(16, 100, { message: 'idempotencyKey must have 16 to 100 characters.' })
  idempotencyKey!: string;
  @Field(() => String) @Length(0, 320, { message: 'email must have at most 320 characters.' }) email!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => ScopeKindEnum) scopeKind!: ScopeKind;
  @Field(() => ID, { nullable: true, description: 'INSEE code of the region or department, id of the organisation or place; left out for the whole network.' })
  @ValidateIf(({ scopeId }: InviteToRoleInput) => scopeId !== undefined && scopeId !== null)
  @Length(1, 40, { message: 'scopeId must have 1 to 40 characters.' })
  scopeId?: string | null;
  @Field(() => LocaleEnum, { defaultValue: 'fr', description: 'The language the invited person is written to in.' }) locale!: Locale;
}

@InputType()
export class InvitationLinkInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'invitationId must be a UUID given by the mail.' }) invitationId!: string;
  @Field(() => String, { description: 'What stands behind the # of the link, after the point.' }) @Length(1, 100, { message: 'token must be what stands behind the # of the link.' }) token!: string;
}
