import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import type { BookingAnswer } from '../../../test/documents.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';

const TEN = 10;
const TARGET = '2026-03-05T13:00:00.000Z';
const hour = (index: number): string => new Date(Date.parse('2026-03-04T00:00:00Z') + index * 3_600_000).toISOString();

let api: TestApi;
let person: BookingClient;
let modelId: string;

beforeAll(async () => {
  api = await startApi();
  person = new BookingClient(api);
  modelId = await aModel(api, 'VR_HEADSET', { turnaround_minutes: 0 });
});
afterAll(() => api.stop());

/** A place that never closes, with one headset. */
async function oneHeadset(): Promise<{ readonly unitId: string; readonly offerId: string }> {
  const placeId = await aPlace(api, { opening_hours: '24/7' });
  return { unitId: await aUnit(api, placeId, modelId), offerId: await anOffer(api, placeId) };
}

const stored = async (ids: readonly string[]) => {
  const rows = await api.sql<{ id: string; row: string }>(
    `SELECT b.id, b.xmin::text || b::text || coalesce((SELECT string_agg(a.xmin::text || a::text, ' ' ORDER BY a.unit_id) FROM allocation a WHERE a.booking_id = b.id), '') AS row
     FROM booking b WHERE b.id = ANY ($1) ORDER BY b.id`,
    [ids],
  );
  return new Map(rows.map(({ id, row }) => [id, row]));
};
const taken = (unitId: string, startsAt: string) =>
  api.sql<{ booking_id: string }>('SELECT booking_id FROM allocation WHERE unit_id = $1 AND occupying AND during @> $2::timestamptz', [unitId, startsAt]);
const mailsOfMoves = (ids: readonly string[]) => api.sql<{ id: string }>(`SELECT payload->>'bookingId' AS id FROM outbox WHERE payload->>'kind' = 'MOVED' AND payload->>'bookingId' = ANY ($1)`, [ids]);

/** All ask for the one slot at the same time. */
async function race(bookings: readonly BookingAnswer[], target: { readonly unitId: string; readonly offerId: string }): Promise<void> {
  const ids = bookings.map(({ id }) => id);
  const before = await stored(ids);
  const answers = await Promise.all(bookings.map((booking) => person.reschedule(booking, { startsAt: TARGET, offerId: target.offerId })));
  const winners = answers.filter(({ __typename }) => __typename === 'Booking');
  expect(winners).toMatchObject([{ status: 'CONFIRMED', startsAt: TARGET, revision: 1 }]);
  expect(answers.filter(({ code }) => code === 'SLOT_TAKEN')).toHaveLength(TEN - 1);
  const [winner] = winners;
  expect(await taken(target.unitId, TARGET)).toEqual([{ booking_id: winner?.id }]);
  const after = await stored(ids);
  for (const { id } of bookings) if (id !== winner?.id) expect(after.get(id)).toBe(before.get(id));
  expect(after.get(winner?.id ?? '')).not.toBe(before.get(winner?.id ?? ''));
  expect(await mailsOfMoves(ids)).toEqual([{ id: winner?.id }]);
}

describe('ten people who move to the last free headset at the same time', () => {
  it('from ten places: one moves, nine keep what they had', async () => {
    const from = await Promise.all(Array.from({ length: TEN }, oneHeadset));
    const bookings = await Promise.all(from.map(({ offerId }, index) => person.booked({ offerId, startsAt: hour(9 + index) })));
    await race(bookings, await oneHeadset());
    const kept = await Promise.all(from.map(({ unitId }, index) => taken(unitId, hour(9 + index))));
    expect(kept.filter((rows) => rows.length === 1)).toHaveLength(TEN - 1);
  });

  it('from ten hours of the same headset: one moves, nine keep what they had', async () => {
    const here = await oneHeadset();
    const bookings: BookingAnswer[] = [];
    for (let index = 0; index < TEN; index += 1) bookings.push(await person.booked({ offerId: here.offerId, startsAt: hour(9 + index) }));
    await race(bookings, here);
    const kept = await Promise.all(bookings.map((_, index) => taken(here.unitId, hour(9 + index))));
    expect(kept.filter((rows) => rows.length === 1)).toHaveLength(TEN - 1);
  });
});

describe('units of a booking that moves', () => {
  it('those it keeps change their hour, those it needs no more are given back', async () => {
    const placeId = await aPlace(api, { opening_hours: '24/7' });
    const [one, other] = [await aUnit(api, placeId, modelId), await aUnit(api, placeId, modelId)];
    const [both, single] = [await anOffer(api, placeId, [{ category: 'VR_HEADSET', quantity: 2, per_person: false }]), await anOffer(api, placeId)];
    const booking = await person.booked({ offerId: both, startsAt: hour(9) });
    const held = () => api.sql<{ unit_id: string; starts: Date; occupying: boolean }>('SELECT unit_id, lower(during) AS starts, occupying FROM allocation WHERE booking_id = $1 ORDER BY unit_id', [booking.id]);
    await person.reschedule(booking, { startsAt: hour(9.5) });
    expect(await held()).toEqual([one, other].sort().map((unit_id) => ({ unit_id, starts: new Date(hour(9.5)), occupying: true })));
    await person.reschedule(booking, { startsAt: hour(10), offerId: single });
    expect(await held()).toMatchObject([{ starts: new Date(hour(10)), occupying: true }]);
    expect((await person.hold({ offerId: single, startsAt: hour(9.5) })).status).toBe('HELD');
  });

  it('whatever else holds one of them at the new hour: everything stays as it was', async () => {
    const here = await oneHeadset();
    const booking = await person.booked({ offerId: here.offerId, startsAt: hour(9) });
    const blocker = await person.hold({ offerId: (await oneHeadset()).offerId, startsAt: hour(20) });
    // Written past our own decisions, unseen by them as a hold that ran out: only the constraint can refuse.
    await api.sql(`UPDATE allocation SET unit_id = $1, during = tstzrange($2, $3), expires_at = '2020-01-01' WHERE booking_id = $4`, [here.unitId, TARGET, hour(40), blocker.id]);
    const before = await stored([booking.id]);
    expect((await person.reschedule(booking, { startsAt: TARGET })).code).toBe('SLOT_TAKEN');
    expect(await stored([booking.id])).toEqual(before);
  });
});
