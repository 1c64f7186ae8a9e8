import type { Browser, Page } from 'playwright-core';

declare global {
  /** What the journeys' set-up started and its tear-down stops. */
  var __escaleStops: (() => Promise<void>)[] | undefined;
  /** The browsers the journeys of this file opened. */
  var __escaleBrowsers: Browser[] | undefined;
  /** What broke in their pages, the last of it. */
  var __escaleBroke: WeakMap<Page, string[]> | undefined;
}
