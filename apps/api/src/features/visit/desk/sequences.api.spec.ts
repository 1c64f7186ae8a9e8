import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BookingClient } from '../../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../../test/builders.ts';
import { type DeskAnswer, DeskClient } from '../../../../test/desk-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../../test/test-api.ts';

const DAY = '2026-03-05';
const MORNING = new Date('2026-03-05T07:00:00Z');
const QUARTER_MS = 15 * 60_000;
const RUNS = 12;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

type Act = { readonly what: 'book' | 'move' | 'swap' | 'stretch' | 'arrive' | 'undo' | 'miss' | 'unmiss' | 'cancel' | 'walk in' | 'block' | 'lift' | 'wait'; readonly which: number; readonly quarter: number; readonly unit: number; readonly stale: boolean };
const acts: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom('book', 'book', 'move', 'move', 'swap', 'stretch', 'arrive', 'undo', 'miss', 'unmiss', 'cancel', 'walk in', 'block', 'lift', 'wait'),
  which: fc.nat(9),
  quarter: fc.nat(35),
  unit: fc.nat(2),
  stale: fc.nat(9).map((chance) => chance === 0),
});

/** A place with three headsets, its team and its learners, and all they do to one another in a day. */
async function aDay() {
  api.clock.set(MORNING);
  const placeId = await aPlace(api, { opening_hours: '24/7' });
  const model = await aModel(api, 'VR_HEADSET', { minimum_age: 0, turnaround_minutes: 10 });
  const units = await Promise.all([0, 1, 2].map(() => aUnit(api, placeId, model)));
  const offerId = await anOffer(api, placeId, [{ category: 'VR_HEADSET' }], { grid_minutes: 15, durations_minutes: [30, 60] });
  const desk = new DeskClient(await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]));
  const learner = new BookingClient(api);
  const seen: DeskAnswer[] = [];
  const blocks: string[] = [];
  const at = (quarter: number) => new Date(MORNING.getTime() + quarter * QUARTER_MS).toISOString();

  const one = async ({ what, which, quarter, unit, stale }: Act): Promise<unknown> => {
    const shown = (await desk.planning(placeId, DAY))?.bookings ?? [];
    // Now and then somebody acts on what they saw long ago.
    const booking = (stale ? seen : shown)[which % Math.max(1, (stale ? seen : shown).length)];
    seen.push(...shown);
    const unitIds = [units[unit]];
    switch (what) {
      case 'book': {
        const held = await learner.hold({ offerId, startsAt: at(quarter), durationMinutes: 30 + (which % 2) * 30, people: 1 + (unit % 2) });
        // Some never write their name: the hold runs out, or is in the way.
        return held.__typename !== 'Booking' || which === 9 ? held : learner.confirm(held);
      }
      case 'walk in':
        return desk.walkIn({ placeId, offerId, durationMinutes: 30, ...(which % 2 === 0 ? { unitIds } : {}) });
      case 'block': {
        const block = await desk.block({ unitId: units[unit], startsAt: at(quarter), endsAt: at(quarter + 1 + which) });
        if (block.__typename === 'UnitBlock') blocks.push(block.id);
        return block;
      }
      case 'lift': {
        const [id] = blocks.splice(which % Math.max(1, blocks.length), 1);
        return id === undefined ? null : desk.lift(id);
      }
      case 'wait':
        return api.clock.set(new Date(api.clock.now().getTime() + 20 * 60_000));
      default: {
        if (booking === undefined) return null;
        const minutes = (Date.parse(booking.endsAt) - Date.parse(booking.startsAt)) / 60_000;
        if (what === 'move') return desk.move(booking, { startsAt: at(quarter), durationMinutes: minutes });
        if (what === 'swap') return desk.move(booking, { startsAt: booking.startsAt, durationMinutes: minutes, unitIds });
        if (what === 'stretch') return desk.move(booking, { startsAt: booking.startsAt, durationMinutes: 15 + which * 10 });
        if (what === 'arrive') return desk.checkIn(booking);
        if (what === 'undo') return desk.undoCheckIn(booking);
        if (what === 'miss') return desk.miss(booking);
        if (what === 'unmiss') return desk.undoMiss(booking);
        return desk.cancel(booking);
      }
    }
  };
  return { placeId, one };
}

const faults = (placeId: string) =>
  api.sql<{ fault: string }>(
    `SELECT 'overlap of ' || a.unit_id AS fault FROM allocation a JOIN allocation b ON a.unit_id = b.unit_id AND a.id < b.id AND a.occupying AND b.occupying AND a.during && b.during WHERE a.place_id = $1
     UNION ALL SELECT status || ' has ' || units || ' units for ' || people FROM (
       SELECT b.*, (SELECT count(*) FROM allocation a WHERE a.booking_id = b.id AND a.occupying) AS units FROM booking b WHERE place_id = $1) b
       WHERE units <> CASE WHEN status IN ('HELD', 'CONFIRMED', 'CHECKED_IN') THEN people ELSE 0 END
         -- Whose absence was taken back once hardly anything was left needs nothing.
         AND NOT (units = 0 AND status IN ('CONFIRMED', 'CHECKED_IN') AND ends_at < $2::timestamptz + interval '5 minutes')
     UNION ALL SELECT 'allocation beside its booking' FROM allocation a JOIN booking b ON b.id = a.booking_id AND a.occupying WHERE a.place_id = $1 AND (lower(a.during) < b.starts_at OR upper(a.during) <> b.ends_at + interval '10 minutes')
     UNION ALL SELECT 'a block that takes nothing, or a lifted one that does' FROM unit_block k WHERE place_id = $1 AND (lifted_at IS NULL) <> EXISTS (SELECT FROM allocation a WHERE a.block_id = k.id AND a.occupying)
     UNION ALL SELECT 'arrived without a visit, or not with one' FROM booking b WHERE place_id = $1 AND (status = 'CHECKED_IN') <> EXISTS (SELECT FROM visit v WHERE v.booking_id = b.id AND v.annulled_at IS NULL)`,
    [placeId, api.clock.now()],
  );

it('leaves the diary whole, whatever the team and the learners do and in whichever order', async () => {
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 10, maxLength: 25, size: 'max' }), async (sequence) => {
      const { placeId, one } = await aDay();
      for (const act of sequence) {
        const answer = (await one(act)) as { readonly __typename?: string } | null | undefined;
        if (answer?.__typename === 'DeskBooking' || answer?.__typename === 'Booking' || answer?.__typename === 'UnitBlock') done.add(act.what);
      }
      expect(await faults(placeId)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  // What was only ever refused would have been tried in vain.
  expect([...done]).toEqual(expect.arrayContaining(['book', 'move', 'swap', 'walk in', 'block']));
}, 240_000);

it('sees what would be a fault', async () => {
  const { placeId, one } = await aDay();
  await one({ what: 'book', which: 0, quarter: 8, unit: 0, stale: false });
  await api.sql('UPDATE allocation SET occupying = false WHERE place_id = $1', [placeId]);
  expect(await faults(placeId)).toEqual([{ fault: 'CONFIRMED has 0 units for 1' }]);
});
