import type { Browser } from 'playwright-core';

declare global {
  /** What the journeys' set-up started and its tear-down stops. */
  var __escaleStops: (() => Promise<void>)[] | undefined;
  /** The browsers the journeys of this file opened. */
  var __escaleBrowsers: Browser[] | undefined;
}
