import { createMessages } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { CataloguePage } from './catalogue.page.tsx';
import { ModulePage } from './module.page.tsx';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

type Choice = { readonly facet: string; readonly values: readonly string[] };
type Variables = { readonly filter?: { readonly text: string | null; readonly choices: readonly Choice[] } };
const MODULE = { __typename: 'Module', id: 'weld', slug: 'souder', title: 'Souder à plat', summary: 'Un atelier sans étincelles.', sector: 'INDUSTRIE', durationMinutes: 45, minimumAge: 14, placeCount: 2 };
const PAGE = {
  __typename: 'ModulePage', placeCount: 0, unitCount: 0, places: [],
  module: { ...MODULE, languages: ['fr'], licence: 'CC-BY-4.0', accessibility: [], providerName: 'Ateliers', providerProject: null, gestures: [{ __typename: 'Gesture', code: 'WELD', title: 'Souder' }], models: [] },
};
const answerOf = (body: string): Response => ({ status: 200, ok: true, statusText: '', headers: new Map([['content-type', 'application/json'], ['Content-Type', 'application/json']]), text: async () => body }) as unknown as Response;

/** The catalogue at an address, before a server that has one module and finds it unless words are asked for; and what it was asked. */
function open(address: string, signedIn = false) {
  const asked: string[] = [];
  const answers: Readonly<Record<string, (variables: Variables) => object>> = {
    Catalogue: ({ filter }) => {
      const found = filter?.text === null;
      const values = [{ __typename: 'CatalogueFacetValue', value: 'INDUSTRIE', label: null, count: found ? 1 : 0, chosen: false }, { __typename: 'CatalogueFacetValue', value: 'BTP', label: null, count: 0, chosen: false }];
      return { catalogue: { __typename: 'CatalogueConnection', totalCount: found ? 1 : 0, edges: found ? [{ __typename: 'CatalogueEdge', node: MODULE }] : [], pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null }, facets: [{ __typename: 'CatalogueFacetCounts', facet: 'SECTOR', values }] } };
    },
    ModulePage: () => ({ module: PAGE }),
    PathwaysOfModule: () => ({ pathways: [{ __typename: 'Pathway', id: 'p', slug: 'soudeur', title: 'Devenir soudeur' }] }),
    Network: () => ({ network: { __typename: 'Network', name: 'Escale', demo: false, mapStyleUrl: null, legal: { __typename: 'NetworkLegal', conformity: 'NONE' } }, me: signedIn ? { __typename: 'Me', id: 'me', givenName: 'Lou' } : null }),
    Askers: () => ({ me: { __typename: 'Me', id: 'me', grants: [{ __typename: 'Grant', role: 'ORGANISATION_MANAGER' }] }, myOrganisations: [{ __typename: 'Organisation', id: 'o', name: 'Ateliers', standing: 'VERIFIED', speaksFor: true }] }),
    PlacesToAsk: () => ({ places: { __typename: 'PlaceConnection', edges: [] } }),
  };
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const { operationName, variables } = JSON.parse(init?.body as string) as { operationName: string; variables: Variables };
    asked.push(operationName);
    return answerOf(JSON.stringify({ data: answers[operationName]?.(variables) ?? null }));
  };
  const bar = { search: '' };
  const AddressBar = () => {
    bar.search = decodeURIComponent(useLocation().search);
    return null;
  };
  render(
    <MessagesProvider messages={createMessages('fr')}>
      <Provider value={new Client({ url: 'http://test/graphql', exchanges: [cacheExchange, fetchExchange], fetch, preferGetMethod: false })}>
        <MemoryRouter initialEntries={[address]}>
          <Routes>
            <Route path="/catalogue" element={<CataloguePage />} />
            <Route path="/catalogue/:slug" element={<ModulePage />} />
          </Routes>
          <AddressBar />
        </MemoryRouter>
      </Provider>
    </MessagesProvider>,
  );
  return { asked, bar, user: userEvent.setup() };
}

describe('the catalogue', () => {
  test('shows what it has, and keeps filters in the address', async () => {
    const { bar, user } = open('/catalogue');
    expect(await screen.findByRole('link', { name: 'Souder à plat' })).toHaveAttribute('href', '/catalogue/souder');
    expect(screen.getByRole('status')).toHaveTextContent(/^1.module$/u);
    await user.click(screen.getByRole('button', { name: /^Filtrer/u }));
    await user.click(await screen.findByRole('checkbox', { name: /^Industrie \(1\)$/u }));
    await user.click(screen.getByRole('checkbox', { name: /^Bâtiment/u }));
    expect(bar.search).toBe('?secteur=BTP&secteur=INDUSTRIE');
    await user.click(await screen.findByRole('button', { name: 'Retirer Industrie' }));
    expect(bar.search).toBe('?secteur=BTP');
  });

  test('says why it shows nothing, with a way out', async () => {
    const { bar, user } = open('/catalogue');
    const words = await screen.findByRole('searchbox', { name: /voulez-vous apprendre/u });
    await user.type(words, 'tapisserie{Enter}');
    expect(bar.search).toBe('?mots=tapisserie');
    expect(words).toHaveFocus();
    await user.click(await screen.findByRole('button', { name: 'Voir tout le catalogue' }));
    expect(bar.search).toBe('');
    expect(await screen.findByRole('link', { name: 'Souder à plat' })).toBeVisible();
  });
});

describe('a module', () => {
  test('says what there is to know, and that no place has it', async () => {
    const { asked } = open('/catalogue/souder');
    expect(await screen.findByRole('heading', { level: 1, name: 'Souder à plat' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'CC BY 4.0' })).toHaveAttribute('href', 'https://creativecommons.org/licenses/by/4.0/');
    expect(screen.getByText('Aucun lieu ne l’a installé pour l’instant')).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Devenir soudeur' })).toHaveAttribute('href', '/parcours/soudeur');
    expect(screen.queryByRole('button', { name: 'Demander ce module à un lieu' })).toBeNull();
    expect(asked).not.toContain('Askers');
  });

  test('is asked for by who manages an organisation, at a place that was chosen', async () => {
    const { user } = open('/catalogue/souder', true);
    await user.click(await screen.findByRole('button', { name: 'Demander ce module à un lieu' }));
    await user.click(await screen.findByRole('button', { name: 'Envoyer la demande' }));
    expect((await screen.findAllByText('Choisissez un lieu de la liste.')).length).toBeGreaterThan(0);
  });
});
