// How far an import has come: a bar on a terminal, a line every ten seconds elsewhere.
import cliProgress from 'cli-progress';

const LINE_EVERY_MS = 10_000;

/** @typedef {{ bytes: number, totalBytes: number, rows: number, rejected: number }} Progress */

/**
 * @param {NodeJS.WriteStream} stream @param {(progress: Progress) => string} say
 * @returns {{ show: (progress: Progress) => void, end: () => void }}
 */
export const createProgress = (stream, say) => {
  if (!stream.isTTY) {
    let last = Date.now();
    return {
      show: (progress) => {
        if (Date.now() - last < LINE_EVERY_MS) return;
        last = Date.now();
        stream.write(`${Math.floor((100 * progress.bytes) / Math.max(progress.totalBytes, 1))} %  ${say(progress)}\n`);
      },
      end: () => {},
    };
  }
  const bar = new cliProgress.SingleBar({ stream, format: '{bar} {percentage} %  {said}', hideCursor: true, clearOnComplete: true, stopOnComplete: false }, cliProgress.Presets.shades_classic);
  let started = false;
  return {
    show: (progress) => {
      if (!started) bar.start(Math.max(progress.totalBytes, 1), 0, { said: '' });
      started = true;
      bar.update(progress.bytes, { said: say(progress) });
    },
    end: () => { if (started) bar.stop(); },
  };
};
