import path from 'node:path';
import { createMessages, speak, SPOKEN_NAMES, type Translate } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { begun, book } from '../../../tools/journeys/bookings.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { headsetsOf, headsetsPlanned, newKiosk } from '../../../tools/journeys/kiosks.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { answerOf, openPage, pairOn, TABLET, typeCode } from './kiosk-page.ts';

const PIN = '482917';
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click();
const reads = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
const WIDTHS = [{ width: 390, height: 844 }, { width: 800, height: 1280 }];
/** Nothing is wider than its window, on a phone's width and on the tablet; in Arabic, the other way round, audited as well. */
const fits = async (page: Page, screen: string, audited: boolean) => {
  for (const size of WIDTHS) {
    await page.keyboard.press('Shift');
    await page.setViewportSize(size);
    expect(`${screen} ${size.width} ${await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)}`).toBe(`${screen} ${size.width} 0`);
    const folder = process.env['ESCALE_PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: path.join(folder, `words-${screen}.${size.width}.${await page.evaluate(() => document.documentElement.lang)}.png`) });
  }
  if (audited) expect(await findingsOn(page, `kiosk-words-${screen}`)).toEqual([]);
  await page.keyboard.press('Shift');
};

const withPin = async (): Promise<Page> => {
  const kiosk = await newKiosk(browser, JOURNEY.languagesPlaceId);
  await kiosk.setPin(PIN);
  const page = await openPage(await browser.newContext(TABLET));
  await pairOn(page, kiosk.code);
  return page;
};

test.each(['es', 'pt', 'ar', 'uk'] as const)('a headset is taken, worn, brought back and presence signed in %s; what the team is asked meanwhile is in French', async (language) => {
  const messages = createMessages('fr');
  await speak(messages, language);
  const t: Translate = messages.getFixedT(language);
  const booking = await book({ offerId: JOURNEY.languagesOfferId, givenName: 'Anne-Sophie', familyName: 'Vandenbroucke' });
  // Its half-day has begun, so that it can be signed.
  await begun(booking.id, 5);
  const tag = (await headsetsPlanned(booking.id))[0] ?? '';
  const page = await withPin();
  const seen = (screen: string) => fits(page, screen, language === 'ar');
  await press(page, SPOKEN_NAMES[language]);
  const shows = () => typeCode(page, booking.shortCode, { open: t('kiosk:welcome.type'), go: t('kiosk:type.submit') });
  const typeTag = async () => {
    await page.getByRole('textbox', { name: t('kioskHeadsets:find.label') }).fill(tag);
    await press(page, t('kioskHeadsets:find.submit'));
  };
  await shows();
  await press(page, t('kioskHandOut:pick', { count: 1 }));
  await reads(page, t('kioskHandOut:unit.title'));
  await seen('take');
  await press(page, t('kioskHandOut:unit.type'));
  await seen('label');
  await typeTag();
  await reads(page, t('kioskHandOut:age.title'));
  await seen('age');
  await press(page, t('kioskHandOut:age.confirm'));
  await seen('code');
  await page.getByLabel('Code de l’équipe, six chiffres').fill(PIN);
  await press(page, 'Continuer');
  await page.getByRole('button', { name: /Oui, 13 ans ou plus/ }).waitFor();
  await seen('age-team');
  expect(await page.getByRole('heading', { level: 1 }).evaluate((heading) => [heading.closest('[lang]')?.getAttribute('lang'), getComputedStyle(heading).direction])).toEqual(['fr', 'ltr']);
  await press(page, /Oui, 13 ans ou plus/);
  await reads(page, t('kioskHandOut:check.title'));
  await seen('check');
  for (const box of await page.getByRole('checkbox').all()) await box.check({ force: true });
  await press(page, t('kioskHandOut:check.yes'));
  await reads(page, t('kioskHandOut:first.title'));
  await seen('first');
  await press(page, t('kioskHandOut:first.no'));
  await reads(page, t('kioskHandOut:ready.title'));
  await seen('ready');
  await press(page, t('kioskHandOut:ready.start'));
  await reads(page, t('kioskHandOut:started.title'));
  await seen('started');
  await press(page, t('kiosk:finish'));
  await page.getByRole('region', { name: t('kioskHeadsets:strip.label') }).getByText(tag).waitFor();
  await seen('rest');

  await press(page, t('kioskHeadsets:strip.scan'));
  await reads(page, t('kioskHeadsets:find.title'));
  await press(page, t('kioskHeadsets:find.type'));
  await typeTag();
  await reads(page, t('kioskHeadsets:headset.title.RUNNING'));
  await seen('running');
  await press(page, t('kioskHeadsets:headset.pause'));
  await reads(page, t('kioskHeadsets:headset.title.BREAK'));
  await seen('break');
  await press(page, t('kioskHeadsets:headset.back'));
  await reads(page, t('kioskHandBack:accessories.title'));
  await seen('accessories');
  await press(page, t('kioskHandBack:accessories.yes'));
  await press(page, t('kioskHandBack:condition.wrong'));
  await seen('kind');
  await press(page, t('kioskHeadsets:kind.PICTURE'));
  await press(page, t('kioskHandBack:severity.minor'));
  await reads(page, t('kioskHandBack:account.title'));
  await seen('account');
  await press(page, t('kioskHandBack:account.submit'));
  await reads(page, t('kioskHandBack:well.title'));
  await seen('well');
  await press(page, t('kioskHandBack:well.yes'));
  await reads(page, t('kioskHandBack:thanks.title'));
  await page.getByText(t('kioskHeadsets:kept.SENT')).waitFor();
  await seen('thanks');
  await press(page, t('kiosk:finish'));
  await expect(headsetsOf(booking.id)).resolves.toMatchObject({ custodies: [`${tag} RETURN`], anomalies: [] });

  await press(page, t('kioskSign:byPhone'));
  await reads(page, t('kioskSign:code.title'));
  await page.getByRole('img', { name: t('kioskSign:code.picture') }).waitFor();
  await seen('presence-code');
  await press(page, t('kioskSign:code.back'));
  await shows();
  await press(page, t('kioskSign:action'));
  await seen('who');
  expect(await page.locator('body').innerText()).not.toMatch(/Présence|casque/i);
});

test('who booked in English is offered it in English, takes it where they stand, and it goes with them', async () => {
  const booking = await book({ offerId: JOURNEY.languagesOfferId, givenName: 'Grace', familyName: 'Hopper', more: { locale: 'en' } });
  const page = await withPin();
  await typeCode(page, booking.shortCode);
  expect(await answerOf(page)).toBe('Bonjour Grace H., c’est noté');
  await fits(page, 'offered', true);
  expect(await page.getByRole('button', { name: 'Continue in English' }).getAttribute('lang')).toBe('en');
  await press(page, 'Continue in English');
  await reads(page, 'Hello Grace H., you are checked in');
  expect(await page.getByRole('button', { name: 'Continue in English' }).count()).toBe(0);
  await page.getByRole('heading', { level: 1, name: 'Bonjour.' }).waitFor({ timeout: 90_000 });
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
});
