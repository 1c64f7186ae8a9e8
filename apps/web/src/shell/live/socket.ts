import { createClient } from 'graphql-ws';
import { noteLive } from './live-state.ts';

const address = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const PING_MS = 20_000;

/** The one connection on which the API tells what changes; comes back by itself, for as long as somebody listens. */
export const socket = createClient({
  url: address,
  keepAlive: PING_MS,
  retryAttempts: Infinity,
  shouldRetry: () => true,
  // Many screens must not knock at once at a service that has just come back.
  retryWait: (tries) => new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries) * (0.5 + Math.random() / 2))),
  on: { connected: () => noteLive('live'), closed: () => noteLive('away'), error: () => noteLive('away') },
});
