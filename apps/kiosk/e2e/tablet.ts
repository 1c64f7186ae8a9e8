import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { TABLET } from './kiosk-page.ts';

/** A tablet with a profile of its own on disk: closed and opened again it is the same one. `more`: arguments of one journey’s own, such as a camera. */
export const turnOn = (profile: string, more: readonly string[] = [], options: BrowserContextOptions = {}): Promise<BrowserContext> => {
  const args = [...(JSON.parse(process.env['CHROMIUM_ARGS'] ?? '[]') as string[]), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...more];
  return chromium.launchPersistentContext(profile, { ...TABLET, ...options, args, ...(process.env['CHROMIUM_PATH'] === undefined ? {} : { executablePath: process.env['CHROMIUM_PATH'] }) });
};

/** Waits until the app is on the tablet to the last file: from then on it starts without a network. */
export const isInstalled = async (page: Page): Promise<void> => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => (await caches.keys()).length > 0 && (await (await caches.open((await caches.keys())[0] ?? '')).keys()).some(({ url }) => url.endsWith('.wasm')));
};
