import type { Page } from 'playwright-core';
import { readByHand, typeCode } from './kiosk-page.ts';

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click();
export const reads = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
export const typeTag = async (page: Page, tag: string) => {
  await page.getByRole('textbox', { name: 'Étiquette du casque' }).fill(tag);
  await press(page, 'Continuer');
};
/** As a hand-held reader does: the label's address, faster than any hand. */
export const scan = (page: Page, tag: string) => readByHand(page, `https://escale.example/e/${tag}`);
export const tickAll = async (page: Page) => {
  for (const box of await page.getByRole('checkbox').all()) await box.check({ force: true });
};

/** From "je prends mon casque" to "bonne séance". */
export const takes = async (page: Page, tag: string, seen: (screen: string) => Promise<void> = async () => undefined) => {
  await press(page, 'Je prends mon casque');
  await reads(page, 'Prenez ce casque');
  await seen('take');
  await press(page, 'Taper son étiquette');
  await seen('type-label');
  await typeTag(page, tag);
  await reads(page, 'Vérifiez ensemble');
  await seen('checklist');
  await tickAll(page);
  await press(page, 'Tout est vérifié');
  await reads(page, 'C’est votre première fois ?');
  await seen('first-time');
  await press(page, 'Non, j’en ai déjà porté');
  await reads(page, 'Le casque est à vous');
  await seen('ready');
  await press(page, 'Je commence');
  await reads(page, 'Bonne séance');
  await seen('started');
};
export const arrives = async (page: Page, code: string) => {
  await typeCode(page, code);
  await page.locator('[data-tone]').waitFor();
};
