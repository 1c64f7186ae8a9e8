import { setTimeout as pause } from 'node:timers/promises';
import type { TestApi } from '../test-api.ts';
import { brokenAt } from './soundness.ts';

/** Looks again and again while others write, each time at one instant; answers what it saw once it is told to stop. */
export function watch(api: TestApi): () => Promise<readonly string[]> {
  let over = false;
  const seen = new Set<string>();
  const looking = (async () => {
    while (!over) {
      const now = api.clock.now();
      const broken = await brokenAt(api);
      // While somebody moves the clock, what was seen is judged by an hour that was over.
      if (api.clock.now() === now) for (const what of broken) seen.add(what);
      await pause(20);
    }
  })();
  return async () => {
    over = true;
    await looking;
    return [...seen];
  };
}
