// What an earlier server may have left in its data folder, and how to get past it.
import fs from 'node:fs';
import path from 'node:path';
import { commandOf, endProcess, stampOf, workingDirectoryOf } from './processes.mjs';
import { say } from './words.mjs';

const pidFile = (/** @type {string} */ dataDir) => path.join(dataDir, 'postmaster.pid');

/** No system gives out this pid, so PostgreSQL finds it dead. */
const NOBODY_S_PID = 2_147_483_646;

/** @param {string} dataDir @returns {string[] | undefined} the lines of postmaster.pid */
const readPidFile = (dataDir) => {
  try {
    return fs.readFileSync(pidFile(dataDir), 'utf8').split('\n');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** @param {string} dataDir @param {number} pid @returns {boolean} whether the server that just started says it accepts connections */
export const isReady = (dataDir, pid) => {
  const lines = readPidFile(dataDir);
  return Number(lines?.[0]) === pid && lines?.[7]?.trim() === 'ready';
};

/** @param {number} pid @param {string} dataDir */
const servesFolder = (pid, dataDir) => {
  const command = commandOf(pid);
  if (!/(^|[/\\])postgres(\.exe)?(\s|$|:)/.test(command)) return false;
  const workingDirectory = workingDirectoryOf(pid);
  const real = fs.realpathSync(dataDir);
  return workingDirectory ? workingDirectory === real : command.includes(` ${dataDir} `) || command.includes(` ${real} `);
};

/**
 * Makes the data folder startable: a server still running on it (its launcher crashed) is shut down cleanly, and a pid that now
 * belongs to another program is struck out. The file itself stays, because PostgreSQL reads in it which shared memory to check
 * before it trusts that no old backend is still writing. A pid that is simply dead PostgreSQL handles alone.
 * @param {string} dataDir
 * @param {(note: string) => void} note told what was repaired
 */
export const repairDataFolder = async (dataDir, note) => {
  const lines = readPidFile(dataDir);
  if (!lines) return;
  const pid = Number(lines[0]);
  const stamp = stampOf(pid);
  if (!stamp) return;
  if (servesFolder(pid, dataDir)) {
    note(say.stoppingOldPostgres(pid));
    await endProcess(pid, stamp, 'SIGINT', 30_000);
    return;
  }
  note(say.stalePostgresPid(pid));
  fs.writeFileSync(pidFile(dataDir), [String(NOBODY_S_PID), ...lines.slice(1)].join('\n'));
};
