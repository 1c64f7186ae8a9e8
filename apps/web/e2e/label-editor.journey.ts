import { type Criterion, emptyDraft, type ProgrammeDraft } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { findingsOn } from '../../../tools/journeys/accessible.mjs';
import { openBrowser } from '../../../tools/journeys/browser.mjs';
import { SITE, titleOf, visitAs } from './site.ts';

const COORDINATOR = 'Nadia Raynaud';
const OF_A_DEPARTMENT = 'Céline Joly';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
// A page left open goes on drawing.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => browser.close());

/** How somebody works: with a mouse, or with the keyboard alone. */
type Hands = { readonly press: (what: Locator) => Promise<void>; readonly write: (field: Locator, text: string) => Promise<void> };
const mouse: Hands = { press: (what) => what.click(), write: (field, text) => field.fill(text) };
const keyboard = (page: () => Page): Hands => ({
  press: async (what) => {
    await what.focus();
    await page().keyboard.press('Enter');
  },
  write: async (field, text) => {
    await field.focus();
    await page().keyboard.press('ControlOrMeta+A');
    await page().keyboard.insertText(text);
  },
});

const words = (fr: string, en: string) => ({ fr, en });
const yesNo = (code: string, title: Criterion['title']): Criterion => ({ code, kind: 'YES_NO', title, help: words('', ''), weight: 10, mandatory: false, shownWhen: null, fact: null });
const first = (name: string): ProgrammeDraft => ({
  ...emptyDraft(words(name, name)), purpose: words('Un lieu où l’on essaie.', 'A place where people try.'),
  grid: { threshold: 50, families: [{ code: 'F1', title: words('Accueil', 'Welcome'), threshold: null, criteria: [yesNo('C1', words('Le lieu est ouvert à tout le monde.', 'The place is open to everybody.')), yesNo('C2', words('On peut s’y asseoir.', 'One can sit down.'))] }] },
});

const WAYS = [
  { language: 'fr', code: 'ESSAI_FR', name: 'Label d’essai', family: 'Accueil', open: 'Le lieu est ouvert à tout le monde.', sit: 'On peut s’y asseoir.', added: 'Qui accueille ?', heading: 'Ce que l’on attend', guide: 'le guide de l’accueil', answer: 'Oui', byKeyboard: false, options: { locale: 'fr-FR', viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { language: 'en', code: 'ESSAI_EN', name: 'Label on trial', family: 'Welcome', open: 'The place is open to everybody.', sit: 'One can sit down.', added: 'Who welcomes people?', heading: 'What is expected', guide: 'the guide to welcoming', answer: 'Yes', byKeyboard: true, options: { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } },
] as const;

describe.each(WAYS)('a label is written, in $language at $options.viewport.width px', ({ language, code, name, family, open, sit, added, heading, guide, answer, byKeyboard, options }) => {
  const { t } = createMessages(language);
  const slug = code.toLowerCase().replace('_', '-');
  let page: Page;
  const { press, write } = byKeyboard ? keyboard(() => page) : mouse;
  const button = (words: string) => page.getByRole('button', { name: words, exact: true });
  const field = (words: string) => page.getByRole('textbox', { name: words, exact: true });
  const mutate = async (operation: string, type: string, input: object): Promise<void> => {
    const query = `mutation ($input: ${type}!) { result: ${operation}(input: $input) { __typename } }`;
    const answered = (await (await page.request.post(`${SITE()}/graphql`, { headers: { origin: SITE() }, data: { query, variables: { input } } })).json()) as { readonly data: { readonly result: { readonly __typename: string } } | null };
    expect(answered.data?.result.__typename).not.toBe('LabelProgrammeRefused');
  };

  test('from the published version: a criterion with a condition, its faults named and mended, published and read by everybody', async () => {
    page = await visitAs(browser, COORDINATOR, '/reseau/labels', options);
    await mutate('draftLabelProgramme', 'DraftLabelProgrammeInput', { code, nameFr: name, nameEn: name, idempotencyKey: `journey-of-labels-${language}` });
    await mutate('saveLabelDraft', 'SaveLabelDraftInput', { code, revision: 1, content: JSON.stringify(first(name)) });
    await mutate('publishLabelVersion', 'PublishLabelVersionInput', { code, number: 1, revision: 2 });
    await page.reload();
    await titleOf(page, t('labelEditing:title')).waitFor();
    await button(t('labelEditing:next', { name })).waitFor();
    expect(await findingsOn(page, 'network-labels')).toEqual([]);
    await press(button(t('labelEditing:next', { name })));
    await titleOf(page, t('labelEditing:draft.title', { name })).waitFor();

    await press(button(t('labelEditing:outline.addCriterion', { title: family })));
    await write(field(t('labelEditing:field.title.fr')), 'Qui accueille ?');
    await write(field(t('labelEditing:field.title.en')), 'Who welcomes people?');
    await write(field(t('labelEditing:field.help.fr')), '# Ce que l’on attend\n\n![](https://images.example/plan.png)');
    await write(field(t('labelEditing:field.help.en')), '#### What is expected\n\n- a name\n- read **first** [the guide to welcoming](https://guide.example/en)');
    await page.getByText(t('labelEditing:fault.HEADING_LEVEL')).first().waitFor();
    await page.getByText(t('labelEditing:fault.IMAGE_WITHOUT_TEXT')).first().waitFor();
    expect(await button(t('labelEditing:publish')).isDisabled()).toBe(true);
    expect(await findingsOn(page, 'label-draft-faults')).toEqual([]);

    await press(page.getByRole('button', { name: new RegExp(t('labelEditing:faults.inHelp.fr'), 'u') }).first());
    const help = field(t('labelEditing:field.help.fr'));
    // The list of what is to be mended leads to the field itself.
    await page.locator('textarea:focus').waitFor();
    expect(await help.evaluate((element) => element.matches(':focus'))).toBe(true);
    await write(help, '#### Ce que l’on attend\n\n- un nom\n- lire **d’abord** [le guide de l’accueil](https://guide.example/fr)\n\n![Plan de la salle](https://images.example/plan.png)');
    await press(button(t('labelEditing:condition.add')));
    await page.getByText(t('labelEditing:faults.none')).waitFor();
    await page.getByText(t('labelEditing:saved.saved'), { exact: true }).waitFor();
    const shown = t('labels:criterion.when', { tests: t('labels:criterion.ifIs', { title: sit, answers: answer }) });
    await page.getByText(shown).first().waitFor();
    expect(await findingsOn(page, 'label-draft-written')).toEqual([]);
    await press(button(t('labelEditing:panel.close')));
  });

  test('its order is changed, what was deleted is put back, and it is published for all to read', async () => {
    page = await visitAs(browser, COORDINATOR, `/reseau/labels/${slug}/brouillon`, options);
    const list = page.getByRole('grid', { name: t('labelEditing:outline.criteria', { title: family }) });
    const order = async () => (await list.getByRole('row').allInnerTexts()).map((row) => row.trim().split('\n')[0]);
    await list.waitFor();
    expect(await order()).toEqual([open, sit, added]);
    await press(list.getByRole('row', { name: sit }));
    await press(button(t('labelEditing:panel.up')));
    await titleOf(page, t('labelEditing:draft.title', { name })).waitFor();
    await page.getByRole('heading', { level: 2, name: sit }).waitFor();
    expect(await order()).toEqual([sit, open, added]);

    await press(button(t('labelEditing:panel.remove')));
    // The condition of the other looks at it.
    await page.getByText(t('labelEditing:fault.CONDITION_AHEAD')).first().waitFor();
    await press(button(t('labelEditing:panel.undo')));
    await page.getByText(t('labelEditing:faults.none')).waitFor();
    expect(await order()).toEqual([sit, open, added]);

    const tab = (words: string) => page.getByRole('tab', { name: words });
    if (byKeyboard) {
      await tab(t('labelEditing:draft.write')).focus();
      await page.keyboard.press('ArrowRight');
    } else await tab(t('labelEditing:draft.preview')).click();
    await page.getByRole('heading', { level: 3, name: added }).waitFor();
    expect(await findingsOn(page, 'label-draft-preview')).toEqual([]);
    if (byKeyboard) await page.keyboard.press('ArrowRight');
    else await tab(t('labelEditing:draft.differences')).click();
    await page.getByText(t('labelEditing:change.ADDED', { title: added })).waitFor();
    await page.getByText(t('labelEditing:part.ORDER')).waitFor();
    expect(await findingsOn(page, 'label-draft-differences')).toEqual([]);

    await page.getByText(t('labelEditing:saved.saved'), { exact: true }).waitFor();
    await press(button(t('labelEditing:publish')));
    const sure = page.getByRole('alertdialog');
    await sure.getByText(t('labelEditing:publishing.criteria', { count: 3, added: 1, changed: 0, removed: 0 })).waitFor();
    await sure.getByText(t('labelEditing:publishing.replaces', { published: 1 })).waitFor();
    expect(await findingsOn(page, 'label-publish')).toEqual([]);
    await press(sure.getByRole('button', { name: t('labelEditing:publishing.yes') }));
    await page.waitForURL(`**/labels/${slug}`);
    await titleOf(page, name).waitFor();
    await page.getByRole('heading', { level: 3, name: added }).waitFor();
    await page.getByRole('heading', { level: 4, name: heading }).waitFor();
    expect(await page.getByRole('link', { name: guide }).getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(await findingsOn(page, 'label-published')).toEqual([]);
  });

  test('two who write in one draft are told, and choose; who coordinates a department only reads', async () => {
    page = await visitAs(browser, COORDINATOR, '/reseau/labels', options);
    await press(button(t('labelEditing:next', { name })));
    await titleOf(page, t('labelEditing:draft.title', { name })).waitFor();
    const other = await visitAs(browser, COORDINATOR, `/reseau/labels/${slug}/brouillon`, options);
    await other.getByRole('button', { name: t('labelEditing:outline.programme') }).click();
    const kept = other.waitForResponse((response) => response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes('SaveLabelDraft'));
    await other.getByRole('textbox', { name: t('labelEditing:field.purpose.fr') }).fill('Écrit par quelqu’un d’autre.');
    await kept;
    await other.getByText(t('labelEditing:saved.saved'), { exact: true }).waitFor();

    await press(button(t('labelEditing:outline.programme')));
    await write(field(t('labelEditing:field.name.fr')), `${name}, bis`);
    await page.getByText(t('labelEditing:conflict.title')).waitFor();
    expect(await findingsOn(page, 'label-draft-conflict')).toEqual([]);
    await press(button(t('labelEditing:conflict.theirs')));
    await page.getByText(t('labelEditing:conflict.title')).waitFor({ state: 'detached' });
    expect(await field(t('labelEditing:field.purpose.fr')).inputValue()).toBe('Écrit par quelqu’un d’autre.');

    const reader = await visitAs(browser, OF_A_DEPARTMENT, `/reseau/labels/${slug}/brouillon`, options);
    await reader.getByText(t('labelEditing:readOnly')).waitFor();
    expect(await reader.getByRole('button', { name: t('labelEditing:publish') }).count()).toBe(0);
    expect(await findingsOn(reader, 'label-draft-read-only')).toEqual([]);

    await press(button(t('labelEditing:delete')));
    await press(page.getByRole('alertdialog').getByRole('button', { name: t('labelEditing:deleting.yes') }));
    await titleOf(page, t('labelEditing:title')).waitFor();
    await button(t('labelEditing:next', { name })).waitFor();
  });
});
