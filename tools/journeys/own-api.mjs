import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../start/ports.mjs';
import { serve } from '../start/serve.mjs';
import { JOURNEY_SECRET } from './secret.mjs';

/** @typedef {{ address: string, start: (settings?: NodeJS.ProcessEnv) => Promise<void>, stop: () => Promise<void>, end: () => Promise<void> }} OwnApi */

/**
 * A second process of the service on the database of the journeys, at an address of its own, for a journey that stops it: nobody else's goes away with it. `end` takes it away for good.
 * @returns {Promise<OwnApi>}
 */
export const ownApi = async () => {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'escale-own-api-'));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const { ESCALE_JOURNEY_DATABASE_URL: DATABASE_URL, TEST_REDIS_URL } = process.env;
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, DATABASE_URL, PORT: String(port), PUBLIC_URL: address, ESCALE_DEMO: '1', ESCALE_SECRET: JOURNEY_SECRET, ...(TEST_REDIS_URL ? { REDIS_URL: TEST_REDIS_URL } : {}) };
  /** @type {ReturnType<typeof serve> | null} */
  let running = null;
  const start = async (settings = {}) => {
    running = serve({ ...env, ...settings }, scratch);
    await running.ready();
  };
  const stop = async () => {
    await running?.stop();
    running = null;
  };
  const end = async () => {
    await stop();
    fs.rmSync(scratch, { recursive: true, force: true });
  };
  return { address, start, stop, end };
};
