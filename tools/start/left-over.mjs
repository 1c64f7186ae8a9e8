// What runs for a data folder, on record: if launcher and guard were both killed, the next start finds and ends what they left.
import fs from 'node:fs';
import path from 'node:path';
import { endProcess, stampOf } from './processes.mjs';
import { say } from './words.mjs';

/** @typedef {{ name: string, pid: number, stamp: string }} Record */

const fileOf = (/** @type {string} */ dataDir) => path.join(dataDir, 'running.json');

/** @param {string} dataDir @returns {Record[]} */
const read = (dataDir) => {
  if (!fs.existsSync(fileOf(dataDir))) return [];
  const text = fs.readFileSync(fileOf(dataDir), 'utf8');
  // Written by rename, so it is whole; an empty one comes from a disk that lost power.
  return text.trim() ? JSON.parse(text) : [];
};

/** @param {string} dataDir @param {Record[]} records */
const write = (dataDir, records) => {
  fs.writeFileSync(`${fileOf(dataDir)}.unfinished`, JSON.stringify(records));
  fs.renameSync(`${fileOf(dataDir)}.unfinished`, fileOf(dataDir));
};

/** @param {string} dataDir @param {string} name @param {number} pid */
export const recordRunning = (dataDir, name, pid) => {
  const stamp = stampOf(pid);
  if (stamp) write(dataDir, [...read(dataDir), { name, pid, stamp }]);
};

/**
 * Ends what an earlier start left, the last started first. PostgreSQL is not among it: its own files tell, and it is repaired there.
 * @param {string} dataDir @param {(note: string) => void} note
 */
export const endLeftOvers = async (dataDir, note) => {
  for (const { name, pid, stamp } of read(dataDir).reverse()) {
    if (stampOf(pid) !== stamp) continue;
    note(say.stoppingLeftOver(name, pid));
    await endProcess(pid, stamp, 'SIGTERM', 10_000);
  }
  fs.rmSync(fileOf(dataDir), { force: true });
};
