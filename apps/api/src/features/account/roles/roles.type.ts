import { GRANT_REFUSAL_CODES, type GrantRefusalCode, INVITATION_STATES, type InvitationState, type Role, type ScopeKind } from '@escale/domain';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enums.ts';
import { PageInfoType } from '../../../platform/graphql/page-info.type.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { MeType, RoleEnum, ScopeKindEnum } from '../account.type.ts';

export const GrantRefusalCodeEnum = enumOf('GrantRefusalCode', GRANT_REFUSAL_CODES, 'Why a role could not be given or taken, or somebody’s sessions not be ended.');
export const InvitationStateEnum = enumOf('InvitationState', INVITATION_STATES, 'Where an invitation is.');

@ObjectType('HeldGrant', { description: 'A role somebody holds.' })
export class HeldGrantType {
  @Field(() => ID) id!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => ScopeKindEnum) scopeKind!: ScopeKind;
  @Field(() => ID, { nullable: true }) scopeId!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the region, department, organisation or place; null for the whole network.' }) scopeName!: string | null;
  @Field(() => DateTime) since!: Date;
  @Field(() => Boolean, { description: 'Whether whoever asks may take it back, alone or by proposing it.' }) removable!: boolean;
  @Field(() => DateTime, { nullable: true, description: 'Since when its removal waits for a second administrator.' }) removalProposedAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether whoever asks is that second administrator.' }) removalConfirmable!: boolean;
}

@ObjectType('Person', { description: 'Somebody with a role; of their roles, those whoever asks could give.' })
export class PersonType {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) givenName!: string | null;
  @Field(() => String, { nullable: true }) familyName!: string | null;
  @Field(() => String) email!: string;
  @Field(() => [HeldGrantType]) grants!: readonly HeldGrantType[];
  @Field(() => Boolean, { description: 'Whether whoever asks may end their sessions; it does not tell whether there are any.' }) sessionsEndable!: boolean;
}

@ObjectType('PersonEdge')
export class PersonEdgeType {
  @Field(() => String) cursor!: string;
  @Field(() => PersonType) node!: PersonType;
}

@ObjectType('PersonConnection', { description: 'One page of people, by family name.' })
export class PersonConnectionType {
  @Field(() => [PersonEdgeType]) edges!: readonly PersonEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}

@ObjectType('Invitation', { description: 'Somebody is asked to take a role.' })
export class InvitationType {
  @Field(() => ID) id!: string;
  @Field(() => String) email!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => ScopeKindEnum) scopeKind!: ScopeKind;
  @Field(() => ID, { nullable: true }) scopeId!: string | null;
  @Field(() => String, { nullable: true }) scopeName!: string | null;
  @Field(() => String, { nullable: true, description: 'Who invites, by name where it is known.' }) byName!: string | null;
  @Field(() => InvitationStateEnum) state!: InvitationState;
  @Field(() => DateTime) createdAt!: Date;
  @Field(() => DateTime) expiresAt!: Date;
  @Field(() => Boolean, { description: 'Whether whoever asks is the second administrator it waits for.' }) confirmable!: boolean;
}

@ObjectType('ScopeChoice', { description: 'A part of the network on which whoever asks gives roles.' })
export class ScopeChoiceType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType('GrantRefused', { description: 'Why a role could not be given or taken, or somebody’s sessions not be ended.' })
export class GrantRefusedType {
  @Field(() => GrantRefusalCodeEnum) code!: GrantRefusalCode;
  @Field(() => String, { nullable: true, description: 'The input field to mend, when one is to blame.' }) field: string | null;

  constructor(code: GrantRefusalCode, field: string | null = null) {
    this.code = code;
    this.field = field;
  }
}

@ObjectType('RoleChanged', { description: 'A role was taken or kept, or its removal proposed.' })
export class RoleChangedType {
  @Field(() => ID) grantId!: string;
  @Field(() => Boolean, { description: 'False while it waits for a second administrator.' }) done!: boolean;
}

@ObjectType('InvitationAccepted')
export class InvitationAcceptedType {
  @Field(() => MeType) me!: MeType;
}

@ObjectType('SessionsEnded', { description: 'Somebody has no session any more, whether or not they had one.' })
export class SessionsEndedType {
  @Field(() => ID) accountId!: string;
}

const unless = (type: new (...parts: never[]) => object) => (value: unknown) => (value instanceof GrantRefusedType ? GrantRefusedType : type);

export const InvitationResult = createUnionType({ name: 'InvitationResult', types: () => [InvitationType, GrantRefusedType] as const, resolveType: unless(InvitationType) });
export const RoleChangeResult = createUnionType({ name: 'RoleChangeResult', types: () => [RoleChangedType, GrantRefusedType] as const, resolveType: unless(RoleChangedType) });
export const AcceptInvitationResult = createUnionType({ name: 'AcceptInvitationResult', types: () => [InvitationAcceptedType, GrantRefusedType] as const, resolveType: unless(InvitationAcceptedType) });
export const EndSessionsResult = createUnionType({ name: 'EndSessionsResult', types: () => [SessionsEndedType, GrantRefusedType] as const, resolveType: unless(SessionsEndedType) });
