import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/test-api.ts';
import { Database, sqlState } from './database.ts';

let api: TestApi;
let database: Database;
beforeAll(async () => {
  api = await startApi();
  database = api.app.get(Database);
  await api.sql('CREATE TABLE crossing (id int PRIMARY KEY, passed int NOT NULL DEFAULT 0)');
  await api.sql('INSERT INTO crossing (id) VALUES (1), (2)');
});
afterAll(() => api.stop());

it('two that wait for each other both end: whom PostgreSQL stops begins again, and nothing is done twice', async () => {
  let begun = 0;
  const cross = (first: number, then: number) =>
    database.transaction(async (manager) => {
      begun += 1;
      await manager.query('UPDATE crossing SET passed = passed + 1 WHERE id = $1', [first]);
      // Until the other has taken its first, too.
      await pause(begun <= 2 ? 150 : 0);
      await manager.query('UPDATE crossing SET passed = passed + 1 WHERE id = $1', [then]);
    });
  await Promise.all([cross(1, 2), cross(2, 1)]);
  expect(begun).toBe(3);
  expect(await api.sql('SELECT passed FROM crossing')).toEqual([{ passed: 2 }, { passed: 2 }]);
});

it.each(['40P01', '40001'])('what is stopped with %s each time is given up after five times, and leaves nothing', async (code) => {
  await api.sql('UPDATE crossing SET passed = 0');
  let begun = 0;
  const never = database.transaction(async (manager) => {
    begun += 1;
    await manager.query('UPDATE crossing SET passed = passed + 1');
    await manager.query(`DO $$ BEGIN RAISE EXCEPTION 'unlucky' USING ERRCODE = '${code}'; END $$`);
  });
  expect(sqlState(await never.catch((error: unknown) => error))).toBe(code);
  expect(begun).toBe(5);
  expect(await api.sql('SELECT sum(passed)::int AS passed FROM crossing')).toEqual([{ passed: 0 }]);
});

it('any other failure is none of timing: it is told at once', async () => {
  let begun = 0;
  const broken = database.transaction(async (manager) => {
    begun += 1;
    await manager.query('SELECT 1 / 0');
  });
  await expect(broken).rejects.toThrow('division by zero');
  expect(begun).toBe(1);
});
