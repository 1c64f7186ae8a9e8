import { LABEL_REGISTRARS, type LabelRowState } from '@escale/domain';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { badInput, isId, shortText, wholeNumber } from '../../../platform/graphql/bad-input.ts';
import { cursorOf, readCursor } from '../../../platform/graphql/cursor.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { DecideLabelRow, LabelRowRefused } from './decide-label-row.ts';
import { DecideLabelRowInput, LabelRowConnectionType, LabelRowCountType, LabelRowResult, LabelRowStateEnum, LabelRowType } from './label-row.type.ts';
import { LabelRowsReader } from './label-rows.reader.ts';

const REGISTRARS = { anyOf: LABEL_REGISTRARS };

/** Rows of imported registers: those that need a person, and all others. */
@Resolver()
export class LabelRowsResolver {
  constructor(
    private readonly reader: LabelRowsReader,
    private readonly deciding: DecideLabelRow,
  ) {}

  @Query(() => LabelRowConnectionType, { description: 'The rows of imported registers of labels in my territory, by name; no row of a file is left out.' })
  @Access(REGISTRARS)
  @Limited('SEARCH')
  async labelRows(
    @Context() from: RequestContext,
    @Args('state', { type: () => LabelRowStateEnum, nullable: true }) state: LabelRowState | null,
    @Args('text', { type: () => String, nullable: true, description: 'Part of a name, commune, identifier or label.' }) text: string | null,
    @Args('first', { type: () => Int, defaultValue: 30 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<LabelRowConnectionType> {
    const { accountId } = await ownPrincipal(from);
    const cursor = readCursor(after, ['string', 'string']) as readonly [string, string] | null;
    if (cursor !== null && !isId(cursor[1])) throw badInput('after', 'must be a cursor of an earlier page of the same list; leave it out for the first page.');
    const count = wholeNumber('first', first, 1, 100, 30);
    const rows = await this.reader.page(accountId, { state: state ?? null, text: shortText('text', text, 100), first: count, after: cursor });
    const edges = rows.slice(0, count).map((row) => ({ node: LabelRowType.of(row), cursor: cursorOf([row.sortKey, row.id]) }));
    return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > count } };
  }

  @Query(() => [LabelRowCountType], { description: 'How many rows of imported registers in my territory stand how; states without any are left out.' })
  @Access(REGISTRARS)
  @Limited('SEARCH')
  async labelRowCounts(@Context() from: RequestContext): Promise<readonly LabelRowCountType[]> {
    return this.reader.counts((await ownPrincipal(from)).accountId);
  }

  @Mutation(() => LabelRowResult, { description: 'Says which place a row of a register is about, that the network has none, or that it can wait; or takes that back.' })
  @Access(REGISTRARS)
  async decideLabelRow(@Args('input') { placeId, ...wish }: DecideLabelRowInput, @Context() from: RequestContext): Promise<LabelRowType | LabelRowRefused> {
    const { accountId } = await ownPrincipal(from);
    const result = await this.deciding.run({ ...wish, placeId: placeId ?? null }, { accountId, from });
    if (result instanceof LabelRowRefused) return result;
    const row = await this.reader.one(accountId, result);
    if (row === null) throw new Error('A row that was just decided on is gone.');
    return LabelRowType.of(row);
  }
}
