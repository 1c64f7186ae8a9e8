import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { until } from './until.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** In the order in which they need each other, with a file that proves each was built. */
const PROJECTS = [
  ['libs/domain', 'dist/index.js'],
  ['libs/messages', 'dist/index.js'],
  ['apps/api', 'dist/worker.js'],
] as const;

const newest = (folder: string): number =>
  Math.max(...readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.includes('.spec.')).map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));

const isFresh = (folder: string, proof: string): boolean => {
  const built = statSync(join(ROOT, folder, proof), { throwIfNoEntry: false });
  return built !== undefined && built.mtimeMs > newest(join(ROOT, folder, 'src'));
};

/** Compiles what a process of its own needs, unless it is fresh; one spec at a time. Answers the folder of the compiled API. */
export async function builtApi(): Promise<string> {
  const lock = join(tmpdir(), `escale-build-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}`);
  const taken = (): boolean => {
    const held = statSync(lock, { throwIfNoEntry: false });
    // Left behind by a run that was killed.
    if (held !== undefined && Date.now() - held.mtimeMs > 300_000) rmdirSync(lock);
    try {
      mkdirSync(lock);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  };
  await until('the other spec has built', taken, 280_000);
  try {
    for (const [folder, proof] of PROJECTS) {
      if (isFresh(folder, proof)) continue;
      const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], { cwd: join(ROOT, folder), encoding: 'utf8' });
      if (status !== 0) throw new Error(`${folder} does not build:\n${stdout}`);
    }
    return join(ROOT, 'apps/api/dist');
  } finally {
    rmdirSync(lock);
  }
}
