import { loadCommunes } from './features/place/gazetteer/load-communes.ts';
import { migrate } from './platform/database/data-source.ts';

/** What was done, a line of JSON each: who started us says it in the words of whoever reads. */
const tell = (done: object): void => void process.stdout.write(`${JSON.stringify(done)}\n`);

const url = process.env['DATABASE_URL'];
if (url === undefined || url === '') throw new Error('DATABASE_URL is missing: give the address of the database to bring up to date.');
tell({ migrated: await migrate(url) });
tell({ communes: await loadCommunes(url) });
