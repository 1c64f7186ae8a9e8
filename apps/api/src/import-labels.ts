// What the command `npm run import -- labels` runs: the import alone, without the rest of the product.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createMessages, type Locale } from '@escale/messages';
import { ImportLabels } from './features/label/import/import-labels.ts';
import { LabelImportRefused } from './features/label/import/label-import-refused.ts';
import { LabelImportRowEntity } from './features/label/import/label-import-row.entity.ts';
import { LabelImportModule } from './features/label/import/label-import.module.ts';
import { sayLabelImport } from './features/label/import/say-label-import.ts';
import { LabelEventEntity } from './features/label/register/label-event.entity.ts';
import { LabelEntity } from './features/label/register/label.entity.ts';
import { ClockModule } from './platform/clock/clock.module.ts';
import { Clock } from './platform/clock/clock.ts';
import { ConfigModule } from './platform/config/config.module.ts';
import { readConfig } from './platform/config/config.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { createLog, nestLog } from './platform/log/log.ts';

@Module({})
class ImportLabelsCommand {}

export interface LabelCommandWish {
  readonly file: string;
  readonly source?: string | undefined;
  readonly dryRun: boolean;
  readonly report?: string | undefined;
  readonly databaseUrl: string;
  readonly locale: Locale;
}

/** A register is some thousands of lines; a file this large is something else. */
const LARGEST_BYTES = 20_000_000;

function bytesOf(file: string): Uint8Array {
  try {
    if (statSync(file).isFile() && statSync(file).size <= LARGEST_BYTES) return readFileSync(file);
  } catch (error) {
    if (!['ENOENT', 'EACCES', 'EPERM', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  throw new LabelImportRefused('FILE_UNREADABLE', file);
}

/** The name of a file without its years, so that the next edition is the same source. */
const sourceOf = (name: string): string => name.replace(/\.(?:csv|txt|tsv)$/i, '').replace(/(?:19|20)\d{2}(?:-\d{2}){0,2}/g, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'labels';

/** Reads a register into a database; a file that cannot be read is told in words, anything unforeseen is thrown. */
export async function runImport({ databaseUrl, locale, file, dryRun, ...wish }: LabelCommandWish): Promise<{ readonly ran: boolean; readonly lines: readonly string[] }> {
  const { t } = createMessages(locale);
  // No token is made or read here, so the network's secret is not needed.
  const config = readConfig({ DATABASE_URL: databaseUrl, ESCALE_SECRET: randomBytes(32).toString('hex'), ESCALE_JOBS: '0', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' });
  const imports = [ConfigModule.with(config), ClockModule.with(new Clock()), DatabaseModule.with([LabelEntity, LabelEventEntity, LabelImportRowEntity]), LabelImportModule];
  const app = await NestFactory.createApplicationContext({ module: ImportLabelsCommand, imports }, { logger: nestLog(createLog(config.logLevel)), abortOnError: false });
  try {
    const summary = await app.get(ImportLabels).run({ bytes: bytesOf(file), fileName: basename(file), source: wish.source === undefined ? sourceOf(basename(file)) : sourceOf(wish.source), dryRun });
    const report = wish.report === undefined ? null : resolve(wish.report);
    if (report !== null) writeFileSync(report, `${JSON.stringify(summary, null, 2)}\n`);
    return { ran: true, lines: sayLabelImport(t, summary, report) };
  } catch (error) {
    if (!(error instanceof LabelImportRefused)) throw error;
    return { ran: false, lines: [t(`labelRegister:import.refused.${error.code}`, { detail: error.detail })] };
  } finally {
    await app.close();
  }
}
