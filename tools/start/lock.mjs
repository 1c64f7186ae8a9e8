// One Escale per data folder. The lock names a process by pid and start time, so one left by a crash is recognised and replaced.
import fs from 'node:fs';
import path from 'node:path';
import { stampOf } from './processes.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/** @typedef {{ pid: number, stamp: string, address: string }} Holder */

/** @param {string} file @returns {Holder | undefined} undefined when there is none, or when it was not written to its end */
const readHolder = (file) => {
  try {
    const holder = JSON.parse(fs.readFileSync(file, 'utf8'));
    return holder && typeof holder.pid === 'number' ? holder : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** @param {Holder | undefined} holder */
const isAlive = (holder) => holder !== undefined && stampOf(holder.pid) === holder.stamp;

/**
 * A link appears whole or not at all, and never over an existing name. Disks without links (some memory sticks and shared folders)
 * get a copy that refuses to overwrite.
 * @param {string} from @param {string} to
 */
const placeWhole = (from, to) => {
  try {
    fs.linkSync(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error;
    fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
  }
};

/**
 * Throws a Trouble when a living process holds the folder.
 * @param {string} dataDir an existing folder
 * @param {string} address where this instance will answer, told to whoever tries a second one
 * @param {(note: string) => void} [note] told of a repair
 * @returns {() => void} gives the lock back
 */
export const takeLock = (dataDir, address, note = () => {}) => {
  const file = path.join(dataDir, 'lock');
  const mine = `${file}.${process.pid}`;
  const stamp = stampOf(process.pid) ?? '';
  fs.writeFileSync(mine, JSON.stringify({ pid: process.pid, stamp, address }), { mode: 0o644 });
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      try {
        placeWhole(mine, file);
        return () => { if (readHolder(file)?.stamp === stamp) fs.rmSync(file, { force: true }); };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const holder = readHolder(file);
      if (holder && isAlive(holder)) throw new Trouble(say.alreadyRunning(holder.pid, holder.address, dataDir));
      setAside(file, note);
    }
    throw new Trouble(say.lockBusy(file));
  } finally {
    fs.rmSync(mine, { force: true });
  }
};

/**
 * Renames before deleting: of two starts that both found the lock stale, the slower one may pick up the quicker one's fresh lock,
 * and must put it back.
 * @param {string} file @param {(note: string) => void} note
 */
const setAside = (file, note) => {
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return;
    throw error;
  }
  if (isAlive(readHolder(aside))) placeWhole(aside, file);
  else note(say.staleLock);
  fs.rmSync(aside, { force: true });
};
