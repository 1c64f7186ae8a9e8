import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { takeLock } from './lock.mjs';
import { stampOf } from './processes.mjs';
import { moduleAddress, newFolder, runModule } from './spec-ground.mjs';
import { say } from './words.mjs';

/** A process that tries to take the lock, says how it went, and stays until it is killed. @param {string} folder @param {number} [at] the moment to try */
const taker = (folder, at = 0) =>
  runModule(`
    const { takeLock } = await import('${moduleAddress('./lock.mjs')}');
    while (Date.now() < ${at});
    await takeLock(${JSON.stringify(folder)}, 'http://localhost:3000').then(() => console.log('taken'), (error) => console.log(error.constructor.name));
    setInterval(() => {}, 1000);`);

/** @param {ReturnType<typeof taker>[]} takers */
const killAll = async (takers) => {
  for (const { child } of takers) child.kill('SIGKILL');
  await Promise.all(takers.map(({ ended }) => ended));
};

describe('the lock of a data folder', () => {
  it('is refused while its holder lives, and repaired once it was killed', async () => {
    const folder = newFolder('data');
    const holder = taker(folder);
    expect(await holder.firstLine).toBe('taken');
    await expect(takeLock(folder, '')).rejects.toThrow(say.alreadyRunning(holder.child.pid ?? 0, 'http://localhost:3000', folder));
    await killAll([holder]);
    /** @type {string[]} */
    const notes = [];
    const release = await takeLock(folder, '', (note) => notes.push(note));
    expect(notes).toEqual([say.staleLock]);
    release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a process that has ended', () => `lock-${spawnSync(process.execPath, ['-e', '']).pid}-1-x`],
    ['a pid that now belongs to another process', () => `lock-${stampOf(process.ppid)?.replaceAll(/\W+/g, '-')}-of-yesterday`],
    ['something that is no process', () => 'lock-'],
  ])('left by %s is repaired', async (_, name) => {
    const folder = newFolder('data');
    fs.writeFileSync(path.join(folder, name()), '');
    /** @type {string[]} */
    const notes = [];
    const release = await takeLock(folder, '', (note) => notes.push(note));
    expect(notes).toEqual([say.staleLock]);
    release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('goes to exactly one of several that find it stale at once', async () => {
    const folder = newFolder('data');
    fs.writeFileSync(path.join(folder, 'lock-2147483646-1-x'), '');
    const at = Date.now() + 2_000;
    const takers = Array.from({ length: 6 }, () => taker(folder, at));
    const answers = await Promise.all(takers.map(({ firstLine }) => firstLine));
    await killAll(takers);
    expect(answers.sort()).toEqual(['Trouble', 'Trouble', 'Trouble', 'Trouble', 'Trouble', 'taken']);
  });
});
