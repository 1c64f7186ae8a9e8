import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { emptyDraft, type ProgrammeDraft } from '@escale/domain';
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { FAILED, openSite, type Variables } from '../../../test/open-site.tsx';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const PAGE = '/reseau/labels/essai/brouillon';
const words = (text: string) => ({ fr: text, en: text });
const content: ProgrammeDraft = {
  ...emptyDraft(words('Essai')), purpose: words('Pour tous'),
  grid: { threshold: 50, families: [{ code: 'F1', title: words('Accueil'), threshold: null, criteria: [{ code: 'C1', kind: 'YES_NO', title: words('Ouvert ?'), help: words(''), weight: 10, mandatory: false, shownWhen: null, fact: null }] }] },
};
const draftOf = (given: ProgrammeDraft, revision: number, more: object = {}) => ({
  __typename: 'NetworkLabelDraft', code: 'ESSAI', number: 2, revision, mayChange: true, content: JSON.stringify(given), publishedNumber: 1, published: JSON.stringify(content), placesThatMayAsk: 7, allRegions: [], ...more,
});
const who = () => ({ me: { __typename: 'Me', id: 'me', grants: [{ __typename: 'Grant', role: 'NETWORK_COORDINATOR', scopeKind: 'NETWORK' }] } });
const sent = ({ input }: Variables): ProgrammeDraft => JSON.parse(String(input?.['content'])) as ProgrammeDraft;
const answers = { NetworkRoles: who, NetworkLabelDraft: () => ({ networkLabelDraft: draftOf(content, 3) }) };
const rename = async (user: ReturnType<typeof openSite>['user'], name: string) => {
  await user.click(await screen.findByRole('button', { name: 'Le label et ses règles' }));
  const field = await screen.findByRole('textbox', { name: 'Nom, en français' });
  await user.clear(field);
  await user.type(field, name);
};

test('what is typed is saved on the revision that was read, and published after its numbers were read', async () => {
  let revision = 3;
  const { asked, bar, user } = openSite(PAGE, {
    ...answers,
    SaveLabelDraft: (variables) => ({ result: draftOf(sent(variables), (revision += 1)) }),
    PublishLabelVersion: () => ({ result: { __typename: 'NetworkLabelProgramme', code: 'ESSAI' } }),
  });
  await rename(user, 'Essai neuf');
  expect(await screen.findByText('Enregistré')).toBeInTheDocument();
  const saves = asked.filter(({ name }) => name === 'SaveLabelDraft');
  expect(saves[0]?.variables.input).toMatchObject({ code: 'ESSAI', revision: 3 });
  expect(sent(saves.at(-1)?.variables ?? {}).name.fr).toBe('Essai neuf');
  await user.click(screen.getByRole('button', { name: 'Publier cette version' }));
  const sure = await screen.findByRole('alertdialog');
  expect(within(sure).getByText('7 lieux ouverts pourront la demander.')).toBeInTheDocument();
  await user.click(within(sure).getByRole('button', { name: 'Publier pour tout le réseau' }));
  await waitFor(() => expect(bar.path).toBe('/labels/essai'));
  expect(asked.at(-1)?.variables.input).toEqual({ code: 'ESSAI', number: 2, revision });
});

test('that nothing was saved is said, and it is saved once somebody answers', async () => {
  let isAway = true;
  const { user } = openSite(PAGE, { ...answers, SaveLabelDraft: (variables) => (isAway ? null : { result: draftOf(sent(variables), 4) }) });
  await rename(user, 'Essai 2');
  expect(await screen.findByText(/Pas encore enregistré/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Publier cette version' })).toBeDisabled();
  isAway = false;
  await user.click(screen.getByRole('button', { name: 'Enregistrer maintenant' }));
  expect(await screen.findByText('Enregistré')).toBeInTheDocument();
});

test('what somebody else wrote meanwhile is shown; one’s own is kept only when asked', async () => {
  const theirs = { ...content, purpose: words('Pour chacun') };
  const { asked, user } = openSite(PAGE, {
    ...answers,
    SaveLabelDraft: (variables) => (variables.input?.['revision'] === 8 ? { result: draftOf(sent(variables), 9) } : { result: { __typename: 'LabelProgrammeRefused', refusal: 'CHANGED_MEANWHILE', current: draftOf(theirs, 8) } }),
  });
  await rename(user, 'Le mien');
  expect(await screen.findByText('Quelqu’un d’autre a écrit dans ce brouillon')).toBeInTheDocument();
  expect(screen.getByText('La phrase qui le présente change.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Garder le mien à la place' }));
  expect(await screen.findByText('Enregistré')).toBeInTheDocument();
  expect(sent(asked.at(-1)?.variables ?? {})).toMatchObject({ name: { fr: 'Le mien' }, purpose: words('Pour tous') });
});

test('without a draft, or without an answer, the page says so', async () => {
  openSite(PAGE, { NetworkRoles: who, NetworkLabelDraft: () => ({ networkLabelDraft: null }) });
  expect(await screen.findByRole('heading', { name: 'Il n’y a pas de brouillon pour ce label' })).toBeInTheDocument();
  cleanup();
  openSite(PAGE, { NetworkRoles: who, NetworkLabelDraft: () => FAILED });
  expect(await screen.findByRole('button', { name: /essayer/i })).toBeInTheDocument();
});
