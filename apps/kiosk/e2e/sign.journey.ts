import { randomBytes, randomUUID } from 'node:crypto';
import { dayOf, halfDaysOf, shortCode, timeZone } from '@escale/domain';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { groupAtDoor } from '../../../tools/journeys/group-at-door.mjs';
import { groupGround } from '../../../tools/journeys/group-ground.mjs';
import { absencesOf, linkToken, signaturesOf } from '../../../tools/journeys/signatures.mjs';
import { answerOf, openKiosk, titleOf, toneOf, typeCode } from './kiosk-page.ts';

const MANAGER = 'Marie-Josée Payet';
const ZONE = timeZone('Europe/Paris');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

/** Two lines with a finger, or a mouse. */
const draw = async (page: Page): Promise<void> => {
  const box = await page.locator('svg[data-signature]').boundingBox();
  if (box === null) throw new Error('There is nothing to sign on.');
  for (const line of [0.2, 0.6]) {
    await page.mouse.move(box.x + box.width * line, box.y + box.height * 0.7);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * (line + 0.2), box.y + box.height * 0.3, { steps: 6 });
    await page.mouse.up();
  }
};

const signByPhone = async (bookingId: string, givenName: string, presenceCode: string): Promise<object> => {
  const now = Date.now();
  const during = { start: new Date(now - 60_000), end: new Date(now + 1) };
  const half = halfDaysOf(during, ZONE).findLast(({ day }) => day === dayOf(new Date(now), ZONE))?.half;
  const input = { token: await linkToken(bookingId, givenName), sessionId: bookingId, day: dayOf(new Date(now), ZONE), half, presenceCode, idempotencyKey: randomUUID() };
  const query = 'mutation ($input: SignPresenceInput!) { result: signPresence(input: $input) { __typename ... on SigningRefused { code field } } }';
  const response = await fetch(`${process.env['ESCALE_URL']}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input } }) });
  return response.json() as Promise<object>;
};

const WAYS = [
  { language: 'fr', letters: ['SA', 'UA'], options: { viewport: { width: 800, height: 1280 } } },
  { language: 'en', letters: ['TB', 'VB'], options: { viewport: { width: 390, height: 844 } } },
] as const;

describe.each(WAYS)('in $language at $options.viewport.width', ({ language, letters, options }) => {
  const { t } = createMessages(language);
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const press = (page: Page, name: string) => button(page, name).click();
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  // A sign of life on either side: an audit takes longer than a person may stay silent.
  const look = async (page: Page, screen: string) => {
    await page.keyboard.press('Shift');
    expect(await findingsOn(page, `kiosk-sign-${screen}`)).toEqual([]);
    await page.keyboard.press('Shift');
  };
  const atDoor = async (ground: string, people: readonly (readonly [string, string])[]) => {
    const { hallId, hallOfferId } = await groupGround(ground, MANAGER);
    const code = shortCode(randomBytes(5));
    const { bookingId } = await groupAtDoor({ placeId: hallId, offerId: hallOfferId, shortCode: code, people });
    const page = await openKiosk(browser, hallId, options);
    if (language === 'en') await press(page, 'English');
    return { page, code, bookingId };
  };

  test('a group signs without a network, drawn and confirmed, its trainer notes who is absent, and all of it arrives', async () => {
    const { page, code, bookingId } = await atDoor(letters[0], [['Awa', 'Diallo'], ['Léo', 'Martin'], ['Maximilienne', 'Vandenbroucke']]);
    await look(page, 'welcome');
    await typeCode(page, code, { open: t('kiosk:welcome.type'), go: t('kiosk:type.submit') });
    await press(page, t('kioskArrivals:group.everybody'));
    await answerOf(page);
    expect(await toneOf(page)).toBe('ok');
    await look(page, 'answer');
    await page.context().setOffline(true);
    await page.getByText(t('kiosk:state.offline')).first().waitFor();

    await press(page, t('kioskSign:action'));
    await heading(page, t('kioskSign:who.title'));
    await look(page, 'who');
    await press(page, 'Awa D.');
    await heading(page, 'Awa D.');
    await look(page, 'field');
    expect(await button(page, t('kioskSign:field.sign')).isDisabled()).toBe(true);
    await draw(page);
    await look(page, 'drawn');
    await press(page, t('kioskSign:field.sign'));
    await heading(page, t('kioskSign:said.kept', { name: 'Awa D.' }));
    expect(await toneOf(page)).toBe('kept');
    await look(page, 'kept');

    await press(page, t('kioskSign:said.next'));
    await press(page, 'Léo M.');
    expect(await page.locator('svg[data-signature] path').count()).toBe(0);
    await press(page, t('kioskSign:field.confirm'));
    await heading(page, t('kioskSign:said.kept', { name: 'Léo M.' }));
    await press(page, t('kioskSign:said.next'));
    await page.getByRole('button', { name: /^Awa D\./ }).click();
    await heading(page, t('kioskSign:again.title'));
    await look(page, 'again');
    await press(page, t('kioskSign:again.no'));

    await press(page, t('kioskSign:who.trainer'));
    await press(page, t('kioskSign:field.confirm'));
    await heading(page, t('kioskSign:said.keptNoName'));
    await press(page, t('kioskSign:who.absences'));
    await look(page, 'absences');
    await press(page, 'Maximilienne V.');
    await look(page, 'why');
    await press(page, t('kioskSign:absences.reason.AT_WORK'));
    await page.getByText(t('kioskSign:said.absentKept', { name: 'Maximilienne V.' })).waitFor();
    expect(await signaturesOf(bookingId)).toEqual([]);

    await page.context().setOffline(false);
    await page.getByText(t('kioskSign:said.absent', { name: 'Maximilienne V.' })).waitFor();
    await look(page, 'absent');
    expect(await signaturesOf(bookingId)).toEqual([
      { who: 'Awa', means: 'STROKES', drawn: true, sure: true },
      { who: 'Léo', means: 'CONFIRMED', drawn: false, sure: true },
      { who: 'TRAINER', means: 'CONFIRMED', drawn: false, sure: true },
    ]);
    expect(await absencesOf(bookingId)).toEqual([{ who: 'Maximilienne', absence: 'AT_WORK' }]);
    await press(page, t('kioskSign:absences.back'));
    await look(page, 'all');
    await press(page, t('kiosk:finish'));
    expect(await page.content()).not.toContain('Awa');
  });

  test('the code it shows without a network is taken from a phone', async () => {
    const { page, bookingId } = await atDoor(letters[1], [['Noor', 'Haddad']]);
    await page.context().setOffline(true);
    await page.getByText(t('kiosk:state.offline')).first().waitFor();
    await press(page, t('kioskSign:byPhone'));
    await heading(page, t('kioskSign:code.title'));
    await page.getByRole('img', { name: t('kioskSign:code.picture') }).waitFor();
    await look(page, 'code');
    const shown = await page.locator('figure [translate="no"]').innerText();
    expect(await signByPhone(bookingId, 'Noor', shown)).toEqual({ data: { result: { __typename: 'PresenceToSign' } } });
    expect(await signaturesOf(bookingId)).toMatchObject([{ who: 'Noor', means: 'PHONE', sure: true }]);
    await press(page, t('kioskSign:code.tablet'));
    expect(await titleOf(page).innerText()).toBe(t('kiosk:type.title'));
  });
});
