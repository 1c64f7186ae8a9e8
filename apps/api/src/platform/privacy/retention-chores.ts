import { RETENTION_CHORES, type RetentionChore } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { OrphanFiles } from '../storage/orphan-files.ts';
import { UnusedAccounts } from './unused-accounts.ts';

/** People told in one go. */
const BATCH = 500;

/** What is due of one chore. */
export interface ChoreDue {
  readonly chore: RetentionChore;
  readonly rows: number;
  readonly oldest: Date | null;
}

/** What the daily job does beside the rules of retention; asked twice, the second time finds nothing to do. */
@Injectable()
export class RetentionChores {
  constructor(
    private readonly clock: Clock,
    private readonly unused: UnusedAccounts,
    private readonly orphans: OrphanFiles,
  ) {}

  /** What is due now; changes nothing. */
  async due(): Promise<readonly ChoreDue[]> {
    const now = this.clock.now();
    const people = await this.unused.of('TELL', now);
    const due: Readonly<Record<RetentionChore, Omit<ChoreDue, 'chore'>>> = { ACCOUNT_NOTICE: { rows: people.length, oldest: people[0]?.usedAt ?? null }, ORPHAN_FILE: await this.orphans.due(now) };
    return RETENTION_CHORES.map((chore) => ({ chore, ...due[chore] }));
  }

  /** Does it, and says how much of each; `told` hears of every batch. */
  async apply(told: (rows: number) => void = () => undefined): Promise<readonly Omit<ChoreDue, 'oldest'>[]> {
    const now = this.clock.now();
    let people = 0;
    for (let rows = BATCH; rows === BATCH; people += rows) told((rows = await this.unused.tell(now, BATCH)));
    const files = await this.orphans.sweep(now);
    told(files);
    const done: Readonly<Record<RetentionChore, number>> = { ACCOUNT_NOTICE: people, ORPHAN_FILE: files };
    return RETENTION_CHORES.map((chore) => ({ chore, rows: done[chore] }));
  }
}
