import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { signInAs } from '../../../tools/journeys/sign-in.mjs';

export const SITE = (): string => process.env['ESCALE_URL'] ?? '';

/** The words a person looks for, in the two languages. */
export const WORDS = {
  fr: { where: 'Où ?', search: /^Chercher/, go: 'Continuer', givenName: 'Prénom', familyName: 'Nom', email: 'Adresse e-mail', noEmail: 'Je n’ai pas d’adresse e-mail', notice: /J’ai lu ces consignes/, book: 'Réserver ce créneau', age: 'Âge', ticket: 'Votre billet', back: 'Retour' },
  en: { where: 'Where?', search: /^(Search|Find)/, go: 'Continue', givenName: 'First name', familyName: 'Surname', email: 'E-mail address', noEmail: 'I have no e-mail address', notice: /I have read this advice/, book: 'Book this slot', age: 'Age', ticket: 'Your ticket', back: 'Back' },
} as const;
export type Words = (typeof WORDS)[keyof typeof WORDS];

const contextFor = (browser: Browser, options: BrowserContextOptions) => browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options });

/** A page of the site, for somebody of the demonstration who is signed in already. */
export const visitAs = async (browser: Browser, name: string, path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await contextFor(browser, options);
  await signInAs(context, SITE(), name);
  const page = await context.newPage();
  await page.goto(`${SITE()}${path}`);
  return page;
};

export const visit = async (browser: Browser, path = '/', options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await contextFor(browser, options);
  const page = await context.newPage();
  await page.goto(`${SITE()}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
};

/** A slot of the journeys' place, so many quarters of an hour from now; each journey has its own, so that none meets another. */
export const slotAt = (quarters: number, offerId: string = JOURNEY.offerId): { readonly startsAt: string; readonly path: string } => {
  const startsAt = new Date(Math.ceil(Date.now() / 900_000) * 900_000 + quarters * 900_000).toISOString();
  return { startsAt, path: `/reserver/${offerId}?debut=${startsAt}&duree=30&personnes=1` };
};

export const titleOf = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Answers the age when it is asked for. */
export const passAge = async (page: Page, words: Words): Promise<void> => {
  await page.locator('form').getByRole('heading', { level: 1 }).waitFor();
  const age = page.getByRole('textbox', { name: words.age, exact: true });
  if ((await age.count()) === 0) return;
  await age.fill('30');
  await page.getByRole('button', { name: words.go }).click();
};

export const giveName = async (page: Page, words: Words, givenName = 'Camille', familyName = 'Durand'): Promise<void> => {
  await page.getByRole('textbox', { name: words.givenName, exact: true }).fill(givenName);
  await page.getByRole('textbox', { name: words.familyName, exact: true }).fill(familyName);
  await page.getByRole('button', { name: words.go }).click();
};

export const giveEmail = async (page: Page, words: Words, email: string): Promise<void> => {
  await page.getByRole('textbox', { name: words.email }).fill(email);
  await page.getByRole('button', { name: words.go }).click();
};

export const acceptNotice = async (page: Page, words: Words): Promise<void> => {
  await page.getByText(words.notice).click();
  await page.getByRole('button', { name: words.go }).click();
};

/** From the first question to the ticket. */
export const book = async (page: Page, words: Words, email: string): Promise<void> => {
  await passAge(page, words);
  await giveName(page, words);
  await giveEmail(page, words, email);
  await acceptNotice(page, words);
  await page.getByRole('button', { name: words.book }).click();
  await titleOf(page, words.ticket).waitFor();
};
