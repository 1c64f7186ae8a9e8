import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { takeLock } from './lock.mjs';
import { stampOf } from './processes.mjs';
import { moduleAddress, newFolder, runModule } from './spec-ground.mjs';
import { say } from './words.mjs';

/** @param {string} folder @param {object | string} content */
const leaveLock = (folder, content) => fs.writeFileSync(path.join(folder, 'lock'), typeof content === 'string' ? content : JSON.stringify(content));

describe('the lock of a data folder', () => {
  it('is refused while its holder lives, and free again afterwards', () => {
    const folder = newFolder('data');
    const release = takeLock(folder, 'http://localhost:3000');
    expect(() => takeLock(folder, 'http://localhost:3001')).toThrow(say.alreadyRunning(process.pid, 'http://localhost:3000', folder));
    release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a process that has ended', () => ({ pid: spawnSync(process.execPath, ['-e', '']).pid, stamp: 'x', address: '' })],
    ['a pid that now belongs to another process', () => ({ pid: process.pid, stamp: `${stampOf(process.pid)} of yesterday`, address: '' })],
    ['a crash in the middle of writing', () => '{"pid": 1'],
  ])('left by %s is repaired', (_, content) => {
    const folder = newFolder('data');
    leaveLock(folder, content());
    /** @type {string[]} */
    const notes = [];
    const release = takeLock(folder, '', (note) => notes.push(note));
    expect(notes).toEqual([say.staleLock]);
    release();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('goes to exactly one of several that find it stale at once', async () => {
    const folder = newFolder('data');
    leaveLock(folder, { pid: 2_147_483_646, stamp: 'x', address: '' });
    const text = `
      const { takeLock } = await import('${moduleAddress('./lock.mjs')}');
      while (Date.now() < ${Date.now() + 1_500});
      try { takeLock(${JSON.stringify(folder)}, ''); console.log('taken'); } catch (error) { console.log(error.constructor.name); }
      setTimeout(() => {}, 1500);`;
    const outputs = await Promise.all(Array.from({ length: 6 }, async () => (await runModule(text).ended).output.trim()));
    expect(outputs.sort()).toEqual(['Trouble', 'Trouble', 'Trouble', 'Trouble', 'Trouble', 'taken']);
  });
});
