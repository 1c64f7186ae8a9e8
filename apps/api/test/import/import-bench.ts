import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ImportPlaces } from '../../src/features/place/import/import-places.ts';
import type { FoundDuplicate, ImportSummary, RejectedRow } from '../../src/features/place/import/import-summary.ts';
import type { ImportNote } from '../../src/features/place/import/note.ts';
import { PlaceImportModule } from '../../src/features/place/import/place-import.module.ts';
import { PlaceEntity } from '../../src/features/place/place.entity.ts';
import { ClockModule } from '../../src/platform/clock/clock.module.ts';
import { ConfigModule } from '../../src/platform/config/config.module.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { TEST_SECRET } from '../test-secret.ts';
import { DatabaseModule } from '../../src/platform/database/database.module.ts';
import { Database } from '../../src/platform/database/database.ts';
import { FixedClock } from '../fixed-clock.ts';
import { testDatabase } from '../test-database.ts';

@Module({})
class ImportBench {}

export interface ImportRun {
  readonly summary: ImportSummary;
  readonly notes: readonly ImportNote[];
  readonly rejected: readonly RejectedRow[];
  readonly duplicates: readonly FoundDuplicate[];
}

/** The import on a real database with all communes; nothing else of the product. */
export interface Bench {
  readonly clock: FixedClock;
  readonly databaseUrl: string;
  readonly importPlaces: ImportPlaces;
  sql<Row>(query: string, parameters?: readonly unknown[]): Promise<Row[]>;
  run(bytes: Uint8Array | string | AsyncIterable<Uint8Array>, more?: { readonly source?: string; readonly dryRun?: boolean }): Promise<ImportRun>;
  stop(): Promise<void>;
}

/** In pieces of an odd size, so that cells, characters and line ends are cut everywhere. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 1_021) yield bytes.subarray(start, start + 1_021);
}

export async function startBench(now = new Date('2026-03-03T08:00:00Z')): Promise<Bench> {
  const own = await testDatabase();
  const clock = new FixedClock(now);
  const config = readConfig({ DATABASE_URL: own.url, ESCALE_SECRET: TEST_SECRET, LOG_LEVEL: 'fatal' });
  const app = await NestFactory.createApplicationContext(
    { module: ImportBench, imports: [ConfigModule.with(config), ClockModule.with(clock), DatabaseModule.with([PlaceEntity]), PlaceImportModule] },
    { logger: false, abortOnError: false },
  );
  const database = app.get(Database);
  const importPlaces = app.get(ImportPlaces);
  return {
    clock,
    databaseUrl: own.url,
    importPlaces,
    sql: <Row>(query: string, parameters: readonly unknown[] = []) => database.query<Row>(query, parameters),
    run: async (given, { source = 'test', dryRun = false } = {}) => {
      const notes: ImportNote[] = [];
      const rejected: RejectedRow[] = [];
      const duplicates: FoundDuplicate[] = [];
      const bytes = typeof given === 'string' ? inPieces(Buffer.from(given)) : given instanceof Uint8Array ? inPieces(given) : given;
      const summary = await importPlaces.run({ bytes, source, dryRun }, { note: (note) => notes.push(note), rejected: (row) => rejected.push(row), duplicate: (one) => duplicates.push(one) });
      return { summary, notes, rejected, duplicates };
    },
    stop: async () => {
      await app.close();
      await own.drop();
    },
  };
}
