// What the command `npm run retention` runs: the rules of retention alone, without serving anything.
import 'reflect-metadata';
import { RETENTION_RULES } from '@escale/domain';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createMessages, formatDay, type Locale } from '@escale/messages';
import { AppModule } from './app.module.ts';
import { readConfig } from './platform/config/config.ts';
import { createLog, nestLog } from './platform/log/log.ts';
import { Retention } from './platform/privacy/retention.ts';
import { RetentionChores } from './platform/privacy/retention-chores.ts';

export interface RetentionWish {
  readonly databaseUrl: string;
  readonly secret: string;
  /** The data folder of the product, in which what people upload is kept; null for where the product keeps it by itself. */
  readonly dataDir: string | null;
  readonly locale: Locale;
  readonly apply: boolean;
  readonly onProgress: (rows: number) => void;
}

@Module({})
class RetentionCommand {}

/** Counts what is due or does it, and gives the lines to show. Nothing else runs meanwhile: no queue, no mail. */
export async function runRetention({ databaseUrl, secret, dataDir, locale, apply, onProgress }: RetentionWish): Promise<readonly string[]> {
  const { t } = createMessages(locale);
  const config = readConfig({ DATABASE_URL: databaseUrl, ESCALE_SECRET: secret, ...(dataDir === null ? {} : { ESCALE_DATA_DIR: dataDir }), ESCALE_JOBS: '0', LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' });
  const app = await NestFactory.createApplicationContext({ module: RetentionCommand, imports: [AppModule.with(config)] }, { logger: nestLog(createLog(config.logLevel)), abortOnError: false });
  try {
    const retention = app.get(Retention);
    const chores = app.get(RetentionChores);
    const due = await retention.due();
    const choresDue = await chores.due();
    let rows = 0;
    const told = (more: number) => onProgress((rows += more));
    const done = apply ? await retention.apply(RETENTION_RULES, told) : due;
    const choresDone = apply ? await chores.apply(told) : choresDue;
    if ([...done, ...choresDone].every((kind) => kind.rows === 0)) return [t('privacy:command.nothing')];
    const day = (instant: Date | null | undefined): string => (instant == null ? '' : formatDay(instant, 'Europe/Paris', locale, { year: true }));
    const body = [
      ...done.map(({ rule, rows: count }) => [t(`privacy:kind.${rule.kind}`), String(count), day(due.find((kind) => kind.rule.kind === rule.kind)?.oldest), t(`privacy:action.${rule.action}`)]),
      ...choresDone.map(({ chore, rows: count }) => [t(`privacy:chore.${chore}.kind`), String(count), day(choresDue.find((kind) => kind.chore === chore)?.oldest), t(`privacy:chore.${chore}.action`)]),
    ];
    const head = (['kind', 'rows', 'oldest', 'action'] as const).map((column) => t(`privacy:command.head.${column}`));
    return [t(apply ? 'privacy:command.applied' : 'privacy:command.counting'), '', ...inColumns([head, ...body]), '', ...(apply ? [] : [t('privacy:command.dryRun')])];
  } finally {
    await app.close();
  }
}

/** Cells under one another, each column as wide as its widest. */
function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd());
}
