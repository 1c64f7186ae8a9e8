import { SIGN_IN_REFUSAL_CODES, type SignInRefusalCode } from '@escale/domain';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/enums.ts';
import { DateTime } from '../../platform/graphql/scalars.ts';
import { MeType } from './account.type.ts';

export const SignInRefusalCodeEnum = enumOf('SignInRefusalCode', SIGN_IN_REFUSAL_CODES, 'Why somebody could not sign in, or a session not be ended.');

@ObjectType('SignInRequested', { description: 'A mail is on its way, whoever has that address.' })
export class SignInRequestedType {
  @Field(() => ID) requestId!: string;
  @Field(() => DateTime, { description: 'Until when its link and its code can be used.' }) expiresAt!: Date;
}

@ObjectType('SignedIn')
export class SignedInType {
  @Field(() => MeType) me!: MeType;
}

@ObjectType('SignInRefused', { description: 'Why somebody could not sign in, or a session not be ended.' })
export class SignInRefusedType {
  @Field(() => SignInRefusalCodeEnum) code!: SignInRefusalCode;
  @Field(() => String, { nullable: true, description: 'The input field to mend, when one is to blame.' }) field: string | null;
  @Field(() => String, { nullable: true, description: 'With OTHER_BROWSER: the six digits to type where the sign-in began.' }) codeToType: string | null;

  constructor(code: SignInRefusalCode, more: { readonly field?: string; readonly codeToType?: string } = {}) {
    this.code = code;
    this.field = more.field ?? null;
    this.codeToType = more.codeToType ?? null;
  }
}

@ObjectType('Session', { description: 'A browser somebody is signed in with.' })
export class SessionType {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Browser and system, as the browser names itself.' }) device!: string | null;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime, { description: 'Last use, to five minutes.' }) seenAt!: Date;
  @Field(() => DateTime, { description: 'When it ends if it is not used again.' }) endsAt!: Date;
  @Field(() => Boolean, { description: 'Whether it is the one that asks.' }) current!: boolean;
}

@ObjectType('SessionList')
export class SessionListType {
  @Field(() => [SessionType], { description: 'Those that are left, the last used first.' }) sessions!: readonly SessionType[];
}

@ObjectType('SignedOut')
export class SignedOutType {
  @Field(() => DateTime) at!: Date;
  @Field(() => String, { nullable: true, description: 'Where to go to end the session at the identity provider too; null when there is none, or it is away.' }) goTo!: string | null;
}

const resolveType = (otherwise: typeof SignInRequestedType | typeof SignedInType | typeof SessionListType | typeof SignedOutType) => (value: unknown) => (value instanceof SignInRefusedType ? SignInRefusedType : otherwise);

export const RequestSignInResult = createUnionType({ name: 'RequestSignInResult', types: () => [SignInRequestedType, SignInRefusedType] as const, resolveType: resolveType(SignInRequestedType) });
export const SignInResult = createUnionType({ name: 'SignInResult', types: () => [SignedInType, SignInRefusedType] as const, resolveType: resolveType(SignedInType) });
export const SessionsResult = createUnionType({ name: 'SessionsResult', types: () => [SessionListType, SignInRefusedType] as const, resolveType: resolveType(SessionListType) });
export const SignOutResult = createUnionType({ name: 'SignOutResult', types: () => [SignedOutType, SignInRefusedType] as const, resolveType: resolveType(SignedOutType) });
