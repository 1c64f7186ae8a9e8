import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Id, idOf, type KioskFact } from '@escale/domain';
import fc from 'fast-check';
import { aBooking, anAllocation, aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import { KioskClient, type SentText } from '../../../test/kiosk-events-client.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';

const MORNING = new Date('2026-03-12T12:00:00Z');
/** Once all is told: nobody waits for a unit any more. */
const EVENING = new Date('2026-03-12T17:00:00Z');
const RUNS = 12;

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const WHAT = ['arrive', 'leave', 'walk in', 'hand out', 'start', 'stop', 'return', 'care', 'incident', 'take back', 'notice', 'nobody knows it'] as const;
interface Act {
  readonly what: (typeof WHAT)[number];
  readonly kiosk: number;
  readonly booking: number;
  readonly unit: number;
  readonly after: number;
  readonly back: number;
}
const act: fc.Arbitrary<Act> = fc.record({ what: fc.constantFrom(...WHAT, 'arrive', 'hand out', 'take back'), kiosk: fc.nat(1), booking: fc.nat(1), unit: fc.nat(1), after: fc.nat(12), back: fc.nat(3) });
/** How the same events are sent: in which order, how many at once, and which of them again. */
const route = fc.record({ keys: fc.array(fc.nat(1_000), { minLength: 16, maxLength: 16 }), sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 16, maxLength: 16 }), again: fc.array(fc.nat(15), { maxLength: 4 }) });
type Route = typeof route extends fc.Arbitrary<infer Value> ? Value : never;

const uuid = (kind: number, number: number): string => `0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const byText = (one: string, other: string) => (one < other ? -1 : 1);

/** A place with two kiosks, two units and two bookings; and all its kiosks write of these acts. */
async function aWorld(acts: readonly Act[]) {
  api.clock.set(MORNING);
  const placeId = await aPlace(api);
  const model = await aModel(api);
  const units = [await aUnit(api, placeId, model), await aUnit(api, placeId, model)].sort(byText).map((id) => idOf<'EquipmentUnit'>(id));
  const [offerId, free] = [await anOffer(api, placeId), await anOffer(api, placeId, [])];
  const bookings: Id<'Booking'>[] = [];
  for (const unit of units) {
    const booking = idOf<'Booking'>(await aBooking(api, placeId, offerId));
    await anAllocation(api, placeId, booking, unit);
    bookings.push(booking);
  }
  await api.sql('ALTER TABLE unit_event DISABLE TRIGGER unit_event_stays');
  await api.sql('UPDATE unit_event SET at = $2 WHERE place_id = $1', [placeId, new Date(MORNING.getTime() - 3_600_000)]);
  await api.sql('ALTER TABLE unit_event ENABLE TRIGGER unit_event_stays');
  const kiosks = [await KioskClient.at(api, placeId), await KioskClient.at(api, placeId)].sort((one, other) => byText(one.id, other.id));
  const walkIns: string[] = [];
  const written: { readonly kiosk: KioskClient; readonly sent: SentText }[] = [];
  let at = MORNING.getTime();
  for (const { what, after, back, ...which } of acts) {
    at += after * 60_000;
    const [kiosk, bookingId, unitId] = [kiosks[which.kiosk], bookings[which.booking], units[which.unit]];
    if (kiosk === undefined || bookingId === undefined || unitId === undefined) throw new Error('There are two of each.');
    const fact = ((): KioskFact | null => {
      switch (what) {
        case 'arrive': return { type: 'CHECKED_IN', bookingId, knownBy: 'CODE', revision: back === 0 ? 9 : 0, learnerIds: [] };
        case 'leave': return { type: 'LEFT', bookingId };
        case 'walk in': {
          const id = crypto.randomUUID();
          walkIns.push(id);
          return { type: 'WALKED_IN', bookingId: idOf<'Booking'>(id), offerId: idOf<'Offer'>(free), minutes: 30, people: 1, moduleId: null, givenName: 'Ana', minor: null };
        }
        case 'hand out': return { type: 'HANDED_OUT', bookingId, unitId, checked: [], swapFor: null };
        case 'start': return { type: 'SESSION_STARTED', bookingId, unitId };
        case 'stop': return { type: 'SESSION_STOPPED', bookingId, unitId };
        case 'return': return { type: 'RETURNED', unitId, missing: [] };
        case 'care': return { type: (['INSPECTED', 'SANITISED', 'CHARGED', 'INSPECTED'] as const)[back] ?? 'CHARGED', unitId };
        case 'incident': return { type: 'INCIDENT_REPORTED', unitId, incidentId: idOf<'Incident'>(uuid(1, written.length)), kind: 'SOUND', severity: back === 0 ? 'BLOCKING' : 'MINOR', account: 'Un bruit', photo: null };
        case 'notice': return { type: 'NOTICE_ACKNOWLEDGED', bookingId, version: `v${back}`, language: 'fr' };
        case 'nobody knows it': return { type: 'HANDED_OUT', bookingId: idOf<'Booking'>(uuid(2, back)), unitId: idOf<'EquipmentUnit'>(uuid(3, back)), checked: [], swapFor: null };
        case 'take back': {
          const target = written.at(-1 - back);
          return target === undefined ? null : { type: 'ANNULLED', eventId: idOf<'KioskEvent'>(target.sent.eventId) };
        }
      }
    })();
    if (fact !== null) written.push({ kiosk, sent: kiosk.write(fact, new Date(at)) });
  }
  api.clock.set(EVENING);
  /** The rows, with what is drawn at random replaced by where it stands. */
  const rows = async () => {
    const names = new Map([[placeId, 'place'], ...[...bookings, ...walkIns].map((id, index) => [id, `booking ${index}`] as const), ...units.map((id, index) => [id, `unit ${index}`] as const), ...kiosks.map(({ id }, index) => [id, `kiosk ${index}`] as const), ...written.map(({ sent }, index) => [sent.eventId, `event ${index}`] as const)]);
    const found = [
      await api.sql('SELECT id, status, checked_in_at, walk_in FROM booking WHERE place_id = $1', [placeId]),
      await api.sql('SELECT booking_id, arrived_at, departed_at, channel, idempotency_key FROM visit WHERE place_id = $1', [placeId]),
      await api.sql('SELECT id, status, in_service, state FROM equipment_unit WHERE place_id = $1', [placeId]),
      await api.sql('SELECT unit_id, ordinal, booking_id, handed_out_at, returned_at, closed_by, immersions, notice_version, event_id FROM headset_session WHERE place_id = $1', [placeId]),
      await api.sql('SELECT code, kiosk_id, event_id, booking_id, unit_id FROM kiosk_anomaly WHERE place_id = $1', [placeId]),
      await api.sql('SELECT unit_id, type, at, detail, kiosk_event_id FROM unit_event WHERE place_id = $1', [placeId]),
      await api.sql('SELECT id, at, sure, annulled FROM kiosk_event WHERE place_id = $1', [placeId]),
      await api.sql('SELECT id, unit_id, severity FROM incident WHERE place_id = $1', [placeId]),
    ];
    return found.map((table) => table.map((row) => [...names].reduce((text, [id, name]) => text.replaceAll(id, name), JSON.stringify(row))).sort());
  };
  return { written, rows };
}

async function send({ written }: Awaited<ReturnType<typeof aWorld>>, { keys, sizes, again }: Route): Promise<void> {
  const order = written.map((one, index) => ({ ...one, key: keys[index] ?? 0 })).sort((one, other) => one.key - other.key);
  const all = [...order, ...again.flatMap((index) => order[index] ?? [])];
  for (let from = 0, part = 0; from < all.length; part += 1) {
    const some = all.slice(from, from + (sizes[part % sizes.length] ?? 1));
    for (const kiosk of new Set(some.map((one) => one.kiosk))) expect(await kiosk.send(some.filter((one) => one.kiosk === kiosk).map(({ sent }) => sent))).toHaveLength(some.filter((one) => one.kiosk === kiosk).length);
    from += some.length;
  }
}

it('any order, any split and any repetition of the same events ends in the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), route, async (acts, way) => {
      const [straight, other] = [await aWorld(acts), await aWorld(acts)];
      for (const { kiosk, sent } of straight.written) await kiosk.send([sent]);
      await send(other, way);
      expect(await other.rows()).toEqual(await straight.rows());
    }),
    { numRuns: RUNS },
  );
}, 240_000);

it('every order of one small set', async () => {
  const acts: readonly Act[] = (['arrive', 'hand out', 'return', 'take back'] as const).map((what, index) => ({ what, kiosk: 0, booking: 0, unit: 0, after: 2, back: index === 3 ? 2 : 1 }));
  const orders = (list: readonly number[]): readonly (readonly number[])[] => (list.length < 2 ? [list] : list.flatMap((first) => orders(list.filter((each) => each !== first)).map((rest) => [first, ...rest])));
  const straight = await aWorld(acts);
  for (const { kiosk, sent } of straight.written) await kiosk.send([sent]);
  const expected = await straight.rows();
  for (const order of orders([0, 1, 2, 3])) {
    const world = await aWorld(acts);
    for (const index of order) await world.written[index]?.kiosk.send([world.written[index].sent]);
    expect(await world.rows()).toEqual(expected);
  }
}, 120_000);
