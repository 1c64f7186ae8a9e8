import { ORGANISATION_DECIDERS, type OrganisationStanding } from '@escale/domain';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../platform/access/request-contexts.ts';
import { badInput, isId, shortText, wholeNumber } from '../../platform/graphql/bad-input.ts';
import { cursorOf, readCursor } from '../../platform/graphql/cursor.ts';
import { Limited } from '../../platform/limits/limited.ts';
import { DecideOnOrganisation } from './decide-on-organisation.ts';
import { OrganisationRefused } from './organisation-refused.ts';
import { ChangeOrganisationInput, DecideOnOrganisationInput, organisationDraftOf, OrganisationStandingEnum, RegisterOrganisationInput } from './organisation.input.ts';
import { OrganisationReader } from './organisation.reader.ts';
import { OrganisationConnectionType, OrganisationResult, OrganisationType } from './organisation.type.ts';
import { WriteOrganisation } from './write-organisation.ts';

const DECIDERS = { anyOf: ORGANISATION_DECIDERS };
type Answer = Promise<OrganisationType | OrganisationRefused>;

/** Organisations say who they are; the network verifies it. */
@Resolver()
export class OrganisationResolver {
  constructor(
    private readonly reader: OrganisationReader,
    private readonly writing: WriteOrganisation,
    private readonly deciding: DecideOnOrganisation,
  ) {}

  @Query(() => [OrganisationType], { description: 'The organisations I speak or train for, and those I have asked the network to verify, by name.' })
  @Access('signed-in')
  async myOrganisations(@Context() from: RequestContext): Promise<OrganisationType[]> {
    const { accountId } = await ownPrincipal(from);
    return (await this.reader.mine(accountId)).map((row) => OrganisationType.of(row));
  }

  @Query(() => OrganisationConnectionType, { name: 'organisations', description: 'The organisations I decide on, by name.' })
  @Access(DECIDERS)
  @Limited('SEARCH')
  async listOrganisations(
    @Context() from: RequestContext,
    @Args('text', { type: () => String, nullable: true, description: 'Part of a name or number.' }) text: string | null,
    @Args('standing', { type: () => OrganisationStandingEnum, nullable: true }) standing: OrganisationStanding | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<OrganisationConnectionType> {
    const { accountId } = await ownPrincipal(from);
    const cursor = readCursor(after, ['string', 'string']) as readonly [string, string] | null;
    if (cursor !== null && !isId(cursor[1])) throw badInput('after', 'must be a cursor of an earlier page of the same list; leave it out for the first page.');
    const count = wholeNumber('first', first, 1, 100, 50);
    const rows = await this.reader.page(accountId, { text: shortText('text', text, 100), standing: standing ?? null, first: count, after: cursor });
    const edges = rows.slice(0, count).map(({ sortKey, ...row }) => ({ node: OrganisationType.of(row), cursor: cursorOf([sortKey, row.id]) }));
    return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > count } };
  }

  @Query(() => OrganisationType, { nullable: true, description: 'An organisation, for its own people and for who decides on it; null for others.' })
  @Access('signed-in')
  async organisation(@Args('id', { type: () => ID }) id: string, @Context() from: RequestContext): Promise<OrganisationType | null> {
    const { accountId } = await ownPrincipal(from);
    const row = isId(id) ? await this.reader.one(accountId, id) : null;
    return row && OrganisationType.of(row);
  }

  @Mutation(() => OrganisationResult, { description: 'Enters an organisation. Once a coordinator has verified it, whoever entered it is invited to manage it.' })
  @Access('signed-in')
  async registerOrganisation(@Args('input') { draft, idempotencyKey }: RegisterOrganisationInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.writing.register(organisationDraftOf(draft), idempotencyKey, { accountId, from }), accountId);
  }

  @Mutation(() => OrganisationResult, { description: 'Writes anew what an organisation says of itself; who it is stays as it was verified.' })
  @Access('signed-in')
  async changeOrganisation(@Args('input') { organisationId, expectedVersion, draft }: ChangeOrganisationInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.writing.change(organisationId, expectedVersion, organisationDraftOf(draft), { accountId, from }), accountId);
  }

  @Mutation(() => OrganisationResult, { description: 'Verifies, refuses or suspends an organisation, or lifts a suspension.' })
  @Access(DECIDERS)
  async decideOnOrganisation(@Args('input') { reason, ...wish }: DecideOnOrganisationInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.deciding.run({ ...wish, reason: reason ?? null }, { accountId, from }), accountId);
  }

  private async shown(result: string | OrganisationRefused, accountId: string): Answer {
    if (result instanceof OrganisationRefused) return result;
    const row = await this.reader.one(accountId, result);
    if (row === null) throw new Error('An organisation that was just written is gone.');
    return OrganisationType.of(row);
  }
}
