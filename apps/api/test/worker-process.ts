import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { TEST_SECRET } from './test-secret.ts';

/** Fast enough for a test; the same mechanisms. */
export const QUICK_PACE = { ESCALE_RELAY_EVERY_MS: '50', ESCALE_RELAY_AGAIN_MS: '400', ESCALE_JOB_LOCK_MS: '1500' };

export interface WorkerProcess {
  readonly pid: number;
  /** What it logged so far. */
  output(): string;
  /** The end nobody prepares for. */
  kill(): Promise<void>;
  /** The polite end; answers the exit code or the signal, and after how many milliseconds. */
  terminate(): Promise<{ readonly how: number | string | null; readonly ms: number }>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts the compiled worker as a process of its own. */
export function startWorker(dist: string, env: Readonly<Record<string, string | undefined>>): WorkerProcess {
  const child = spawn(process.execPath, [join(dist, 'worker.js')], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ESCALE_SECRET: TEST_SECRET, PUBLIC_URL: 'https://escale.example', LOG_LEVEL: 'warn', ...QUICK_PACE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<number | string | null>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  void ended.then(() => running.delete(child));
  if (child.pid === undefined) throw new Error('The worker did not start.');
  return {
    pid: child.pid,
    output: () => output,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    terminate: async () => {
      const before = performance.now();
      child.kill('SIGTERM');
      return { how: await ended, ms: performance.now() - before };
    },
  };
}
