// What a person would have seen when a journey stopped: without it, all a report says is which element never came.
import { TestEnvironment } from 'jest-environment-node';

const LONGEST = 1500;

/** @param {import('playwright-core').Page} page @returns {Promise<string>} where it is and what it says */
const said = async (page) => {
  const text = await page.locator('body').innerText({ timeout: 2_000 }).catch((/** @type {Error} */ error) => `(cannot be read: ${error.message})`);
  return `  on ${page.url().replace(/#.*/, '#…')}\n${text.replaceAll(/\s*\n\s*/g, ' / ').slice(0, LONGEST)}`;
};

/** Node's environment, which adds to the failure of a journey what its open pages show. */
export default class JourneyEnvironment extends TestEnvironment {
  /** @param {import('@jest/types').Circus.Event} event */
  async handleTestEvent(event) {
    if (event.name !== 'test_fn_failure' || typeof event.error !== 'object') return;
    /** @type {import('playwright-core').Browser[]} */
    const browsers = this.global.__escaleBrowsers ?? [];
    const pages = browsers.flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());
    const open = await Promise.all(pages.map(said));
    const { message, stack = message } = /** @type {Error} */ (event.error);
    // Within the message: the reporters cut what stands below it down to lines of code.
    /** @type {Error} */ (event.error).stack = stack.replace(message, () => [message, ...open].join('\n'));
  }
}
