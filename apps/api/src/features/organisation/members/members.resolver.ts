import { MEMBER_ROLES } from '@escale/domain';
import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { badInput, identifier, isId, wholeNumber } from '../../../platform/graphql/bad-input.ts';
import { cursorOf, readCursor } from '../../../platform/graphql/cursor.ts';
import { MembersReader } from './members.reader.ts';
import { OrganisationMemberConnectionType } from './members.type.ts';

/** Who works for an organisation. Who gives and takes the roles reads and changes them by `people` and `invitations`. */
@Resolver()
export class MembersResolver {
  constructor(private readonly reader: MembersReader) {}

  @Query(() => OrganisationMemberConnectionType, { description: 'Who works for an organisation, for those who do; nobody for others.' })
  @Access({ anyOf: MEMBER_ROLES })
  async organisationMembers(
    @Context() from: RequestContext,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<OrganisationMemberConnectionType> {
    const { accountId } = await ownPrincipal(from);
    const cursor = readCursor(after, ['string', 'string']) as readonly [string, string] | null;
    if (cursor !== null && !isId(cursor[1])) throw badInput('after', 'must be a cursor of an earlier page of the same list; leave it out for the first page.');
    const count = wholeNumber('first', first, 1, 100, 50);
    const rows = await this.reader.page(accountId, identifier('organisationId', organisationId), count, cursor);
    const edges = rows.slice(0, count).map(({ sortKey, ...node }) => ({ cursor: cursorOf([sortKey, node.id]), node }));
    return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > count } };
  }
}
