// Compares what the entities declare with what the migrations made, in the database of DATABASE_URL; prints what differs.
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.ts';
import { dataSourceOptions, migrate } from './platform/database/data-source.ts';

const url = process.env['DATABASE_URL'];
if (url === undefined || url === '') throw new Error('DATABASE_URL is missing: give the address of an empty database.');
await migrate(url);
const source = await new DataSource(dataSourceOptions(url, ENTITIES)).initialize();
const { upQueries } = await source.driver.createSchemaBuilder().log();
await source.destroy();
// Foreign keys are declared in migrations only, across features by id: the entities know nothing of them.
const drift = upQueries.map(({ query }) => query).filter((query) => !/DROP CONSTRAINT|ALTER COLUMN "number"/.test(query));
for (const query of drift) process.stdout.write(`${query}\n`);
process.exitCode = drift.length === 0 ? 0 : 1;
