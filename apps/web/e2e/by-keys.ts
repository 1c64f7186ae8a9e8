import type { Locator, Page } from 'playwright-core';

/** Opens a list of choices, walks to one by the keyboard alone, and takes it. */
export const pick = async (page: Page, select: Locator, words: string): Promise<void> => {
  await select.focus();
  await page.keyboard.press('Enter');
  const options = page.getByRole('option');
  await page.getByRole('option', { name: words, exact: true }).waitFor();
  await page.keyboard.press('Home');
  for (let step = await options.count(); step > 0; step -= 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent ?? '')) === words) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
};
