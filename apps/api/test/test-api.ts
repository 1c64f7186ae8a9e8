import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../src/create-app.ts';
import { type Config, readConfig } from '../src/platform/config/config.ts';
import { LIMIT_KINDS, type OperationLimits } from '../src/platform/config/read-limits.ts';
import { Database } from '../src/platform/database/database.ts';
import { FixedClock } from './fixed-clock.ts';
import { TEST_SECRET } from './test-secret.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';

export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** A real API on a real database; only the clock is ours to set. */
export interface TestApi {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly databaseUrl: string;
  readonly clock: FixedClock;
  sql<Row>(query: string, parameters?: readonly unknown[]): Promise<Row[]>;
  gql<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<Data>>;
  stop(): Promise<void>;
}

/** Tuesday 3 March 2026, 9 h in Paris: an ordinary working day. */
export const ORDINARY_DAY = new Date('2026-03-03T08:00:00Z');

export interface TestApiOptions {
  readonly now?: Date;
  /** Another API's database, to run two processes on one. */
  readonly database?: TestDatabase;
  readonly config?: Partial<Config>;
}

/** Starts the API on a free port; jobs run only when the spec asks (`config: { runsJobs: true }`). */
export async function startApi({ now = ORDINARY_DAY, database, config = {} }: TestApiOptions = {}): Promise<TestApi> {
  const own = database ?? (await testDatabase());
  const clock = new FixedClock(now);
  const dataFolder = join(tmpdir(), `escale-data-${randomUUID()}`);
  const base = readConfig({ DATABASE_URL: own.url, ESCALE_SECRET: TEST_SECRET, ESCALE_DATA_DIR: dataFolder, ESCALE_DEMO: '1', LOG_LEVEL: 'fatal' });
  // A spec does in one frozen minute what people do in a day; those about limits set their own.
  const roomy = { hits: 100_000, minutes: 1 };
  const limits = Object.fromEntries(LIMIT_KINDS.map((kind) => [kind, { address: roomy, account: roomy }])) as unknown as OperationLimits;
  const redisUrl = process.env['TEST_QUEUE'] === 'redis' ? (process.env['TEST_REDIS_URL'] ?? null) : null;
  const app = await createApp({ ...base, limits, redisUrl, runsJobs: false, publicUrl: 'https://escale.example', ...config }, clock);
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return {
    app,
    url,
    databaseUrl: own.url,
    clock,
    sql: <Row>(query: string, parameters: readonly unknown[] = []) => app.get(Database).query<Row>(query, parameters),
    gql: async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
      return (await response.json()) as Answer<Data>;
    },
    stop: async () => {
      await app.close();
      rmSync(dataFolder, { recursive: true, force: true });
      if (database === undefined) await own.drop();
    },
  };
}
