// What the command `npm run import -- places` runs: the import alone, without the rest of the product.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createMessages, type Locale } from '@escale/messages';
import { type ImportFileWish, importFile } from './features/place/import/import-file.ts';
import { ImportPlaces } from './features/place/import/import-places.ts';
import { ImportRefused } from './features/place/import/import-refused.ts';
import { PlaceImportModule } from './features/place/import/place-import.module.ts';
import { sayResult } from './features/place/import/say-result.ts';
import { PlaceEntity } from './features/place/place.entity.ts';
import { ClockModule } from './platform/clock/clock.module.ts';
import { Clock } from './platform/clock/clock.ts';
import { ConfigModule } from './platform/config/config.module.ts';
import { readConfig } from './platform/config/config.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { createLog, nestLog } from './platform/log/log.ts';

@Module({})
class ImportCommand {}

export type ImportCommandWish = ImportFileWish & { readonly databaseUrl: string; readonly locale: Locale };

/** The lines to show, and whether the import ran. */
export interface ImportCommandOutcome {
  readonly ran: boolean;
  readonly lines: readonly string[];
}

/** Imports a file into a database; a file that cannot be imported is told in words, anything unforeseen is thrown. */
export async function runImport({ databaseUrl, locale, ...wish }: ImportCommandWish): Promise<ImportCommandOutcome> {
  const { t } = createMessages(locale);
  // No token is made or read here, so the network's secret is not needed.
  const config = readConfig({ DATABASE_URL: databaseUrl, ESCALE_SECRET: randomBytes(32).toString('hex'), ESCALE_JOBS: '0', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' });
  const imports = [ConfigModule.with(config), ClockModule.with(new Clock()), DatabaseModule.with([PlaceEntity]), PlaceImportModule];
  const app = await NestFactory.createApplicationContext({ module: ImportCommand, imports }, { logger: nestLog(createLog(config.logLevel)), abortOnError: false });
  try {
    return { ran: true, lines: sayResult(t, await importFile(app.get(ImportPlaces), wish, t)) };
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return { ran: false, lines: [t(`import:refused.${error.code}`, { detail: error.detail })] };
  } finally {
    await app.close();
  }
}
