// The database a command works on: the one named by DATABASE_URL, the one of an Escale that runs, or the same files with a server of our own.
import fs from 'node:fs';
import path from 'node:path';
import { clusterPassword } from '../start/cluster.mjs';
import { createDatabase } from '../start/create-database.mjs';
import { fallbackFolderName } from '../start/fallback-folder.mjs';
import { takeLock } from '../start/lock.mjs';
import { startPostgres } from '../start/postgres.mjs';
import { stampOf } from '../start/processes.mjs';

const USER = 'escale';
const DATABASE = 'escale';

/**
 * postmaster.pid: pid, data folder, start time, port on line 4, …, "ready" on line 8.
 * @param {string} dataDir @returns {string | undefined} address of the server that serves these files now
 */
const runningServer = (dataDir) => {
  const file = path.join(dataDir, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!stampOf(pid) || lines[7]?.trim() !== 'ready') return undefined;
  return `postgres://${USER}:${clusterPassword(dataDir)}@127.0.0.1:${Number(lines[3])}/${DATABASE}`;
};

/**
 * @param {{ dataDir: string, databaseUrl: string | undefined }} settings
 * @param {(close: () => Promise<void> | void) => void} onClose
 * @param {() => void} onStart told when a server has to be started
 * @returns {Promise<string>}
 */
export const openDatabase = async ({ dataDir, databaseUrl }, onClose, onStart) => {
  if (databaseUrl) return databaseUrl;
  const postgresDir = path.join(dataDir, 'postgres');
  for (const folder of [postgresDir, path.join(fallbackFolderName(postgresDir), 'data')]) {
    const url = runningServer(folder);
    if (url) return url;
  }
  onStart();
  // `npm start` must not repair the files away under us.
  onClose(await takeLock(dataDir, DATABASE));
  const postgres = await startPostgres({ dataDir: postgresDir, user: USER });
  onClose(postgres.stop);
  await createDatabase(postgres.url, DATABASE);
  return postgres.databaseUrl(DATABASE);
};
