import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from '../../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../../test/builders.ts';
import { type DeskAnswer, DeskClient } from '../../../../test/desk-client.ts';
import type { BookingAnswer } from '../../../../test/documents.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { Database } from '../../../platform/database/database.ts';

let api: TestApi;
let placeId: string;
let offerId: string;
let units: string[];
let desk: DeskClient;
let learner: BookingClient;

// Thursday 5 March 2026, ten to eleven in Paris.
const TEN = '2026-03-05T09:00:00.000Z';
const ELEVEN = '2026-03-05T10:00:00.000Z';
const DAY = '2026-03-05';

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  const model = await aModel(api, 'VR_HEADSET', { minimum_age: 0 });
  units = [await aUnit(api, placeId, model), await aUnit(api, placeId, model)];
  offerId = await anOffer(api, placeId);
  desk = await team();
  learner = new BookingClient(api);
});

const team = async () => new DeskClient(await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]));
const booked = async (startsAt = TEN): Promise<BookingAnswer> => learner.booked({ offerId, startsAt });
const seen = async (id: string, day = DAY): Promise<DeskAnswer> => {
  const found = (await desk.planning(placeId, day))?.bookings.find((booking) => booking.id === id);
  if (found === undefined) throw new Error('The booking is not in the planning.');
  return found;
};
const shown = async (startsAt = TEN) => seen((await booked(startsAt)).id);
const mails = (id: string) => api.sql<{ kind: string }>(`SELECT payload->>'kind' AS kind FROM outbox WHERE job = 'send-booking-mail' AND payload->>'bookingId' = $1 ORDER BY created_at, id`, [id]);
const overlaps = () => api.sql('SELECT 1 FROM allocation a JOIN allocation b ON a.unit_id = b.unit_id AND a.id < b.id AND a.occupying AND b.occupying AND a.during && b.during');

describe('the planning', () => {
  it('shows hours, units, bookings with turnaround, blocks and offers of a local day', async () => {
    const { id } = await booked();
    const block = await desk.block({ unitId: units[1], startsAt: '2026-03-05T13:00:00Z', endsAt: '2026-03-05T14:00:00Z', note: ' Mise à jour ' });
    const planning = await desk.planning(placeId, DAY);
    expect(planning).toMatchObject({
      placeName: 'La Forge',
      openings: [{ day: DAY, holiday: null, intervals: [{ startsAt: '2026-03-05T08:00:00.000Z', endsAt: '2026-03-05T11:00:00.000Z' }, { startsAt: '2026-03-05T13:00:00.000Z', endsAt: '2026-03-05T17:00:00.000Z' }] }],
      bookings: [{ id, status: 'CONFIRMED', startsAt: TEN, endsAt: ELEVEN, givenName: 'Camille', units: [{ freeAt: '2026-03-05T10:15:00.000Z' }], acts: ['MOVE', 'RESIZE', 'CANCEL'] }],
      blocks: [{ id: block.id, unitId: units[1], note: 'Mise à jour' }],
      offers: [{ id: offerId }],
    });
    expect(planning?.units.map((unit) => unit.id).sort()).toEqual([...units].sort());
  });

  it('names who is still filling in nobody, and forgets them when the hold runs out', async () => {
    const held = await learner.hold({ offerId, startsAt: TEN });
    expect(await seen(held.id)).toMatchObject({ status: 'HELD', givenName: null, acts: [] });
    api.clock.set(new Date(ORDINARY_DAY.getTime() + 11 * 60_000));
    expect((await desk.planning(placeId, DAY))?.bookings).toEqual([]);
  });

  it('is for the team of the place alone', async () => {
    const elsewhere = new DeskClient(await signedIn(api, `ailleurs-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', await aPlace(api)]]));
    expect(await elsewhere.planning(placeId, DAY)).toBeNull();
    expect((await elsewhere.places()).map(({ id }) => id)).not.toContain(placeId);
    expect((await desk.places()).map(({ id }) => id)).toEqual([placeId]);
    const booking = await shown();
    for (const act of [elsewhere.miss, elsewhere.undoMiss, elsewhere.cancel, elsewhere.checkIn, elsewhere.undoCheckIn]) expect(await act(booking)).toMatchObject({ code: 'BOOKING_UNKNOWN', current: null });
    expect(await elsewhere.move(booking, { startsAt: ELEVEN, durationMinutes: 60 })).toMatchObject({ code: 'BOOKING_UNKNOWN' });
    expect(await elsewhere.walkIn({ placeId, offerId })).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    expect(await elsewhere.block({ unitId: units[0], startsAt: TEN, endsAt: ELEVEN })).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE', inTheWay: [] });
    expect(await seen(booking.id)).toEqual(booking);
  });

  it('asks the database the same few questions, however much there is', async () => {
    const statements: string[] = [];
    const { source } = api.app.get(Database);
    const query = source.query.bind(source);
    source.query = (async (sql: string, parameters?: unknown[]) => {
      statements.push(sql);
      return query(sql, parameters);
    }) as typeof source.query;
    try {
      await booked();
      statements.length = 0;
      await desk.planning(placeId, DAY, 7);
      const few = statements.length;
      for (const hour of ['09', '10', '13', '14']) await booked(`2026-03-06T${hour}:00:00Z`);
      statements.length = 0;
      expect((await desk.planning(placeId, DAY, 7))?.bookings).toHaveLength(5);
      expect(statements).toHaveLength(few);
    } finally {
      source.query = query;
    }
  });
});

describe('moving at the desk', () => {
  it('gives another time at once, and tells the person', async () => {
    const booking = await shown();
    const moved = await desk.move(booking, { startsAt: '2026-03-05T09:20:00Z', durationMinutes: 45 });
    expect(moved).toMatchObject({ __typename: 'DeskBooking', startsAt: '2026-03-05T09:20:00.000Z', endsAt: '2026-03-05T10:05:00.000Z', units: [{ unitId: booking.units[0]?.unitId, freeAt: '2026-03-05T10:20:00.000Z' }] });
    expect(moved.version).toBeGreaterThan(booking.version);
    expect((await mails(booking.id)).map(({ kind }) => kind)).toEqual(['CONFIRMED', 'MOVED']);
  });

  it('gives another unit without a word', async () => {
    const booking = await shown();
    const other = units.find((unit) => unit !== booking.units[0]?.unitId);
    expect(await desk.move(booking, { startsAt: TEN, durationMinutes: 60, unitIds: [other] })).toMatchObject({ units: [{ unitId: other }] });
    expect((await mails(booking.id)).map(({ kind }) => kind)).toEqual(['CONFIRMED']);
  });

  it('names who is in the way of a unit, and changes nothing', async () => {
    const [one, other] = [await shown(), await shown()];
    expect(await desk.move(one, { startsAt: TEN, durationMinutes: 60, unitIds: [other.units[0]?.unitId] })).toMatchObject({ code: 'SLOT_TAKEN', inTheWay: [{ id: other.id, givenName: 'Camille' }] });
    expect(await seen(one.id)).toEqual(one);
  });

  it('asks before it moves to a closed hour', async () => {
    const booking = await shown();
    const evening = { startsAt: '2026-03-05T18:00:00Z', durationMinutes: 60 };
    expect(await desk.move(booking, evening)).toMatchObject({ code: 'PLACE_CLOSED', canInsist: true });
    expect(await desk.move(booking, { ...evening, evenIfClosed: true })).toMatchObject({ startsAt: '2026-03-05T18:00:00.000Z' });
  });

  it('of two colleagues at once lets one win, and shows the other what changed', async () => {
    const booking = await shown();
    const answers = await Promise.all([desk.move(booking, { startsAt: ELEVEN, durationMinutes: 45 }), desk.move(booking, { startsAt: '2026-03-05T13:00:00Z', durationMinutes: 60 })]);
    const [won] = answers.filter(({ __typename }) => __typename === 'DeskBooking');
    const [lost] = answers.filter(({ __typename }) => __typename === 'DeskRefused');
    expect(lost).toMatchObject({ code: 'CHANGED_MEANWHILE', current: { id: booking.id, version: won?.version, startsAt: won?.startsAt } });
    expect(won).toEqual({ ...(await seen(booking.id)), __typename: 'DeskBooking' });
  });

  it('notices that the learner moved it first', async () => {
    const own = await booked();
    const booking = await seen(own.id);
    await learner.reschedule(own, { startsAt: '2026-03-05T13:00:00Z' });
    expect(await desk.move(booking, { startsAt: ELEVEN, durationMinutes: 60 })).toMatchObject({ code: 'CHANGED_MEANWHILE', current: { startsAt: '2026-03-05T13:00:00.000Z' } });
  });

  it('does what is sent twice once', async () => {
    const booking = await shown();
    const input = { startsAt: '2026-03-05T09:30:00Z', durationMinutes: 60, idempotencyKey: randomUUID() };
    const first = await desk.move(booking, input);
    expect(await desk.move(booking, input)).toEqual(first);
    expect(await mails(booking.id)).toHaveLength(2);
    expect(await desk.move(booking, { ...input, durationMinutes: 90 })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('never gives a unit twice, whoever moves, books and blocks at the same time', async () => {
    const bookings = await Promise.all(['2026-03-05T08:00:00Z', '2026-03-05T08:00:00Z', '2026-03-05T09:30:00Z', '2026-03-05T13:00:00Z'].map((startsAt) => shown(startsAt)));
    const acts = [
      ...bookings.map((booking) => desk.move(booking, { startsAt: '2026-03-05T14:30:00Z', durationMinutes: 60 })),
      ...bookings.map((booking) => desk.move(booking, { startsAt: '2026-03-05T14:45:00Z', durationMinutes: 30, unitIds: [units[0]] })),
      learner.hold({ offerId, startsAt: '2026-03-05T14:30:00Z' }), learner.hold({ offerId, startsAt: '2026-03-05T15:00:00Z' }),
      desk.block({ unitId: units[0], startsAt: '2026-03-05T14:00:00Z', endsAt: '2026-03-05T16:00:00Z' }),
    ];
    await Promise.all<unknown>(acts);
    expect(await overlaps()).toEqual([]);
    expect(await api.sql(`SELECT 1 FROM booking b WHERE status IN ('HELD', 'CONFIRMED', 'CHECKED_IN') AND NOT EXISTS (SELECT FROM allocation a WHERE a.booking_id = b.id AND a.occupying)`)).toEqual([]);
  });
});

describe('who does not come, and what is cancelled', () => {
  it('frees the units after the minutes of grace, and gives them back when it was a mistake', async () => {
    const booking = await shown();
    expect(await desk.miss(booking)).toMatchObject({ code: 'TOO_EARLY', at: '2026-03-05T09:30:00.000Z' });
    api.clock.set(new Date('2026-03-05T09:31:00Z'));
    desk = await team();
    const missed = await desk.miss(booking);
    expect(missed).toMatchObject({ status: 'NO_SHOW', acts: ['UNDO_NO_SHOW'] });
    expect(await api.sql('SELECT 1 FROM allocation WHERE booking_id = $1 AND occupying', [booking.id])).toEqual([]);
    // Others take the units meanwhile: the person gets what is left, or is told that nothing is.
    await desk.walkIn({ placeId, offerId, durationMinutes: 30, unitIds: [booking.units[0]?.unitId] });
    const back = await desk.undoMiss(missed);
    expect(back).toMatchObject({ status: 'CONFIRMED', units: [{ unitId: units.find((unit) => unit !== booking.units[0]?.unitId) }] });
    const again = await desk.miss(back);
    await desk.walkIn({ placeId, offerId, durationMinutes: 30 });
    expect(await desk.undoMiss(again)).toMatchObject({ code: 'SLOT_TAKEN' });
    expect(await overlaps()).toEqual([]);
  });

  it('cancels with a mail, once', async () => {
    const booking = await shown();
    const cancelled = await desk.cancel(booking);
    expect(cancelled).toMatchObject({ status: 'CANCELLED', acts: [] });
    expect(await desk.cancel(cancelled)).toMatchObject({ code: 'BOOKING_CANCELLED' });
    expect((await mails(booking.id)).map(({ kind }) => kind)).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(await api.sql(`SELECT actor_id IS NOT NULL AS known, detail FROM audit_entry WHERE subject_id = $1`, [booking.id])).toEqual([{ known: true, detail: { place: placeId, act: 'CANCEL' } }]);
  });
});

describe('blocking a unit', () => {
  it('keeps learners off it, for weeks if need be, until it is lifted', async () => {
    const block = await desk.block({ unitId: units[0], startsAt: '2026-03-04T00:00:00Z', endsAt: '2026-03-20T00:00:00Z', reason: 'UPDATE' });
    expect(block).toMatchObject({ __typename: 'UnitBlock', reason: 'UPDATE', note: null });
    expect((await shown()).units.map(({ unitId }) => unitId)).toEqual([units[1]]);
    expect(await learner.hold({ offerId, startsAt: TEN })).toMatchObject({ code: 'SLOT_TAKEN' });
    expect(await desk.lift(block.id)).toMatchObject({ id: block.id });
    expect(await desk.lift(block.id)).toMatchObject({ id: block.id });
    expect(await learner.hold({ offerId, startsAt: TEN })).toMatchObject({ __typename: 'Booking' });
    expect((await desk.planning(placeId, DAY))?.blocks).toEqual([]);
  });

  it('is refused over bookings, which it names, and out of order', async () => {
    const booking = await shown();
    const [unitId] = booking.units.map((unit) => unit.unitId);
    expect(await desk.block({ unitId, startsAt: '2026-03-05T10:10:00Z', endsAt: '2026-03-05T12:00:00Z' })).toMatchObject({ code: 'SLOT_TAKEN', inTheWay: [{ id: booking.id }] });
    expect(await desk.block({ unitId, startsAt: ELEVEN, endsAt: TEN })).toMatchObject({ code: 'BLOCK_OUT_OF_ORDER', field: 'endsAt' });
    expect(await desk.block({ unitId, startsAt: TEN, endsAt: '2026-09-01T00:00:00Z' })).toMatchObject({ code: 'BLOCK_TOO_LONG' });
    expect(await desk.lift(randomUUID())).toMatchObject({ code: 'BLOCK_UNKNOWN' });
  });

  it('sent twice is made once', async () => {
    const input = { unitId: units[0], startsAt: TEN, endsAt: ELEVEN, idempotencyKey: randomUUID() };
    const block = await desk.block(input);
    expect(await desk.block(input)).toEqual(block);
    expect(await desk.block({ ...input, note: 'Autre' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });
});
