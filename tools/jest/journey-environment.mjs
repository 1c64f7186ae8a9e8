/* global document, navigator -- what runs in the page */
// What a person would have seen when a journey stopped: without it, all a report says is which element never came.
import { TestEnvironment } from 'jest-environment-node';

const LONGEST = 1500;

/** In the page: what a person cannot see of why nothing comes. */
const workings = () => {
  const coming = performance.getEntriesByType('resource').filter((entry) => /** @type {PerformanceResourceTiming} */ (entry).responseEnd === 0);
  const worker = navigator.serviceWorker?.controller;
  return `${document.readyState}, ${navigator.onLine ? 'on line' : 'off line'}, ${worker ? `worker ${worker.state}` : 'no worker'}, scripts ${document.scripts.length}${coming.map(({ name }) => `, waits for ${name}`).join('')}`;
};

/** @template T @param {Promise<T>} answer @returns {Promise<T | string>} what it says within two seconds, or why it does not */
const soon = (answer) =>
  Promise.race([answer, new Promise((_, reject) => setTimeout(reject, 2_000, new Error('no answer in two seconds')))]).catch((/** @type {Error} */ error) => `(cannot be read: ${error.message})`);

/** @param {import('playwright-core').Page} page @param {readonly string[]} broke @returns {Promise<string>} where it is, what it says, and what broke in it */
const said = async (page, broke) => {
  const [text, works] = await Promise.all([soon(page.locator('body').innerText()), soon(page.evaluate(workings))]);
  return [`  on ${page.url().replace(/#.*/, '#…')} (${works})`, text.replaceAll(/\s*\n\s*/g, ' / ').slice(0, LONGEST), ...broke.map((error) => `  broke: ${error}`)].join('\n');
};

/** Node's environment, which adds to the failure of a journey what its open pages show. */
export default class JourneyEnvironment extends TestEnvironment {
  /** @param {import('@jest/types').Circus.Event} event */
  async handleTestEvent(event) {
    if (event.name !== 'test_fn_failure' || typeof event.error !== 'object') return;
    /** @type {import('playwright-core').Browser[]} */
    const browsers = this.global.__escaleBrowsers ?? [];
    const pages = browsers.flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());
    /** @type {WeakMap<import('playwright-core').Page, string[]>} */
    const broke = this.global.__escaleBroke ?? new WeakMap();
    const open = await Promise.all(pages.map((page) => said(page, broke.get(page) ?? [])));
    const { message, stack = message } = /** @type {Error} */ (event.error);
    // Within the message: the reporters cut what stands below it down to lines of code.
    /** @type {Error} */ (event.error).stack = stack.replace(message, () => [message, ...open].join('\n'));
  }
}
