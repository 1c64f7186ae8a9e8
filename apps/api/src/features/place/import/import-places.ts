import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { brokenConstraint, Database, sqlState } from '../../../platform/database/database.ts';
import { loadCommuneIndex } from './communes/load-commune-index.ts';
import { DuplicateFinder, type Lookalike } from './duplicates.ts';
import { type GoodRow, goodRows, openFile } from './good-rows.ts';
import { ImportRefused } from './import-refused.ts';
import type { ImportListener, ImportSummary, Vanished } from './import-summary.ts';
import { rejection, type Warning, warning } from './note.ts';
import { type BatchFacts, recordBatch, type RowOutcome } from './record-batch.ts';
import { Slugs } from './slug.ts';
import { Tally } from './tally.ts';

export interface ImportWish {
  /** The file, in pieces of any size. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** With the row's `id`, what tells a place from all others. */
  readonly source: string;
  /** Checks and tells everything, writes nothing. */
  readonly dryRun?: boolean;
}

/** Rows in one transaction: enough to be quick, few enough that a batch repeated row by row is soon done. */
const BATCH_ROWS = 200;

/** Imports places from a CSV file in the national format "lieux de médiation numérique" v1.0.2. */
@Injectable()
export class ImportPlaces {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Reads the whole file; every row ends as created, updated, unchanged or rejected. Throws `ImportRefused` when the file as a whole cannot be. */
  async run(wish: ImportWish, listener: ImportListener = {}): Promise<ImportSummary> {
    const runner = this.database.source.createQueryRunner();
    const lock = `escale:import-places:${wish.source}`;
    try {
      const [{ taken } = { taken: false }] = (await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken', [lock])) as { taken: boolean }[];
      if (!taken) throw new ImportRefused('ALREADY_RUNNING', wish.source);
      try {
        return await this.importAlone(wish, listener);
      } finally {
        await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [lock]);
      }
    } finally {
      await runner.release();
    }
  }

  private async importAlone({ bytes, source, dryRun = false }: ImportWish, listener: ImportListener): Promise<ImportSummary> {
    const started = this.clock.now();
    const communes = await loadCommuneIndex(this.database);
    const file = await openFile(bytes);
    listener.header?.(file.header.cells, file.delimiter);
    const tally = new Tally(listener);
    const duplicates = new DuplicateFinder(await this.knownPlaces());
    const facts = { source, now: started, dryRun };
    let slugs = await this.slugs();
    const seen = new Set<string>();
    let batch: GoodRow[] = [];
    const flush = async (): Promise<void> => {
      const rows = batch;
      batch = [];
      const outcomes = await this.record(rows, { ...facts, slugs });
      for (const [index, row] of rows.entries()) {
        const outcome = outcomes[index];
        if (outcome === undefined) throw new Error(`No outcome for line ${row.line}`);
        if ('refused' in outcome) {
          tally.reject(row.line, row.cells, [rejection('', row.draft.sourceId, 'DATABASE_REFUSED', outcome.refused)]);
          slugs = await this.slugs();
          continue;
        }
        tally.settle(outcome);
        tally.warn(row.line, [...row.warnings, ...keptBy(outcome, row)]);
        for (const twin of duplicates.twinsOf({ source, ...row.draft })) {
          tally.duplicates += 1;
          listener.duplicate?.({ line: row.line, name: row.draft.name, ...twin });
        }
      }
      listener.progress?.({ rows: tally.rows, rejected: tally.rejected });
    };
    for await (const row of goodRows(file, communes, tally, seen)) {
      batch.push(row);
      if (batch.length >= BATCH_ROWS) await flush();
    }
    await flush();
    const { firstConvertedLine, blankLines, repeatedHeaders } = file.findings;
    return {
      source,
      dryRun,
      rows: tally.rows,
      created: tally.outcomes.CREATED,
      updated: tally.outcomes.UPDATED,
      unchanged: tally.outcomes.UNCHANGED,
      rejected: tally.rejected,
      drafts: tally.drafts,
      rejections: tally.rejections,
      warnings: tally.warnings,
      duplicates: tally.duplicates,
      vanished: await this.vanished(source, seen),
      delimiter: file.delimiter,
      columns: { unknown: file.header.unknown, missing: file.header.missing, repeated: file.header.repeated },
      firstConvertedLine,
      blankLines,
      repeatedHeaders,
      seconds: (this.clock.now().getTime() - facts.now.getTime()) / 1_000,
    };
  }

  /** One transaction for all; when the database refuses one of them, one for each, so that only that one is lost. */
  private async record(rows: readonly GoodRow[], facts: BatchFacts): Promise<readonly (RowOutcome | { readonly refused: string })[]> {
    const write = (some: readonly GoodRow[], with_: BatchFacts): Promise<readonly RowOutcome[]> =>
      this.database.transaction((manager) => recordBatch(manager, some.map(({ draft }) => draft), with_));
    if (rows.length === 0) return [];
    try {
      return await write(rows, facts);
    } catch (error) {
      if (refusalOfRow(error) === null) throw error;
    }
    const slugs = await this.slugs();
    const outcomes: (RowOutcome | { readonly refused: string })[] = [];
    for (const row of rows) {
      try {
        outcomes.push(...(await write([row], { ...facts, slugs })));
      } catch (error) {
        const refused = refusalOfRow(error);
        if (refused === null) throw error;
        outcomes.push({ refused });
      }
    }
    return outcomes;
  }

  private async slugs(): Promise<Slugs> {
    return new Slugs(new Set((await this.database.query<{ slug: string }>('SELECT slug FROM place')).map(({ slug }) => slug)));
  }

  private knownPlaces(): Promise<Lookalike[]> {
    return this.database.query<Lookalike>(
      `SELECT source, source_id AS "sourceId", name, address_line AS "addressLine", insee_code AS "inseeCode", longitude, latitude, position_approximate AS "positionApproximate" FROM place`,
    );
  }

  /** Places of this source that the file no longer has: told, never deleted, for people may have booked there. */
  private vanished(source: string, seen: ReadonlySet<string>): Promise<Vanished[]> {
    return this.database.query<Vanished>('SELECT source_id AS "sourceId", name FROM place WHERE source = $1 AND NOT source_id = ANY ($2) ORDER BY number', [source, [...seen]]);
  }
}

/** What a place keeps itself, and the file says otherwise. */
const keptBy = ({ keptHours, kept = [] }: RowOutcome, { draft }: GoodRow): readonly Warning[] => [
  ...(keptHours === true ? [warning('horaires', draft.openingHours ?? '', 'HOURS_KEPT')] : []),
  ...kept.map(({ column, value }) => warning(column, value, 'PAGE_KEPT')),
];

/** Why the database refuses one row (class 22 bad data, 23 constraint, P0 raised by a trigger, 54 too large); null when the fault is not the row's. */
function refusalOfRow(error: unknown): string | null {
  const state = sqlState(error);
  return state !== null && /^(?:22|23|P0|54)/.test(state) ? [state, brokenConstraint(error) ?? (error as Error).message].join(' ') : null;
}
