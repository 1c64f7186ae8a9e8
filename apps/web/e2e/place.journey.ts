import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import type { Browser, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { pngOf } from '../../../tools/journeys/png.mjs';
import { JOURNEY } from '../../../tools/journeys/places.mjs';
import { joinTeam } from '../../../tools/journeys/teams.mjs';
import { SITE, titleOf, visit } from './site.ts';

const MANAGERS = ['Karim Besson', 'Marie-Josée Payet'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  for (const name of MANAGERS) for (const placeId of Object.values(JOURNEY.pagePlaceId)) await joinTeam(name, placeId);
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

const WAYS = [
  { language: 'fr', options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('the page of a place, in $language at $options.viewport.width px', ({ language, options }) => {
  const { t } = createMessages(language);
  const [placeName, slug] = [JOURNEY.pagePlace[language], JOURNEY.pageSlug[language]];
  const narrow = options.viewport.width < 700;
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: false }).first();
  const edit = async (name: string): Promise<Page> => {
    const page = await visit(browser, '/demo/personnes', options);
    await press(page, t('account:demoPeople.enter', { name }));
    await page.waitForURL('**/compte');
    await page.goto(`${SITE()}/gestion/lieu?lieu=${slug}`);
    await titleOf(page, t('placePage:titleOf', { place: placeName })).waitFor();
    await field(page, t('placePage:field.summary')).waitFor();
    return page;
  };
  const show = async (page: Page, view: 'edit' | 'preview'): Promise<void> => {
    if (narrow) await page.getByRole('radio', { name: t(`placePage:view.${view}`) }).click();
  };
  const preview = (page: Page) => page.getByRole('region', { name: t('placePage:previewTitle') });
  const choose = async (page: Page, label: string, option: string): Promise<void> => {
    await page.getByRole('button', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const save = async (page: Page): Promise<void> => {
    await press(page, t('placePage:save'));
    await page.getByRole('button', { name: t('placePage:nothing') }).waitFor();
  };
  const add = async (page: Page, file: string, colour: readonly [number, number, number]): Promise<ReturnType<Page['getByRole']>> => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, t('placePage:photos.add'))]);
    await chooser.setFiles({ name: file, mimeType: 'image/png', buffer: pngOf(1_200, 800, colour) });
    return page.getByRole('form', { name: t('placePage:photos.pending', { file }) });
  };

  test('is for teams: who is signed out is told so', async () => {
    const page = await visit(browser, '/gestion/lieu', options);
    await page.getByText(t('placePage:signedOut')).waitFor();
    expect(await findingsOn(page, 'place-signed-out')).toEqual([]);
  });

  test('says what keeps it from being published, and leads there', async () => {
    const page = await edit(MANAGERS[0]);
    await page.getByText(t('placePage:publication.DRAFT')).waitFor();
    await page.getByText(t('placePage:publication.blocked', { count: 1 })).waitFor();
    expect(await page.getByRole('button', { name: t('placePage:publication.publish') }).isDisabled()).toBe(true);
    expect(await findingsOn(page, 'place-draft')).toEqual([]);
    await page.getByRole('link', { name: t('placePage:publication.block.DESCRIPTION') }).click();
    expect(await field(page, t('placePage:field.summary')).evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    const nav = page.getByRole('navigation', { name: t('placePage:nav') });
    expect(await nav.getByRole('link', { name: t('placePage:title') }).getAttribute('aria-current')).toBe('page');
    await nav.getByRole('link', { name: t('hours:title') }).click();
    await titleOf(page, t('hours:titleOf', { place: placeName })).waitFor();
    expect(await page.getByRole('navigation', { name: t('planning:workspace') }).getByRole('link', { name: t('placePage:section') }).getAttribute('aria-current')).toBe('true');
    await page.getByRole('navigation', { name: t('placePage:nav') }).getByRole('link', { name: t('closures:title') }).waitFor();
  });

  test('is written, seen before it is saved, given a picture and published; a learner finds all of it', async () => {
    const page = await edit(MANAGERS[0]);
    await field(page, t('placePage:field.summary')).fill('Un atelier où l’on apprend à souder.');
    await choose(page, t('placePage:access.ask.pathLevel'), t('placePage:access.YES'));
    await choose(page, t('placePage:access.ask.entranceLevel'), t('placePage:access.YES'));
    await page.getByText(/^(Ces réponses ne suffisent|These answers do not suffice)/u).waitFor();
    await field(page, t('placePage:access.ask.entranceWidthCm')).fill('90');
    await field(page, t('placePage:access.ask.entranceWidthCm')).blur();
    await choose(page, t('placePage:access.ask.receptionLevel'), t('placePage:access.YES'));
    await page.getByText(t('placePage:access.verdict.YES')).waitFor();

    // What nobody could be sent to is refused where it stands, and nothing is lost.
    await field(page, t('placePage:field.phone')).fill('chez Zoé');
    await press(page, t('placePage:save'));
    await page.getByText(t('placePage:no.PHONE_UNREADABLE')).first().waitFor();
    expect(await field(page, t('placePage:field.phone')).inputValue()).toBe('chez Zoé');
    expect(await findingsOn(page, 'place-refused')).toEqual([]);
    await field(page, t('placePage:field.phone')).fill('03 84 11 22 33');

    await show(page, 'preview');
    await preview(page).getByText('Un atelier où l’on apprend à souder.').waitFor();
    await preview(page).getByText(t('placePage:access.yes.entranceLevel'), { exact: true }).waitFor();
    await preview(page).getByText(t('place:access.wheelchair'), { exact: true }).waitFor();
    expect(await findingsOn(page, 'place-preview')).toEqual([]);
    await show(page, 'edit');
    await save(page);

    const form = await add(page, 'IMG_2035.png', [15, 107, 92]);
    await form.getByRole('button', { name: t('placePage:photos.send') }).click();
    await form.getByText(t('placePage:photos.text.TEXT_MISSING')).waitFor();
    await form.getByRole('textbox', { name: t('placePage:photos.fr') }).first().fill('IMG_2035.png');
    await form.getByRole('button', { name: t('placePage:photos.send') }).click();
    await form.getByText(t('placePage:photos.text.TEXT_IS_FILE_NAME')).waitFor();
    expect(await findingsOn(page, 'place-photo-refused')).toEqual([]);
    await form.getByRole('textbox', { name: t('placePage:photos.fr') }).first().fill('L’entrée, une porte verte');
    await form.getByRole('button', { name: t('placePage:photos.send') }).click();
    await page.getByText(t('placePage:photos.position', { number: 1, count: 1 })).waitFor();

    await press(page, t('placePage:publication.publish'));
    await page.getByText(t('placePage:publication.OPEN'), { exact: true }).waitFor();
    expect(await findingsOn(page, 'place-published')).toEqual([]);

    const learner = await visit(browser, `/lieu/${slug}`, options);
    await learner.getByText('Un atelier où l’on apprend à souder.').waitFor();
    const picture = learner.getByRole('img', { name: 'L’entrée, une porte verte' });
    await picture.waitFor();
    await picture.evaluate((image) => (image as { decode?: () => Promise<void> }).decode?.());
    expect(await picture.getAttribute('srcset')).toMatch(/\/480 480w, .*\/960 960w, .*\/1600 1200w$/u);
    await learner.getByText(t('placePage:access.width', { cm: 90 })).waitFor();
    expect(await findingsOn(learner, 'place-public')).toEqual([]);
  });

  test('has its pictures put in order by the keyboard alone', async () => {
    const page = await edit(MANAGERS[0]);
    const form = await add(page, 'salle.png', [163, 59, 32]);
    await form.getByRole('textbox', { name: t('placePage:photos.fr') }).first().fill('La salle de réunion, vide');
    await form.getByRole('button', { name: t('placePage:photos.send') }).click();
    await page.getByText(t('placePage:photos.position', { number: 2, count: 2 })).waitFor();
    const up = page.getByRole('button', { name: t('placePage:photos.upOf', { number: 2, words: 'La salle de réunion, vide' }) });
    await up.focus();
    await page.keyboard.press('Enter');
    const down = page.getByRole('button', { name: t('placePage:photos.downOf', { number: 1, words: 'La salle de réunion, vide' }) });
    await down.waitFor();
    // At the end of the way the focus is on the way back.
    await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') === name, t('placePage:photos.downOf', { number: 1, words: 'La salle de réunion, vide' }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: t('placePage:photos.upOf', { number: 2, words: 'La salle de réunion, vide' }) }).waitFor();
    await press(page, t('placePage:photos.removeOf', { number: 2 }));
    const question = page.getByRole('alertdialog');
    await question.getByText(t('placePage:photos.askText', { count: 1 })).waitFor();
    expect(await findingsOn(page, 'place-photo-remove', '[role="alertdialog"]')).toEqual([]);
    await question.getByRole('button', { name: t('placePage:photos.remove'), exact: true }).click();
    await page.getByText(t('placePage:photos.position', { number: 1, count: 1 })).waitFor();
  });

  test('of two managers at once: one wins, the other sees what changed and loses no typing', async () => {
    const [slow, quick] = [await edit(MANAGERS[0]), await edit(MANAGERS[1])];
    await field(slow, t('placePage:field.description')).fill('Ce que j’écris depuis ce matin.');
    await field(quick, t('placePage:field.phone')).fill('03 84 44 55 66');
    await save(quick);
    await press(slow, t('placePage:save'));
    await slow.getByText(t('placePage:changed.title')).waitFor();
    await slow.getByText(t('placePage:changed.line', { field: t('placePage:field.phone'), value: '+33384445566' })).waitFor();
    expect(await field(slow, t('placePage:field.description')).inputValue()).toBe('Ce que j’écris depuis ce matin.');
    expect(await findingsOn(slow, 'place-meanwhile')).toEqual([]);
    await press(slow, t('placePage:changed.keep'));
    await save(slow);
    expect(await field(slow, t('placePage:field.description')).inputValue()).toBe('Ce que j’écris depuis ce matin.');
    expect(await field(slow, t('placePage:field.phone')).inputValue()).toBe('+33384445566');
  });

  test('is taken off the site with what that means in numbers, and asks before what was typed is left', async () => {
    const page = await edit(MANAGERS[0]);
    await press(page, t('placePage:publication.unpublish'));
    const question = page.getByRole('alertdialog');
    await question.getByText(t('placePage:publication.bookings', { count: 0 })).waitFor();
    expect(await findingsOn(page, 'place-unpublish', '[role="alertdialog"]')).toEqual([]);
    await question.getByRole('button', { name: t('placePage:publication.unpublish'), exact: true }).click();
    await page.getByText(t('placePage:publication.CLOSED')).waitFor();
    await field(page, t('placePage:field.summary')).fill('Presque fini');
    await page.getByRole('link', { name: t('planning:title'), exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: t('hours:leave.stay') }).click();
    expect(await field(page, t('placePage:field.summary')).inputValue()).toBe('Presque fini');
  });
});
