import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { TEAM } from '../../../test/open-planning.tsx';
import { Workspace } from '../../shell/workspace/workspace.tsx';
import { LabelFilePage } from './file.page.tsx';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });
// jsdom has no CSS object.
Object.assign(globalThis, { CSS: { ...(globalThis.CSS as object | undefined), escape: (text: string) => text } });
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const criterion = (code: string, kind: string, more: object = {}) => ({ __typename: 'LabelCriterion', code, kind, title: code, help: '', weight: 10, mandatory: false, unit: null, enough: null, least: null, most: null, longest: null, accepts: [], expires: false, choices: [], shownWhen: null, ...more });
const CRITERIA = [criterion('Histoire', 'TEXT', { longest: 100 }), criterion('Jours', 'NUMBER', { least: 0, most: 7, unit: 'jours' }), criterion('Bail', 'EVIDENCE', { accepts: ['PDF'], expires: true })];
const PROGRAMME = { __typename: 'LabelProgramme', code: 'P', number: 1, name: 'Label d’essai', answerWorkingDays: 10, families: [{ __typename: 'LabelFamily', code: 'F', title: 'Famille', criteria: CRITERIA }] };
const answer = (code: string, text: string | null, number: number | null, revision: number, prefilled = false) => ({ __typename: 'LabelAnswer', criterion: code, yes: null, choice: null, number, text, revision, prefilled, answeredAt: '2026-03-03T08:00:00Z', answeredBy: prefilled ? null : 'Awa Diop' });
const file = (answers: readonly object[], revision = 1, more: object = {}) => ({
  __typename: 'LabelApplication', id: 'f', placeId: 'place', placeName: 'La Forge', state: 'DRAFT', revision, mayWrite: true, createdAt: '2026-03-03T08:00:00Z', submittedAt: null, decidedAt: null, answerBy: null, reapplyOn: null, copyPath: null, newerVersion: null, changes: [],
  missing: [{ __typename: 'LabelMissing', criterion: 'Bail', reason: 'NO_PIECE' }], progress: [{ __typename: 'LabelFamilyProgress', family: 'F', done: 0, asked: 3 }], messages: [], acts: [{ __typename: 'LabelFileAct', act: 'OPEN', at: '2026-03-03T08:00:00Z', toState: 'DRAFT', by: 'Awa Diop' }], answers, ...more,
});

function open(save: (input: { readonly answers: readonly { readonly criterion: string; readonly text?: string; readonly number?: number }[] }) => object | null, first: object = file([answer('Jours', null, 5, 1, true)])) {
  let now = first;
  let cut = 0;
  const sent: object[] = [];
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const { operationName, variables } = JSON.parse(init?.body as string) as { operationName: string; variables: { input: never } };
    const saved = operationName === 'SaveLabelAnswers' ? save(variables.input) : null;
    if (operationName === 'SaveLabelAnswers') sent.push(variables.input);
    if (saved !== null && 'application' in saved) now = saved.application as object;
    if (cut > 0 && operationName !== 'SaveLabelAnswers') {
      cut += 1;
      throw new TypeError('Failed to fetch');
    }
    const data = operationName === 'LabelFile' ? { labelApplication: { ...now, programme: PROGRAMME } } : operationName === 'SaveLabelAnswers' ? saved && { result: saved } : (TEAM[operationName]?.({}) ?? null);
    if (data === null) throw new TypeError('Failed to fetch');
    return { status: 200, ok: true, statusText: '', headers: new Map([['content-type', 'application/json'], ['Content-Type', 'application/json']]), text: async () => JSON.stringify({ data }) } as unknown as Response;
  };
  render(
    <MessagesProvider messages={createMessages('fr')}>
      <Provider value={new Client({ url: 'http://test/graphql', exchanges: [cacheExchange, fetchExchange], fetch, preferGetMethod: false })}>
        <MemoryRouter initialEntries={['/gestion/labels/f?lieu=la-forge']}>
          <Routes>
            <Route path="/gestion" element={<Workspace />}><Route path="labels/:applicationId" element={<LabelFilePage />} /></Route>
          </Routes>
        </MemoryRouter>
      </Provider>
    </MessagesProvider>,
  );
  return { user: userEvent.setup(), sent, cut: () => (cut = 1), failed: () => cut - 1 };
}
const saved = (criterionCode: string, outcome: string, kept: object, application: object) => ({ __typename: 'LabelAnswersSaved', items: [{ __typename: 'LabelAnswerSaved', criterion: criterionCode, outcome, answer: kept }], application });
const field = async (name: string) => within(await screen.findByRole('region', { name }));

describe('the file of a label', () => {
  test('stays as it is while nobody answers what is asked next', async () => {
    const page = open(() => {
      page.cut();
      return saved('Histoire', 'SAVED', answer('Histoire', 'Oui', null, 1), file([answer('Histoire', 'Oui', null, 1)], 2));
    });
    const story = await field('Histoire');
    await page.user.type(story.getByRole('textbox'), 'Oui');
    await story.findByText('Enregistré');
    await waitFor(() => expect(page.failed()).toBeGreaterThan(0));
    expect(screen.getByRole('textbox', { name: 'Histoire' })).toHaveValue('Oui');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Label d’essai');
  });

  test('says that an answer is saved only once the server has it', async () => {
    const { user, sent } = open(() => saved('Histoire', 'SAVED', answer('Histoire', 'Oui', null, 1), file([answer('Histoire', 'Oui', null, 1)], 2)));
    const story = await field('Histoire');
    await user.type(story.getByRole('textbox'), 'Oui');
    expect(story.getByText('Enregistrement…')).toBeVisible();
    expect(await story.findByText('Enregistré')).toBeVisible();
    expect(sent).toEqual([{ placeId: 'place', applicationId: 'f', answers: [{ criterion: 'Histoire', revision: 0, text: 'Oui' }] }]);
    expect(story.getByText(/Dernière réponse.: Awa Diop/u)).toBeVisible();
    expect(localStorage).toHaveLength(0);
  });

  test('keeps what the service did not take, says why, and sends it again', async () => {
    let there = false;
    const { user } = open(() => (there ? saved('Histoire', 'SAVED', answer('Histoire', 'Oui', null, 1), file([answer('Histoire', 'Oui', null, 1)], 2)) : null));
    const story = await field('Histoire');
    await user.type(story.getByRole('textbox'), 'Oui');
    expect(await story.findByText(/Pas encore enregistré.: le service ne répond pas/u)).toBeVisible();
    expect(localStorage.getItem('escale:label-file:1:me:place:f')).toContain('Oui');
    there = true;
    await user.click(screen.getByRole('button', { name: 'Réessayer maintenant' }));
    expect(await story.findByText('Enregistré')).toBeVisible();
  });

  test('shows both of two answers, and what was filled in as such', async () => {
    const { user } = open(() => saved('Histoire', 'CONFLICT', answer('Histoire', 'La sienne', null, 1), file([answer('Histoire', 'La sienne', null, 1)], 2)));
    expect((await field('Jours')).getByText(/Rempli d’après ce que montre votre lieu/u)).toBeVisible();
    const story = await field('Histoire');
    await user.type(story.getByRole('textbox'), 'La mienne');
    expect(await story.findByText(/Deux réponses à/u)).toBeVisible();
    expect(story.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['La mienne', 'La sienne']);
    await user.click(story.getByRole('button', { name: 'Prendre l’autre' }));
    expect(story.getByRole('textbox')).toHaveValue('La sienne');
  });

  test('does not send a number that may not be written, and tells its bounds', async () => {
    const { user, sent } = open(() => null);
    const days = await field('Jours');
    await user.clear(days.getByRole('textbox'));
    await user.type(days.getByRole('textbox'), '9');
    expect(await days.findByText(/Écrivez un nombre de 0 à 7/u)).toBeVisible();
    expect(JSON.stringify(sent)).not.toContain('"number":9');
  });

  test('lists what is missing with the way to it, and names the piece that is asked for', async () => {
    open(() => null);
    expect(await screen.findByRole('link', { name: /Bail.: pièce à fournir/u })).toHaveAttribute('href', expect.stringContaining('#critere-Bail'));
    expect((await field('Bail')).getByText(/Une pièce est à fournir/u)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Envoyer le dossier' })).toBeDisabled();
  });
});
