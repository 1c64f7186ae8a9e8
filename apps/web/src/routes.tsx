import { Skeleton } from '@escale/ui';
import { createBrowserRouter, Navigate } from 'react-router';
import { BrokenPage } from './shell/broken-page.tsx';
import { Layout } from './shell/layout.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';

/** While the chunk of the first page is on its way. */
const hydrateFallbackElement = <Skeleton shape="card" />;

/** Every page of the site; each is its own chunk, so that the search does not wait for the rest. */
export const routes = createBrowserRouter([
  {
    path: '/',
    element: <Layout />,
    errorElement: <BrokenPage />,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./features/find-a-place/find-a-place.page.tsx')).FindAPlacePage }), hydrateFallbackElement },
      { path: 'lieu/:slug', lazy: async () => ({ Component: (await import('./features/place-page/place.page.tsx')).PlacePage }), hydrateFallbackElement },
      { path: 'reserver/:offerId', lazy: async () => ({ Component: (await import('./features/book-a-session/book.page.tsx')).BookPage }), hydrateFallbackElement },
      { path: 'reservation/:bookingId', lazy: async () => ({ Component: (await import('./features/my-bookings/booking.page.tsx')).BookingPage }), hydrateFallbackElement },
      { path: 'reservation/:bookingId/autre-seance', lazy: async () => ({ Component: (await import('./features/other-session/other-session.page.tsx')).OtherSessionPage }), hydrateFallbackElement },
      { path: 'reservation/:bookingId/absence', lazy: async () => ({ Component: (await import('./features/absences/attendance.page.tsx')).AttendancePage }), hydrateFallbackElement },
      { path: 'liste-attente', lazy: async () => ({ Component: (await import('./features/waiting-list/join.page.tsx')).JoinPage }), hydrateFallbackElement },
      { path: 'liste-attente/:entryId', lazy: async () => ({ Component: (await import('./features/waiting-list/entry.page.tsx')).EntryPage }), hydrateFallbackElement },
      { path: 'mes-reservations', lazy: async () => ({ Component: (await import('./features/my-bookings/my-bookings.page.tsx')).MyBookingsPage }), hydrateFallbackElement },
      { path: 'demo/boite-aux-lettres', lazy: async () => ({ Component: (await import('./features/demo-mailbox/mailbox.page.tsx')).MailboxPage }), hydrateFallbackElement },
      { path: 'graphql', lazy: async () => ({ Component: (await import('./features/api-explorer/explorer.page.tsx')).ExplorerPage }), hydrateFallbackElement },
      { path: 'connexion', lazy: async () => ({ Component: (await import('./features/sign-in/sign-in.page.tsx')).SignInPage }), hydrateFallbackElement },
      { path: 'connexion/lien', lazy: async () => ({ Component: (await import('./features/sign-in/link.page.tsx')).LinkPage }), hydrateFallbackElement },
      { path: 'connexion/entree', lazy: async () => ({ Component: (await import('./features/identity/enter.page.tsx')).EnterPage }), hydrateFallbackElement },
      { path: 'compte', lazy: async () => ({ Component: (await import('./features/my-account/account.page.tsx')).AccountPage }), hydrateFallbackElement },
      { path: 'personnes', lazy: async () => ({ Component: (await import('./features/people-and-roles/people.page.tsx')).PeopleAndRolesPage }), hydrateFallbackElement },
      { path: 'invitation', lazy: async () => ({ Component: (await import('./features/invitation/invitation.page.tsx')).InvitationPage }), hydrateFallbackElement },
      { path: 'journal', lazy: async () => ({ Component: (await import('./features/journal/journal.page.tsx')).JournalPage }), hydrateFallbackElement },
      { path: 'demo/personnes', lazy: async () => ({ Component: (await import('./features/demo-people/people.page.tsx')).PeoplePage }), hydrateFallbackElement },
      { path: 'compte/supprimer', lazy: async () => ({ Component: (await import('./features/my-data/erase.page.tsx')).ErasePage }), hydrateFallbackElement },
      { path: 'mentions-legales', lazy: async () => ({ Component: (await import('./features/legal-pages/notice.page.tsx')).NoticePage }), hydrateFallbackElement },
      { path: 'confidentialite', lazy: async () => ({ Component: (await import('./features/legal-pages/privacy.page.tsx')).PrivacyPage }), hydrateFallbackElement },
      { path: 'accessibilite', lazy: async () => ({ Component: (await import('./features/legal-pages/accessibility.page.tsx')).AccessibilityPage }), hydrateFallbackElement },
      { path: 'plan-du-site', lazy: async () => ({ Component: (await import('./features/legal-pages/site-map.page.tsx')).SiteMapPage }), hydrateFallbackElement },
      { path: 'accompagnement', lazy: async () => ({ Component: (await import('./features/help-someone/helped-list.page.tsx')).HelpedListPage }), hydrateFallbackElement },
      { path: 'accompagnement/:bookingId', lazy: async () => ({ Component: (await import('./features/help-someone/helped.page.tsx')).HelpedPage }), hydrateFallbackElement },
      { path: 'accord-parental', lazy: async () => ({ Component: (await import('./features/guardian-consent/guardian.page.tsx')).GuardianPage }), hydrateFallbackElement },
      { path: 'repondre', lazy: async () => ({ Component: (await import('./features/answer-request/answer.page.tsx')).AnswerRequestPage }), hydrateFallbackElement },
      { path: 'serie/nouvelle', lazy: async () => ({ Component: (await import('./features/series/new-series.page.tsx')).NewSeriesPage }), hydrateFallbackElement },
      { path: 'serie/:seriesId', lazy: async () => ({ Component: (await import('./features/series/series.page.tsx')).SeriesPage }), hydrateFallbackElement },
      { path: 'e/:tag', lazy: async () => ({ Component: (await import('./features/equipment-files/tag.page.tsx')).TagPage }), hydrateFallbackElement },
      {
        path: 'gestion',
        lazy: async () => ({ Component: (await import('./shell/workspace/workspace.tsx')).Workspace }),
        hydrateFallbackElement,
        children: [
          { index: true, element: <Navigate to="/gestion/planning" replace /> },
          { path: 'planning', lazy: async () => ({ Component: (await import('./features/planning/planning.page.tsx')).PlanningPage }), hydrateFallbackElement },
          { path: 'equipements', lazy: async () => ({ Component: (await import('./features/equipment/equipment.page.tsx')).EquipmentPage }), hydrateFallbackElement },
          { path: 'absences', lazy: async () => ({ Component: (await import('./features/absences/absences.page.tsx')).AbsencesPage }), hydrateFallbackElement },
          { path: 'fermetures', lazy: async () => ({ Component: (await import('./features/closures/closures.page.tsx')).ClosuresPage }), hydrateFallbackElement },
          { path: 'equipements/:unitId', lazy: async () => ({ Component: (await import('./features/equipment/unit/unit.page.tsx')).UnitPage }), hydrateFallbackElement },
          { path: 'lieu', lazy: async () => ({ Component: (await import('./features/manage-place/manage-place.page.tsx')).ManagePlacePage }), hydrateFallbackElement },
          { path: 'horaires', lazy: async () => ({ Component: (await import('./features/hours/hours.page.tsx')).HoursPage }), hydrateFallbackElement },
          { path: 'activites', lazy: async () => ({ Component: (await import('./features/offers/offers.page.tsx')).OffersPage }), hydrateFallbackElement },
          { path: 'equipe', lazy: async () => ({ Component: (await import('./features/team/team.page.tsx')).TeamPage }), hydrateFallbackElement },
          { path: 'demandes', lazy: async () => ({ Component: (await import('./features/offers/requests.page.tsx')).RequestsPage }), hydrateFallbackElement },
          { path: 'attente', lazy: async () => ({ Component: (await import('./features/waiting-list/team-list.page.tsx')).TeamListPage }), hydrateFallbackElement },
          { path: 'scanner', lazy: async () => ({ Component: (await import('./features/equipment-files/scan.page.tsx')).ScanPage }), hydrateFallbackElement },
          { path: 'conventions', lazy: async () => ({ Component: (await import('./features/agreements/place-agreements.page.tsx')).PlaceAgreementsPage }), hydrateFallbackElement },
          { path: 'accords', lazy: async () => ({ Component: (await import('./features/guardian-desk/desk.page.tsx')).DeskPage }), hydrateFallbackElement },
        ],
      },
      {
        path: 'organisme',
        lazy: async () => ({ Component: (await import('./features/organisation/organisation-workspace.tsx')).OrganisationWorkspace }),
        hydrateFallbackElement,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./features/organisation/profile.page.tsx')).ProfilePage }), hydrateFallbackElement },
          { path: 'inscrire', lazy: async () => ({ Component: (await import('./features/organisation/register.page.tsx')).RegisterPage }), hydrateFallbackElement },
          { path: 'groupes', lazy: async () => ({ Component: (await import('./features/cohorts/cohorts.page.tsx')).CohortsPage }), hydrateFallbackElement },
          { path: 'groupes/:cohortId', lazy: async () => ({ Component: (await import('./features/cohorts/cohort.page.tsx')).CohortPage }), hydrateFallbackElement },
          { path: 'groupes/:cohortId/importer', lazy: async () => ({ Component: (await import('./features/cohorts/import.page.tsx')).ImportPage }), hydrateFallbackElement },
          { path: 'reservations', lazy: async () => ({ Component: (await import('./features/group-booking/groups.page.tsx')).GroupsPage }), hydrateFallbackElement },
          { path: 'reservations/nouvelle', lazy: async () => ({ Component: (await import('./features/group-booking/ask/new-group.page.tsx')).NewGroupPage }), hydrateFallbackElement },
          { path: 'reservations/:id', lazy: async () => ({ Component: (await import('./features/group-booking/one/group.page.tsx')).GroupPage }), hydrateFallbackElement },
          { path: 'reservations/:id/presences', lazy: async () => ({ Component: (await import('./features/attendance/attendance.page.tsx')).AttendancePage }), hydrateFallbackElement },
          { path: 'conventions', lazy: async () => ({ Component: (await import('./features/agreements/organisation-agreements.page.tsx')).OrganisationAgreementsPage }), hydrateFallbackElement },
        ],
      },
      {
        path: 'reseau',
        lazy: async () => ({ Component: (await import('./shell/workspace/network-workspace.tsx')).NetworkWorkspace }),
        hydrateFallbackElement,
        children: [
          { index: true, element: <Navigate to="/reseau/structures" replace /> },
          { path: 'structures', lazy: async () => ({ Component: (await import('./features/organisation-queue/queue.page.tsx')).OrganisationQueuePage }), hydrateFallbackElement },
          { path: 'conventions', lazy: async () => ({ Component: (await import('./features/agreements/network-agreements.page.tsx')).NetworkAgreementsPage }), hydrateFallbackElement },
        ],
      },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
]);
