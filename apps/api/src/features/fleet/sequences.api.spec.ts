import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isInService, isWorn, type UnitEvent, unitState } from '@escale/domain';
import fc from 'fast-check';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModel, aModule, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import { ClosureClient } from '../../../test/closure-client.ts';
import { DeskClient } from '../../../test/desk-client.ts';
import { FleetClient } from '../../../test/fleet-client.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';

const DAY = '2026-03-05';
const MORNING = new Date('2026-03-05T07:00:00Z');
const QUARTER_MS = 15 * 60_000;
const RUNS = 25;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const WHATS = ['book', 'book', 'book', 'move', 'move', 'swap', 'arrive', 'cancel', 'out', 'out', 'back', 'back', 'report', 'resolve', 'send', 'late', 'receive', 'receive', 'retire', 'forget', 'clean', 'block', 'close', 'close', 'reopen', 'wait'] as const;
type What = (typeof WHATS)[number];
type Act = { readonly what: What; readonly which: number; readonly quarter: number; readonly unit: number };
const acts: fc.Arbitrary<Act> = fc.record({ what: fc.constantFrom(...WHATS), which: fc.nat(9), quarter: fc.nat(35), unit: fc.nat(4) });

/** Two places whose headsets travel between them, their teams and their learners, and all they do to one another in a day. */
async function aDay() {
  api.clock.set(MORNING);
  const model = await aModel(api, 'VR_HEADSET', { minimum_age: 0, turnaround_minutes: 10 });
  const places = await Promise.all([0, 1].map(() => aPlace(api, { opening_hours: '24/7' })));
  const units = await Promise.all([0, 0, 0, 1, 1].map((place) => aUnit(api, places[place] ?? '', model)));
  const moduleId = await aModule(api, [model], units);
  const offers = await Promise.all(places.map((place) => anOffer(api, place, [{ category: 'VR_HEADSET' }], { grid_minutes: 15, durations_minutes: [30, 60] })));
  const browser = await signedIn(api, `reseau-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', places[0] ?? ''], ['SITE_MANAGER', 'PLACE', places[1] ?? '']]);
  const [desk, fleet, learner] = [new DeskClient(browser), new FleetClient(browser), new BookingClient(api)];
  const incidents: string[] = [];
  const closures: string[] = [];
  const clockAt = (quarter: number) => `${String(8 + Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
  const at = (quarter: number) => new Date(MORNING.getTime() + quarter * QUARTER_MS).toISOString();

  const one = async ({ what, which, quarter, unit }: Act): Promise<{ readonly __typename?: string } | null> => {
    const unitIds = [units[unit] ?? ''];
    const place = which % 2;
    const booking = async (nth: number) => ((await desk.planning(places[place] ?? '', DAY))?.bookings ?? [])[nth];
    switch (what) {
      case 'book': {
        const held = await learner.hold({ offerId: offers[place], startsAt: at(quarter), durationMinutes: 30, people: 1 + (unit % 2), ...(which % 3 === 0 ? { moduleId } : {}) });
        return held.__typename !== 'Booking' || which === 9 ? held : learner.confirm(held);
      }
      case 'move':
      case 'swap':
      case 'arrive':
      case 'cancel': {
        const shown = await booking(which % 3);
        if (shown === undefined) return null;
        if (what === 'arrive') return desk.checkIn(shown);
        if (what === 'cancel') return desk.cancel(shown);
        return desk.move(shown, { startsAt: what === 'move' ? at(quarter) : shown.startsAt, durationMinutes: 30, ...(what === 'swap' ? { unitIds } : {}) });
      }
      case 'out':
        return fleet.takeOut(unitIds);
      case 'back':
        return fleet.giveBack(unitIds, { check: { sanitised: which > 2 } });
      case 'report': {
        const reported = await fleet.report(units[unit] ?? '', { severity: which % 3 === 0 ? 'MINOR' : 'BLOCKING' });
        if (reported.incidentId) incidents.push(reported.incidentId);
        return reported;
      }
      case 'resolve': {
        const [incident] = incidents.splice(0, 1);
        return incident === undefined ? null : fleet.resolve(incident, which % 2 === 0 ? { check: { sanitised: true } } : {});
      }
      case 'send':
        return fleet.send(unitIds, places[place] ?? '', at(quarter));
      case 'late':
        return fleet.changeArrival(unitIds, at(quarter));
      case 'receive': {
        const [away] = await api.sql<{ id: string }>(`SELECT id FROM equipment_unit WHERE id = ANY ($1) AND status = 'IN_TRANSIT' LIMIT 1`, [units]);
        return away === undefined ? null : fleet.receive([away.id], which % 3 === 0 ? { check: null } : {});
      }
      case 'retire':
        return which === 0 ? fleet.retire(unitIds) : fleet.check(unitIds);
      case 'forget':
        return fleet.modules(unitIds, which % 2 === 0 ? [] : [moduleId], which % 2 === 0 ? [moduleId] : []);
      case 'clean':
        return fleet.sanitise(unitIds);
      case 'block':
        return desk.block({ unitId: unitIds[0], startsAt: at(quarter), endsAt: at(quarter + 2) });
      case 'close': {
        const closing = new ClosureClient(browser, { placeId: places[place], from: DAY, fromTime: clockAt(quarter), to: DAY, toTime: clockAt(quarter + 6) });
        const shown = await closing.preview();
        if (shown.__typename !== 'ClosurePreview') return shown;
        // Every other one is cancelled, the rest treated as proposed.
        const cancelled = shown.hits.filter(({ treatments }, index) => index % 2 === 0 && treatments.includes('CANCEL')).map(({ booking: { id } }) => [id, { treatment: 'CANCEL' }] as const);
        const closed = await closing.close(shown, Object.fromEntries(cancelled));
        if (closed.__typename === 'Closure') closures.push(closed.id);
        return closed;
      }
      case 'reopen': {
        const [closure] = closures.splice(0, 1);
        return closure === undefined ? null : new ClosureClient(browser, {}).reopen(closure);
      }
      case 'wait':
        api.clock.set(new Date(api.clock.now().getTime() + 10 * 60_000));
        return null;
    }
  };
  return { places, units, one };
}

const diaryFaults = (places: readonly string[]) =>
  api.sql<{ fault: string }>(
    `SELECT 'overlap of ' || a.unit_id AS fault FROM allocation a JOIN allocation b ON a.unit_id = b.unit_id AND a.id < b.id AND a.occupying AND b.occupying AND a.during && b.during WHERE a.place_id = ANY ($1)
     UNION ALL SELECT status || ' has ' || units || ' units for ' || people FROM (
       SELECT b.*, (SELECT count(*) FROM allocation a WHERE a.place_id = b.place_id AND a.booking_id = b.id AND a.occupying) AS units FROM booking b WHERE place_id = ANY ($1)) b
       WHERE units <> CASE WHEN status IN ('HELD', 'CONFIRMED', 'CHECKED_IN') THEN people ELSE 0 END
     UNION ALL SELECT 'a booking on a unit that is elsewhere' FROM allocation a JOIN equipment_unit u ON u.id = a.unit_id JOIN booking b ON b.place_id = a.place_id AND b.id = a.booking_id
       WHERE a.place_id = ANY ($1) AND a.occupying AND b.status <> 'CHECKED_IN' AND b.ends_at > $2 AND u.place_id <> a.place_id
     UNION ALL SELECT 'a unit on its way that can be booked before it comes' FROM equipment_unit u WHERE u.place_id = ANY ($1) AND u.status = 'IN_TRANSIT' AND u.in_service AND (u.state ->> 'arrivesAt')::timestamptz > $2
       AND NOT EXISTS (SELECT FROM allocation a WHERE a.unit_id = u.id AND a.block_id IS NOT NULL AND a.occupying AND a.during @> $2::timestamptz)`,
    [places, api.clock.now()],
  );

/** What the row says against what the events say. */
const lifeFaults = async (units: readonly string[]): Promise<readonly string[]> => {
  const rows = await api.sql<{ id: string; status: string; in_service: boolean; state: { blocking?: string[]; custody?: string | null }; category: 'VR_HEADSET' }>(
    'SELECT u.id, u.status, u.in_service, u.state, m.category FROM equipment_unit u JOIN equipment_model m ON m.id = u.model_id WHERE u.id = ANY ($1)', [units]);
  const events = await api.sql<{ unit_id: string; type: string; at: Date; detail: object }>('SELECT unit_id, type, at, detail FROM unit_event WHERE unit_id = ANY ($1) ORDER BY sequence', [units]);
  return rows.flatMap(({ id, status, in_service: inService, state, category }) => {
    const folded = unitState(events.filter(({ unit_id: unit }) => unit === id).map(({ type, at, detail }) => ({ type, at, ...detail }) as UnitEvent), isWorn(category));
    const said = JSON.stringify([status, inService, state.blocking ?? [], state.custody ?? null]);
    const lived = JSON.stringify([folded.status, isInService(folded), folded.blocking, folded.custody]);
    return said === lived ? [] : [`${said} is said of what lived ${lived}`];
  });
};

it('leaves no overlap, no booking without units, and every unit what its events make it, whatever is done in whichever order', async () => {
  const done = new Set<What>();
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 15, maxLength: 35, size: 'max' }), async (sequence) => {
      const { places, units, one } = await aDay();
      for (const act of sequence) {
        const answer = await one(act);
        if (answer !== null && ['DeskBooking', 'Booking', 'UnitBlock', 'UnitsChanged', 'Closure'].includes(answer.__typename ?? '')) done.add(act.what);
      }
      expect([await diaryFaults(places), await lifeFaults(units)]).toEqual([[], []]);
    }),
    { numRuns: RUNS },
  );
  // What was only ever refused would have been tried in vain.
  expect([...done]).toEqual(expect.arrayContaining(['book', 'move', 'out', 'back', 'report', 'send', 'receive', 'forget', 'clean', 'close']));
}, 300_000);

it('sees what would be a fault', async () => {
  const { places, units, one } = await aDay();
  await one({ what: 'book', which: 0, quarter: 8, unit: 0 });
  await api.sql('UPDATE allocation SET occupying = false WHERE place_id = ANY ($1)', [places]);
  await api.sql(`UPDATE equipment_unit SET status = 'OUT_OF_SERVICE', in_service = false WHERE id = $1`, [units[0]]);
  expect([(await diaryFaults(places)).length, (await lifeFaults(units)).length]).toEqual([1, 1]);
});
