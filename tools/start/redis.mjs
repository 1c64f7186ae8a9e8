// A Redis that holds nothing worth keeping: jobs come from the outbox in PostgreSQL and are sent again when it is lost.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import net from 'node:net';
import { keepChild } from './kept.mjs';
import { freePort } from './ports.mjs';
import { pause } from './processes.mjs';
import { programOnPath } from './program-on-path.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/** @returns {string | undefined} a Redis server people installed */
export const redisProgram = () => programOnPath('redis-server') ?? programOnPath('valkey-server');

/** @param {number} port @returns {Promise<boolean>} whether something answers there (a refusal for want of a password is an answer) */
const answersOn = (port) =>
  new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('data', (data) => {
      done(/^(\+PONG|-NOAUTH)/.test(data.toString()));
      socket.destroy();
    });
    socket.once('error', () => socket.destroy());
    socket.once('close', () => done(false));
  });

/**
 * Throws with Redis' own words when it does not start. It stops with this process at the latest.
 * @param {string} program
 * @returns {Promise<{ url: string } & import('./kept.mjs').Kept>}
 */
export const startRedis = async (program) => {
  const port = await freePort();
  const password = randomBytes(24).toString('hex');
  // The password goes through standard input: arguments can be read by everybody on the machine.
  const child = spawn(program, ['-', '--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'], { cwd: '/', stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  let output = '';
  let over = false;
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output = (output + text).slice(-4_000); });
  const kept = keepChild(child);
  void kept.ended.then((how) => { over = true; output += `\n${how}`; });
  // A server that dies at once breaks this pipe; its end is reported above.
  child.stdin.on('error', () => { over = true; });
  child.stdin.end(`requirepass ${password}\n`);
  for (const deadline = Date.now() + 20_000; !(await answersOn(port)); await pause(20)) {
    if (!over && Date.now() < deadline) continue;
    await kept.stop();
    throw new Trouble(say.redisFailed(output.trim()));
  }
  return { url: `redis://:${password}@127.0.0.1:${port}`, ...kept };
};
