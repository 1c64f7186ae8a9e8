// How the launcher speaks while it works: short numbered lines with durations.
import { say } from './words.mjs';

/** @param {number} ms @returns {string} in seconds, for people */
export const seconds = (ms) => say.seconds(ms < 9_950 ? (ms / 1000).toFixed(1) : (ms / 1000).toFixed(0));

/** Long enough not to chatter, short enough that nobody wonders whether it hangs. */
const HEARTBEAT_MS = 15_000;

/** @typedef {(note: string) => void} Note */

let silent = false;

/** Ends the account of the steps: once somebody pressed Ctrl-C, how the work breaks off is of no interest. */
export const silenceSteps = () => { silent = true; };

/** @param {(text: string) => void} [out] */
export const createSteps = (out = (text) => { process.stdout.write(text); }) => {
  const write = (/** @type {string} */ text) => { if (!silent) out(text); };
  let count = 0;
  /**
   * @template T
   * @param {string} title @param {(note: Note) => Promise<T>} work
   * @returns {Promise<T>}
   */
  return async (title, work) => {
    const begun = Date.now();
    let lineOpen = true;
    write(`${++count}. ${title}… `);
    /** @type {Note} */
    const note = (text) => {
      if (lineOpen) write('\n');
      lineOpen = false;
      write(`${text.replaceAll(/^/gm, '   ')}\n`);
    };
    const heartbeat = setInterval(() => note(say.stillWorking(seconds(Date.now() - begun))), HEARTBEAT_MS);
    try {
      const result = await work(note);
      write(lineOpen ? `${seconds(Date.now() - begun)}\n` : `   ${say.done} (${seconds(Date.now() - begun)})\n`);
      return result;
    } catch (error) {
      write(lineOpen ? `${say.failed}\n` : `   ${say.failed}\n`);
      throw error;
    } finally {
      clearInterval(heartbeat);
    }
  };
};

/** @param {string} [line] */
export const print = (line = '') => { process.stdout.write(`${line}\n`); };
