/// <reference lib="dom" />
/* global document -- what is evaluated in the page sees the page */
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { policyBreaks } from './policy-breaks.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A picture of each screen looked at, for eyes, when ESCALE_PICTURES names a folder. @param {import('playwright-core').Page} page @param {string} screen */
export const keepPicture = async (page, screen) => {
  const folder = process.env.ESCALE_PICTURES;
  if (!folder) return;
  const { lang } = await page.evaluate(() => ({ lang: document.documentElement.lang }));
  await page.screenshot({ path: path.join(folder, `${screen.replaceAll(/\W+/g, '-')}.${page.viewportSize()?.width}.${lang}.png`), fullPage: true });
};

/** Until what comes in has come in; what turns for ever, such as a spinner, is not waited for. @param {import('playwright-core').Page} page */
const atRest = (page) =>
  page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished));
  });

/**
 * What a screen does against people as it stands: breaks of WCAG 2.2 AA that axe finds, and a page wider than its window
 * (WCAG 2.2, 1.4.10), and what any page so far did that its security policy forbids. One string each, empty when all is well.
 * @param {import('playwright-core').Page} page @param {string} screen its name, for the report @param {string} [within] the part of it to audit, as a CSS selector
 * @param {{ forced?: boolean }} [colours] whether they are the system's: axe then reads the page's own, which nobody sees, and contrast is the system's to give
 * @returns {Promise<string[]>}
 */
export const findingsOn = async (page, screen, within = 'html', { forced = false } = {}) => {
  await atRest(page);
  await keepPicture(page, screen);
  // Legacy mode audits in the page itself, three times quicker; what it leaves out, frames of other origins, we have none of.
  // React Aria's announcer keeps, for seven seconds, the name of what spoke, which may be gone by then.
  // Nobody reads what passes: axe need not write down, element by element, where each of it stands.
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: !forced } } }).include(within).exclude('[data-live-announcer]').setLegacyMode(true).withTags(TAGS).analyze();
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`),
    ...(tooWide > 0 ? [`${screen}: ${tooWide} px wider than its window`] : []),
    ...policyBreaks(page).map((text) => `${screen}: against the policy: ${text}`),
  ];
};
