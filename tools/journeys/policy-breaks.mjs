/// <reference lib="dom" />
/* global document -- what is installed in the page sees the page */

/** @type {WeakMap<import('playwright-core').BrowserContext, string[]>} */
const seen = new WeakMap();

/** Browsers say it on the console as well, of workers too; so they say what a page asked for and was not permitted. */
const REFUSED = /content[- ]security[- ]policy|permissions[- ]policy|refused to|violates the following/i;

/** From now on, notes whatever a page of this context does that its policies forbid. @param {import('playwright-core').BrowserContext} context */
export async function watchPolicies(context) {
  /** @type {string[]} */
  const breaks = [];
  seen.set(context, breaks);
  context.on('console', (message) => REFUSED.test(message.text()) && breaks.push(message.text()));
  await context.exposeBinding('__escalePolicyBreak', (_, text) => breaks.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
      // @ts-expect-error -- bound above
      globalThis.__escalePolicyBreak(`${effectiveDirective} ${blockedURI} ${sourceFile} ${sample}`);
    });
  });
}

/** What the pages of this one's context did against their policies, each once. @param {import('playwright-core').Page} page */
export const policyBreaks = (page) => [...new Set(seen.get(page.context()) ?? [])];
