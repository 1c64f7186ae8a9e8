// npm run import -- places FILE [--dry-run] [--source NAME] [--rejects FILE] [--report FILE]
// npm run import -- labels FILE [--dry-run] [--source NAME] [--report FILE]
// Exit codes: 0 the import ran (rejected rows are in the rejects file), 1 it could not run, 2 the command was not understood.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runToTheEnd } from '../start/ending.mjs';
import { projectRoot } from '../start/project.mjs';
import { createDataFolder, readSettings } from '../start/settings.mjs';
import { Trouble } from '../start/trouble.mjs';
import { language } from '../start/words.mjs';
import { readArguments } from './arguments.mjs';
import { openDatabase } from './database.mjs';
import { createProgress } from './progress.mjs';

const locale = language(process.env);
const print = (/** @type {string} */ line) => { process.stdout.write(`${line}\n`); };
const built = (/** @type {string} */ file) => path.join(projectRoot, file);

/** @param {string} file @returns {Promise<any>} a module of the built product */
const load = async (file) => {
  // Before the first build there is no catalogue to say it from.
  if (!fs.existsSync(built(file))) throw new Trouble(locale === 'en' ? 'The program is not built yet. Run “npm start” once, then try again.' : 'Le programme n’est pas encore construit. Lancez une fois « npm start », puis recommencez.');
  return import(pathToFileURL(built(file)).href);
};

await runToTheEnd(async ({ onClose }) => {
  const { createMessages } = await load('libs/messages/dist/index.js');
  const { t } = createMessages(locale);
  const order = readArguments(process.argv.slice(2));
  if (order === 'HELP') {
    print(t('import:command.usage'));
    return 0;
  }
  if (order === 'NO_FILE' || 'wrong' in order) {
    process.stderr.write(`${order === 'NO_FILE' ? t('import:command.fileMissing') : t('import:command.unknownArgument', { detail: order.wrong })}\n${t('import:command.usage')}\n`);
    return 2;
  }
  const { runImport } = await load(`apps/api/dist/import-${order.what}.js`);
  const settings = readSettings([], process.env);
  if (!settings.databaseUrl) createDataFolder(settings.dataDir);
  const databaseUrl = await openDatabase(settings, onClose, () => print(t('import:command.database')));
  const progress = createProgress(process.stderr, ({ rows, rejected }) => t('import:command.progress', { rows, rejected }));
  // npm runs scripts in the project's folder; files are meant from where the person stands.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const here = (/** @type {string | undefined} */ file) => (file === undefined ? undefined : path.resolve(from, file));
  process.chdir(from);
  try {
    const { ran, lines } = await runImport({ ...order, file: here(order.file), rejects: here(order.rejects), report: here(order.report), databaseUrl, locale, onProgress: progress.show });
    progress.end();
    for (const line of lines) (ran ? print : console.error)(line);
    return ran ? 0 : 1;
  } finally {
    progress.end();
  }
}, undefined);
