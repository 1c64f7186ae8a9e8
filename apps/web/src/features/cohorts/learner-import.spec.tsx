import { createMessages } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import type { ShownCohortFragment } from '../../gql/graphql.ts';
import { LearnerImport } from './learner-import.tsx';

jest.setTimeout(60_000);
afterEach(cleanup);

type Input = { readonly csv: string; readonly dryRun: boolean; readonly expectedVersion: number; readonly idempotencyKey: string };
const line = (more: object) => ({ __typename: 'LearnerLine', line: 2, givenName: 'Inès', familyName: 'Moreau', verdict: 'ADD', consent: 'NOT_NEEDED', problems: [], ...more });
const looked = (...lines: readonly object[]) => ({ __typename: 'LearnersImported', version: 7, added: 0, lines });
const GOOD = looked(line({}));
const WRONG = looked(line({}), line({ line: 3, verdict: 'REFUSED', consent: null, familyName: '', problems: [{ __typename: 'LearnerProblem', field: 'familyName', code: 'NAME_MISSING' }] }));
const cohort = { id: 'c', organisationId: 'o' } as unknown as ShownCohortFragment;

/** Before a server that answers so, one answer after the other; null is no network. */
function show(...answers: readonly (object | null)[]) {
  const asked: Input[] = [];
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const { variables } = JSON.parse(init?.body as string) as { variables: { input: Input } };
    const answer = answers[asked.length] ?? null;
    asked.push(variables.input);
    if (answer === null) throw new TypeError('Failed to fetch');
    const body = JSON.stringify({ data: { result: answer } });
    return { status: 200, ok: true, statusText: '', headers: new Map([['content-type', 'application/json'], ['Content-Type', 'application/json']]), text: async () => body } as unknown as Response;
  };
  const router = createMemoryRouter([{ path: '*', element: <LearnerImport cohort={cohort} /> }]);
  render(
    <MessagesProvider messages={createMessages('fr')}>
      <Provider value={new Client({ url: 'http://test/graphql', exchanges: [cacheExchange, fetchExchange], fetch, preferGetMethod: false })}>
        <RouterProvider router={router} />
      </Provider>
    </MessagesProvider>,
  );
  return { asked, user: userEvent.setup() };
}
const list = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'La liste' });
const press = (name: string | RegExp) => screen.findByRole('button', { name });

describe('a list of learners', () => {
  test('is looked at, then written on the version that was looked at', async () => {
    const { user, asked } = show(GOOD, { ...GOOD, added: 1 });
    expect(await press('Vérifier la liste')).toBeDisabled();
    await user.click(list());
    await user.paste('prenom;nom\r\nInès;Moreau');
    await user.click(await press('Vérifier la liste'));
    expect(await screen.findByRole('heading', { name: 'Ce que dit la liste' })).toHaveFocus();
    await user.click(await press(/^Ajouter 1\spersonne$/u));
    expect(await screen.findByRole('heading', { name: /^C’est fait/u })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Voir le groupe' })).toHaveAttribute('href', '/organisme/groupes/c?structure=o');
    expect(asked.map(({ dryRun, csv, expectedVersion }) => [dryRun, csv, expectedVersion])).toEqual([[true, 'prenom;nom\nInès;Moreau', 0], [false, 'prenom;nom\nInès;Moreau', 7]]);
  });

  test('with a row to be mended is not to be confirmed, and leads into that row', async () => {
    const { user } = show(WRONG);
    await user.click(list());
    await user.paste('prenom;nom\nInès;Moreau\nZoé;');
    await user.click(await press('Vérifier la liste'));
    expect(await screen.findByText(/^Nom.: Donnez ce nom\.$/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Ajouter/u })).toBeNull();
    await user.click(await press('Corriger la ligne 3'));
    expect(list()).toHaveFocus();
    expect(list().value.slice(list().selectionStart, list().selectionEnd)).toBe('Zoé;');
    await user.keyboard('Zoé;Petit');
    expect(list()).toHaveValue('prenom;nom\nInès;Moreau\nZoé;Petit');
    expect(screen.getByText(/^La liste a changé/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Corriger la ligne 3' })).toBeNull();
  });

  test('keeps its text, its preview and its key when the connection fails', async () => {
    const { user, asked } = show(GOOD, null, { ...GOOD, added: 1 });
    await user.click(list());
    await user.paste('prenom;nom\nInès;Moreau');
    await user.click(await press('Vérifier la liste'));
    await user.click(await press(/^Ajouter/u));
    expect(await screen.findByText(/ne répond pas/u)).toBeVisible();
    await user.click(await press(/^Ajouter/u));
    await screen.findByRole('heading', { name: /^C’est fait/u });
    expect(asked[1]?.idempotencyKey).toBe(asked[2]?.idempotencyKey);
    expect(asked[0]?.idempotencyKey).not.toBe(asked[1]?.idempotencyKey);
  });

  test('says what it lacks where it is none', async () => {
    const { user } = show({ __typename: 'CohortRefused', code: 'NAME_COLUMNS_MISSING', field: 'csv' });
    await user.click(list());
    await user.paste('Inès;Moreau');
    await user.click(await press('Vérifier la liste'));
    expect(await screen.findByText(/^La première ligne doit nommer les colonnes/u)).toBeVisible();
    expect(list()).toHaveValue('Inès;Moreau');
  });
});
