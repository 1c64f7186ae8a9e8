// npm run administrator -- EMAIL: gives a new network its first administrator.
// Exit codes: 0 done, 1 it could not be, 2 the command was not understood.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runToTheEnd } from '../start/ending.mjs';
import { projectRoot } from '../start/project.mjs';
import { createDataFolder, readSettings, secretOf } from '../start/settings.mjs';
import { Trouble } from '../start/trouble.mjs';
import { language, say } from '../start/words.mjs';
import { openDatabase } from './database.mjs';

const print = (/** @type {string} */ line) => { process.stdout.write(`${line}\n`); };

await runToTheEnd(async ({ onClose }) => {
  const [email, ...rest] = process.argv.slice(2);
  if (email === undefined || rest.length > 0 || email.startsWith('-')) {
    process.stderr.write(`${say.administratorUsage}\n`);
    return 2;
  }
  const program = path.join(projectRoot, 'apps/api/dist/first-administrator.js');
  if (!fs.existsSync(program)) throw new Trouble(say.programNotBuilt);
  const { makeFirstAdministrator } = await import(pathToFileURL(program).href);
  const settings = readSettings([], process.env);
  const given = process.env['ESCALE_SECRET'];
  // With a database of one's own, the log must be sealed with the secret the network runs with.
  if (settings.databaseUrl && !given) throw new Trouble(say.secretMissing);
  if (!settings.databaseUrl) createDataFolder(settings.dataDir);
  const databaseUrl = await openDatabase(settings, onClose, () => print(say.stepPostgres));
  const outcome = await makeFirstAdministrator({ databaseUrl, secret: given || secretOf(settings.dataDir), email, locale: language(process.env) });
  if (outcome !== 'MADE') throw new Trouble(outcome === 'ALREADY' ? say.administratorAlready : say.administratorEmail(email));
  print(say.administratorMade(email));
  return 0;
}, undefined);
