import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen, within } from '@testing-library/react';
import { anOrganisation } from '../../../test/groups.ts';
import { type Answers, openSite } from '../../../test/open-site.tsx';

// A whole page in jsdom takes seconds on a busy machine.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });

afterEach(cleanup);

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

const fact = (more: object = {}) => ({ __typename: 'AttendanceFact', id: 'f1', present: true, from: ago(3), until: ago(1), absence: null, notedAt: ago(1), notedAs: 'TRAINER', notedBy: 'Anne Vidal', reason: null, ...more });
const half = (facts: readonly object[]) => ({ __typename: 'AttendedHalfDay', day: '2035-03-13', half: 'MORNING', basis: facts.length === 0 ? null : 'NOTED', signatures: [], minutes: 60, doubts: facts.length === 0 ? [] : ['BEFORE_ARRIVAL'], facts });
const person = (id: string, givenName: string, more: object = {}) => ({ __typename: 'AttendancePerson', learnerId: id, givenName, familyName: 'Roux', minutes: 60, minutesVr: 60, plannedMinutes: 120, missing: 0, whyNoCertificate: null, ...more });
const anAttendance = (more: object = {}) => ({
  __typename: 'GroupAttendance', groupBookingId: 'g', title: 'Soudure B', ofOrganisation: true, erasedOn: '2036-03-13', missing: 1,
  sessions: [{
    __typename: 'AttendanceSession', id: 's', placeName: 'La Halle', timeZone: 'Europe/Paris', startsAt: ago(3), endsAt: ago(1), status: 'CHECKED_IN', arrivedAt: ago(2), departedAt: null, noter: 'ORGANISATION_MANAGER', notingClosesAt: ago(-100),
    halfDays: [{ __typename: 'HalfDay', day: '2035-03-13', half: 'MORNING', startsAt: ago(3), endsAt: ago(1), trainerSignatures: [] }],
    attendees: [{ __typename: 'SessionAttendee', learnerId: 'ana', halfDays: [half([fact(), fact({ id: 'f0', present: false, from: null, until: null, reason: 'Oubli' })])] }, { __typename: 'SessionAttendee', learnerId: 'ben', halfDays: [half([])] }],
    ...more,
  }],
  people: [person('ana', 'Ana'), person('ben', 'Ben', { minutes: 0, minutesVr: 0, missing: 1, whyNoCertificate: 'NOTHING_NOTED' })],
});

const open = (answers: Answers, organisation: object = {}) =>
  openSite('/organisme/reservations/g/presences?structure=org', { MyOrganisations: () => ({ me: { __typename: 'Me', id: 'me' }, myOrganisations: [anOrganisation(organisation)] }), GroupAttendance: () => ({ groupAttendance: anAttendance() }), ...answers });

test('says who was there, what contradicts it, what was corrected and what is missing', async () => {
  open({});
  expect(await screen.findByRole('heading', { level: 1, name: 'Présences, Soudure B' })).toBeInTheDocument();
  expect(screen.getAllByText('1 demi-journée à renseigner').length).toBeGreaterThan(0);
  expect(screen.getByText(/Le lieu a vu arriver le groupe plus tard/)).toBeInTheDocument();
  expect(screen.getByText('1 correction')).toBeInTheDocument();
  expect(screen.getByText(/Anne Vidal.*Absent \(Oubli\)/)).toBeInTheDocument();
  expect(screen.getByText(/1.h sur 2.h, dont 1.h en réalité virtuelle/)).toBeInTheDocument();
  expect(screen.getByText('Pas de certificat : rien n’est noté')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Certificat de Ana Roux' })).toHaveAttribute('href', '/export/papiers/g/certificats.pdf?personne=ana');
  expect(screen.getByText(/effacés avec les personnes du groupe, le .*mars 2036/)).toBeInTheDocument();
});

test('notes everybody who is missing in one press, one person at a time, and puts back what was', async () => {
  const { asked, user } = open({ NoteAttendance: () => ({ result: anAttendance() }) });
  await user.click(await screen.findByRole('button', { name: /^Tous présents/ }));
  await screen.findByText('Toutes les présences de la séance sont notées.');
  await user.click(within(screen.getByRole('radiogroup', { name: 'Ana Roux, Matin' })).getByRole('radio', { name: 'Absent' }));
  await user.click(await screen.findByRole('button', { name: 'Remettre Absent' }));
  const marks = asked.filter(({ name }) => name === 'NoteAttendance').map(({ variables }) => variables.input as { marks: readonly { learnerId: string; present: boolean }[]; reason: string | null });
  expect(marks.map(({ marks: [mark], reason }) => [mark?.learnerId, mark?.present, reason])).toEqual([['ben', true, null], ['ana', false, null], ['ana', false, null]]);
});

test('a refusal says why and of whom; a reason is asked for when it is late', async () => {
  const { asked, user } = open({
    GroupAttendance: () => ({ groupAttendance: anAttendance({ notingClosesAt: ago(0.5) }) }),
    NoteAttendance: () => ({ result: { __typename: 'AttendanceRefused', code: 'REASON_MISSING', field: 'reason', learnerId: null } }),
  });
  await user.click(await screen.findByRole('button', { name: /^Tous présents/ }));
  expect((await screen.findAllByText('Dites pourquoi vous notez plus de 30 jours après.')).length).toBeGreaterThan(0);
  await user.type(screen.getByRole('textbox', { name: 'Pourquoi maintenant' }), 'Feuille retrouvée');
  await user.click(screen.getByRole('button', { name: /^Tous présents/ }));
  await screen.findAllByText('Dites pourquoi vous notez plus de 30 jours après.');
  expect(asked.filter(({ name }) => name === 'NoteAttendance').at(-1)?.variables.input).toMatchObject({ reason: 'Feuille retrouvée' });
});

test('what is too late is read, and says by whom it may be noted; what is nobody’s says so', async () => {
  open({ GroupAttendance: () => ({ groupAttendance: anAttendance({ notingClosesAt: ago(0.5), noter: 'TRAINER' }) }) });
  expect(await screen.findByText(/seules les personnes qui gèrent la structure/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Tous présents/ })).toBeNull();
  cleanup();
  open({ GroupAttendance: () => ({ groupAttendance: null }) });
  expect(await screen.findByText('Cette réservation n’existe pas, ou n’est pas à vous.')).toBeInTheDocument();
});

const convocations = (more: object = {}) => ({ groupConvocations: { __typename: 'GroupConvocations', groupBookingId: 'g', version: 4, people: 1, letters: 2, alreadySent: 0, withoutAddress: ['ben'], whyNone: null, ...more } });
const SEND = 'Envoyer les convocations par e-mail';

test('says whom convocations reach before they leave, and who has no address; then that they left', async () => {
  const { asked, user } = open({ GroupConvocations: () => convocations(), SendConvocations: () => ({ result: { __typename: 'ConvocationsSent', groupBookingId: 'g', letters: 2 } }) });
  await user.click(await screen.findByRole('button', { name: SEND }));
  expect(await screen.findByText(/2.convocations partent par e-mail, pour 1.personne\./)).toBeInTheDocument();
  expect(screen.getByText(/Les parents ou tuteurs des personnes mineures/)).toBeInTheDocument();
  expect(screen.getByText(/1.personne n’a pas d’adresse.: Ben Roux\./)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^Envoyer 2.convocations$/ }));
  await screen.findByText(/2.convocations sont parties\./);
  expect(asked.find(({ name }) => name === 'SendConvocations')?.variables.input).toMatchObject({ groupBookingId: 'g', expectedVersion: 4 });
});

test('says why convocations do not leave, before and after the press; who does not manage the organisation sends none', async () => {
  const { user } = open({ GroupConvocations: () => convocations({ letters: 0, people: 0, alreadySent: 1, whyNone: 'ALL_SENT' }) });
  await user.click(await screen.findByRole('button', { name: SEND }));
  expect(await screen.findByText(/Tout est déjà parti/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Envoyer \d/ })).toBeNull();
  cleanup();
  const second = open({ GroupConvocations: () => convocations(), SendConvocations: () => ({ result: { __typename: 'ConvocationsRefused', code: 'CHANGED_MEANWHILE' } }) });
  await second.user.click(await screen.findByRole('button', { name: SEND }));
  await second.user.click(await screen.findByRole('button', { name: /^Envoyer 2.convocations$/ }));
  expect(await screen.findByText(/La réservation a changé entre-temps/)).toBeInTheDocument();
  cleanup();
  open({}, { speaksFor: false });
  await screen.findByRole('heading', { name: 'Documents' });
  expect(screen.queryByRole('button', { name: SEND })).toBeNull();
});
