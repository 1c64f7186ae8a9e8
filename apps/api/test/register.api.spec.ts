import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERSONAL_TABLE_NAMES, PERSONAL_TABLES, type PersonalTable, PLAIN_TABLES, RETENTION_RULES } from '@escale/domain';
import { registerDocument } from '../src/platform/privacy/register-document.ts';
import { Retention } from '../src/platform/privacy/retention.ts';
import { startApi, type TestApi } from './test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const tables: Readonly<Record<string, PersonalTable>> = PERSONAL_TABLES;
/** Every column of the database, but for the list of migrations and the version of the gazetteer, which are the tool's own. */
const columns = () =>
  api.sql<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT IN ('migration', 'migrations', 'gazetteer_version') ORDER BY 1, 2`,
  );
const classified = new Set([
  ...Object.entries(tables).flatMap(([table, { personal, plain }]) => [...personal, ...plain].map((column) => `${table}.${column}`)),
  ...Object.entries(PLAIN_TABLES).flatMap(([table, plain]) => plain.map((column) => `${table}.${column}`)),
]);

describe('the register of processing', () => {
  it('knows every column of the database, and no other', async () => {
    const real = (await columns()).map(({ table, column }) => `${table}.${column}`);
    expect(real.filter((column) => !classified.has(column))).toEqual([]);
    expect([...classified].filter((column) => !real.includes(column))).toEqual([]);
  });

  it('would miss a column that nobody has thought about', async () => {
    await api.sql('ALTER TABLE booking ADD COLUMN nickname text');
    const real = (await columns()).map(({ table, column }) => `${table}.${column}`);
    expect(real.filter((column) => !classified.has(column))).toEqual(['booking.nickname']);
    await api.sql('ALTER TABLE booking DROP COLUMN nickname');
  });

  it('stands in the documentation as the lists say it, one row a table', () => {
    const written = readFileSync(join(import.meta.dirname, '../../../docs/privacy/register.md'), 'utf8');
    expect(written).toBe(registerDocument('fr', 'Escale'));
    for (const table of PERSONAL_TABLE_NAMES) expect(written.split('\n').filter((line) => line.startsWith(`| \`${table}\` |`))).toHaveLength(1);
  });

  it('has rules of retention that the database can follow', async () => {
    expect((await api.app.get(Retention).due()).map(({ rule, rows }) => [rule.kind, rows])).toEqual(RETENTION_RULES.map(({ kind }) => [kind, 0]));
  });

  it('lets an account go: whatever hangs on one goes with it, lets go of it, or is seen to by the feature that holds it', async () => {
    const holding = await api.sql<{ name: string }>(`SELECT conrelid::regclass::text || '.' || conname AS name FROM pg_constraint WHERE contype = 'f' AND confrelid = 'account'::regclass AND confdeltype NOT IN ('c', 'n') ORDER BY 1`);
    // Roles are taken back by name (features/account/my-data/account-data.ts).
    expect(holding.map(({ name }) => name)).toEqual(['role_grant.role_grant_account']);
  });
});
