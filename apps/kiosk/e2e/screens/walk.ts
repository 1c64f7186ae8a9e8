import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn, keepPicture } from '../../../../tools/journeys/accessible.mjs';
import type { kioskGround } from '../../../../tools/journeys/kiosk-ground.mjs';
import { newKiosk } from '../../../../tools/journeys/kiosks.mjs';
import { scan as scanLabel } from '../headset-page.ts';
import { inTheWay, moving } from '../in-hand.ts';
import { kioskAddress, openPage, pairOn, TABLET, typeCode } from '../kiosk-page.ts';

const PIN = '482916';

/** By touch, without anything that moves, with a camera; lying and at twice the zoom, which is half the window, as well. By keyboard alone, in the dark, without a camera; in the colours of the system and with more contrast as well. */
export const WAYS = [
  {
    language: 'fr', letters: 'EFR', number: 291_001, by: 'touch', camera: ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
    options: { viewport: { width: 800, height: 1280 }, colorScheme: 'light', reducedMotion: 'reduce' }, windows: [{ width: 1280, height: 800 }, { width: 400, height: 640 }], looks: [],
  },
  {
    language: 'en', letters: 'EEN', number: 291_002, by: 'keyboard', camera: [],
    options: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }, windows: [], looks: [{ forcedColors: 'active' }, { contrast: 'more' }],
  },
] as const;

/** What every walk over the screens does: it presses, reads, and looks, in one of the ways; what it finds is told together. */
export const walkOver = (browser: Browser, ground: Awaited<ReturnType<typeof kioskGround>>, { language, by, options, windows, looks }: (typeof WAYS)[number]) => {
  const { t } = createMessages(language);
  const findings: string[] = [];
  const press = async (page: Page, name: string | RegExp) => {
    const button = page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
    if (by === 'touch') return button.click();
    await button.focus();
    return page.keyboard.press('Enter');
  };
  const reads = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  /** Everything there is to find on the screen as it stands. A sign of life on either side: looking takes longer than a person may stay silent. */
  const look = async (page: Page, screen: string, { dressed = false } = {}) => {
    await page.keyboard.press('F9');
    const found = windows.length === 0 ? [] : (await moving(page)).map((what) => `moves: ${what}`);
    found.push(...(await findingsOn(page, `screens-${screen}`)), ...(await inTheWay(page, { focus: true })));
    for (const window of windows) {
      await page.setViewportSize(window);
      await keepPicture(page, `screens-${screen}`);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      found.push(...[...(wider > 0 ? [`${String(wider)} px wider than the window`] : []), ...(await inTheWay(page))].map((what) => `at ${String(window.width)}: ${what}`));
    }
    if (windows.length > 0) await page.setViewportSize(options.viewport);
    for (const media of dressed ? looks : []) {
      await page.emulateMedia(media);
      found.push(...[...(await findingsOn(page, `screens-${screen}-${Object.values(media).join()}`, 'html', { forced: 'forcedColors' in media })), ...(await inTheWay(page, { focus: true }))].map((what) => `${Object.keys(media).join()}: ${what}`));
      await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' });
    }
    await page.keyboard.press('F9');
    findings.push(...found.map((what) => `${screen}: ${what}`));
  };
  /** A kiosk of its own, just paired. A page left open goes on drawing, so what was open before is closed. */
  const open = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const kiosk = await newKiosk(browser, ground.placeId);
    await kiosk.setPin(PIN);
    const page = await openPage(await browser.newContext({ ...TABLET, ...options }));
    await pairOn(page, kiosk.code);
    if (language === 'en') await press(page, 'English');
    return { page, kiosk };
  };
  /** The kiosk of whoever walked before, started anew. */
  const startAnew = async () => {
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) return open();
    await page.goto(kioskAddress());
    await page.getByRole('region', { name: createMessages('fr').t('kioskHeadsets:strip.label') }).waitFor();
    if (language === 'en') await press(page, 'English');
    return { page };
  };
  const type = (page: Page, code: string) => typeCode(page, code, { open: t('kiosk:welcome.type'), go: t('kiosk:type.submit') });
  const restart = (page: Page) => press(page, t('kiosk:restart'));
  const scan = (page: Page, tag: string | undefined) => scanLabel(page, tag ?? '');
  const pin = async (page: Page) => {
    await page.getByLabel(t('kioskDevice:team.pin')).fill(PIN);
    await press(page, t('kiosk:type.submit'));
  };
  return { t, ground, by, language, findings, press, reads, look, open, startAnew, type, restart, scan, pin };
};

export type Walk = ReturnType<typeof walkOver>;
