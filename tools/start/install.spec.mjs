import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkNode, isInstalled } from './install.mjs';
import { newFolder } from './spec-ground.mjs';
import { say } from './words.mjs';

/** @param {string} folder @param {string} name @param {object} packages */
const writeLock = (folder, name, packages) => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), JSON.stringify({ packages }));
};
const wanted = { '': {}, 'apps/api': {}, 'node_modules/@escale/api': { link: true }, 'node_modules/pg': { version: '8.0.0' }, 'node_modules/only-on-mac': { version: '1.0.0', optional: true } };

describe('the installation', () => {
  it('is asked for when there is none, when npm broke off, and when a version differs', () => {
    const folder = newFolder('project');
    writeLock(folder, 'package-lock.json', wanted);
    expect(isInstalled(folder)).toBe(false);
    fs.mkdirSync(path.join(folder, 'node_modules', 'pg'), { recursive: true });
    expect(isInstalled(folder)).toBe(false);
    writeLock(folder, 'node_modules/.package-lock.json', { 'node_modules/pg': { version: '7.9.9' } });
    expect(isInstalled(folder)).toBe(false);
  });

  it('is accepted when made by hand', () => {
    const folder = newFolder('project');
    writeLock(folder, 'package-lock.json', wanted);
    writeLock(folder, 'node_modules/.package-lock.json', { 'node_modules/pg': { version: '8.0.0' } });
    expect(isInstalled(folder)).toBe(true);
  });

  it('wants a Node that can run it', () => {
    for (const version of ['20.19.0', '20.20.2', '22.0.0']) expect(() => checkNode(version)).not.toThrow();
    for (const version of ['20.18.9', '18.20.0']) expect(() => checkNode(version)).toThrow(say.oldNode(version, '20.19'));
  });
});
