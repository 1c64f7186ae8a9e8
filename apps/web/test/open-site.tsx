import { createMessages, type Locale } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes, useLocation, useNavigate } from 'react-router';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { AttendancePage } from '../src/features/absences/attendance.page.tsx';
import { AttendancePage as GroupAttendancePage } from '../src/features/attendance/attendance.page.tsx';
import { BookPage } from '../src/features/book-a-session/book.page.tsx';
import { ClosuresPage } from '../src/features/closures/closures.page.tsx';
import { NewGroupPage } from '../src/features/group-booking/ask/new-group.page.tsx';
import { GroupsPage } from '../src/features/group-booking/groups.page.tsx';
import { GroupPage } from '../src/features/group-booking/one/group.page.tsx';
import { NamesPage } from '../src/features/group-names/names.page.tsx';
import { LabelDraftPage } from '../src/features/label-editing/draft.page.tsx';
import { NetworkLabelsPage } from '../src/features/label-editing/labels.page.tsx';
import { MembersPage } from '../src/features/members/members.page.tsx';
import { BookingPage } from '../src/features/my-bookings/booking.page.tsx';
import { MyBookingsPage } from '../src/features/my-bookings/my-bookings.page.tsx';
import { NetworkModelsPage } from '../src/features/network-models/models.page.tsx';
import { NetworkSafetyPage } from '../src/features/network-safety/notices.page.tsx';
import { NetworkRulesPage } from '../src/features/network-rules/rules.page.tsx';
import { OrganisationWorkspace } from '../src/features/organisation/organisation-workspace.tsx';
import { OtherSessionPage } from '../src/features/other-session/other-session.page.tsx';
import { EntryPage } from '../src/features/waiting-list/entry.page.tsx';
import { NewSeriesPage } from '../src/features/series/new-series.page.tsx';
import { SeriesPage } from '../src/features/series/series.page.tsx';
import { noData } from '../src/shell/no-data.ts';
import { NetworkWorkspace } from '../src/shell/workspace/network-workspace.tsx';
import { Workspace } from '../src/shell/workspace/workspace.tsx';
import { aNotice } from './notices.ts';

export type Variables = { readonly id?: string; readonly after?: string | null; readonly holdToken?: string; readonly input?: Readonly<Record<string, unknown>> };
/** An answer that stands for a failure on the side of the service. */
export const FAILED: object = { failed: true };
/** What the server answers to each operation, by its name; null stands for no network. */
export type Answers = Readonly<Record<string, (variables: Variables) => object | null>>;

/** What any page may ask. */
const EVERYWHERE: Answers = { SafetyNotice: () => ({ safetyNotice: aNotice() }) };

/** As much of a `Response` as the client reads; jsdom has none. */
const answerOf = (body: string): Response =>
  ({ status: 200, ok: true, statusText: '', headers: new Map([['content-type', 'application/json'], ['Content-Type', 'application/json']]), text: async () => body }) as unknown as Response;

/** The booking pages at an address, before a server that gives `answers`; what it was asked is kept in order. */
export function openSite(address: string, answers: Answers, locale: Locale = 'fr') {
  const asked: { readonly name: string; readonly variables: Variables }[] = [];
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const { operationName, variables } = JSON.parse(init?.body as string) as { operationName: string; variables: Variables };
    asked.push({ name: operationName, variables });
    const data = (answers[operationName] ?? EVERYWHERE[operationName])?.(variables) ?? null;
    if (data === null) throw new TypeError('Failed to fetch');
    return answerOf(JSON.stringify(data === FAILED ? { data: null, errors: [{ message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] } : { data }));
  };
  // What the address bar shows, and the browser's own way back.
  const bar: { path: string; back: () => void } = { path: '', back: () => undefined };
  const AddressBar = () => {
    const { pathname, search, hash } = useLocation();
    const navigate = useNavigate();
    bar.path = pathname + search + hash;
    bar.back = () => act(() => void navigate(-1));
    return null;
  };
  render(
    <MessagesProvider messages={createMessages(locale)}>
      <Provider value={new Client({ url: 'http://test/graphql', exchanges: [noData, cacheExchange, fetchExchange], fetch, preferGetMethod: false })}>
        <MemoryRouter initialEntries={[address]}>
          <Routes>
            <Route path="/reserver/:offerId" element={<BookPage />} />
            <Route path="/reservation/:bookingId" element={<BookingPage />} />
            <Route path="/reservation/:bookingId/autre-seance" element={<OtherSessionPage />} />
            <Route path="/reservation/:bookingId/absence" element={<AttendancePage />} />
            <Route path="/gestion" element={<Workspace />}>
              <Route path="fermetures" element={<ClosuresPage />} />
            </Route>
            <Route path="/liste-attente/:entryId" element={<EntryPage />} />
            <Route path="/organisme" element={<OrganisationWorkspace />}>
              <Route path="membres" element={<MembersPage />} />
              <Route path="reservations" element={<GroupsPage />} />
              <Route path="reservations/nouvelle" element={<NewGroupPage />} />
              <Route path="reservations/:id" element={<GroupPage />} />
              <Route path="reservations/:id/noms" element={<NamesPage />} />
              <Route path="reservations/:id/presences" element={<GroupAttendancePage />} />
            </Route>
            <Route path="/reseau" element={<NetworkWorkspace />}>
              <Route path="regles" element={<NetworkRulesPage />} />
              <Route path="modeles" element={<NetworkModelsPage />} />
              <Route path="consignes" element={<NetworkSafetyPage />} />
              <Route path="labels" element={<NetworkLabelsPage />} />
              <Route path="labels/:code/brouillon" element={<LabelDraftPage />} />
            </Route>
            <Route path="/mes-reservations" element={<MyBookingsPage />} />
            <Route path="/serie/nouvelle" element={<NewSeriesPage />} />
            <Route path="/serie/:seriesId" element={<SeriesPage />} />
            <Route path="*" element={null} />
          </Routes>
          <AddressBar />
        </MemoryRouter>
      </Provider>
    </MessagesProvider>,
  );
  return { bar, asked, user: userEvent.setup() };
}
