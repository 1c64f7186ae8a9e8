import { type Grant, type Locale, type Role, ROLES, SCOPE_KINDS, type ScopeKind } from '@escale/domain';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf, LocaleEnum } from '../../platform/graphql/enums.ts';
import type { AccountEntity } from './account.entity.ts';

export const RoleEnum = enumOf('Role', ROLES, 'What somebody does in the network.');
export const ScopeKindEnum = enumOf('ScopeKind', SCOPE_KINDS, 'What a role is given on.');

@ObjectType('Grant', { description: 'A role on a part of the network.' })
export class GrantType {
  @Field(() => RoleEnum) role!: Role;
  @Field(() => ScopeKindEnum) scopeKind!: ScopeKind;
  @Field(() => ID, { nullable: true, description: 'INSEE code of the region or department, id of the organisation or place; null for the whole network.' }) scopeId!: string | null;

  static of({ role, scope }: Grant): GrantType {
    return { role, scopeKind: scope.kind, scopeId: scope.id };
  }
}

@ObjectType('Me', { description: 'Who is signed in.' })
export class MeType implements Pick<AccountEntity, 'id' | 'email' | 'givenName' | 'familyName' | 'locale' | 'requestMails'> {
  @Field(() => ID) id!: string;
  @Field(() => String) email!: string;
  @Field(() => String, { nullable: true, description: 'Null until given.' }) givenName!: string | null;
  @Field(() => String, { nullable: true }) familyName!: string | null;
  @Field(() => LocaleEnum) locale!: Locale;
  @Field(() => Boolean, { description: 'Whether requests are mailed to me, at the places of whose team I am.' }) requestMails!: boolean;
  @Field(() => [GrantType]) grants!: readonly GrantType[];
}

export const RequestMailsResult = createUnionType({ name: 'RequestMailsResult', types: () => [MeType] as const, resolveType: () => MeType });
