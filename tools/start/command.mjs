import { spawn } from 'node:child_process';
import { keepChild } from './kept.mjs';

/** @type {Set<() => Promise<void>>} */
const underWay = new Set();

/** Ends every program that `run` has under way. */
export const stopCommands = async () => {
  await Promise.all([...underWay].map((stop) => stop()));
};

/** @typedef {{ code: number, output: string, ms: number }} Outcome */

/**
 * Runs a program to its end, with its output kept instead of shown. It never rejects: a program that cannot start ends with code 127.
 * @param {string} program @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, shell?: boolean }} options onLine hears each line as it comes
 * @returns {Promise<Outcome>}
 */
export const run = (program, args, { cwd, env = process.env, onLine, shell = false }) =>
  new Promise((done) => {
    const begun = Date.now();
    const child = spawn(program, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const { stop, ended } = keepChild(child);
    underWay.add(stop);
    void ended.then(() => underWay.delete(stop));
    let output = '';
    let rest = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine?.(line);
      });
    }
    child.once('error', (error) => done({ code: 127, output: error.message, ms: Date.now() - begun }));
    child.once('close', (code) => done({ code: code ?? 1, output, ms: Date.now() - begun }));
  });
