import { createMessages, type Locale } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { cacheExchange, Client, fetchExchange, Provider, subscriptionExchange } from 'urql';
import { OffersPage } from '../src/features/offers/offers.page.tsx';
import { RequestsPage } from '../src/features/offers/requests.page.tsx';
import { PlanningPage } from '../src/features/planning/planning.page.tsx';
import { Workspace } from '../src/shell/workspace/workspace.tsx';
import type { Planning } from '../src/features/planning/facts.ts';

type Variables = { readonly input?: Readonly<Record<string, unknown>> };
export type PlanningAnswers = Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => object | null>>;

const PLACE = { __typename: 'Place', id: 'place', slug: 'la-forge', name: 'La Forge', timeZone: 'Indian/Reunion' };

/** Somebody of the team of La Forge. */
export const TEAM: PlanningAnswers = { MyRoles: () => ({ me: { __typename: 'Me', id: 'me', grants: [{ __typename: 'Grant', role: 'SITE_MANAGER' }] } }), MyPlaces: () => ({ myPlaces: [PLACE] }) };

/** A planning as the server sends it: each thing with the name of its type, which the cache goes by. */
const sent = (planning: Planning): object => ({ __typename: 'Planning', ...planning, bookings: planning.bookings.map((booking) => ({ __typename: 'DeskBooking', ...booking })), blocks: planning.blocks.map((block) => ({ __typename: 'UnitBlock', ...block })) });

const answerOf = (body: string): Response => ({ status: 200, ok: true, statusText: '', headers: new Map([['content-type', 'application/json'], ['Content-Type', 'application/json']]), text: async () => body }) as unknown as Response;

/** The planning at an address, before a server that answers; `tell` is what the server says when the diary changes. */
export function openPlanning(address: string, planning: () => Planning | null, answers: PlanningAnswers = TEAM, locale: Locale = 'fr') {
  const asked: { readonly name: string; readonly input: Readonly<Record<string, unknown>> }[] = [];
  const sinks = new Set<(result: { data: object }) => void>();
  const all: PlanningAnswers = { ...TEAM, Planning: () => { const now = planning(); return { planning: now === null ? null : sent(now) }; }, ...answers };
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const { operationName, variables } = JSON.parse(init?.body as string) as { operationName: string; variables: Variables };
    asked.push({ name: operationName, input: variables.input ?? {} });
    const data = all[operationName]?.(variables.input ?? {}) ?? null;
    if (data === null) throw new TypeError('Failed to fetch');
    return answerOf(JSON.stringify({ data }));
  };
  const live = subscriptionExchange({
    forwardSubscription: () => ({
      subscribe: ({ next }) => {
        sinks.add(next);
        return { unsubscribe: () => void sinks.delete(next) };
      },
    }),
  });
  const bar = { path: '' };
  const AddressBar = () => {
    const { pathname, search } = useLocation();
    bar.path = pathname + search;
    return null;
  };
  render(
    <MessagesProvider messages={createMessages(locale)}>
      <Provider value={new Client({ url: 'http://test/graphql', exchanges: [cacheExchange, fetchExchange, live], fetch, preferGetMethod: false })}>
        <MemoryRouter initialEntries={[address]}>
          <Routes>
            <Route path="/gestion" element={<Workspace />}>
              <Route path="planning" element={<PlanningPage />} />
              <Route path="activites" element={<OffersPage />} />
              <Route path="demandes" element={<RequestsPage />} />
            </Route>
            <Route path="*" element={null} />
          </Routes>
          <AddressBar />
        </MemoryRouter>
      </Provider>
    </MessagesProvider>,
  );
  return { bar, asked, user: userEvent.setup(), tell: () => act(() => sinks.forEach((next) => next({ data: { planningChanged: { __typename: 'PlanningChange', placeId: 'place' } } }))) };
}
