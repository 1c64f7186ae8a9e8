// Runs beside a launcher and outlives it by a moment. When the launcher is gone, however it went (kill -9 included), the pipe on
// standard input closes; whatever the launcher had not stopped itself is then stopped here, last started first.
import fs from 'node:fs';
import readline from 'node:readline';
import { endProcess } from './processes.mjs';

/** @type {Map<number, { pid: number, stamp: string, signal: NodeJS.Signals, patienceMs: number }>} */
const kept = new Map();
/** @type {Set<string>} */
const folders = new Set();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {});

const lines = readline.createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const order = JSON.parse(line);
  if (order.keep) kept.set(order.keep.pid, order.keep);
  if (order.forget) kept.delete(order.forget);
  if (order.folder) folders.add(order.folder);
  if (order.leave) folders.delete(order.leave);
});
lines.on('close', async () => {
  for (const { pid, stamp, signal, patienceMs } of [...kept.values()].reverse()) await endProcess(pid, stamp, signal, patienceMs);
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});
