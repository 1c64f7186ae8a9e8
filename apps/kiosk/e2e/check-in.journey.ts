import type { Browser } from 'playwright-core';
import { book, cancel, nextStart, reschedule } from '../../../tools/journeys/bookings.mjs';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { answerOf, ELSEWHERE, openKiosk, readByHand, titleOf, toneOf, typeCode } from './kiosk-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

test('a kiosk greets whoever types the code of a session that begins now', async () => {
  const page = await openKiosk(browser);
  // Booked after the kiosk was given its list: it asks for a new one before it says no.
  const { shortCode, ticketCode } = await book({ offerId: JOURNEY.offerId, givenName: 'Camille', familyName: 'Durand' });
  await typeCode(page, shortCode);
  expect(await answerOf(page)).toBe('Bonjour Camille D., c’est noté');
  expect(await toneOf(page)).toBe('ok');
  expect(await page.locator('main').innerText()).toMatch(/Séance VR des parcours.*Casque des parcours \(TL90001-ES-0[1-8]\)/s);

  await page.getByRole('button', { name: 'Terminé' }).click();
  await typeCode(page, shortCode);
  expect(await answerOf(page)).toBe('Vous êtes déjà là');
  expect(await toneOf(page)).toBe('wait');

  const other = await openKiosk(browser, ELSEWHERE);
  await typeCode(other, shortCode);
  expect(await answerOf(other)).toBe('Code inconnu');
  await readByHand(other, ticketCode);
  await other.getByRole('heading', { name: 'Ce n’est pas ici' }).waitFor();
});

test('too early says when to come back, a cancelled booking says so, in English when asked', async () => {
  const startsAt = nextStart(120);
  const later = await book({ offerId: JOURNEY.offerId, startsAt });
  const page = await openKiosk(browser);
  await typeCode(page, later.shortCode);
  expect(await answerOf(page)).toBe('Vous êtes en avance');
  const opens = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', minute: '2-digit' }).format(new Date(new Date(startsAt).getTime() - 20 * 60_000));
  expect(await page.locator('main').innerText()).toMatch(new RegExp(`L’accueil de votre séance ouvre .*h${opens === '0' ? '' : `.*${opens}`}`));

  await cancel(later);
  await page.getByRole('button', { name: 'Recommencer' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  expect(await titleOf(page).innerText()).toBe('Hello.');
  await typeCode(page, later.shortCode, { open: 'Type my code', go: 'Continue' });
  expect(await answerOf(page)).toBe('Booking cancelled');
  expect(await toneOf(page)).toBe('no');
});

test('who comes at the old time of a session that was moved is told when it is, and where; without network too', async () => {
  const page = await openKiosk(browser);
  const moved = await book({ offerId: JOURNEY.offerId, startsAt: nextStart(45), givenName: 'Inès', familyName: 'Robert' });
  const away = await book({ offerId: JOURNEY.offerId, startsAt: nextStart(45), givenName: 'Malo', familyName: 'Petit' });
  const nextWeek = nextStart(7 * 24 * 60);
  await reschedule(moved, { startsAt: nextWeek });
  await reschedule(away, { startsAt: nextWeek, offerId: JOURNEY.otherOfferId });
  await typeCode(page, moved.shortCode);
  expect(await answerOf(page)).toBe('Votre séance a été déplacée');
  expect(await toneOf(page)).toBe('wait');
  const day = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', day: 'numeric', month: 'long' }).format(new Date(nextWeek));
  expect(await page.locator('main').innerText()).toContain(day);
  expect(await page.locator('main').innerText()).not.toContain('Inès');
  expect(await findingsOn(page, 'answer-moved')).toEqual([]);

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Recommencer' }).click();
  await readByHand(page, away.ticketCode);
  await page.getByRole('heading', { name: 'Votre séance a été déplacée' }).waitFor();
  expect(await page.locator('main').innerText()).toContain(JOURNEY.otherPlace);
});

test('a minor whose guardian has not agreed is sent to the team, who can take a paper', async () => {
  const { shortCode } = await book({ offerId: JOURNEY.minorsOfferId, givenName: 'Sam', familyName: 'Diallo', more: { age: 15, guardian: { onPaper: true } } });
  const page = await openKiosk(browser, JOURNEY.minorsPlaceId);
  await typeCode(page, shortCode);
  expect(await answerOf(page)).toBe('Voyez l’équipe');
  expect(await toneOf(page)).toBe('no');
  expect(await page.locator('main').innerText()).toContain('autorisation sur papier');
  expect(await findingsOn(page, 'answer-consent-missing')).toEqual([]);
});

test('a slip is shown before anybody is asked; a code nobody has is unknown', async () => {
  const page = await openKiosk(browser);
  let asked = 0;
  page.on('request', (request) => {
    asked += (request.postData() ?? '').includes('TURNED_AWAY') ? 1 : 0;
  });
  await page.getByRole('button', { name: 'Taper mon code' }).click();
  for (const key of '00000001') await page.getByRole('button', { name: key, exact: true }).click();
  expect(await page.getByText('Une lettre semble fausse').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Continuer' }).isDisabled()).toBe(true);
  expect(asked).toBe(0);
  await page.getByRole('button', { name: 'Effacer' }).click();
  await page.getByRole('button', { name: '0', exact: true }).click();
  await page.getByRole('button', { name: 'Continuer' }).click();
  expect(await answerOf(page)).toBe('Code inconnu');
});

test('the keyboard alone does everything, and a hand-held reader on a French keyboard too', async () => {
  const { shortCode, ticketCode } = await book({ offerId: JOURNEY.otherOfferId, givenName: 'Noé', familyName: 'Étienne' });
  const page = await openKiosk(browser, ELSEWHERE);
  for (let presses = 0; presses < 12 && !(await page.getByRole('button', { name: 'Taper mon code' }).evaluate((button) => button === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox').waitFor();
  await page.keyboard.type(shortCode.toLowerCase(), { delay: 60 });
  await page.keyboard.press('Enter');
  expect(await answerOf(page)).toBe('Bonjour Noé É., c’est noté');

  await readByHand(page, ticketCode);
  await page.getByRole('heading', { name: 'Vous êtes déjà là' }).waitFor();
});
