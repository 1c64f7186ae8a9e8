import { createMessages } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { titleOf, visitAs } from './site.ts';

const MANAGER = 'Sandrine Cordier';
const TRAINER = 'Thierry Marchal';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('groups, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const title = language === 'fr' ? 'Soudeurs du soir' : 'Evening welders';
  const press = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true }).click();
  const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });
  const look = async (page: Page, name: string) => expect(await findingsOn(page, `cohorts-${name}`)).toEqual([]);
  const openGroup = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: t('cohorts:open', { title }) }).click();
    await titleOf(page, title).waitFor();
  };

  test('a manager makes a group, names a minor with a paper, and corrects them', async () => {
    const page = await visitAs(browser, MANAGER, '/organisme/groupes', options);
    await page.getByRole('heading', { name: 'Soudage, promotion en cours' }).waitFor();
    await look(page, 'list');
    await press(page, t('cohorts:add'));
    await field(page, t('cohorts:form.title')).fill(title);
    await press(page, t('cohorts:act.create'));
    await page.getByText(t('cohorts:refusal.SIZE_OUT_OF_BOUNDS')).first().waitFor();
    await page.getByRole('textbox', { name: t('cohorts:form.size') }).fill('4');
    await page.getByRole('textbox', { name: new RegExp(t('cohorts:form.certification'), 'u') }).fill('CAP');
    await page.getByText(TRAINER, { exact: true }).click();
    await press(page, t('cohorts:act.create'));
    await page.getByText(t('cohorts:refusal.CERTIFICATION_UNREADABLE')).first().waitFor();
    await look(page, 'form-refused');
    await page.getByRole('textbox', { name: new RegExp(t('cohorts:form.certification'), 'u') }).fill('rncp 37 674');
    await press(page, t('cohorts:act.create'));
    await titleOf(page, title).waitFor();
    await page.getByText(t('cohorts:certification', { code: 'RNCP37674' })).waitFor();
    await look(page, 'empty');

    await press(page, t('cohorts:act.addLearner'));
    await field(page, t('cohorts:learner.givenName')).fill('Lou');
    await field(page, t('cohorts:learner.familyName')).fill('Roy');
    await page.getByText(t('cohorts:learner.isMinor')).click();
    await press(page, t('cohorts:act.save'));
    await page.getByText(t('cohorts:refusal.BIRTH_DATE_NEEDED')).first().waitFor();
    await page.getByRole('group', { name: t('cohorts:learner.birthDate') }).getByRole('spinbutton').first().focus();
    await page.keyboard.type(`1403${String(new Date().getUTCFullYear() - 16)}`);
    await page.getByText(t('cohorts:learner.onPaper')).click();
    await page.getByText(t('cohorts:request.QUIET')).click();
    await look(page, 'learner-form');
    await press(page, t('cohorts:act.save'));
    const lou = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Lou Roy' }) });
    await lou.getByText(t('cohorts:learners.consent', { consent: t('cohorts:consent.ON_PAPER') })).waitFor();
    await lou.getByRole('button', { name: t('cohorts:act.edit', { name: 'Lou Roy' }) }).click();
    await field(page, t('cohorts:learner.familyName')).fill('Roy-Petit');
    await press(page, t('cohorts:act.save'));
    await page.getByRole('heading', { name: 'Lou Roy-Petit' }).waitFor();
    await look(page, 'one-learner');
  });

  test('a list is pasted, mended and written by keys alone', async () => {
    const page = await visitAs(browser, MANAGER, '/organisme/groupes', options);
    await openGroup(page);
    /** Tabs on until something is focused, as who uses no mouse does. */
    const tabTo = async (role: 'button' | 'link' | 'textbox', name: string): Promise<void> => {
      const wanted = page.getByRole(role, { name, exact: true });
      await wanted.waitFor();
      for (let step = 0; step < 80; step += 1) {
        await page.keyboard.press('Tab');
        if (await wanted.evaluate((element) => element === document.activeElement)) return;
      }
      throw new Error(`${name} is not reached by keys.`);
    };
    await tabTo('link', t('cohorts:act.import'));
    await page.keyboard.press('Enter');
    await titleOf(page, t('cohorts:import.title')).waitFor();
    await tabTo('textbox', t('cohorts:import.paste'));
    const titles = language === 'fr' ? 'Prénom\tNom\tE-mail\tÀ prévoir' : 'First name\tSurname\tE-mail\tAccess';
    await page.keyboard.insertText(`${titles}\nInès\tMoreau\tines@\tdos\nLou\tRoy-Petit\t\t\nZoé\tPetit\t\tLSF`);
    await tabTo('button', t('cohorts:import.look'));
    await page.keyboard.press('Enter');
    await page.getByText(t('cohorts:import.allOrNothing')).waitFor();
    await page.getByText(t('cohorts:refusal.REQUEST_UNKNOWN')).waitFor();
    expect(await page.getByRole('heading', { name: t('cohorts:import.preview') }).evaluate((element) => element === document.activeElement)).toBe(true);
    await look(page, 'preview');
    await tabTo('button', t('cohorts:import.mend', { line: 2 }));
    await page.keyboard.press('Enter');
    // The row is selected: what is typed takes its place.
    await page.keyboard.insertText('Inès\tMoreau\tines@exemple.example\tcalme');
    await tabTo('button', t('cohorts:import.look'));
    await page.keyboard.press('Enter');
    await tabTo('button', t('cohorts:import.confirm', { count: 2 }));
    await look(page, 'preview-mended');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: t('cohorts:import.done', { count: 2 }) }).waitFor();
    await tabTo('link', t('cohorts:import.seeGroup'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Inès Moreau' }).waitFor();
    await page.getByText(t('cohorts:namedOf', { named: 3, expected: 4 })).waitFor();
    await look(page, 'imported');
  });

  test('its trainer sees names and what to prepare, and no address; a manager removes and archives', async () => {
    const trainer = await visitAs(browser, TRAINER, '/organisme/groupes', options);
    await openGroup(trainer);
    await trainer.getByText(t('cohorts:readOnly')).waitFor();
    await trainer.getByText(t('cohorts:learners.requests', { requests: t('cohorts:request.SIGN_LANGUAGE') })).waitFor();
    expect(await trainer.getByText('ines@exemple.example').count()).toBe(0);
    expect(await trainer.getByRole('button', { name: t('cohorts:act.addLearner') }).count()).toBe(0);
    await look(trainer, 'trainer');

    const page = await visitAs(browser, MANAGER, '/organisme/groupes', options);
    await openGroup(page);
    await press(page, t('cohorts:act.remove', { name: 'Zoé Petit' }));
    await page.getByText(t('cohorts:removeText')).waitFor();
    await look(page, 'removing');
    await press(page, t('cohorts:yes.remove'));
    await page.getByText(t('cohorts:done.removed', { name: 'Zoé Petit' })).first().waitFor();
    await page.getByRole('heading', { name: 'Zoé Petit' }).waitFor({ state: 'detached' });
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: t('cohorts:act.export') }).click();
    expect((await downloading).suggestedFilename()).toBe('groupe.csv');
    await press(page, t('cohorts:act.archive'));
    await press(page, t('cohorts:yes.archive'));
    await page.getByText(t('cohorts:isArchived'), { exact: true }).waitFor();
    await look(page, 'archived');
  });
});
