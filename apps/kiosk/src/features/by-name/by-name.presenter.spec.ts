import { createMessages } from '@escale/messages';
import { idOf, type SnapshotBooking } from '@escale/domain';
import { bookingWith, snapshotWith } from '../../../test/tablet.ts';
import { admissionOf, bookingsOfDay, lettersOf, rowOf } from './by-name.presenter.ts';

const NOW = new Date('2026-03-12T12:55:00Z');
const words = { t: createMessages('fr').t, locale: 'fr', zone: 'Europe/Paris', now: NOW } as const;
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const named = (displayName: string | null, more: Partial<SnapshotBooking> = {}) => bookingWith({ displayName, ...more });

it('lists today’s bookings of somebody, by hour; a hold that is nobody’s yet is not one', () => {
  const bookings = [
    named('Zoé P.', { startsAt: new Date('2026-03-12T15:00:00Z') }), named('Élise R.'), named('Bruno P.'), named('Demain', { startsAt: new Date('2026-03-13T10:00:00Z') }), named(null, { status: 'HELD' }),
    named('Ana B.', { status: 'HELD', approvalState: 'ASKED' }), named('Paul K.', { status: 'EXPIRED' }),
  ];
  const day = bookingsOfDay(snapshotWith({ bookings }), NOW);
  expect(day.map(({ displayName }) => displayName)).toEqual(['Ana B.', 'Bruno P.', 'Élise R.', 'Zoé P.']);
  expect(lettersOf(day)).toEqual(['A', 'B', 'E', 'Z']);
});

it.each<[Partial<SnapshotBooking>, string]>([
  [{}, 'attendu'],
  [{ status: 'CHECKED_IN', checkedInAt: new Date('2026-03-12T12:50:00Z') }, 'là depuis 13 h 50'],
  [{ status: 'COMPLETED' }, 'parti'],
  [{ status: 'CANCELLED' }, 'annulé'],
  [{ status: 'NO_SHOW' }, 'noté absent'],
  [{ status: 'HELD', approvalState: 'ASKED' }, 'en attente de réponse'],
])('%j is said', (more, state) => {
  expect(plain(rowOf(bookingWith(more), words).state)).toBe(state);
});

it.each<[string, Partial<SnapshotBooking>, string, RegExp | null]>([
  ['in time', {}, 'yes', null],
  ['too early', { startsAt: new Date('2026-03-12T15:00:00Z'), endsAt: new Date('2026-03-12T15:30:00Z') }, 'even-so', /l’accueil ouvre à 15 h 40/],
  ['too late', { startsAt: new Date('2026-03-12T12:00:00Z') }, 'even-so', /commençait à 13 h/],
  ['cancelled', { status: 'CANCELLED' }, 'even-so', /annulée/],
  ['without the agreement of a guardian', { guardianConsentState: 'ASKED' }, 'even-so', /sur papier/],
  ['moved elsewhere', { placeId: idOf('there') }, 'even-so', /autre lieu/],
  ['not answered yet', { status: 'HELD', approvalState: 'ASKED' }, 'even-so', /attend encore/],
  ['here already', { status: 'CHECKED_IN', checkedInAt: NOW }, 'no', /rien à faire/],
  ['over', { status: 'COMPLETED' }, 'no', /terminée/],
])('the team may let in who is %s, and knows what follows', (_sentence, more, may, why) => {
  const admission = admissionOf(snapshotWith(), bookingWith(more), words);
  expect(admission.may).toBe(may);
  if (why === null) expect(admission.why).toBeNull();
  else expect(plain(admission.why ?? '')).toMatch(why);
});
