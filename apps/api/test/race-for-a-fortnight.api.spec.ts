import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { brokenAt } from './at-once/soundness.ts';
import { watch } from './at-once/watch.ts';
import { BookingClient } from './booking-client.ts';
import { aGroupPlace, anAgreement, anOrganisation, morning, someoneOf } from './groups-ground.ts';
import { startApi, type TestApi } from './test-api.ts';
import { WaitingClient } from './waiting-client.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** Two weeks of mornings. */
const FORTNIGHT = ['09', '10', '11', '12', '13', '16', '17', '18', '19', '20'].map((day) => `2026-03-${day}`);

it('twenty organisations that want the same fortnight, while others book single hours there and turns of the waiting list are given and taken: one set of winners, every answer one of the product’s', async () => {
  const [person, list] = [new BookingClient(api), new WaitingClient(api)];
  const places = [await aGroupPlace(api), await aGroupPlace(api)];
  const offerAt = (nth: number): string => places[nth % 2]?.offerId ?? '';
  const people = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const organisationId = await anOrganisation(api);
      await anAgreement(api, organisationId, null);
      return { organisationId, manager: await someoneOf(api, organisationId) };
    }),
  );
  // Eight headsets a place: four for a group, two that were booked and are given back meanwhile, one for who wants an hour, one for who waits for that day.
  const booked = await Promise.all(FORTNIGHT.map((day, nth) => person.booked({ offerId: offerAt(nth), startsAt: `${day}T08:00:00Z`, people: 2 })));
  const entries = await Promise.all(FORTNIGHT.map((day, nth) => list.waiting({ offerId: offerAt(nth), when: { fromDay: day, toDay: day, earliest: '09:00', latest: '12:00', noticeMinutes: 0 } })));
  const promote = () => list.promoteAll();

  const sessions = FORTNIGHT.map((day, nth) => morning(offerAt(nth), day));
  const stop = watch(api);
  const [groups] = await Promise.all([
    Promise.all(people.map(({ organisationId, manager }, nth) => manager.hold({ organisationId, need: { people: 12, units: [{ category: 'VR_HEADSET', count: 4 }] }, sessions: nth % 2 === 0 ? sessions : [...sessions].reverse() }))),
    ...booked.map((booking) => person.cancel(booking).then(promote)),
    ...FORTNIGHT.map((day, nth) => person.hold({ offerId: offerAt(nth), startsAt: `${day}T${['08', '09', '10'][nth % 3] ?? ''}:00:00Z`, people: 1 })),
    ...entries.map(async (entry, nth) => {
      await promote();
      const { turn } = await list.read(entry);
      return turn && (nth % 3 === 0 ? list.decline(entry, turn.booking.id) : list.accept(entry, turn.booking.id));
    }),
  ]);
  await promote();

  expect(await stop()).toEqual([]);
  const winners = groups.filter(({ __typename }) => __typename === 'GroupBooking');
  // One group always fits; a second where all was given back before anybody else came.
  expect([1, 2]).toContain(winners.length);
  expect(winners.map((group) => group.sessions.length)).toEqual(winners.map(() => 10));
  expect(groups.flatMap(({ code }) => code ?? []).filter((code) => !['NOTHING_FITS', 'SESSIONS_REFUSED', 'SLOT_TAKEN'].includes(code))).toEqual([]);
  expect(await api.sql('SELECT count(*)::int AS n FROM booking WHERE group_booking_id IS NOT NULL')).toEqual([{ n: 10 * winners.length }]);
  expect(await brokenAt(api)).toEqual([]);
}, 120_000);
