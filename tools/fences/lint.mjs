import { execFile } from 'node:child_process';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const PROGRAM = join(ROOT, 'node_modules', 'eslint', 'bin', 'eslint.js');

/** Lints the workspace at `root` with the configuration of this one; answers `file:line rule` for every report, sorted. */
export function lint(root, folders = ['apps', 'libs', 'tools']) {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [PROGRAM, '--config', join(import.meta.dirname, 'eslint.config.mjs'), '--format', 'json', ...folders], { cwd: root, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (!stdout.startsWith('[')) return reject(error ?? new Error(stderr));
      resolve(
        JSON.parse(stdout)
          .flatMap(({ filePath, messages }) => messages.map(({ line, ruleId, message }) => `${relative(root, filePath)}:${line} ${ruleId ?? message}`))
          .sort(),
      );
    });
  });
}
