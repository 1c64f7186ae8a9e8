import path from 'node:path';
import { run } from './command.mjs';
import { giveBackToOwner } from './give-back.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/** Nx as a plain program: no background process that would outlive us, no screen of its own, no network. */
const QUIET_NX = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', NX_SKIP_NX_CACHE: undefined, FORCE_COLOR: '0' };

/**
 * Runs one target in every project that has it; what did not change comes from the cache.
 * @param {string} root @param {string[]} targets @param {{ projects?: string[], parallel?: number, onTask?: (task: string) => void }} [options] projects by name, all by default; onTask is told of each task that really ran
 * @returns {Promise<import('./command.mjs').Outcome>}
 */
export const nx = (root, targets, { projects = [], parallel = 2, onTask = () => {} } = {}) => {
  const env = { ...process.env, ...QUIET_NX };
  return run(process.execPath, [path.join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js'), 'run-many', '-t', ...targets, '--outputStyle=static', `--parallel=${parallel}`, ...(projects.length > 0 ? [`--projects=${projects.join(',')}`] : [])], {
    cwd: root,
    env,
    // Nx prints a block per task when it ends; a task taken from the cache has a remark behind its name.
    onLine: (line) => {
      const task = /^> nx run (\S+)$/.exec(line)?.[1];
      if (task) onTask(task);
    },
  });
};

/**
 * Builds everything that changed since the last time; throws a Trouble with the compiler's words when something does not build.
 * @param {string} root @param {import('./steps.mjs').Note} note @param {string[]} [projects] all by default
 */
export const build = async (root, note, projects = []) => {
  const { code, output } = await nx(root, ['build'], { projects, onTask: note });
  giveBackToOwner(root);
  if (code !== 0) throw new Trouble(say.buildFailed(output.trim()));
};
