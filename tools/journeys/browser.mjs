import { chromium } from 'playwright-core';
import { watchPolicies } from './policy-breaks.mjs';

/**
 * The browser of the journeys, as tools/start/browser.mjs found it; what its pages do against their security policies is noted.
 * @param {readonly string[]} [more] arguments of one journey's own, such as a camera
 */
export const openBrowser = async (more = []) => {
  const { CHROMIUM_PATH, CHROMIUM_ARGS = '[]' } = process.env;
  if (CHROMIUM_PATH === undefined) throw new Error('No browser was found: CHROMIUM_PATH is not set.');
  /** @type {string[]} */
  const args = JSON.parse(CHROMIUM_ARGS);
  // Chromium refuses its sandbox to root.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: [...args, ...root, ...more] });
  const open = browser.newContext.bind(browser);
  const broke = (globalThis.__escaleBroke ??= new WeakMap());
  browser.newContext = async (options) => {
    const context = await open(options);
    await watchPolicies(context);
    context.on('weberror', (broken) => {
      const page = broken.page();
      if (page !== null) broke.set(page, [...(broke.get(page) ?? []), broken.error().message].slice(-3));
    });
    return context;
  };
  // Where the report of a failure finds what was on screen, and what broke there.
  (globalThis.__escaleBrowsers ??= []).push(browser);
  return browser;
};
