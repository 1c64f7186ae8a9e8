import { KEY_REFUSAL_CODES, type KeyRefusalCode } from '@escale/domain';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { SignedInType } from '../sign-in.type.ts';
import type { PasskeyEntity } from './passkey.entity.ts';

export const KeyRefusalCodeEnum = enumOf('KeyRefusalCode', KEY_REFUSAL_CODES, 'Why a passkey or a password was refused.');

@ObjectType('Passkey', { description: 'A passkey of one’s own: a device, or a keyring, that proves who one is.' })
export class PasskeyType implements Pick<PasskeyEntity, 'id' | 'name' | 'createdAt' | 'usedAt'> {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it last signed somebody in; null until it has.' }) usedAt!: Date | null;
}

@ObjectType('MyKeys', { description: 'The ways into one’s account beside the mailed link.' })
export class MyKeysType {
  @Field(() => Boolean, { description: 'Whether one may add some: staff may.' }) allowed!: boolean;
  @Field(() => DateTime, { description: 'Until when this session counts as just proved; after that, changes ask to sign in again.' }) provedUntil!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When the password was last changed; null without one.' }) passwordChangedAt!: Date | null;
  @Field(() => [PasskeyType], { description: 'The oldest first.' }) passkeys!: readonly PasskeyType[];
}

@ObjectType('PasskeyChallenge', { description: 'What to hand to the browser; it binds this browser, by a cookie, for five minutes and one answer.' })
export class PasskeyChallengeType {
  @Field(() => String, { description: 'JSON for `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON` (WebAuthn Level 3 §5.1).' }) options!: string;
  @Field(() => DateTime) expiresAt!: Date;
}

@ObjectType('KeyRefused', { description: 'Why a passkey or a password was refused.' })
export class KeyRefusedType {
  @Field(() => KeyRefusalCodeEnum) code: KeyRefusalCode;
  @Field(() => String, { nullable: true, description: 'The input field to mend, when one is to blame.' }) field: string | null;

  constructor(code: KeyRefusalCode, field: string | null = null) {
    this.code = code;
    this.field = field;
  }
}

const resolveType = (otherwise: typeof MyKeysType | typeof PasskeyChallengeType | typeof SignedInType) => (value: unknown) => (value instanceof KeyRefusedType ? KeyRefusedType : otherwise);

export const KeysResult = createUnionType({ name: 'KeysResult', types: () => [MyKeysType, KeyRefusedType] as const, resolveType: resolveType(MyKeysType) });
export const PasskeyChallengeResult = createUnionType({ name: 'PasskeyChallengeResult', types: () => [PasskeyChallengeType, KeyRefusedType] as const, resolveType: resolveType(PasskeyChallengeType) });
export const KeySignInResult = createUnionType({ name: 'KeySignInResult', types: () => [SignedInType, KeyRefusedType] as const, resolveType: resolveType(SignedInType) });
