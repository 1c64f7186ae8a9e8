import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { arrives } from '../../../../test/at-the-door.ts';
import { BookingClient } from '../../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../../test/builders.ts';
import { DeskClient } from '../../../../test/desk-client.ts';
import type { BookingAnswer } from '../../../../test/documents.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let placeId: string;
let offerId: string;
let units: string[];
let desk: DeskClient;
let learner: BookingClient;
let booking: BookingAnswer;

// Thursday 5 March 2026: the session is from ten to eleven in Paris; it is 9.50.
const TEN = '2026-03-05T09:00:00.000Z';
const TEN_TO = new Date('2026-03-05T08:50:00Z');

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(new Date('2026-03-05T07:00:00Z'));
  placeId = await aPlace(api);
  const model = await aModel(api, 'VR_HEADSET', { minimum_age: 0 });
  units = [await aUnit(api, placeId, model), await aUnit(api, placeId, model)];
  offerId = await anOffer(api, placeId);
  desk = new DeskClient(await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]));
  learner = new BookingClient(api);
  booking = await learner.booked({ offerId, startsAt: TEN });
  api.clock.set(TEN_TO);
});

const seen = async () => {
  const found = (await desk.planning(placeId, '2026-03-05'))?.bookings.find(({ id }) => id === booking.id);
  if (found === undefined) throw new Error('The booking is not in the planning.');
  return found;
};
const visits = () => api.sql('SELECT channel, annulled_at IS NOT NULL AS annulled FROM visit WHERE booking_id = $1 ORDER BY arrived_at, id', [booking.id]);

describe('checking in from the planning', () => {
  it('notes the arrival once, however often it is sent', async () => {
    const before = await seen();
    const idempotencyKey = randomUUID();
    const arrived = await desk.checkIn(before, { idempotencyKey });
    expect(arrived).toMatchObject({ status: 'CHECKED_IN', checkedInAt: TEN_TO.toISOString(), acts: ['RESIZE', 'UNDO_CHECK_IN', 'LEAVE'] });
    expect(await desk.checkIn(before, { idempotencyKey })).toEqual(arrived);
    expect(await visits()).toEqual([{ channel: 'DESK', annulled: false }]);
    expect(await desk.checkIn(arrived)).toMatchObject({ code: 'ALREADY_CHECKED_IN' });
  });

  it('takes a slip back within minutes, and lets the person in again', async () => {
    const arrived = await desk.checkIn(await seen());
    const idempotencyKey = randomUUID();
    const undone = await desk.undoCheckIn(arrived, { idempotencyKey });
    expect(undone).toMatchObject({ status: 'CONFIRMED', checkedInAt: null });
    expect(await desk.undoCheckIn(arrived, { idempotencyKey })).toEqual(undone);
    api.clock.set(new Date(TEN_TO.getTime() + 60_000));
    expect(await arrives(api, booking.id)).toMatchObject({ outcome: 'ACCEPTED' });
    expect(await seen()).toMatchObject({ status: 'CHECKED_IN' });
    expect(await visits()).toEqual([{ channel: 'DESK', annulled: true }, { channel: 'KIOSK', annulled: false }]);
  });

  it('does not take back what was a quarter of an hour ago, nor what a colleague changed', async () => {
    const before = await seen();
    const arrived = await desk.checkIn(before);
    expect(await desk.undoCheckIn(before)).toMatchObject({ code: 'CHANGED_MEANWHILE', current: { status: 'CHECKED_IN' } });
    api.clock.set(new Date(TEN_TO.getTime() + 15 * 60_000));
    expect(await desk.undoCheckIn(arrived)).toMatchObject({ code: 'TOO_LATE' });
  });
});

describe('letting somebody in without a booking', () => {
  it('makes booking, units and arrival at once, and once', async () => {
    const idempotencyKey = randomUUID();
    const input = { placeId, offerId, durationMinutes: 40, givenName: ' Ada ', idempotencyKey };
    const inside = await desk.walkIn(input);
    expect(inside).toMatchObject({ __typename: 'DeskBooking', status: 'CHECKED_IN', walkIn: true, givenName: 'Ada', familyName: null, shortCode: null, startsAt: TEN_TO.toISOString(), endsAt: '2026-03-05T09:30:00.000Z' });
    expect(await desk.walkIn(input)).toEqual(inside);
    expect(await desk.walkIn({ ...input, offerId: await anOffer(api, placeId) })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await api.sql('SELECT count(*)::int AS count FROM booking WHERE walk_in AND place_id = $1', [placeId])).toEqual([{ count: 1 }]);
    expect(await api.sql(`SELECT 1 FROM outbox WHERE payload->>'bookingId' = $1`, [inside.id])).toEqual([]);
  });

  it('takes the unit that was pointed at, and names who has it', async () => {
    const [busy] = (await seen()).units.map(({ unitId }) => unitId);
    expect(await desk.walkIn({ placeId, offerId, durationMinutes: 30, unitIds: [busy] })).toMatchObject({ code: 'SLOT_TAKEN', inTheWay: [{ id: booking.id }] });
    expect(await desk.walkIn({ placeId, offerId, durationMinutes: 30, unitIds: [units.find((unit) => unit !== busy)] })).toMatchObject({ status: 'CHECKED_IN' });
  });

  it('asks what the offer asks', async () => {
    const young = await anOffer(api, placeId, [{ category: 'VR_HEADSET' }], { guardian_consent_below: 15 });
    expect(await desk.walkIn({ placeId, offerId: young, durationMinutes: 30 })).toMatchObject({ code: 'AGE_MISSING', field: 'minor' });
    expect(await desk.walkIn({ placeId, offerId: young, durationMinutes: 30, safetyNoticeGiven: false })).toMatchObject({ code: 'SAFETY_NOTICE_NOT_ACCEPTED' });
    expect(await desk.walkIn({ placeId, offerId: young, durationMinutes: 30, minor: true })).toMatchObject({ minor: true, guardianConsentState: 'ON_PAPER' });
  });

  it('knows only what this place offers', async () => {
    expect(await desk.walkIn({ placeId, offerId: await anOffer(api, await aPlace(api)) })).toMatchObject({ code: 'NO_SUCH_EQUIPMENT', field: 'offerId' });
  });

  it('gives one unit to one of two who come at once', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => desk.walkIn({ placeId, offerId, durationMinutes: 30, givenName: name })));
    // One of the two units has a booking at ten.
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['DeskBooking', 'DeskRefused', 'DeskRefused']);
  });
});
