import { createMessages } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { Workspace } from '../../shell/workspace/workspace.tsx';
import { HoursPage } from './hours.page.tsx';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

type Sent = { readonly operationName: string; readonly variables: { readonly input?: Readonly<Record<string, unknown>> } };
const PLACE = { __typename: 'Place', id: 'place', slug: 'la-forge', name: 'La Forge', timeZone: 'Europe/Paris' };
const audience = (name: string, text: string, more: object = {}) => ({ __typename: 'AudienceHours', audience: name, sameAsPublic: false, text, week: null, holidays: [], ...more });
const MONDAY = { __typename: 'WeekHours', days: [{ __typename: 'WeekdayHours', weekday: 'MONDAY', intervals: [{ __typename: 'OpeningInterval', opens: '09:00', closes: '12:00' }] }], holidays: null, exceptions: [] };
const hours = (more: object = {}) => ({
  __typename: 'PlaceHours', placeId: 'place', today: '2035-03-14', version: 3, owner: 'SOURCE', mayChange: true,
  audiences: [audience('PUBLIC', 'Mo 09:00-12:00', { week: MONDAY }), audience('ACCOMPANIED', 'Apr-Sep: Sa 10:00-12:00'), audience('GROUPS', 'Mo 09:00-12:00', { sameAsPublic: true, week: MONDAY })],
  ...more,
});

/** The page before a server that answers by the name of the question. */
function open(answers: Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => object | null>>) {
  const asked: Sent[] = [];
  const all: typeof answers = { MyRoles: () => ({ me: { __typename: 'Me', id: 'me', grants: [{ __typename: 'Grant', role: 'SITE_MANAGER' }] } }), MyPlaces: () => ({ myPlaces: [PLACE] }), PlaceHours: () => ({ placeHours: hours() }), ...answers };
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const sent = JSON.parse(init?.body as string) as Sent;
    asked.push(sent);
    const data = all[sent.operationName]?.(sent.variables.input ?? {}) ?? null;
    if (data === null) throw new TypeError('Failed to fetch');
    return { status: 200, ok: true, statusText: '', headers: new Map([['content-type', 'application/json'], ['Content-Type', 'application/json']]), text: async () => JSON.stringify({ data }) } as unknown as Response;
  };
  const router = createMemoryRouter([{ path: '/gestion', element: <Workspace />, children: [{ path: 'horaires', element: <HoursPage /> }, { path: 'planning', element: <p>Le planning</p> }] }], { initialEntries: ['/gestion/horaires'] });
  render(
    <MessagesProvider messages={createMessages('fr')}>
      <Provider value={new Client({ url: 'http://test/graphql', exchanges: [cacheExchange, fetchExchange], fetch, preferGetMethod: false })}>
        <RouterProvider router={router} />
      </Provider>
    </MessagesProvider>,
  );
  return { user: userEvent.setup(), asked };
}

describe('the hours of a place', () => {
  test('that say more than the grid stay as they are until somebody replaces them', async () => {
    const { user } = open({});
    await user.click(await screen.findByRole('tab', { name: 'Personnes accompagnées' }));
    expect(await screen.findByText('Apr-Sep: Sa 10:00-12:00')).toBeVisible();
    expect(screen.queryByRole('grid')).toBeNull();
    expect(screen.getByRole('button', { name: 'Rien à enregistrer' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Les remplacer par la grille' }));
    expect(await screen.findByRole('grid')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuler la dernière modification' }));
    expect(await screen.findByText('Apr-Sep: Sa 10:00-12:00')).toBeVisible();
  });

  test('are read, not changed, by who does not manage the place', async () => {
    open({ PlaceHours: () => ({ placeHours: hours({ mayChange: false }) }) });
    expect(await screen.findByText(/Seule la personne qui gère le lieu/u)).toBeVisible();
    expect(screen.getByText(/Ouvert le lundi, de 9\sh à 12\sh/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Enregistrer' })).toBeNull();
  });

  test('without an answer stay typed, and are sent again as the same request', async () => {
    let connected = false;
    const { user, asked } = open({
      HoursPreview: () => ({ hoursPreview: { __typename: 'HoursPreview', outsideCount: 0, outside: [] } }),
      ChangeHours: () => (connected ? { changeHours: hours({ version: 4, owner: 'PLACE' }) } : null),
    });
    await user.click(await screen.findByRole('button', { name: 'Enlever la ligne 1, Lundi' }));
    const save = async () => {
      await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
      await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Enregistrer' }));
    };
    await save();
    expect(await screen.findByText('Les horaires n’ont pas pu être enregistrés')).toBeVisible();
    expect(screen.getByText('Fermé toute la semaine')).toBeVisible();
    connected = true;
    await save();
    const sent = asked.filter(({ operationName }) => operationName === 'ChangeHours').map(({ variables }) => variables.input);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[0]).toMatchObject({ audience: 'PUBLIC', expectedVersion: 3, confirmOutside: true });
  });
});
