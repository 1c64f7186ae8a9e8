// What the operating system knows of a process. A bare pid is not enough: pids are reused, and a process that has
// ended but was not collected by its parent still answers to signal 0.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const linux = process.platform === 'linux';

/** @param {string} file @returns {string | undefined} the text, or undefined when the process is gone or is not ours to read */
const readOrUndefined = (file) => {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** @param {number} pid @param {string} column */
const ps = (pid, column) => {
  const { status, stdout } = spawnSync('ps', ['-ww', '-p', String(pid), '-o', `${column}=`], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return status === 0 ? stdout.trim() : undefined;
};

/**
 * A text that identifies one running process, different for the next one that gets the same pid; undefined once it has ended.
 * @param {number} pid
 * @returns {string | undefined}
 */
export const stampOf = (pid) => {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (linux) {
    const stat = readOrUndefined(`/proc/${pid}/stat`);
    if (!stat) return undefined;
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${pid}@${fields[19]}@${readOrUndefined('/proc/sys/kernel/random/boot_id')?.trim()}`;
  }
  if (process.platform === 'win32') {
    try {
      process.kill(pid, 0);
      return String(pid);
    } catch {
      return undefined;
    }
  }
  const state = ps(pid, 'stat');
  return state && !state.startsWith('Z') ? `${pid}@${ps(pid, 'lstart')}` : undefined;
};

/** @param {number} pid @returns {string} the command line, arguments separated by spaces; empty when unknown */
export const commandOf = (pid) => (linux ? readOrUndefined(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() : ps(pid, 'args')) ?? '';

/** @param {number} pid @returns {string | undefined} the directory it works in, where the system lets us see it */
export const workingDirectoryOf = (pid) => {
  if (!linux) return undefined;
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
};

/** @param {number} ms */
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * @param {number} pid @param {string} stamp as given by stampOf @param {number} patienceMs
 * @returns {Promise<boolean>} true once the process has ended, false when it is still there after the wait
 */
export const waitForEnd = async (pid, stamp, patienceMs) => {
  for (const deadline = Date.now() + patienceMs; ; await pause(20)) {
    if (stampOf(pid) !== stamp) return true;
    if (Date.now() > deadline) return false;
  }
};

/**
 * Asks a process to end, then forces it. Does nothing when the pid now belongs to another process.
 * @param {number} pid @param {string} stamp @param {NodeJS.Signals} signal @param {number} patienceMs
 */
export const endProcess = async (pid, stamp, signal, patienceMs) => {
  if (!sendSignal(pid, stamp, signal)) return;
  if (await waitForEnd(pid, stamp, patienceMs)) return;
  sendSignal(pid, stamp, 'SIGKILL');
  await waitForEnd(pid, stamp, 5_000);
};

/** @param {number} pid @param {string} stamp @param {NodeJS.Signals} signal @returns {boolean} whether the process was there to hear it */
const sendSignal = (pid, stamp, signal) => {
  if (stampOf(pid) !== stamp) return false;
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return false;
    throw error;
  }
};
