// The application's own process, from its first breath to its last lines.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { keepChild } from './kept.mjs';
import { recordRunning } from './left-over.mjs';
import { pause } from './processes.mjs';
import { projectRoot } from './project.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

const PATIENCE_MS = 60_000;

/** @param {string} url @returns {Promise<boolean>} */
const answersWell = async (url) => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    // Not listening yet, or not answering yet: asked again until the patience is over.
    return false;
  }
};

/** @param {string} file @param {number} lines @returns {string} */
const lastLines = (file, lines) => fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');

/**
 * @param {NodeJS.ProcessEnv} env @param {string} dataDir
 * @returns {{ ready: () => Promise<void>, died: Promise<Trouble>, stop: () => Promise<void>, log: string }} `died` brings the last lines of the log when the API ends
 */
export const serve = (env, dataDir) => {
  const log = path.join(dataDir, 'api.log');
  if (fs.existsSync(log)) fs.renameSync(log, path.join(dataDir, 'api.previous.log'));
  const out = fs.openSync(log, 'w', 0o600);
  const child = spawn(process.execPath, [path.join('apps', 'api', 'dist', 'main.js')], { cwd: projectRoot, env, stdio: ['ignore', out, out], detached: true });
  fs.closeSync(out);
  const { pid, stop: end, ended } = keepChild(child);
  recordRunning(dataDir, 'Escale', pid);
  let over = false;
  let asked = false;
  const died = ended.then((how) => {
    over = true;
    // Who asked it to stop may already have taken the folder away, and wants no explanation.
    return new Trouble(say.apiDied(how, asked ? '' : lastLines(log, 20), log));
  });
  const stop = () => {
    asked = true;
    return end();
  };
  const ready = async () => {
    for (const deadline = Date.now() + PATIENCE_MS; !(await answersWell(`http://127.0.0.1:${env['PORT']}/health/ready`)); await pause(100)) {
      if (over) throw await died;
      if (Date.now() > deadline) throw new Trouble(say.apiSilent(PATIENCE_MS / 1000, lastLines(log, 20), log));
    }
  };
  return { ready, died, stop, log };
};
