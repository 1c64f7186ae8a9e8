import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { visit } from './site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const { t } = createMessages('fr');
const NEAR_ME = t('search:where.nearMe');

describe('near me', () => {
  test('finds what is around, by a position no finer than it needs to be, and copies as a link', async () => {
    const page = await visit(browser, '/', { permissions: ['geolocation', 'clipboard-read', 'clipboard-write'], geolocation: { latitude: 47.622_219_8, longitude: 6.155_612_3 } });
    await page.getByRole('button', { name: NEAR_ME }).click();
    await page.waitForURL(/lat=/);
    await page.getByRole('article', { name: JOURNEY.place }).waitFor();
    const asked = new URL(page.url()).searchParams;
    expect([asked.get('lat'), asked.get('lon')].map((degrees) => degrees?.split('.')[1]?.length ?? 0).every((decimals) => decimals <= 3)).toBe(true);
    expect(Number(asked.get('lat'))).toBeCloseTo(47.622, 2);

    await page.getByRole('button', { name: t('search:share') }).click();
    await page.getByRole('status').filter({ hasText: t('search:shared') }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test('refused, says what to do instead', async () => {
    const page = await visit(browser, '/', { permissions: [] });
    await page.getByRole('button', { name: NEAR_ME }).click();
    await page.getByText(t('search:where.denied')).waitFor();
    expect(page.url()).not.toContain('lat=');
  });
});

/** The middle of what differs between two pictures of one size, in their pixels; null when nothing does. */
const middleOfChange = (page: Page, before: Buffer, after: Buffer): Promise<{ readonly x: number; readonly y: number } | null> =>
  page.evaluate(
    async (pictures) => {
      const read = async (base64: string): Promise<ImageData> => {
        // Without asking for an address: the page's own policy lets it ask for its site's alone.
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
        const paper = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (paper === null) throw new Error('Nothing can be drawn here.');
        paper.drawImage(bitmap, 0, 0);
        return paper.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [one, other] = await Promise.all([read(pictures[0]), read(pictures[1])]);
      let [count, x, y] = [0, 0, 0];
      for (let at = 0; at < one.data.length; at += 4) {
        if ([0, 1, 2].every((ink) => one.data[at + ink] === other.data[at + ink])) continue;
        count += 1;
        x += (at / 4) % one.width;
        y += Math.floor(at / 4 / one.width);
      }
      return count === 0 ? null : { x: x / count, y: y / count };
    },
    [before.toString('base64'), after.toString('base64')] as const,
  );

/** The map once it has come to rest: two pictures in a row that are the same. */
const atRest = async (map: Locator): Promise<Buffer> => {
  let last = await map.screenshot();
  for (let look = 0; look < 40; look += 1) {
    await new Promise((done) => setTimeout(done, 250));
    const next = await map.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error('The map never came to rest.');
};

test('a card that has the focus lights its pin, and a pin that is pointed at lights its card', async () => {
  const page = await visit(browser, `/?ou=${JOURNEY.commune}`, { viewport: { width: 1100, height: 720 }, reducedMotion: 'reduce' });
  await page.getByRole('article', { name: JOURNEY.place }).waitFor();
  const map = page.locator('canvas.maplibregl-canvas');
  await map.waitFor();
  const cards = page.getByRole('article');

  // Where pins are close together the map draws a cluster, which lights no card: one that stands alone is enough.
  let answered = 0;
  for (let index = 0; index < Math.min(6, await cards.count()) && answered === 0; index += 1) {
    const card = cards.nth(index);
    await card.getByRole('link').first().focus();
    const lit = await atRest(map);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    // Taken after, for the focus brings the card into view, and the map moves with the page.
    const pin = await middleOfChange(page, await atRest(map), lit);
    const box = await map.boundingBox();
    if (pin === null || box === null) throw new Error('A card that has the focus changes nothing on the map.');
    await page.mouse.move(box.x + pin.x, box.y + pin.y);
    await page.waitForTimeout(400);
    answered += await card.and(page.locator('[data-highlighted]')).count();
    await page.mouse.move(box.x - 5, box.y - 5);
  }
  expect(answered).toBe(1);
});
