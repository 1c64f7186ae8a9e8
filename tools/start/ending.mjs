import os from 'node:os';
import { stopCommands } from './command.mjs';
import { silenceSteps } from './steps.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/** @typedef {(close: () => Promise<void> | void) => void} OnClose */

/**
 * Runs a launcher's work so that what it opened is closed however it ends: by itself, by an error, by Ctrl-C or SIGTERM.
 * @param {(closing: { onClose: OnClose }) => Promise<number>} work gives the exit code; what it registers is closed last first
 * @param {(signal: NodeJS.Signals) => number} [interruptedBy] gives the exit code after Ctrl-C or SIGTERM
 * @returns {Promise<never>}
 */
export const runToTheEnd = async (work, interruptedBy = (signal) => 128 + (os.constants.signals[signal] ?? 0)) => {
  /** @type {(() => Promise<void> | void)[]} */
  const closers = [];
  /** @type {Promise<NodeJS.Signals>} */
  const interrupted = new Promise((tell) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => tell(signal));
    if (process.env['npm_lifecycle_event']) whenParentGoes(() => tell('SIGTERM'));
  });
  let code = 1;
  try {
    code = await Promise.race([
      work({ onClose: (close) => { closers.push(close); } }),
      interrupted.then((signal) => {
        silenceSteps();
        return interruptedBy(signal);
      }),
    ]);
  } catch (error) {
    console.error(`\n${explain(error)}`);
  }
  for (const close of [...closers, stopCommands].reverse()) {
    try {
      await close();
    } catch (error) {
      code ||= 1;
      console.error(explain(error));
    }
  }
  process.exit(code);
};

/**
 * npm starts us through a shell and passes SIGTERM to that shell alone, which ends without telling us.
 * @param {() => void} tell
 */
const whenParentGoes = (tell) => {
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) tell(); }, 250).unref();
};

/** @param {unknown} error @returns {string} for the person at the console; an unforeseen error keeps its stack, for whoever repairs it */
const explain = (error) => {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Trouble) return error.message;
  const code = /** @type {NodeJS.ErrnoException} */ (error).code;
  if (code === 'EACCES' || code === 'EPERM') return say.noPermission(/** @type {NodeJS.ErrnoException} */ (error).path ?? error.message);
  return error.stack ?? error.message;
};
