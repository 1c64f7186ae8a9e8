import { NOTHING_TOLD } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { Workspace } from '../../shell/workspace/workspace.tsx';
import { ManagePlacePage } from './manage-place.page.tsx';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

const { t } = createMessages('fr');
/** As the screen is read by the queries: every kind of blank is one. */
const plain = (words: string): string => words.replace(/\s+/gu, ' ');
type Input = Readonly<Record<string, unknown>>;
type Sent = { readonly operationName: string; readonly variables: { readonly input?: Input } };
const PLACE = { __typename: 'Place', id: 'place', slug: 'la-forge', name: 'La Forge', timeZone: 'Europe/Paris' };
const place = (more: object = {}) => ({
  ...PLACE, status: 'DRAFT', peopleCapacity: null, summary: null, description: null, howToCome: null, addressLine: '3 rue', addressExtra: null, postcode: '70000', communeName: 'Vesoul', position: { __typename: 'GeoPoint', longitude: 6.15, latitude: 47.62 },
  positionApproximate: false, validLabels: [], openingHours: null, openingDays: [], accompaniedHours: null, groupHours: null, accompaniedDays: [], groupDays: [], phone: null, emails: [], websites: [], operatorName: null, wheelchairAccessible: false, quiet: false,
  staffHelp: false, helpLanguages: [], labels: [], services: [], audiences: [], specialCare: [], fees: [], accessModes: [], supportModes: [], accessDetails: { __typename: 'AccessDetails', ...NOTHING_TOLD }, photos: [], source: null,
  sourceUpdatedOn: null, spaces: [], equipment: [], modules: [], ...more,
});
const page = (more: object = {}, of: object = {}) => ({ __typename: 'PlacePage', placeId: 'place', version: 3, mayChange: true, pivot: null, blocks: ['DESCRIPTION', 'OPENING_HOURS'], comingBookings: 0, photos: [], place: place(of), ...more });
const photo = (id: string, words: string) => ({ __typename: 'PlacePhoto', id, path: `/fichiers/lieu/place/${id}`, width: 1_600, height: 800, alternativeFr: words, alternativeEn: null });

/** The page before a server that answers by the name of the question. */
function open(answers: Readonly<Record<string, (input: Input) => object | null>> = {}) {
  const asked: Sent[] = [];
  const all: typeof answers = { MyRoles: () => ({ me: { __typename: 'Me', id: 'me', grants: [{ __typename: 'Grant', role: 'SITE_MANAGER' }] } }), MyPlaces: () => ({ myPlaces: [PLACE] }), ManagedPlacePage: () => ({ placePage: page() }), ...answers };
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const sent = JSON.parse(init?.body as string) as Sent;
    asked.push(sent);
    const data = all[sent.operationName]?.(sent.variables.input ?? {}) ?? null;
    if (data === null) throw new TypeError('Failed to fetch');
    return { status: 200, ok: true, statusText: '', headers: new Map([['content-type', 'application/json'], ['Content-Type', 'application/json']]), text: async () => JSON.stringify({ data }) } as unknown as Response;
  };
  const router = createMemoryRouter([{ path: '/gestion', element: <Workspace />, children: [{ path: 'lieu', element: <ManagePlacePage /> }] }], { initialEntries: ['/gestion/lieu'] });
  render(
    <MessagesProvider messages={createMessages('fr')}>
      <Provider value={new Client({ url: 'http://test/graphql', exchanges: [cacheExchange, fetchExchange], fetch, preferGetMethod: false })}>
        <RouterProvider router={router} />
      </Provider>
    </MessagesProvider>,
  );
  return { user: userEvent.setup(), asked };
}

test('what blocks publication is listed with where it is mended, and the preview follows what is typed', async () => {
  const { user } = open();
  const summary = await screen.findByRole('textbox', { name: t('placePage:field.summary') });
  expect(screen.getByText(plain(t('placePage:publication.blocked', { count: 2 })))).toBeInTheDocument();
  expect(screen.getByRole('link', { name: t('placePage:publication.block.OPENING_HOURS') })).toHaveAttribute('href', '/gestion/horaires?lieu=la-forge');
  expect(screen.getByRole('button', { name: t('placePage:publication.publish') })).toBeDisabled();
  await user.type(summary, 'Un atelier');
  expect(within(screen.getByRole('region', { name: t('placePage:previewTitle') })).getByText('Un atelier')).toBeInTheDocument();
  expect(within(screen.getByRole('navigation', { name: t('placePage:nav') })).getByRole('link', { name: t('placePage:title') })).toHaveAttribute('aria-current', 'page');
});

test('a refusal stands at its field, and nothing that was typed is lost', async () => {
  const { user, asked } = open({ ChangePlacePage: () => ({ answer: { __typename: 'PlacePageRefused', code: 'PHONE_UNREADABLE', field: 'phone', current: null } }) });
  const phone = await screen.findByRole('textbox', { name: t('placePage:field.phone') });
  await user.type(phone, 'chez Zoé');
  await user.click(screen.getByRole('button', { name: t('placePage:save') }));
  expect(await screen.findAllByText(t('placePage:no.PHONE_UNREADABLE'))).not.toHaveLength(0);
  expect(phone).toHaveValue('chez Zoé');
  expect(asked.find(({ operationName }) => operationName === 'ChangePlacePage')?.variables.input).toMatchObject({ placeId: 'place', expectedVersion: 3, page: { phone: 'chez Zoé', position: { longitude: 6.15, latitude: 47.62 } } });
});

test('who comes second sees what changed, keeps their words, and saves over the new page', async () => {
  let times = 0;
  const { user, asked } = open({
    ChangePlacePage: ({ expectedVersion }) => {
      times += 1;
      return { answer: times === 1 ? { __typename: 'PlacePageRefused', code: 'CHANGED_MEANWHILE', field: 'expectedVersion', current: page({ version: 4 }, { phone: '+33384000000' }) } : page({ version: Number(expectedVersion) + 1 }, { phone: '+33384000000', description: 'À moi' }) };
    },
  });
  const description = await screen.findByRole('textbox', { name: t('placePage:field.description') });
  await user.type(description, 'À moi');
  await user.click(screen.getByRole('button', { name: t('placePage:save') }));
  expect(await screen.findByText(plain(t('placePage:changed.line', { field: t('placePage:field.phone'), value: '+33384000000' })))).toBeInTheDocument();
  expect(description).toHaveValue('À moi');
  await user.click(screen.getByRole('button', { name: t('placePage:changed.keep') }));
  expect(screen.getByRole('textbox', { name: t('placePage:field.phone') })).toHaveValue('+33384000000');
  await user.click(screen.getByRole('button', { name: t('placePage:save') }));
  expect(await screen.findByRole('button', { name: t('placePage:nothing') })).toBeInTheDocument();
  expect(asked.filter(({ operationName }) => operationName === 'ChangePlacePage').at(-1)?.variables.input).toMatchObject({ expectedVersion: 4, page: { description: 'À moi', phone: '+33384000000' } });
});

test('pictures change their places by a button, and the focus goes with them', async () => {
  const photos = [photo('a', 'L’entrée du lieu'), photo('b', 'La salle de réunion')];
  const { user, asked } = open({
    ManagedPlacePage: () => ({ placePage: page({ photos }) }),
    OrderPlacePhotos: ({ photoIds }) => ({ answer: page({ photos: (photoIds as string[]).map((id) => photos.find((one) => one.id === id)) }) }),
  });
  await user.click(await screen.findByRole('button', { name: t('placePage:photos.upOf', { number: 2, words: 'La salle de réunion' }) }));
  expect(await screen.findByRole('button', { name: t('placePage:photos.downOf', { number: 1, words: 'La salle de réunion' }) })).toHaveFocus();
  expect(asked.find(({ operationName }) => operationName === 'OrderPlacePhotos')?.variables.input).toMatchObject({ photoIds: ['b', 'a'] });
});

test('taking a place off the site says how many bookings stand', async () => {
  const { user, asked } = open({ ManagedPlacePage: () => ({ placePage: page({ blocks: [], comingBookings: 7 }, { status: 'OPEN' }) }), UnpublishPlace: () => ({ answer: page({ version: 4, comingBookings: 7, blocks: [] }, { status: 'CLOSED' }) }) });
  await user.click(await screen.findByRole('button', { name: t('placePage:publication.unpublish') }));
  const question = await screen.findByRole('alertdialog');
  expect(within(question).getByText(plain(t('placePage:publication.bookings', { count: 7 })))).toBeInTheDocument();
  await user.click(within(question).getByRole('button', { name: t('placePage:publication.unpublish') }));
  expect(await screen.findByText(plain(t('placePage:publication.CLOSED')))).toBeInTheDocument();
  expect(asked.find(({ operationName }) => operationName === 'UnpublishPlace')?.variables.input).toMatchObject({ comingBookings: 7, expectedVersion: 3 });
});
