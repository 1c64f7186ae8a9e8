import os from 'node:os';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/**
 * Runs a launcher's work so that what it opened is closed however it ends: by itself, by an error, by Ctrl-C or SIGTERM.
 * @param {(closing: { onClose: (close: () => Promise<void> | void) => void, interrupted: Promise<NodeJS.Signals> }) => Promise<number>} work gives the exit code; what it registers is closed last first
 * @returns {Promise<never>}
 */
export const runToTheEnd = async (work) => {
  /** @type {(() => Promise<void> | void)[]} */
  const closers = [];
  /** @type {Promise<NodeJS.Signals>} */
  const interrupted = new Promise((tell) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => tell(signal));
  });
  let code = 1;
  try {
    code = await Promise.race([
      work({ onClose: (close) => closers.push(close), interrupted }),
      interrupted.then((signal) => 128 + (os.constants.signals[signal] ?? 0)),
    ]);
  } catch (error) {
    console.error(`\n${explain(error)}`);
  }
  for (const close of closers.reverse()) {
    try {
      await close();
    } catch (error) {
      code ||= 1;
      console.error(explain(error));
    }
  }
  process.exit(code);
};

/** @param {unknown} error @returns {string} for the person at the console; an unforeseen error keeps its stack, for whoever repairs it */
const explain = (error) => {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof Trouble) return error.message;
  const code = /** @type {NodeJS.ErrnoException} */ (error).code;
  if (code === 'EACCES' || code === 'EPERM') return say.noPermission(/** @type {NodeJS.ErrnoException} */ (error).path ?? error.message);
  return error.stack ?? error.message;
};
