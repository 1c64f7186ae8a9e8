// npm run retention -- [--dry-run | --apply]
// Exit codes: 0 it ran, 1 it could not run, 2 the command was not understood.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runToTheEnd } from '../start/ending.mjs';
import { projectRoot } from '../start/project.mjs';
import { createDataFolder, readSettings, secretOf } from '../start/settings.mjs';
import { Trouble } from '../start/trouble.mjs';
import { language } from '../start/words.mjs';
import { openDatabase } from './database.mjs';
import { readRetentionOrder } from './retention-order.mjs';

const locale = language(process.env);
const print = (/** @type {string} */ line) => { process.stdout.write(`${line}\n`); };

/** @param {string} file @returns {Promise<any>} a module of the built product */
const load = async (file) => {
  const built = path.join(projectRoot, file);
  // Before the first build there is no catalogue to say it from.
  if (!fs.existsSync(built)) throw new Trouble(locale === 'en' ? 'The program is not built yet. Run “npm start” once, then try again.' : 'Le programme n’est pas encore construit. Lancez une fois « npm start », puis recommencez.');
  return import(pathToFileURL(built).href);
};

await runToTheEnd(async ({ onClose }) => {
  const { createMessages } = await load('libs/messages/dist/index.js');
  const { t } = createMessages(locale);
  const order = readRetentionOrder(process.argv.slice(2));
  const usage = [t('privacy:command.usage'), t('privacy:command.usageDryRun'), t('privacy:command.usageApply')].join('\n');
  if (order === 'HELP') {
    print(usage);
    return 0;
  }
  if ('wrong' in order) {
    process.stderr.write(`${t('privacy:command.unknown', { detail: order.wrong })}\n${usage}\n`);
    return 2;
  }
  const { runRetention } = await load('apps/api/dist/run-retention.js');
  const settings = readSettings([], process.env);
  createDataFolder(settings.dataDir);
  const databaseUrl = await openDatabase(settings, onClose, () => print(t('privacy:command.database')));
  let told = Date.now();
  const onProgress = (/** @type {number} */ rows) => {
    // On a terminal the line is written over; elsewhere one every ten seconds is enough.
    if (process.stderr.isTTY) process.stderr.write(`\r${t('privacy:command.progress', { count: rows })}`);
    else if (Date.now() - told > 10_000) {
      told = Date.now();
      process.stderr.write(`${t('privacy:command.progress', { count: rows })}\n`);
    }
  };
  const lines = await runRetention({ databaseUrl, secret: process.env['ESCALE_SECRET'] || secretOf(settings.dataDir), dataDir: settings.dataDir, locale, apply: order.apply, onProgress });
  if (process.stderr.isTTY && order.apply) process.stderr.write('\n');
  for (const line of lines) print(line);
  return 0;
}, undefined);
