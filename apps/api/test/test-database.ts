import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { gazetteerVersion, loadCommunes } from '../src/features/place/gazetteer/load-communes.ts';
import { migrate } from '../src/platform/database/data-source.ts';

const MIGRATIONS = join(import.meta.dirname, '../src/migrations');

/** The template's name changes with the migrations and the gazetteer, so an older one is never reused. */
function templateName(): string {
  const digest = createHash('sha256').update(gazetteerVersion());
  for (const file of readdirSync(MIGRATIONS, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name)).sort()) digest.update(readFileSync(file));
  return `escale_template_${digest.digest('hex').slice(0, 12)}`;
}

function adminUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('TEST_DATABASE_URL is missing: run the tests with "npm test -- api".');
  return url;
}

const named = (database: string): string => {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  return url.toString();
};

async function asAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A spec books in one frozen minute, for one person, what people do in a year; those about the limit set their own. */
async function withoutLimit(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('UPDATE waiting_rules SET future_bookings_most = NULL');
  } finally {
    await client.end();
  }
}

/** Built from the migrations and the communes by whichever worker comes first; the others wait for the lock. */
async function ensureTemplate(client: Client): Promise<string> {
  const template = templateName();
  await client.query(`SELECT pg_advisory_lock(hashtext('escale:template'))`);
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (known.rowCount === 0) {
      await client.query(`DROP DATABASE IF EXISTS ${template}_making`);
      await client.query(`CREATE DATABASE ${template}_making`);
      await migrate(named(`${template}_making`));
      await loadCommunes(named(`${template}_making`));
      await withoutLimit(named(`${template}_making`));
      await client.query(`ALTER DATABASE ${template}_making RENAME TO ${template}`);
    }
    return template;
  } finally {
    await client.query(`SELECT pg_advisory_unlock(hashtext('escale:template'))`);
  }
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own for one spec file, cloned from the migrated template. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `escale_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(async (client) => {
    const template = await ensureTemplate(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return { url: named(name), drop: () => asAdmin(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))) };
}
