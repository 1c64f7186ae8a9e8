import { createMessages, type Locale } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { FindAPlacePage } from './find-a-place.page.tsx';

// A whole page in jsdom takes seconds on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

type Variables = { readonly input?: { readonly [name: string]: unknown } };
const OFFER = { __typename: 'Offer', id: 'offer', title: 'Séance VR', place: { __typename: 'Place', id: 'p2', name: 'Le Relais', communeName: 'Pirey', timeZone: 'Europe/Paris' } };
const SLOT = { __typename: 'Slot', startsAt: '2030-03-14T13:00:00Z', endsAt: '2030-03-14T14:00:00Z', durationMinutes: 60, offer: OFFER };
const PLACE = {
  __typename: 'Place', id: 'p1', slug: 'la-forge', name: 'La Forge', communeName: 'Vesoul', addressLine: null, timeZone: 'Europe/Paris', openingHours: '24/7', positionApproximate: false, validLabels: [],
  openNow: { __typename: 'OpenState', open: true, until: null }, equipment: [],
};
const FOUND = {
  __typename: 'SearchSlotsResult', placeCount: 1, slotCount: 1, withinKm: 30, partial: false, obstacles: [], centre: null, pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  edges: [{ __typename: 'SearchHitEdge', cursor: 'c', node: { __typename: 'SearchHit', distanceKm: 1.2, slotCount: 1, place: PLACE, slots: [SLOT] } }], pins: [], alternatives: [],
};
const NOTHING = { ...FOUND, placeCount: 0, slotCount: 0, edges: [], obstacles: ['FULL', 'UNDER_AGE'], alternatives: [{ __typename: 'SearchAlternative', kind: 'WIDER_RADIUS', distanceKm: 34, slot: SLOT }] };

/** As much of a `Response` as the client reads; jsdom has none. */
const answerOf = (status: number, body: string): Response =>
  ({ status, ok: status < 300, statusText: '', headers: new Map([['content-type', 'application/json'], ['Content-Type', 'application/json']]), text: async () => body }) as unknown as Response;

/** The page at an address, before a server that gives `answer`; what it was asked is kept. */
function open(address: string, answer: object | null, locale: Locale = 'fr') {
  const asked: NonNullable<Variables['input']>[] = [];
  const answers: Readonly<Record<string, (variables: Variables) => object | null>> = {
    Search: ({ input }) => {
      asked.push(input ?? {});
      return answer === null ? null : { searchSlots: answer };
    },
    Modules: () => ({ modules: [{ __typename: 'Module', id: '0e5ca1e0-0000-7000-a000-000000000001', slug: 'souder-a-l-arc', title: 'Souder à l’arc', sector: 'Industrie', durationMinutes: 45 }] }),
    Network: () => ({ network: { __typename: 'Network', name: 'Escale', demo: false, mapStyleUrl: null } }),
    SuggestLocations: () => ({ suggestLocations: [] }),
  };
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const { operationName, variables } = JSON.parse(init?.body as string) as { operationName: string; variables: Variables };
    const data = answers[operationName]?.(variables) ?? null;
    return answerOf(data === null ? 503 : 200, data === null ? '' : JSON.stringify({ data }));
  };
  const place = { search: '' };
  const AddressBar = () => {
    const { search } = useLocation();
    useEffect(() => {
      place.search = search;
    }, [search]);
    return null;
  };
  render(
    <MessagesProvider messages={createMessages(locale)}>
      <Provider value={new Client({ url: 'http://test/graphql', exchanges: [cacheExchange, fetchExchange], fetch, preferGetMethod: false })}>
        <MemoryRouter initialEntries={[address]}>
          <FindAPlacePage />
          <AddressBar />
        </MemoryRouter>
      </Provider>
    </MessagesProvider>,
  );
  return { place, asked, user: userEvent.setup() };
}

afterEach(cleanup);

test('asks the server for what the address says, and shows it in the form', async () => {
  const { asked } = open('/?ou=Vesoul&equipement=VR_HEADSET&personnes=2&quand=2030-03-14_2030-03-16', FOUND);
  await screen.findByRole('article', { name: 'La Forge' });
  expect(asked[0]).toMatchObject({ text: 'Vesoul', category: 'VR_HEADSET', people: 2, from: '2030-03-14', to: '2030-03-16' });
  expect(screen.getByRole('combobox', { name: 'Où ?'.replace(' ', '\u202F') })).toHaveValue('Vesoul');
  expect(screen.getByRole('button', { name: 'Filtrer (1)' })).toBeVisible();
  expect(document.title).toBe('Trouver un lieu pour apprendre — Escale');
});

test('puts into the address what is written, with Enter', async () => {
  const { place, user } = open('/', FOUND);
  await screen.findByRole('article', { name: 'La Forge' });
  await user.type(screen.getByRole('combobox', { name: 'Où ?'.replace(' ', '\u202F') }), 'Besançon{Enter}');
  await waitFor(() => expect(new URLSearchParams(place.search).get('ou')).toBe('Besançon'));
});

test('leads from a free slot to its booking, with all that was said', async () => {
  open('/?personnes=2', FOUND);
  const card = await screen.findByRole('article', { name: 'La Forge' });
  expect(within(card).getByRole('link', { name: /Séance VR, jeudi 14 mars/u })).toHaveAttribute('href', '/reserver/offer?debut=2030-03-14T13%3A00%3A00Z&duree=60&personnes=2');
});

test('says why nothing fits, and what does', async () => {
  const { place, user } = open('/?ou=Vesoul&age=8', NOTHING);
  const reasons = await screen.findByRole('list', { name: /Pourquoi/u });
  expect(within(reasons).getAllByRole('listitem').map(({ textContent }) => textContent?.split('.')[0])).toEqual(['Tout est déjà réservé à ces dates', 'Les activités proches demandent d’être plus âgé']);
  expect(screen.getByRole('link', { name: /à Le Relais/u })).toHaveAttribute('href', expect.stringContaining('/reserver/offer?'));
  await user.click(screen.getByRole('button', { name: /^Chercher jusqu’à 60/u }));
  await waitFor(() => expect(place.search).toBe('?ou=Vesoul&km=60&age=8'));
});

test.each([
  ['within which distance no place has it', 30, /^Aucun lieu à moins de 30\skm n’a cet équipement/u],
  ['no distance where it looked everywhere', null, /^Aucun lieu proche n’a cet équipement/u],
])('says of equipment that is missing %s', async (_, withinKm, words) => {
  open('/?materiel=SIMULATOR', { ...NOTHING, withinKm, obstacles: ['NO_SUCH_EQUIPMENT'] });
  const reasons = await screen.findByRole('list', { name: /Pourquoi/u });
  expect(within(reasons).getByRole('listitem')).toHaveTextContent(words);
});

test('takes one filter away without the others', async () => {
  const { place, user } = open('/?personnes=3&acces=QUIET,STAFF_HELP', FOUND);
  await user.click(await screen.findByRole('button', { name: /Retirer le filtre.*Un endroit calme/u }));
  await waitFor(() => expect(new URLSearchParams(place.search).get('acces')).toBe('STAFF_HELP'));
  expect(new URLSearchParams(place.search).get('personnes')).toBe('3');
});

test('keeps a way to try again when the service does not answer', async () => {
  const { asked, user } = open('/', null);
  await user.click(await screen.findByRole('button', { name: 'Réessayer' }));
  await waitFor(() => expect(asked.length).toBeGreaterThan(1));
});

test('stays whole where a map cannot be drawn', async () => {
  const { user } = open('/', FOUND, 'en');
  await screen.findByRole('article', { name: 'La Forge' });
  await user.click(screen.getByRole('button', { name: 'Show the map' }));
  expect(screen.getByText(/The map cannot be shown on this device/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show the list' }));
  expect(await screen.findByRole('article', { name: 'La Forge' })).toBeVisible();
});
