import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { startRedis } from './redis.mjs';
import { newFolder } from './spec-ground.mjs';

describe('the Redis of the machine', () => {
  it('is reported in its own words when it does not start', async () => {
    const program = path.join(newFolder('bin'), 'redis-server');
    fs.writeFileSync(program, '#!/bin/sh\necho "Fatal config error: too old"\nexit 1\n', { mode: 0o755 });
    await expect(startRedis(program)).rejects.toThrow(/too old/);
  });
});
