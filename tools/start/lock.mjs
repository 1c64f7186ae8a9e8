// One Escale per data folder. Each start first puts up a flag of its own and only then looks for the flags of others, so two can never
// both believe they are alone. A flag is named after its process and the moment that began: one left by a crash is recognised, and
// taking it down can never take down somebody else's.
import fs from 'node:fs';
import path from 'node:path';
import { pause, stampOf } from './processes.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

const PREFIX = 'lock-';

/** Two starts at the same moment step back and try again; a flag older than this belongs to one that stays. */
const SETTLED_MS = 2_000;
const ATTEMPTS = 40;

/** @param {number} pid @returns {string | undefined} */
const flagOf = (pid) => {
  const stamp = stampOf(pid);
  return stamp && PREFIX + stamp.replaceAll(/\W+/g, '-');
};

/** @param {string} file @returns {{ address: string, settled: boolean } | undefined} undefined when it was just taken down */
const look = (file) => {
  try {
    return { address: fs.readFileSync(file, 'utf8'), settled: Date.now() - fs.statSync(file).mtimeMs > SETTLED_MS };
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
};

/**
 * @param {string} dataDir @param {string} mine @param {(note: string) => void} note
 * @returns {{ pid: number, address: string, settled: boolean } | undefined} a living holder other than this process
 */
const otherHolder = (dataDir, mine, note) => {
  for (const name of fs.readdirSync(dataDir)) {
    if (!name.startsWith(PREFIX) || name === mine) continue;
    const file = path.join(dataDir, name);
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (flagOf(pid) === name) {
      const seen = look(file);
      if (seen) return { pid, ...seen };
    } else {
      fs.rmSync(file, { force: true });
      note(say.staleLock);
    }
  }
  return undefined;
};

/**
 * Throws a Trouble when a living process holds the folder.
 * @param {string} dataDir an existing folder
 * @param {string} address where this instance will answer, told to whoever tries a second one
 * @param {(note: string) => void} [note] told of a repair
 * @returns {Promise<() => void>} gives the lock back
 */
export const takeLock = async (dataDir, address, note = () => {}) => {
  const mine = flagOf(process.pid) ?? `${PREFIX}${process.pid}`;
  const file = path.join(dataDir, mine);
  const release = () => fs.rmSync(file, { force: true });
  for (let attempt = 1; ; attempt++) {
    fs.writeFileSync(file, address);
    const other = otherHolder(dataDir, mine, note);
    if (!other) return release;
    release();
    if (other.settled || attempt === ATTEMPTS) throw new Trouble(say.alreadyRunning(other.pid, other.address, dataDir));
    await pause(20 + Math.random() * 100);
  }
};
