import { GIVING_ROLES, type Role, type Scope, type ScopeKind } from '@escale/domain';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { badInput, isId, shortText, wholeNumber } from '../../../platform/graphql/bad-input.ts';
import { readCursor } from '../../../platform/graphql/cursor.ts';
import { hashOf, sameHash, Secrets } from '../../../platform/secret/secrets.ts';
import { RoleEnum, ScopeKindEnum } from '../account.type.ts';
import { AcceptInvitation } from './accept-invitation.ts';
import { ChangeInvitation } from './change-invitation.ts';
import { EndSessions } from './end-sessions.ts';
import { scopeOf } from './grant-facts.reader.ts';
import { InviteToRole } from './invite-to-role.ts';
import { PeopleReader } from './people.reader.ts';
import { InvitationLinkInput, InviteToRoleInput, RoleScopeInput } from './roles.input.ts';
import { AcceptInvitationResult, EndSessionsResult, GrantRefusedType, InvitationResult, InvitationType, PersonConnectionType, RoleChangeResult, ScopeChoiceType } from './roles.type.ts';
import { ShowPeople } from './show-people.ts';
import { TakeRole } from './take-role.ts';

const GIVERS = { anyOf: GIVING_ROLES };
const ADMINISTRATORS = { anyOf: ['ADMINISTRATOR'] as const };
const MOST_SCOPES = 20;

const ON = { type: () => RoleScopeInput, nullable: true, description: 'Only roles given on just this.' } as const;

const scopeGiven = (on: RoleScopeInput | null | undefined): Scope | null => {
  if (on == null) return null;
  const id = on.id ?? null;
  if ((on.kind === 'NETWORK') !== (id === null)) throw badInput('on', 'must name what a role is given on by its id; the network has none.');
  return scopeOf(on.kind, id);
};

const idGiven = (field: string, value: string): string => {
  if (!isId(value)) throw badInput(field, 'must be a UUID given by an earlier answer.');
  return value.toLowerCase();
};

@Resolver()
export class RolesResolver {
  constructor(
    private readonly show: ShowPeople,
    private readonly people: PeopleReader,
    private readonly invites: InviteToRole,
    private readonly invitations: ChangeInvitation,
    private readonly secrets: Secrets,
  ) {}

  @Query(() => PersonConnectionType, { name: 'people', description: 'Who holds the roles whoever asks could give, by family name.' })
  @Access(GIVERS)
  async listPeople(
    @Context() context: RequestContext,
    @Args('text', { type: () => String, nullable: true, description: 'Part of a name or address.' }) text: string | null,
    @Args('role', { type: () => RoleEnum, nullable: true }) role: Role | null,
    @Args('on', ON) on: RoleScopeInput | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<PersonConnectionType> {
    const { accountId } = await ownPrincipal(context);
    const cursor = readCursor(after, ['string', 'string']) as readonly [string, string] | null;
    if (cursor !== null && !isId(cursor[1])) throw badInput('after', 'must be a cursor of an earlier page of the same list; leave it out for the first page.');
    return this.show.page(accountId, { text: shortText('text', text, 100), role: role ?? null, on: scopeGiven(on), first: wholeNumber('first', first, 1, 100, 50), after: cursor });
  }

  @Query(() => [InvitationType], { name: 'invitations', description: 'Invitations whoever asks could have made and nobody has accepted yet, the latest first; at most 200.' })
  @Access(GIVERS)
  async listInvitations(@Context() context: RequestContext, @Args('on', ON) on: RoleScopeInput | null): Promise<readonly InvitationType[]> {
    return this.show.invitations((await ownPrincipal(context)).accountId, scopeGiven(on));
  }

  @Query(() => [ScopeChoiceType], { description: 'Regions, departments, organisations or places on which whoever asks gives roles; at most 20.' })
  @Access(GIVERS)
  async scopeChoices(
    @Context() context: RequestContext,
    @Args('kind', { type: () => ScopeKindEnum }) kind: ScopeKind,
    @Args('text', { type: () => String, nullable: true }) text: string | null,
  ): Promise<readonly ScopeChoiceType[]> {
    return this.people.scopes((await ownPrincipal(context)).accountId, kind, shortText('text', text, 100), MOST_SCOPES);
  }

  @Query(() => InvitationType, { nullable: true, description: 'An invitation, for whoever holds its link; null for any other.' })
  @Access('link-bearer')
  async invitation(@Args('input') { invitationId, token }: InvitationLinkInput): Promise<InvitationType | null> {
    const row = sameHash(hashOf(token), hashOf(this.secrets.invitationToken(invitationId))) ? await this.people.invitationOfLink(invitationId) : null;
    return row && this.show.invitationOf(row);
  }

  @Mutation(() => InvitationResult, { description: 'Asks somebody by mail to take a role.' })
  @Access(GIVERS)
  async inviteToRole(@Args('input') input: InviteToRoleInput, @Context() context: RequestContext): Promise<typeof InvitationResult> {
    const principal = await ownPrincipal(context);
    const made = await this.invites.run(input, principal, context);
    return made instanceof GrantRefusedType ? made : this.show.invitation(principal.accountId, made);
  }

  @Mutation(() => InvitationResult, { description: 'Takes an invitation back before it is accepted.' })
  @Access(GIVERS)
  async withdrawInvitation(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<typeof InvitationResult> {
    const principal = await ownPrincipal(context);
    return (await this.invitations.withdraw(idGiven('id', id), principal, context)) ?? this.show.invitation(principal.accountId, id);
  }

  @Mutation(() => InvitationResult, { description: 'Sends an invitation once more, for another fortnight.' })
  @Access(GIVERS)
  async sendInvitationAgain(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<typeof InvitationResult> {
    const principal = await ownPrincipal(context);
    return (await this.invitations.sendAgain(idGiven('id', id), principal, context)) ?? this.show.invitation(principal.accountId, id);
  }

  @Mutation(() => InvitationResult, { description: 'A second administrator agrees to an invitation, which then leaves.' })
  @Access(ADMINISTRATORS)
  async confirmInvitation(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<typeof InvitationResult> {
    const principal = await ownPrincipal(context);
    return (await this.invitations.confirm(idGiven('id', id), principal, context)) ?? this.show.invitation(principal.accountId, id);
  }
}

/** Roles as they change hands, and sessions an administrator ends. */
@Resolver()
export class RoleChangesResolver {
  constructor(
    private readonly acceptances: AcceptInvitation,
    private readonly taking: TakeRole,
    private readonly ending: EndSessions,
  ) {}

  @Mutation(() => AcceptInvitationResult, { description: 'Takes the role of an invitation, signed in with the invited address.' })
  @Access('signed-in')
  async acceptInvitation(@Args('input') input: InvitationLinkInput, @Context() context: RequestContext): Promise<typeof AcceptInvitationResult> {
    return this.acceptances.run(input, await ownPrincipal(context), context);
  }

  @Mutation(() => RoleChangeResult, { description: 'Takes a role back, or gives one’s own back; administration waits for a second administrator.' })
  @Access('signed-in')
  async removeGrant(@Args('grantId', { type: () => ID }) grantId: string, @Context() context: RequestContext): Promise<typeof RoleChangeResult> {
    return this.taking.run(idGiven('grantId', grantId), await ownPrincipal(context), context);
  }

  @Mutation(() => RoleChangeResult, { description: 'A second administrator agrees to a removal.' })
  @Access(ADMINISTRATORS)
  async confirmGrantRemoval(@Args('grantId', { type: () => ID }) grantId: string, @Context() context: RequestContext): Promise<typeof RoleChangeResult> {
    return this.taking.confirm(idGiven('grantId', grantId), await ownPrincipal(context), context);
  }

  @Mutation(() => RoleChangeResult, { description: 'Lets a proposed removal drop.' })
  @Access(ADMINISTRATORS)
  async keepGrant(@Args('grantId', { type: () => ID }) grantId: string, @Context() context: RequestContext): Promise<typeof RoleChangeResult> {
    return this.taking.keep(idGiven('grantId', grantId), await ownPrincipal(context), context);
  }

  @Mutation(() => EndSessionsResult, { description: 'Ends all sessions of somebody else, on every device; it does not tell whether there were any.' })
  @Access(ADMINISTRATORS)
  async endSessions(@Args('accountId', { type: () => ID }) accountId: string, @Context() context: RequestContext): Promise<typeof EndSessionsResult> {
    return this.ending.run(idGiven('accountId', accountId), await ownPrincipal(context), context);
  }
}
