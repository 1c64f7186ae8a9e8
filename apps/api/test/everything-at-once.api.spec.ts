import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { brokenAt, quotasExceeded } from './at-once/soundness.ts';
import { act, aStep } from './at-once/steps.ts';
import { World } from './at-once/world.ts';
import { BookingClient } from './booking-client.ts';
import { aGroupPlace, anAgreement, anOrganisation, emptyGroups, morning, someoneOf } from './groups-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';
import { WaitingClient } from './waiting-client.ts';

/**
 * A failure prints its seed and the path to the smallest interleaving found: ESCALE_SEED=… ESCALE_PATH=… repeats it. Which of two requests wins is the
 * machine's, so that a path may have to be walked several times; ESCALE_RUNS asks for more of them than a whole run of the tests has time for.
 */
const { ESCALE_SEED: seed = '20261130', ESCALE_PATH: path, ESCALE_RUNS: runs = '14' } = process.env;
/** A failure is made smaller for so long. */
const LONGEST_MS = Number(runs) * 3_000;

/** Each round all at once, the rounds one after the other. Without the bias for what is small: what is small proves little here. */
const ROUNDS = fc.noBias(fc.array(fc.array(aStep, { minLength: 2, maxLength: 8, size: 'max' }), { minLength: 2, maxLength: 9, size: 'max' }));

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** Looks again and again while others write, each time at one instant. */
function watch(): () => Promise<readonly string[]> {
  let over = false;
  const seen = new Set<string>();
  const looking = (async () => {
    while (!over) {
      const now = api.clock.now();
      const broken = await brokenAt(api);
      // While somebody moves the clock, what was seen is judged by an hour that was over.
      if (api.clock.now() === now) for (const what of broken) seen.add(what);
      await pause(20);
    }
  })();
  return async () => {
    over = true;
    await looking;
    return [...seen];
  };
}

it('groups, series, single bookings, the waiting list, cancellations, outages and the clock, in any order and all at once, keep every unit one’s own, every promise whole and every limit', async () => {
  await fc.assert(
    fc.asyncProperty(ROUNDS, async (rounds) => {
      const world = await World.begin(api);
      for (const round of rounds) {
        const stop = watch();
        const ended = await Promise.allSettled(round.map((step) => act(world, step)));
        expect(await stop()).toEqual([]);
        expect(ended.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))).toEqual([]);
        expect([...(await brokenAt(api)), ...(await quotasExceeded(api)), ...(await world.strangers())]).toEqual([]);
      }
    }),
    { numRuns: Number(runs), seed: Number(seed), ...(path === undefined ? {} : { path }), interruptAfterTimeLimit: LONGEST_MS, markInterruptAsFailure: false },
  );
}, 600_000);

/** Two weeks of mornings. */
const FORTNIGHT = ['09', '10', '11', '12', '13', '16', '17', '18', '19', '20'].map((day) => `2026-03-${day}`);

it('twenty organisations that want the same fortnight, while others book single hours there and turns of the waiting list are given and taken: one set of winners, every answer one of the product’s', async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyGroups(api);
  await api.sql('TRUNCATE outbox, waiting_entry, waiting_turn CASCADE');
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
  const stop = watch();
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
