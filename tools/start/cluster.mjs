// Creating the files of a database server, all or nothing.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/** Kept among the server's own files, which only its account may read: it exists exactly as long as they do. */
const passwordFile = (/** @type {string} */ dataDir) => path.join(dataDir, 'escale.password');

/** @returns {NodeJS.ProcessEnv} the environment without the settings that would steer PostgreSQL's own programs */
export const cleanEnvironment = () => ({ ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))), LC_ALL: 'C', TZ: 'UTC' });

/** @param {string} dataDir @returns {string} the superuser's password */
export const clusterPassword = (dataDir) => fs.readFileSync(passwordFile(dataDir), 'utf8').trim();

/**
 * Creates the cluster unless it is there. Works beside the final folder and renames at the end, so that an interrupted creation
 * leaves nothing that looks like a database.
 * @param {{ programs: string, dataDir: string, user: string, account: import('./account.mjs').Account | undefined, volatile: boolean }} wish
 */
export const createCluster = ({ programs, dataDir, user, account, volatile }) => {
  if (fs.existsSync(path.join(dataDir, 'PG_VERSION'))) return;
  if (fs.existsSync(dataDir) && fs.readdirSync(dataDir).length > 0) throw new Trouble(say.notADatabase(dataDir));
  const work = `${dataDir}.unfinished`;
  fs.rmSync(work, { recursive: true, force: true });
  fs.mkdirSync(work, { mode: 0o700 });
  const password = path.join(work, 'password');
  fs.writeFileSync(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (account) for (const file of [work, password]) fs.chownSync(file, account.uid, account.gid);
  const cluster = path.join(work, 'data');
  const initdb = spawnSync(
    path.join(programs, 'bin', 'initdb'),
    ['-D', cluster, '-U', user, '--auth=scram-sha-256', `--pwfile=${password}`, '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-instructions', ...(volatile ? ['--no-sync'] : [])],
    { ...account, cwd: account ? '/' : path.dirname(dataDir), env: cleanEnvironment(), encoding: 'utf8' },
  );
  if (initdb.status !== 0) throw new Trouble(say.initdbFailed((initdb.stderr || String(initdb.error ?? initdb.signal)).trim()));
  fs.renameSync(password, passwordFile(cluster));
  fs.rmSync(dataDir, { recursive: true, force: true });
  fs.renameSync(cluster, dataDir);
  fs.rmSync(work, { recursive: true, force: true });
};
