import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsUUID, Length, Matches, ValidateIf } from 'class-validator';

const BASE64URL = /^[\w-]*$/;
/** Binary as browsers write it: base64url without padding. */
const Bytes = (field: string, most: number): PropertyDecorator => (target, key) => {
  Length(1, most, { message: `${field} must have 1 to ${most} characters.` })(target, key);
  Matches(BASE64URL, { message: `${field} must be base64url, as the browser gives it.` })(target, key);
};
const Password = (field: string) => Length(0, 1000, { message: `${field} must have at most 1000 characters.` });
const Given = (field: string) => ValidateIf((input: Record<string, unknown>) => input[field] !== undefined && input[field] !== null);

@InputType()
export class AddPasskeyInput {
  @Field(() => String, { description: 'What its owner calls it.' }) @Length(0, 200, { message: 'name must have at most 200 characters.' }) name!: string;
  @Field(() => String) @Bytes('credentialId', 1400) credentialId!: string;
  @Field(() => String) @Bytes('clientDataJSON', 4000) clientDataJSON!: string;
  @Field(() => String) @Bytes('attestationObject', 20_000) attestationObject!: string;
  @Field(() => [String], { defaultValue: [], description: 'What `getTransports()` answers.' })
  @ArrayMaxSize(10, { message: 'transports must have at most 10 entries.' })
  @Matches(/^[a-z-]{1,20}$/, { each: true, message: 'transports must be those the browser names.' })
  transports!: string[];
}

@InputType()
export class RenamePasskeyInput {
  @Field(() => ID) @IsUUID(undefined, { message: 'id must be a UUID given by myKeys.' }) id!: string;
  @Field(() => String) @Length(0, 200, { message: 'name must have at most 200 characters.' }) name!: string;
}

@InputType()
export class SignInWithPasskeyInput {
  @Field(() => String) @Bytes('credentialId', 1400) credentialId!: string;
  @Field(() => String) @Bytes('clientDataJSON', 4000) clientDataJSON!: string;
  @Field(() => String) @Bytes('authenticatorData', 4000) authenticatorData!: string;
  @Field(() => String) @Bytes('signature', 2000) signature!: string;
  @Field(() => String, { nullable: true }) @Given('userHandle') @Bytes('userHandle', 100) userHandle?: string | null;
}

@InputType()
export class SetPasswordInput {
  @Field(() => String) @Password('password') password!: string;
  @Field(() => String, { nullable: true, description: 'The present one; not needed by who has just signed in.' }) @Given('currentPassword') @Password('currentPassword') currentPassword?: string | null;
}

@InputType()
export class RemovePasswordInput {
  @Field(() => String, { nullable: true, description: 'The present one; not needed by who has just signed in.' }) @Given('currentPassword') @Password('currentPassword') currentPassword?: string | null;
}

@InputType()
export class SignInWithPasswordInput {
  @Field(() => String) @Length(0, 320, { message: 'email must have at most 320 characters.' }) email!: string;
  @Field(() => String) @Password('password') password!: string;
}
