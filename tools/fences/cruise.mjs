import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const CONFIG = join(ROOT, '.dependency-cruiser.mjs');
const PROGRAM = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** Runs the import rules as `npm run fences` does, on the workspace at `root`; answers the cruiser's own result. */
export function cruise(root, folders = ['apps', 'libs', 'tools']) {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [PROGRAM, '--config', CONFIG, '--output-type', 'json', ...folders], { cwd: root, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(JSON.parse(stdout));
      else reject(error ?? new Error(stderr));
    });
  });
}

/** `file rule` for every violation, sorted, each once. */
export const violations = ({ summary }) => [...new Set(summary.violations.map(({ from, rule }) => `${from} ${rule.name}`))].sort();
