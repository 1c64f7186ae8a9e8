import { loadCommunes } from './features/place/gazetteer/load-communes.ts';
import { migrate } from './platform/database/data-source.ts';

const url = process.env['DATABASE_URL'];
if (url === undefined || url === '') throw new Error('DATABASE_URL is missing: give the address of the database to bring up to date.');
const ran = await migrate(url);
process.stdout.write(ran.length === 0 ? 'The database is up to date.\n' : `${ran.map((name) => `Migrated: ${name}`).join('\n')}\n`);
const communes = await loadCommunes(url);
if (communes > 0) process.stdout.write(`Loaded: ${communes} communes\n`);
