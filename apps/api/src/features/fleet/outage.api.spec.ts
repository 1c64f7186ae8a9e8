import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from '../../../test/booking-client.ts';
import { anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import type { DeskClient } from '../../../test/desk-client.ts';
import { FleetClient } from '../../../test/fleet-client.ts';
import { fleetGround, roleAt, teamAt, unitsHeld } from '../../../test/fleet-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

const NINE = '2026-03-04T08:00:00.000Z';
const ELEVEN = '2026-03-04T10:00:00.000Z';

let api: TestApi;
let placeId: string;
let modelId: string;
let offerId: string;
let units: readonly string[];
let team: FleetClient;
let desk: DeskClient;
const person = () => new BookingClient(api);
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const at = (place: string, role = 'SITE_MANAGER') => roleAt(api, place, role);

/** The team comes again, at another hour. */
const later = async (instant: string) => {
  api.clock.set(new Date(instant));
  ({ team, desk } = await teamAt(api, placeId));
};

beforeEach(async () => {
  ({ placeId, modelId, offerId, units, team, desk } = await fleetGround(api));
});

const unitOf = (bookingId: string) => unitsHeld(api, bookingId);
const [first, second] = [() => units[0] ?? '', () => units[1] ?? ''];
const statuses = async () => (await team.fleet(placeId))?.units.map(({ status }) => status);

describe('taking a unit out of service', () => {
  it('gives its bookings equivalent units, and says how many before and after', async () => {
    const booking = await person().booked({ offerId, startsAt: NINE });
    const [unit = ''] = await unitOf(booking.id);
    const other = units.find((one) => one !== unit);
    expect(await team.preview([unit])).toEqual({ moved: 1, stranded: [] });
    expect(await unitOf(booking.id)).toEqual([unit]);
    expect(await team.takeOut([unit], { reason: 'BROKEN', note: 'Lentille fendue' })).toMatchObject({ __typename: 'UnitsChanged', moved: 1, stranded: 0, units: [{ status: 'OUT_OF_SERVICE', inService: false }] });
    expect(await unitOf(booking.id)).toEqual([other]);
    expect((await team.life(unit))?.events[0]).toMatchObject({ type: 'TAKEN_OUT', outageReason: 'BROKEN', note: 'Lentille fendue', at: ORDINARY_DAY.toISOString() });
    // Which of two equal headsets it is tells nobody anything before they come.
    expect(await api.sql(`SELECT 1 FROM outbox WHERE job = 'send-booking-mail' AND payload ->> 'kind' = 'MOVED'`)).toEqual([]);
  });

  it('leaves a booking for which nothing is free with what it has, and names it', async () => {
    const bookings = [await person().booked({ offerId, startsAt: NINE }), await person().booked({ offerId, startsAt: NINE })];
    const [unit = ''] = await unitOf(bookings[0]?.id ?? '');
    expect((await team.preview([unit]))?.stranded).toMatchObject([{ id: bookings[0]?.id, givenName: 'Camille' }]);
    expect(await team.takeOut([unit])).toMatchObject({ moved: 0, stranded: 1 });
    expect(await unitOf(bookings[0]?.id ?? '')).toEqual([unit]);
    expect((await team.fleet(placeId))?.stranded).toMatchObject([{ id: bookings[0]?.id }]);
    // And nobody books it any more.
    expect(await person().hold({ offerId, startsAt: ELEVEN, people: 2 })).toMatchObject({ code: 'TOO_MANY_PEOPLE' });
    expect(await team.giveBack([unit])).toMatchObject({ units: [{ status: 'READY' }] });
    expect((await team.fleet(placeId))?.stranded).toEqual([]);
  });

  it('gives who is here another for what is left of their session', async () => {
    const booking = await person().booked({ offerId, startsAt: NINE });
    const [unit = ''] = await unitOf(booking.id);
    await later('2026-03-04T08:20:00Z');
    const shown = (await desk.planning(placeId, '2026-03-04'))?.bookings.find(({ id }) => id === booking.id);
    if (shown === undefined) throw new Error('The booking is not in the diary.');
    await desk.checkIn(shown);
    expect(await team.report(unit)).toMatchObject({ moved: 1, stranded: 0, units: [{ status: 'OUT_OF_SERVICE' }] });
    const [row] = await api.sql<{ unit_id: string; during: string }>('SELECT unit_id, during FROM allocation WHERE booking_id = $1', [booking.id]);
    expect(row?.unit_id).not.toBe(unit);
    expect(row?.during).toContain('08:20:00');
    expect(await api.sql('SELECT status FROM booking WHERE id = $1', [booking.id])).toEqual([{ status: 'CHECKED_IN' }]);
  });

  it('does many at once, or none', async () => {
    await team.takeOut([first()]);
    expect(await team.takeOut(units)).toMatchObject({ code: 'UNIT_NOT_IN_THAT_STATE', unitId: first() });
    expect((await statuses())?.sort()).toEqual(['OUT_OF_SERVICE', 'READY']);
    expect(await team.takeOut([second(), randomUUID()])).toMatchObject({ code: 'UNIT_UNKNOWN' });
    expect(await team.takeOut([second()])).toMatchObject({ __typename: 'UnitsChanged' });
    expect(await team.giveBack(units)).toMatchObject({ units: [{ status: 'READY' }, { status: 'READY' }] });
  });

  it('is done once for a request sent again, and refused for another with the same key', async () => {
    const idempotencyKey = randomUUID();
    const [one, again] = await Promise.all([team.takeOut([first()], { idempotencyKey }), team.takeOut([first()], { idempotencyKey })]);
    expect([one, again]).toMatchObject([{ __typename: 'UnitsChanged' }, { __typename: 'UnitsChanged' }]);
    expect((await team.life(first()))?.events.filter(({ type }) => type === 'TAKEN_OUT')).toHaveLength(1);
    expect(await team.takeOut([first()], { idempotencyKey, reason: 'LENT' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('loses no booking to a learner who books the last free unit at the same moment', async () => {
    const booking = await person().booked({ offerId, startsAt: NINE });
    const [unit = ''] = await unitOf(booking.id);
    const [out, held] = await Promise.all([team.takeOut([unit]), person().hold({ offerId, startsAt: NINE })]);
    expect(out.__typename).toBe('UnitsChanged');
    // Either the learner came first and the booking is named, or it has the unit and the learner is told.
    expect([out.moved, out.stranded, held.__typename]).toEqual(held.__typename === 'Booking' ? [0, 1, 'Booking'] : [1, 0, 'BookingRefused']);
    expect(await unitOf(booking.id)).toHaveLength(1);
  });
});

describe('sending a unit to another place', () => {
  const FRIDAY = '2026-03-06T08:00:00.000Z';
  let there: string;
  let theirs: FleetClient;
  beforeEach(async () => {
    there = await aPlace(api, { name: 'Le Relais' });
    theirs = new FleetClient(await at(there));
  });

  it('moves its bookings, and has it booked there from its arrival on', async () => {
    const booking = await person().booked({ offerId, startsAt: NINE });
    const [unit = ''] = await unitOf(booking.id);
    const offerThere = await anOffer(api, there);
    expect(await team.send([unit], there, FRIDAY)).toMatchObject({ moved: 1, stranded: 0 });
    expect(await unitOf(booking.id)).not.toEqual([unit]);
    expect((await team.fleet(placeId))?.units.find(({ id }) => id === unit)).toMatchObject({ status: 'IN_TRANSIT', placeName: 'Le Relais', sentFromName: 'La Forge', arrivesAt: FRIDAY });
    expect((await theirs.fleet(there))?.units).toMatchObject([{ id: unit, status: 'IN_TRANSIT', inService: true }]);
    expect(await person().hold({ offerId: offerThere, startsAt: '2026-03-05T08:00:00.000Z' })).toMatchObject({ code: 'SLOT_TAKEN' });
    expect(await person().hold({ offerId: offerThere, startsAt: FRIDAY })).toMatchObject({ __typename: 'Booking' });
    expect(await team.receive([unit])).toMatchObject({ code: 'UNIT_UNKNOWN' });
    expect(await theirs.receive([unit])).toMatchObject({ units: [{ status: 'READY', placeName: 'Le Relais' }] });
    expect(await person().hold({ offerId: offerThere, startsAt: '2026-03-05T08:00:00.000Z' })).toMatchObject({ __typename: 'Booking' });
    expect((await theirs.life(unit))?.events.map(({ type, placeName }) => `${type} ${String(placeName)}`).slice(0, 4)).toEqual(['CHECKED Le Relais', 'SANITISED Le Relais', 'RECEIVED Le Relais', 'SENT La Forge']);
  });

  it('leaves where it was what happened there, and shows nothing of what came after', async () => {
    await team.charge([first()]);
    await team.send([first()], there, FRIDAY);
    await theirs.receive([first()]);
    const sent = [{ type: 'SENT', placeName: 'La Forge', toName: 'Le Relais' }, { type: 'CHARGED', placeName: 'La Forge' }, { type: 'CHECKED' }, { type: 'ENROLLED' }];
    expect(await team.past(first())).toMatchObject(sent);
    expect((await theirs.past(first())).map(({ placeName }) => placeName)).toEqual(['Le Relais', 'Le Relais', 'Le Relais']);
    expect([await team.life(first()), await new FleetClient(await at(await aPlace(api))).past(first())]).toEqual([null, []]);
  });

  it('waits until every booking has something else', async () => {
    await person().booked({ offerId, startsAt: NINE });
    await person().booked({ offerId, startsAt: NINE });
    expect(await team.send([first()], there, FRIDAY)).toMatchObject({ code: 'BOOKINGS_IN_THE_WAY', bookings: 1 });
    expect(await statuses()).toEqual(['READY', 'READY']);
    expect(await team.send([first()], randomUUID(), FRIDAY)).toMatchObject({ code: 'PLACE_UNKNOWN', field: 'toPlaceId' });
    expect(await team.send([first()], placeId, FRIDAY)).toMatchObject({ code: 'SAME_PLACE', field: 'toPlaceId' });
  });

  it('waits for sessions that are nearly over as well, and counts them all', async () => {
    for (const startsAt of [NINE, NINE, ELEVEN, ELEVEN, '2026-03-05T08:00:00.000Z']) await person().booked({ offerId, startsAt });
    await later('2026-03-04T08:57:00Z');
    // Two that end in three minutes, and two at eleven; one of the next day, for whom the other unit is free once that stays.
    expect(await team.send(units, there, FRIDAY)).toMatchObject({ code: 'BOOKINGS_IN_THE_WAY', bookings: 5 });
    expect(await team.send([first()], there, FRIDAY)).toMatchObject({ code: 'BOOKINGS_IN_THE_WAY', bookings: 2 });
    expect(await statuses()).toEqual(['ALLOCATED', 'ALLOCATED']);
  });

  it('that is late moves what was booked there meanwhile, or says what is in the way', async () => {
    const offerThere = await anOffer(api, there);
    await team.send([first()], there, FRIDAY);
    expect(await theirs.changeArrival([first()], '2026-03-05T08:00:00.000Z')).toMatchObject({ __typename: 'UnitsChanged' });
    const early = await person().booked({ offerId: offerThere, startsAt: '2026-03-05T13:00:00.000Z' });
    expect(early.__typename).toBe('Booking');
    expect(await theirs.changeArrival([first()], '2026-03-09T08:00:00.000Z')).toMatchObject({ code: 'BOOKINGS_IN_THE_WAY', bookings: 1 });
    const spare = await aUnit(api, there, modelId);
    expect(await theirs.changeArrival([first()], '2026-03-09T08:00:00.000Z')).toMatchObject({ moved: 1 });
    expect(await unitOf(early.id)).toEqual([spare]);
  });

  it('both ways at once ends, with each at its place', async () => {
    const back = await aUnit(api, there, modelId);
    const results = await Promise.all([team.send([first()], there, FRIDAY), theirs.send([back], placeId, FRIDAY)]);
    expect(results.map(({ __typename: type }) => type)).toEqual(['UnitsChanged', 'UnitsChanged']);
  });
});

