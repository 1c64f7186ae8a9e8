import { expect, test } from '@jest/globals';
import fs from 'node:fs';
import { serve } from './serve.mjs';
import { newFolder } from './spec-ground.mjs';

// Nothing to read its settings from: the API ends by itself, saying why.
const env = { PATH: process.env['PATH'], PORT: '1' };

test('an API that ends by itself is explained by the last lines of its log', async () => {
  const dataDir = newFolder('data');
  const { died, log } = serve(env, dataDir);
  const { message } = await died;
  expect(message).toContain(fs.readFileSync(log, 'utf8').trimEnd().split('\n').at(-1));
});

test('an API asked to stop needs no explanation, even when its folder goes at once', async () => {
  const dataDir = newFolder('data');
  const { died, stop } = serve(env, dataDir);
  const stopped = stop();
  fs.rmSync(dataDir, { recursive: true });
  await stopped;
  await expect(died).resolves.toBeInstanceOf(Error);
});
