// PostgreSQL on this machine from npm alone: no package to install, no Docker, as root or as anybody.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { canEnter, serverAccount } from './account.mjs';
import { cleanEnvironment, clusterPassword, createCluster } from './cluster.mjs';
import { fallbackFolder, fallbackFolderName } from './fallback-folder.mjs';
import { keepChild, keepFolder } from './kept.mjs';
import { freePort } from './ports.mjs';
import { postgresPrograms } from './postgres-binaries.mjs';
import { isReady, repairDataFolder } from './postmaster.mjs';
import { projectRoot } from './project.mjs';
import { pause } from './processes.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/**
 * @typedef {object} PostgresWish
 * @property {string} dataDir where the database files go; created when missing
 * @property {number} [port] a free one by default
 * @property {string} [root] where the search for node_modules begins: this project by default
 * @property {string} [user] the superuser's name
 * @property {boolean} [volatile] for test servers: quick, and lost if the machine stops
 * @property {Record<string, string | number>} [settings] server settings by name
 * @property {(note: string) => void} [note] told what is unusual: repairs, another folder than the one asked
 */
/** @typedef {{ url: string, port: number, dataDir: string, databaseUrl: (name: string) => string } & import('./kept.mjs').Kept} Postgres */


/** Nothing in a test database outlives the run, so nothing waits for the disk. */
const VOLATILE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 };
const ALWAYS = { listen_addresses: '127.0.0.1', unix_socket_directories: '', log_checkpoints: 'off', timezone: 'UTC' };

/**
 * @param {string} asked @param {(note: string) => void} note
 * @returns {{ dataDir: string, account: import('./account.mjs').Account | undefined }} the nearest folder the server can really reach
 */
const settle = (asked, note) => {
  const account = serverAccount(asked);
  fs.mkdirSync(path.dirname(asked), { recursive: true });
  if (canEnter(path.dirname(asked), account)) return { dataDir: asked, account };
  const dataDir = path.join(fallbackFolder(asked), 'data');
  note(say.dataElsewhere(dataDir));
  return { dataDir, account: serverAccount(dataDir) };
};

/** @param {string} file @returns {string} the end of a log, for people */
const tail = (file) => fs.readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n');

/**
 * @param {{ programs: string, dataDir: string, port: number, settings: Record<string, string | number>, account: import('./account.mjs').Account | undefined }} wish
 * @returns {Promise<import('./kept.mjs').Kept | { failure: string }>}
 */
const launch = async ({ programs, dataDir, port, settings, account }) => {
  const logFile = `${dataDir}.log`;
  const log = fs.openSync(logFile, 'w', 0o600);
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Its own process group: the terminal's Ctrl-C must not end the database before the application.
  const child = spawn(path.join(programs, 'bin', 'postgres'), ['-D', dataDir, '-p', String(port), ...options], { ...account, cwd: account ? '/' : dataDir, env: cleanEnvironment(), stdio: ['ignore', log, log], detached: true });
  fs.closeSync(log);
  child.unref();
  const kept = keepChild(child, { signal: 'SIGINT', patienceMs: 30_000 });
  /** @type {string | undefined} */
  let end;
  void kept.ended.then((how) => { end = how; });
  for (const deadline = Date.now() + 60_000; ; await pause(10)) {
    if (end !== undefined) return { failure: tail(logFile) || end };
    if (isReady(dataDir, kept.pid)) return kept;
    if (Date.now() > deadline) {
      await kept.stop();
      return { failure: `${say.tooSlow}\n${tail(logFile)}` };
    }
  }
};

/**
 * Starts a server and waits until it accepts connections; throws with PostgreSQL's own words when it cannot. It stops with this
 * process at the latest, however this process ends.
 * @param {PostgresWish} wish
 * @returns {Promise<Postgres>} `url` opens the database `postgres` as superuser
 */
export const startPostgres = async ({ dataDir: asked, port: wantedPort, root = projectRoot, user = 'escale', volatile = false, settings = {}, note = () => {} }) => {
  const { dataDir, account } = settle(path.resolve(asked), note);
  if (volatile && dataDir !== path.resolve(asked)) keepFolder(path.dirname(dataDir));
  const programs = postgresPrograms({ root, account, dataDir: path.resolve(asked) });
  createCluster({ programs, dataDir, user, account, volatile });
  await repairDataFolder(dataDir, note);
  for (let attempt = 1; ; attempt++) {
    const port = wantedPort ?? (await freePort());
    const outcome = await launch({ programs, dataDir, port, account, settings: { ...ALWAYS, ...(volatile ? VOLATILE : {}), ...settings } });
    if ('pid' in outcome) {
      const databaseUrl = (/** @type {string} */ name) => `postgres://${user}:${clusterPassword(dataDir)}@127.0.0.1:${port}/${name}`;
      return { url: databaseUrl('postgres'), port, dataDir, databaseUrl, ...outcome };
    }
    // Another program took the port we chose, or backends of a killed server are still leaving: both pass.
    const passing = (/could not bind/.test(outcome.failure) && !wantedPort) || /shared memory block .* still in use/.test(outcome.failure);
    if (!passing || attempt >= 20) throw new Trouble(say.postgresFailed(outcome.failure));
    await pause(500);
  }
};

/**
 * Removes a cluster for good, wherever it was put.
 * @param {string} asked the folder given to startPostgres @param {(note: string) => void} [note]
 */
export const removeCluster = async (asked, note = () => {}) => {
  const elsewhere = path.join(fallbackFolderName(path.resolve(asked)), 'data');
  for (const dataDir of [path.resolve(asked), elsewhere]) {
    if (!fs.existsSync(path.join(dataDir, 'PG_VERSION'))) continue;
    await repairDataFolder(dataDir, note);
    for (const file of [dataDir, `${dataDir}.log`, `${dataDir}.unfinished`]) fs.rmSync(file, { recursive: true, force: true });
  }
};
