import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { begun, book, cancel, nextStart } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { openKiosk, typeCode } from './kiosk-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', options: { viewport: { width: 800, height: 1280 }, colorScheme: 'light' } },
  { language: 'en', options: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' } },
  { language: 'fr', options: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('every screen, in $language at $options.viewport.width × $options.viewport.height, $options.colorScheme', ({ language, options }) => {
  const { t } = createMessages(language);
  const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
  // A kiosk speaks French until somebody asks for English.
  const open = async (place?: Parameters<typeof openKiosk>[1]) => {
    const page = await openKiosk(browser, place, options);
    if (language === 'en') await press(page, 'English');
    return page;
  };
  const type = (page: Page, code: string) => typeCode(page, code, { open: t('kiosk:welcome.type'), go: t('kiosk:type.submit') });
  // A sign of life on either side: an audit takes longer than a person may stay silent.
  const look = async (page: Page, screen: string) => {
    await page.keyboard.press('Shift');
    expect(await findingsOn(page, `kiosk-${screen}`)).toEqual([]);
    await page.keyboard.press('Shift');
  };

  test('on the way to a code', async () => {
    const fresh = await open(null);
    await fresh.getByRole('heading', { name: t('kioskDevice:pair.title') }).waitFor();
    await look(fresh, 'pair');

    const page = await open();
    await look(page, 'welcome');
    await press(page, t('kiosk:welcome.noBooking'));
    await look(page, 'no-booking');
    await press(page, t('kiosk:restart'));
    await press(page, t('kiosk:welcome.scan'));
    await page.getByText(t('kiosk:scan.noCamera')).waitFor();
    await look(page, 'no-camera');
    await press(page, t('kiosk:call.action'));
    await look(page, 'call');
    await press(page, t('kiosk:restart'));
    await press(page, t('kiosk:welcome.type'));
    await look(page, 'type');
    await page.keyboard.type('00000001', { delay: 60 });
    await page.getByText(t('kiosk:type.typo')).waitFor();
    await look(page, 'slip');
  });

  test('the answers', async () => {
    const soon = await book({ offerId: JOURNEY.offerId, startsAt: nextStart(), givenName: 'Anne-Sophie', familyName: 'Vandenbroucke' });
    const later = await book({ offerId: JOURNEY.offerId, startsAt: nextStart(180) });
    const cancelled = await book({ offerId: JOURNEY.offerId, startsAt: nextStart(240) });
    await cancel(cancelled);
    const page = await open();
    const answer = async (on: Page, screen: string, code: string) => {
      await type(on, code);
      await on.locator('[data-tone]').waitFor();
      await look(on, screen);
      await press(on, t('kiosk:finish'));
    };
    await answer(page, 'checked-in', soon.shortCode);
    await answer(page, 'already-here', soon.shortCode);
    await begun(soon.id, 20);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await type(page, soon.shortCode);
    await press(page, t('kiosk:leave.action'));
    await page.getByRole('heading', { name: t('kiosk:leave.title') }).waitFor();
    await look(page, 'leave');
    await press(page, t('kiosk:leave.yes'));
    await page.getByRole('heading', { name: t('kiosk:leave.goodbye', { name: 'Anne-Sophie V.' }) }).waitFor();
    await look(page, 'goodbye');
    await press(page, t('kiosk:finish'));
    await answer(page, 'over', soon.shortCode);
    await answer(page, 'too-early', later.shortCode);
    await answer(page, 'cancelled', cancelled.shortCode);
    await answer(page, 'unknown', '00000000');
    await cancel(later);

    const kept = await book({ offerId: JOURNEY.offerId, startsAt: nextStart(), givenName: 'Anne-Sophie', familyName: 'Vandenbroucke' });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.context().setOffline(true);
    await page.getByText(t('kiosk:state.offline')).waitFor();
    await answer(page, 'kept', kept.shortCode);
  });
});
