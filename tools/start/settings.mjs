// What the person asked for: arguments and environment, checked before anything else happens.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/**
 * @typedef {object} Settings
 * @property {boolean} help
 * @property {boolean} reset
 * @property {number} port
 * @property {string} dataDir absolute
 * @property {string} address what people open, without a slash at the end
 * @property {string | undefined} databaseUrl a server people run themselves
 * @property {string | undefined} redisUrl
 * @property {boolean} demo made-up data, mailbox on screen
 */

/**
 * @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @returns {Settings} throws a Trouble when something cannot be meant
 */
export const readSettings = (args, env) => {
  const unknown = args.filter((arg) => !['--help', '-h', '--reset'].includes(arg));
  if (unknown.length > 0) throw new Trouble(say.unknownArguments(unknown.join(' ')));
  const written = env['PORT'] || '3000';
  const port = Number(written);
  if (!/^\d+$/.test(written) || port < 1 || port > 65_535) throw new Trouble(say.badPort(written));
  const reset = args.includes('--reset');
  const databaseUrl = env['DATABASE_URL'] || undefined;
  if (reset && databaseUrl) throw new Trouble(say.noResetElsewhere);
  return {
    help: args.includes('--help') || args.includes('-h'),
    reset,
    port,
    dataDir: path.resolve(projectRoot, env['ESCALE_DATA_DIR'] || '.escale'),
    address: (env['PUBLIC_URL'] || `http://localhost:${port}`).replace(/\/+$/, ''),
    databaseUrl,
    redisUrl: env['REDIS_URL'] || undefined,
    // A database of one's own must never be filled with made-up people by mistake.
    demo: env['ESCALE_DEMO'] ? !['0', 'false', 'no', 'non'].includes(env['ESCALE_DEMO']) : !databaseUrl,
  };
};

/** @param {string} dataDir created when missing */
export const createDataFolder = (dataDir) => {
  if (fs.existsSync(dataDir)) return;
  fs.mkdirSync(dataDir, { recursive: true });
  // Whatever the umask, the account PostgreSQL drops to must be able to pass through to its own folder.
  fs.chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
};

/**
 * @param {string} dataDir
 * @returns {string} 32 random bytes in hexadecimal, the same at every start: what Escale signs with
 */
export const secretOf = (dataDir) => {
  const file = path.join(dataDir, 'secret');
  if (!fs.existsSync(file)) {
    fs.writeFileSync(`${file}.unfinished`, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
    fs.renameSync(`${file}.unfinished`, file);
  }
  const secret = fs.readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(secret)) throw new Trouble(say.badSecret(file));
  return secret;
};
