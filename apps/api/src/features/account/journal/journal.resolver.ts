import type { AuditAct } from '@escale/domain';
import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditCheck } from '../../../platform/audit/audit-check.ts';
import { badInput, shortText, wholeNumber } from '../../../platform/graphql/bad-input.ts';
import { readCursor } from '../../../platform/graphql/cursor.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { AuditActEnum, AuditEntryConnectionType, AuditFindingType } from './journal.type.ts';
import { ShowJournal } from './show-journal.ts';

const ADMINISTRATORS = { anyOf: ['ADMINISTRATOR'] as const };

/** A number from 1 to 18 figures; PostgreSQL's bigint has 19. */
const SEQUENCE = /^[1-9]\d{0,17}$/;
const SEAL = /^[\da-f]{64}$/;

@Resolver()
export class JournalResolver {
  constructor(
    private readonly journal: ShowJournal,
    private readonly check: AuditCheck,
  ) {}

  @Query(() => AuditEntryConnectionType, { description: 'Sensitive acts, the latest first.' })
  @Access(ADMINISTRATORS)
  async auditEntries(
    @Context() context: RequestContext,
    @Args('act', { type: () => AuditActEnum, nullable: true }) act: AuditAct | null,
    @Args('text', { type: () => String, nullable: true, description: 'Part of the name or address of who acted or for whom, or the id of a person or subject.' }) text: string | null,
    @Args('from', { type: () => DateTime, nullable: true }) from: Date | null,
    @Args('to', { type: () => DateTime, nullable: true, description: 'Up to, and without.' }) to: Date | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AuditEntryConnectionType> {
    const { accountId } = await ownPrincipal(context);
    const cursor = readCursor(after, ['string'])?.[0] ?? null;
    if (cursor !== null && !SEQUENCE.test(String(cursor))) throw badInput('after', 'must be a cursor of an earlier page of the same list; leave it out for the first page.');
    return this.journal.page(accountId, { act: act ?? null, text: shortText('text', text, 100), from: from ?? null, to: to ?? null, first: wholeNumber('first', first, 1, 100, 50), before: cursor === null ? null : String(cursor) });
  }

  @Query(() => AuditFindingType, { description: 'Seals the whole log again and compares: altered, moved, missing or cut-off entries are found.' })
  @Access(ADMINISTRATORS)
  async auditFinding(
    @Args('keptSequence', { type: () => ID, nullable: true, description: 'Where the log ended when somebody last wrote it down elsewhere …' }) keptSequence: string | null,
    @Args('keptSeal', { type: () => String, nullable: true, description: '… and its seal then.' }) keptSeal: string | null,
  ): Promise<AuditFindingType> {
    if (keptSequence == null && keptSeal == null) return this.check.run();
    if (keptSequence == null || !SEQUENCE.test(keptSequence)) throw badInput('keptSequence', 'must be the number written down with the seal.');
    if (keptSeal == null || !SEAL.test(keptSeal)) throw badInput('keptSeal', 'must be the 64 figures and letters written down with the number.');
    return this.check.run({ sequence: keptSequence, seal: keptSeal });
  }
}
