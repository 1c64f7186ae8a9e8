// The processes and temporary folders a launcher answers for: stopped by it in order, or by its guard if it dies first.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fs from 'node:fs';
import { endProcess, stampOf } from './processes.mjs';

/** @typedef {{ pid: number, stop: () => Promise<void>, ended: Promise<string> }} Kept `ended` tells the exit code or signal, or why it never began */

/** @type {import('node:child_process').ChildProcess | undefined} */
let guard;

/** @param {object} order */
const tellGuard = (order) => {
  if (!guard) {
    guard = spawn(process.execPath, [fileURLToPath(new URL('./guard.mjs', import.meta.url))], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' });
    guard.unref();
    // A guard that was killed must not take the launcher down with a broken pipe: the next order starts another one.
    guard.stdin?.on('error', () => { guard = undefined; });
    /** @type {import('node:net').Socket | undefined} */ (/** @type {unknown} */ (guard.stdin))?.unref();
  }
  guard.stdin?.write(`${JSON.stringify(order)}\n`);
};

/**
 * Makes a child of this process end with it, at the latest. Children should be spawned `detached`, so that the terminal's
 * Ctrl-C reaches only the launcher and they stop in the order it chooses.
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ signal?: NodeJS.Signals, patienceMs?: number }} [how] signal first sent, and how long to wait before SIGKILL
 * @returns {Kept}
 */
export const keepChild = (child, { signal = 'SIGTERM', patienceMs = 10_000 } = {}) => {
  const { pid } = child;
  const stamp = pid && stampOf(pid);
  /** @type {Promise<string>} */
  const ended = new Promise((tell) => {
    child.once('error', (error) => tell(error.message));
    child.once('exit', (code, sent) => tell(String(sent ?? code)));
  });
  if (!pid || !stamp) return { pid: pid ?? 0, stop: async () => {}, ended };
  tellGuard({ keep: { pid, stamp, signal, patienceMs } });
  child.once('exit', () => tellGuard({ forget: pid }));
  return { pid, stop: () => endProcess(pid, stamp, signal, patienceMs), ended };
};

/**
 * A folder that disappears with this process, at the latest.
 * @param {string} folder @returns {() => void} removes it now
 */
export const keepFolder = (folder) => {
  tellGuard({ folder });
  return () => {
    fs.rmSync(folder, { recursive: true, force: true });
    tellGuard({ leave: folder });
  };
};
