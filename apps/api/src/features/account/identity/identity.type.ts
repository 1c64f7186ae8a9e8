import { PROVIDER_REFUSAL_CODES, type ProviderRefusalCode } from '@escale/domain';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';

export const ProviderRefusalCodeEnum = enumOf('ProviderRefusalCode', PROVIDER_REFUSAL_CODES, 'Why somebody could not come in with an identity provider, or an identity not be removed; also given to /connexion as `refus`.');

@ObjectType('SignInProvider', { description: 'An identity provider one may sign in with, at /connexion/fournisseur/{key}.' })
export class SignInProviderType {
  @Field(() => String) key!: string;
  @Field(() => String, { description: 'Its own name, the same in every language.' }) label!: string;
  @Field(() => Boolean, { description: 'Whether it is for people at work.' }) staff!: boolean;
}

@ObjectType('LinkedIdentity', { description: 'Who an account’s owner is to an identity provider.' })
export class LinkedIdentityType {
  @Field(() => ID) id!: string;
  @Field(() => String) provider!: string;
  @Field(() => String) label!: string;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime) usedAt!: Date;
}

@ObjectType('LinkedIdentityList')
export class LinkedIdentityListType {
  @Field(() => [LinkedIdentityType], { description: 'Those that are left, the last used first.' }) identities!: readonly LinkedIdentityType[];
}

@ObjectType('IdentityRefused')
export class IdentityRefusedType {
  @Field(() => ProviderRefusalCodeEnum) code!: ProviderRefusalCode;
  @Field(() => String, { nullable: true, description: 'The input field to mend, when one is to blame.' }) field: string | null;

  constructor(code: ProviderRefusalCode, field: string | null = null) {
    this.code = code;
    this.field = field;
  }
}

export const RemoveIdentityResult = createUnionType({
  name: 'RemoveIdentityResult',
  types: () => [LinkedIdentityListType, IdentityRefusedType] as const,
  resolveType: (value: unknown) => (value instanceof IdentityRefusedType ? IdentityRefusedType : LinkedIdentityListType),
});
