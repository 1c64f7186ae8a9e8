import { expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../start/project.mjs';
import LongestFirst, { longerFirst, MUCH_LONGER } from './longest-first.mjs';

const size = (/** @type {string} */ file) => file.length;

it('begins with what is known to take long, then with the longest file', () => {
  const tests = ['/a/b.spec.ts', '/a/access-matrix.api.spec.ts', '/a/much-longer-name.spec.ts', '/a/outbox-kill.api.spec.ts'].map((file) => ({ path: file }));
  expect(tests.sort((one, other) => longerFirst(one, other, size)).map((test) => path.basename(test.path))).toEqual(['outbox-kill.api.spec.ts', 'access-matrix.api.spec.ts', 'much-longer-name.spec.ts', 'b.spec.ts']);
});

it('knows only specs that exist', () => {
  const files = ['apps', 'libs', 'tools'].flatMap((folder) => /** @type {string[]} */ (fs.readdirSync(path.join(projectRoot, folder), { recursive: true })).filter((file) => !file.includes('node_modules')).map((file) => path.basename(file)));
  expect(MUCH_LONGER.filter((name) => !files.includes(`${name}.spec.ts`) && !files.includes(`${name}.ts`))).toEqual([]);
});

it('shares all of them out among shards, each once', () => {
  const tests = Array.from({ length: 5 }, (_, index) => ({ path: import.meta.filename, index }));
  const shards = [1, 2].map((shardIndex) => new LongestFirst().shard(tests, { shardIndex, shardCount: 2 }));
  expect(shards.flat().map(({ index }) => index).sort()).toEqual([0, 1, 2, 3, 4]);
});
