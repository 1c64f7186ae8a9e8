import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { createDatabase } from '../start/create-database.mjs';
import { startPostgres } from '../start/postgres.mjs';
import { projectRoot } from '../start/project.mjs';

const run = promisify(execFile);
const SECRET = 'q8zPq3vYp0hZ5wJm1bXk7tRd2nLs6cFg';

/** @param {string[]} args @param {NodeJS.ProcessEnv} env */
const command = async (args, env) => {
  try {
    const { stdout, stderr } = await run(process.execPath, ['tools/data/administrator.mjs', ...args], { cwd: projectRoot, env: { ...process.env, ESCALE_LANG: 'en', ...env } });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = /** @type {{ code: number, stdout: string, stderr: string }} */ (error);
    return { code, said: stdout + stderr };
  }
};

/** @type {Awaited<ReturnType<typeof startPostgres>>} */
let postgres;
/** @type {string} */
let folder;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'escale-administrator-'));
  fs.chmodSync(folder, 0o711);
  postgres = await startPostgres({ dataDir: path.join(folder, 'data'), volatile: true });
  await createDatabase(postgres.url, 'escale');
  await run(process.execPath, ['apps/api/dist/migrate.js'], { cwd: projectRoot, env: { ...process.env, DATABASE_URL: postgres.databaseUrl('escale') } });
}, 120_000);
afterAll(async () => {
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a new network gets its first administrator once, from the machine it runs on', async () => {
  const env = { DATABASE_URL: postgres.databaseUrl('escale'), ESCALE_SECRET: SECRET };
  expect(await command([], env)).toMatchObject({ code: 2, said: expect.stringContaining('npm run administrator') });
  expect(await command(['lou'], env)).toMatchObject({ code: 1, said: expect.stringContaining('not an e-mail address') });
  expect(await command(['lou@exemple.example'], { ...env, ESCALE_SECRET: '' })).toMatchObject({ code: 1, said: expect.stringContaining('ESCALE_SECRET') });
  expect(await command([' Lou@Exemple.example'], env)).toMatchObject({ code: 0, said: expect.stringContaining('administers the network') });
  expect(await command(['other@exemple.example'], env)).toMatchObject({ code: 1, said: expect.stringContaining('already has an administrator') });
  const client = new Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query("SELECT a.email, g.role, g.scope_kind, e.act FROM role_grant g JOIN account a ON a.id = g.account_id JOIN audit_entry e ON e.on_behalf_of_id = a.id");
  await client.end();
  expect(rows).toEqual([{ email: 'lou@exemple.example', role: 'ADMINISTRATOR', scope_kind: 'NETWORK', act: 'GRANT_GIVEN' }]);
}, 120_000);
