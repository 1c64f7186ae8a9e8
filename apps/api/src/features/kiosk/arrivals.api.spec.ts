import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Id, idOf, type KioskFact } from '@escale/domain';
import { aBooking, anAllocation, aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import { KioskClient, type SentText } from '../../../test/kiosk-events.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';

/** Ten minutes before the booking, which goes from two to three in Paris. */
const TEN_TO = new Date('2026-03-12T12:50:00Z');
const minutes = (count: number) => new Date(TEN_TO.getTime() + count * 60_000);

let api: TestApi;
let placeId: string;
let offerId: string;
let unitId: string;
let bookingId: Id<'Booking'>;
let kiosk: KioskClient;
let other: KioskClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(TEN_TO);
  placeId = await aPlace(api);
  unitId = await aUnit(api, placeId, await aModel(api));
  offerId = await anOffer(api, placeId);
  bookingId = idOf<'Booking'>(await aBooking(api, placeId, offerId));
  await anAllocation(api, placeId, bookingId, unitId);
  [kiosk, other] = [await KioskClient.at(api, placeId), await KioskClient.at(api, placeId)];
});

const arrival = (id: string = bookingId, revision: number | null = 0): KioskFact => ({ type: 'CHECKED_IN', bookingId: idOf<'Booking'>(id), knownBy: 'TICKET', revision, learnerIds: [] });
const departure = (): KioskFact => ({ type: 'LEFT', bookingId });
const takenBack = ({ eventId }: SentText): KioskFact => ({ type: 'ANNULLED', eventId: idOf<'KioskEvent'>(eventId) });
const booking = async () => (await api.sql<{ status: string; checked_in_at: Date | null }>('SELECT status, checked_in_at FROM booking WHERE id = $1', [bookingId]))[0];
const visits = () => api.sql<{ arrived_at: Date; departed_at: Date | null; channel: string }>('SELECT arrived_at, departed_at, channel FROM visit WHERE booking_id = $1 AND annulled_at IS NULL', [bookingId]);
const anomalies = async () => (await api.sql<{ code: string }>('SELECT code FROM kiosk_anomaly WHERE place_id = $1 AND resolved_at IS NULL ORDER BY code', [placeId])).map(({ code }) => code);

describe('an arrival told by a kiosk', () => {
  it('is kept once, however often it is sent, at the same time by two of its pages too', async () => {
    const sent = [kiosk.write(arrival())];
    const answers = (await Promise.all([kiosk.send(sent), kiosk.send(sent), kiosk.send(sent)])).map(([one]) => one?.outcome);
    expect(answers.sort()).toEqual(['ACCEPTED', 'DUPLICATE', 'DUPLICATE']);
    expect(await booking()).toEqual({ status: 'CHECKED_IN', checked_in_at: TEN_TO });
    expect(await visits()).toEqual([{ arrived_at: TEN_TO, departed_at: null, channel: 'KIOSK' }]);
    expect(await kiosk.send(sent)).toMatchObject([{ outcome: 'DUPLICATE', anomalies: [] }]);
  });

  it('counts at the hour it happened, not at the hour it was told (power cut, network cut)', async () => {
    const sent = [kiosk.write(arrival()), kiosk.write(departure(), minutes(40))];
    api.clock.set(minutes(120));
    expect((await kiosk.send(sent)).map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(await visits()).toEqual([{ arrived_at: TEN_TO, departed_at: minutes(40), channel: 'KIOSK' }]);
    expect(await booking()).toMatchObject({ status: 'COMPLETED' });
  });

  it('C1: of two kiosks the earliest counts, the other is noted', async () => {
    const [late, early] = [kiosk.write(arrival(), minutes(5)), other.write(arrival(), minutes(2))];
    api.clock.set(minutes(6));
    expect(await kiosk.send([late])).toMatchObject([{ outcome: 'ACCEPTED', anomalies: [] }]);
    expect(await other.send([early])).toMatchObject([{ outcome: 'ACCEPTED' }]);
    expect(await visits()).toMatchObject([{ arrived_at: minutes(2) }]);
    expect(await kiosk.send([late])).toMatchObject([{ outcome: 'DUPLICATE', anomalies: ['DUPLICATE_CHECK_IN'] }]);
  });

  it('C2: somebody who was cancelled and came all the same is there, and a person decides', async () => {
    await api.sql(`UPDATE booking SET status = 'CANCELLED', cancelled_at = $2 WHERE id = $1`, [bookingId, minutes(-30)]);
    expect(await kiosk.tell(arrival())).toMatchObject({ outcome: 'ACCEPTED_WITH_ANOMALY', anomalies: ['CANCELLED_BUT_PRESENT'] });
    expect(await booking()).toMatchObject({ status: 'CANCELLED' });
    expect(await visits()).toHaveLength(1);
  });

  it('C2: what was moved to another place is not touched there', async () => {
    const elsewhere = await aPlace(api);
    const gone = await aBooking(api, elsewhere, await anOffer(api, elsewhere));
    expect(await kiosk.tell(arrival(gone))).toMatchObject({ anomalies: ['MOVED_BUT_PRESENT'] });
    expect(await kiosk.tell(arrival(randomUUID()))).toMatchObject({ anomalies: ['BOOKING_UNKNOWN'] });
    expect(await api.sql('SELECT 1 FROM visit WHERE booking_id = $1', [gone])).toEqual([]);
    expect(await api.sql('SELECT status FROM booking WHERE id = $1', [gone])).toEqual([{ status: 'CONFIRMED' }]);
  });

  it('C3: an absence noted meanwhile goes, and the person has a unit again', async () => {
    await api.sql(`UPDATE booking SET status = 'NO_SHOW' WHERE id = $1`, [bookingId]);
    await api.sql('UPDATE allocation SET occupying = false WHERE booking_id = $1', [bookingId]);
    const sent = kiosk.write(arrival());
    api.clock.set(minutes(30));
    expect(await kiosk.send([sent])).toMatchObject([{ outcome: 'ACCEPTED' }]);
    expect(await booking()).toMatchObject({ status: 'CHECKED_IN' });
    expect(await api.sql('SELECT unit_id FROM allocation WHERE booking_id = $1 AND occupying', [bookingId])).toEqual([{ unit_id: unitId }]);
  });

  it('C3: where others took it, they are in all the same and it is said', async () => {
    await api.sql(`UPDATE booking SET status = 'NO_SHOW' WHERE id = $1`, [bookingId]);
    await api.sql('UPDATE allocation SET occupying = false WHERE booking_id = $1', [bookingId]);
    await anAllocation(api, placeId, await aBooking(api, placeId, offerId), unitId);
    const sent = kiosk.write(arrival());
    api.clock.set(minutes(30));
    expect(await kiosk.send([sent])).toMatchObject([{ outcome: 'ACCEPTED_WITH_ANOMALY', anomalies: ['NO_UNITS_LEFT'] }]);
    expect(await booking()).toMatchObject({ status: 'CHECKED_IN' });
    expect(await kiosk.send([sent])).toMatchObject([{ outcome: 'DUPLICATE', anomalies: ['NO_UNITS_LEFT'] }]);
  });

  it('C8: by a ticket of before the booking was changed', async () => {
    await api.sql('UPDATE booking SET revision = 2 WHERE id = $1', [bookingId]);
    expect(await kiosk.tell(arrival(bookingId, 1))).toMatchObject({ anomalies: ['STALE_TICKET'] });
    expect(await booking()).toMatchObject({ status: 'CHECKED_IN' });
  });

  it('C9: of a clock that nobody knows is kept and marked', async () => {
    kiosk.sleeps(null);
    expect(await kiosk.tell(arrival(), minutes(-1))).toMatchObject({ outcome: 'ACCEPTED_WITH_ANOMALY', anomalies: ['CLOCK_UNSURE'] });
  });

  it('C9: and one told more than three days later', async () => {
    const sent = kiosk.write(arrival());
    api.clock.set(new Date(TEN_TO.getTime() + 73 * 3_600_000));
    expect(await kiosk.send([sent])).toMatchObject([{ anomalies: ['CLOCK_UNSURE'] }]);
    expect(await visits()).toMatchObject([{ arrived_at: TEN_TO }]);
  });

  it('a clock set back by an hour changes nothing: the time is that of the running clock', async () => {
    const back = new Date(TEN_TO.getTime() - 3_600_000);
    const sent = [kiosk.write(arrival()), kiosk.write(departure(), minutes(35), { deviceAt: back })];
    api.clock.set(minutes(40));
    await kiosk.send(sent);
    expect(await visits()).toMatchObject([{ arrived_at: TEN_TO, departed_at: minutes(35) }]);
  });
});

describe('taking back', () => {
  it('gives the booking back as it was, in whichever order it is told', async () => {
    const slip = kiosk.write(arrival());
    const back = kiosk.write(takenBack(slip), minutes(5));
    api.clock.set(minutes(6));
    await kiosk.send([back]);
    expect(await kiosk.send([slip])).toMatchObject([{ outcome: 'ACCEPTED' }]);
    expect(await booking()).toEqual({ status: 'CONFIRMED', checked_in_at: null });
    expect(await visits()).toEqual([]);
    await kiosk.tell(arrival());
    expect(await booking()).toMatchObject({ status: 'CHECKED_IN', checked_in_at: minutes(6) });
  });

  it('comes too late after a quarter of an hour, and is shown', async () => {
    const slip = kiosk.write(arrival());
    await kiosk.send([slip]);
    api.clock.set(minutes(16));
    expect(await kiosk.tell(takenBack(slip))).toMatchObject({ anomalies: ['ANNUL_TOO_LATE'] });
    expect(await other.tell(takenBack(slip))).toMatchObject({ anomalies: ['ANNUL_NOT_POSSIBLE'] });
    expect(await booking()).toMatchObject({ status: 'CHECKED_IN' });
  });

  it('of a departure gives the units back that it had freed', async () => {
    await kiosk.tell(arrival());
    api.clock.set(minutes(30));
    const slip = kiosk.write(departure());
    await kiosk.send([slip]);
    expect(await booking()).toMatchObject({ status: 'COMPLETED' });
    await kiosk.tell(takenBack(slip));
    expect(await booking()).toEqual({ status: 'CHECKED_IN', checked_in_at: TEN_TO });
    expect(await visits()).toMatchObject([{ departed_at: null }]);
    expect(await api.sql('SELECT unit_id FROM allocation WHERE booking_id = $1 AND occupying', [bookingId])).toEqual([{ unit_id: unitId }]);
  });
});

describe('a batch', () => {
  it('with one event that cannot be read is taken but for that one, which is kept aside and answered the same again', async () => {
    const good = kiosk.write(arrival());
    const bad = kiosk.signed('{"v":1,"sequence":2,"nonsense":true}', randomUUID());
    kiosk.sequence = 2;
    const more = kiosk.write(departure(), minutes(0));
    const answer = await kiosk.send([good, bad, more]);
    expect(answer.map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'REJECTED', 'ACCEPTED']);
    expect(answer[1]).toMatchObject({ fault: 'FIELD_WRONG', faultField: 'id' });
    expect((await kiosk.send([good, bad, more])).map(({ outcome }) => outcome)).toEqual(['DUPLICATE', 'REJECTED', 'DUPLICATE']);
    expect(await api.sql('SELECT event_id, sequence::int, fault FROM kiosk_rejection WHERE kiosk_id = $1', [kiosk.id])).toEqual([{ event_id: bad.eventId, sequence: 2, fault: 'FIELD_WRONG' }]);
  });

  it.each([
    ['another key', 'SIGNATURE_WRONG', () => other.signed(kiosk.write(arrival()).text, randomUUID())],
    ['another kiosk', 'KIOSK_WRONG', () => { const { text, eventId } = other.write(arrival()); return kiosk.signed(text, eventId); }],
    ['another id', 'ID_WRONG', () => ({ ...kiosk.write(arrival()), eventId: randomUUID() })],
    ['no JSON, with a character no database keeps', 'NOT_JSON', () => kiosk.signed('\0{', randomUUID())],
    ['a version of tomorrow', 'VERSION_UNKNOWN', () => kiosk.signed('{"v":99}', randomUUID())],
  ])('sets aside what comes of %s', async (_what, fault, made) => {
    expect(await kiosk.send([made()])).toMatchObject([{ outcome: 'REJECTED', fault }]);
    expect(await booking()).toMatchObject({ status: 'CONFIRMED' });
  });

  it('does not take two events for one number', async () => {
    const first = kiosk.write(arrival());
    kiosk.sequence = 0;
    expect((await kiosk.send([first, kiosk.write(departure())])).map(({ outcome, fault }) => [outcome, fault])).toEqual([['ACCEPTED', null], ['REJECTED', 'SEQUENCE_TAKEN']]);
  });

  it('tells the state of the kiosk, and whether it told all', async () => {
    await kiosk.send([kiosk.write(arrival())], { pending: 3, batteryPercent: 12 });
    const state = () => api.sql('SELECT pending, last_sequence::int, battery_percent, told_all_at FROM kiosk WHERE id = $1', [kiosk.id]);
    expect(await state()).toEqual([{ pending: 3, last_sequence: 1, battery_percent: 12, told_all_at: null }]);
    await kiosk.send([]);
    expect(await state()).toEqual([{ pending: 0, last_sequence: 1, battery_percent: 80, told_all_at: TEN_TO }]);
  });

  it('of a kiosk that was shut out is not taken', async () => {
    const sent = kiosk.write(arrival());
    await api.sql('UPDATE kiosk SET revoked_at = $2 WHERE id = $1', [kiosk.id, TEN_TO]);
    expect((await kiosk.ask([sent])).errors?.[0]?.extensions).toMatchObject({ code: 'KIOSK_REVOKED' });
    expect(await booking()).toMatchObject({ status: 'CONFIRMED' });
  });

  it('cannot change afterwards', async () => {
    await kiosk.tell(arrival());
    await expect(api.sql('UPDATE kiosk_event SET at = now()')).rejects.toThrow('only added to');
    await expect(api.sql(`UPDATE kiosk_event SET text = '{}'`)).rejects.toThrow('only added to');
  });
});

describe('what the team noted itself', () => {
  it('stays when the kiosk takes its own back, and the earliest of both counts', async () => {
    await api.sql(`UPDATE booking SET status = 'CHECKED_IN', checked_in_at = $2 WHERE id = $1`, [bookingId, minutes(3)]);
    await api.sql(`INSERT INTO visit (place_id, id, booking_id, arrived_at, noted_at, channel, idempotency_key) VALUES ($1, $2, $3, $4, $4, 'DESK', 'desk')`, [placeId, randomUUID(), bookingId, minutes(3)]);
    const early = kiosk.write(arrival());
    api.clock.set(minutes(4));
    await kiosk.send([early]);
    expect(await visits()).toEqual([{ arrived_at: TEN_TO, departed_at: null, channel: 'DESK' }]);
    await kiosk.tell(takenBack(early));
    expect(await booking()).toEqual({ status: 'CHECKED_IN', checked_in_at: minutes(3) });
    expect(await anomalies()).toEqual([]);
  });
});
