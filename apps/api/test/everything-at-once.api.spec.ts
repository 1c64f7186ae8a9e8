import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brokenAt, quotasExceeded } from './at-once/soundness.ts';
import { act, aStep, type Step } from './at-once/steps.ts';
import { World } from './at-once/world.ts';
import { watch } from './at-once/watch.ts';
import { startApi, type TestApi } from './test-api.ts';

/**
 * A failure prints its seed and the path to the smallest interleaving found: ESCALE_SEED=… ESCALE_PATH=… repeats it. Which of two requests wins is the
 * machine's, so that a path may have to be walked several times; ESCALE_RUNS asks for more of them than a whole run of the tests has time for.
 */
const { ESCALE_SEED: seed = '20261130', ESCALE_PATH: path, ESCALE_RUNS: runs = '10' } = process.env;
/** A failure is made smaller for so long; what it began is ended, so that nothing goes on writing behind the report. */
const SMALLER_MS = 30_000;

/** Each round all at once, the rounds one after the other. Without the bias for what is small: what is small proves little here. */
const ROUNDS = fc.noBias(fc.array(fc.array(aStep, { minLength: 2, maxLength: 8, size: 'max' }), { minLength: 2, maxLength: 9, size: 'max' }));

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

it('groups, series, single bookings, the waiting list, cancellations, outages and the clock, in any order and all at once, keep every unit one’s own, every promise whole and every limit', async () => {
  let failedAt: number | null = null;
  const hold = async (rounds: readonly (readonly Step[])[]): Promise<void> => {
    const world = await World.begin(api);
    for (const round of rounds) {
      const stop = watch(api);
      const ended = await Promise.allSettled(round.map((step) => act(world, step)));
      expect(await stop()).toEqual([]);
      expect(ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))).toEqual([]);
      expect([...(await brokenAt(api)), ...(await quotasExceeded(api)), ...(await world.strangers())]).toEqual([]);
    }
  };
  await fc.assert(
    fc.asyncProperty(ROUNDS, async (rounds) => {
      if (failedAt !== null && performance.now() - failedAt > SMALLER_MS) return;
      await hold(rounds).catch((error: unknown) => {
        failedAt ??= performance.now();
        throw error;
      });
    }),
    { numRuns: Number(runs), seed: Number(seed), ...(path === undefined ? {} : { path }) },
  );
}, 600_000);
