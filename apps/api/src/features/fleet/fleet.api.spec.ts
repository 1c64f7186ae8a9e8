import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModel, aModule, anOffer, aPlace, aSpace, aUnit } from '../../../test/builders.ts';
import { DeskClient } from '../../../test/desk-client.ts';
import { FleetClient } from '../../../test/fleet-client.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

const NINE = '2026-03-04T08:00:00.000Z';
const ELEVEN = '2026-03-04T10:00:00.000Z';

let api: TestApi;
let placeId: string;
let modelId: string;
let offerId: string;
let units: string[];
let team: FleetClient;
let desk: DeskClient;
const person = () => new BookingClient(api);
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const at = async (place: string, role = 'SITE_MANAGER') => signedIn(api, `gerant-${randomUUID()}@exemple.example`, [[role, 'PLACE', place]]);

/** The team comes again, at another hour: their sessions would have ended. */
const later = async (instant: string) => {
  api.clock.set(new Date(instant));
  const browser = await at(placeId);
  team = new FleetClient(browser);
  desk = new DeskClient(browser);
};

beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  modelId = await aModel(api);
  units = await Promise.all([0, 1].map(() => aUnit(api, placeId, modelId)));
  offerId = await anOffer(api, placeId);
  const browser = await at(placeId);
  team = new FleetClient(browser);
  desk = new DeskClient(browser);
});

const unitOf = async (bookingId: string) => (await api.sql<{ unit_id: string }>('SELECT unit_id FROM allocation WHERE booking_id = $1 AND occupying', [bookingId])).map(({ unit_id: unit }) => unit);
const [first, second] = [() => units[0] ?? '', () => units[1] ?? ''];
const statuses = async () => (await team.fleet(placeId))?.units.map(({ status }) => status);

describe('the inventory', () => {
  it('shows what stands in a place, in one statement besides who asks', async () => {
    await api.sql('UPDATE equipment_unit SET note = $2 WHERE id = $1', [first(), 'Étui rayé']);
    const fleet = await team.fleet(placeId);
    expect(fleet?.units).toHaveLength(2);
    expect(fleet?.units[0]).toMatchObject({ id: first(), status: 'READY', inService: true, note: 'Étui rayé', comingBookings: 0 });
  });

  it('is nobody else’s to read or change', async () => {
    const other = new FleetClient(await at(await aPlace(api)));
    expect([await other.fleet(placeId), await other.life(first()), await other.preview([first()])]).toEqual([null, null, null]);
    expect(await other.takeOut([first()])).toMatchObject({ code: 'UNIT_UNKNOWN', field: 'unitIds' });
    expect(await other.add(placeId, modelId)).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE', field: 'placeId' });
    const [tag] = await api.sql<{ tag: string }>('SELECT tag FROM equipment_unit WHERE id = $1', [first()]);
    expect([await other.ofTag(tag?.tag ?? ''), await team.ofTag(`https://anywhere.example/e/${(tag?.tag ?? '').toLowerCase()}`)]).toEqual([null, first()]);
    expect(await statuses()).toEqual(['READY', 'READY']);
  });

  it('sets aside what is booked within the quarter of an hour', async () => {
    const booking = await person().booked({ offerId, startsAt: NINE });
    await later('2026-03-04T07:45:00Z');
    const [unit] = await unitOf(booking.id);
    expect((await team.fleet(placeId))?.units.find(({ id }) => id === unit)).toMatchObject({ status: 'ALLOCATED', nextBookingAt: NINE, comingBookings: 1 });
  });
});

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

describe('the life of a unit', () => {
  it('is only ever added to', async () => {
    await expect(api.sql('DELETE FROM unit_event WHERE unit_id = $1', [first()])).rejects.toThrow('only added to');
    await expect(api.sql(`UPDATE unit_event SET at = now() WHERE unit_id = $1`, [first()])).rejects.toThrow('only added to');
    await expect(api.sql(`UPDATE equipment_unit SET status = 'OUT_OF_SERVICE' WHERE id = $1`, [first()])).rejects.toThrow('equipment_unit_in_service');
  });

  it('tells who did what: charge, system, cleaning, modules', async () => {
    const moduleId = await aModule(api, [modelId], []);
    await team.battery([first()], { unit: 82, left: 60 });
    await team.firmware([first()], ' v71.0 ');
    await team.sanitise([first()]);
    await team.modules([first()], [moduleId], []);
    const life = await team.life(first());
    expect(life?.unit).toMatchObject({ battery: { unit: 82, left: 60, right: null }, firmware: 'v71.0', moduleIds: [moduleId] });
    expect(life?.events.map(({ type }) => type)).toEqual(['MODULE_INSTALLED', 'SANITISED', 'FIRMWARE_NOTED', 'BATTERY_READ', 'CHECKED', 'ENROLLED']);
    expect(life?.events[0]).toMatchObject({ moduleFr: 'Souder en position', by: null, placeName: 'La Forge' });
    expect(await api.sql(`SELECT count(*)::integer AS acts FROM audit_entry WHERE act = 'UNIT_CHANGED' AND subject_id = $1`, [first()])).toEqual([{ acts: 4 }]);
  });

  it('refuses what nobody can have read', async () => {
    await expect(team.battery([first()], { unit: 101 })).rejects.toThrow('unit must be a whole number from 0 to 100');
    await expect(team.takeOut([])).rejects.toThrow('at least one');
    expect(await team.firmware([first()], '   ')).toMatchObject({ code: 'TEXT_EMPTY', field: 'version' });
  });

  it('gives bookings for a module that was removed other units', async () => {
    const moduleId = await aModule(api, [modelId], units);
    const booking = await person().booked({ offerId, startsAt: NINE, moduleId });
    const [unit = ''] = await unitOf(booking.id);
    expect(await team.modules([unit], [], [moduleId])).toMatchObject({ moved: 1 });
    const [other = ''] = await unitOf(booking.id);
    expect(other).not.toBe(unit);
    expect(await team.modules([other], [], [moduleId])).toMatchObject({ moved: 0, stranded: 1 });
    expect((await team.fleet(placeId))?.stranded).toMatchObject([{ id: booking.id }]);
  });

  it('begins with what came, under the next tags, seen by who entered it', async () => {
    const space = await aSpace(api, placeId);
    const series = `TL9-${randomUUID().slice(0, 4).toUpperCase()}`;
    const added = await team.add(placeId, modelId, { series: series.toLowerCase(), count: 2, ready: false, spaceId: space, purchasedOn: '2026-02-28', warrantyUntil: '2028-02-28', costCents: 54_990 });
    expect(added.units).toMatchObject([{ tag: `${series}-01`, status: 'ENROLLED', inService: false, purchasedOn: '2026-02-28', costCents: 54_990 }, { tag: `${series}-02` }]);
    const both = await Promise.all([team.add(placeId, modelId, { series }), team.add(placeId, modelId, { series })]);
    expect(both.flatMap(({ units: made }) => made.map(({ tag }) => tag)).sort()).toEqual([`${series}-03`, `${series}-04`]);
    expect((await team.life(added.units[0]?.id ?? ''))?.events).toMatchObject([{ type: 'ENROLLED', at: ORDINARY_DAY.toISOString() }]);
    expect(await team.add(placeId, randomUUID(), { series })).toMatchObject({ code: 'MODEL_UNKNOWN', field: 'modelId' });
    expect(await team.add(placeId, modelId, { series, spaceId: await aSpace(api, await aPlace(api)) })).toMatchObject({ code: 'SPACE_UNKNOWN', field: 'spaceId' });
    expect(await team.add(placeId, modelId, { series: '<é>' })).toMatchObject({ code: 'TAG_UNREADABLE', field: 'series' });
  });

  it('keeps what one of two people wrote, and shows the other', async () => {
    const [unit, other] = (await team.fleet(placeId))?.units ?? [];
    if (unit === undefined || other === undefined) throw new Error('Two units were expected.');
    const results = await Promise.all([team.describe(unit, { note: 'Sangle neuve' }), team.describe(unit, { note: 'À surveiller' })]);
    expect(results.map(({ code }) => code ?? 'done').sort()).toEqual(['CHANGED_MEANWHILE', 'done']);
    const [now] = (await team.fleet(placeId))?.units ?? [];
    expect(await team.describe({ ...unit, version: now?.version ?? 0 }, { tag: other.tag })).toMatchObject({ code: 'TAG_TAKEN', field: 'tag' });
    expect((await team.life(unit.id))?.events[0]).toMatchObject({ type: 'DETAILS_CHANGED', details: ['note'] });
  });

  it('ends, and what happened stays', async () => {
    expect(await team.retire([first()], 'BEYOND_REPAIR')).toMatchObject({ units: [{ status: 'RETIRED', acts: [] }] });
    expect((await team.life(first()))?.events.map(({ type }) => type)).toEqual(['RETIRED', 'TAKEN_OUT', 'CHECKED', 'ENROLLED']);
    expect(await team.check([first()])).toMatchObject({ code: 'UNIT_NOT_IN_THAT_STATE' });
  });

  it('is not ended, sent or entered by staff who do not answer for it', async () => {
    const staff = new FleetClient(await at(placeId, 'SITE_STAFF'));
    expect(await staff.takeOut([first()])).toMatchObject({ __typename: 'UnitsChanged' });
    await expect(staff.retire([first()])).rejects.toThrow();
    await expect(staff.add(placeId, modelId)).rejects.toThrow();
  });
});

describe('incidents', () => {
  it('block, wait for their repair, and let the unit go back once it was looked at', async () => {
    const reported = await team.report(first(), { account: '  Écran noir  ' });
    expect(reported.units).toMatchObject([{ status: 'OUT_OF_SERVICE', blockingIncidents: 1 }]);
    expect(await team.giveBack([first()])).toMatchObject({ code: 'UNIT_BLOCKED_BY_INCIDENT' });
    const incidentId = reported.incidentId ?? '';
    expect(await team.resolve(incidentId, { repair: 'Nappe changée', costCents: 4_500, check: { sanitised: true, battery: { unit: 100 } } })).toMatchObject({ units: [{ status: 'READY', blockingIncidents: 0, battery: { unit: 100 } }] });
    const life = await team.life(first());
    expect(life?.incidents).toMatchObject([{ account: 'Écran noir', repair: 'Nappe changée', costCents: 4_500, resolvedAt: ORDINARY_DAY.toISOString() }]);
    expect(life?.events.slice(0, 6).map(({ type }) => type)).toEqual(['CHECKED', 'SANITISED', 'BATTERY_READ', 'REPAIRED', 'INCIDENT_RESOLVED', 'INCIDENT_REPORTED']);
    expect(await team.resolve(incidentId)).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
    expect(await new FleetClient(await at(await aPlace(api))).resolve(incidentId)).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });

  it('that are minor change nothing', async () => {
    expect(await team.report(first(), { severity: 'MINOR' })).toMatchObject({ moved: 0, units: [{ status: 'READY', minorIncidents: 1, inService: true }] });
    expect(await team.report(first(), { account: ' ' })).toMatchObject({ code: 'TEXT_EMPTY', field: 'account' });
  });

  it('are reported once, even when the answer is lost', async () => {
    const idempotencyKey = randomUUID();
    const answers = [await team.report(first(), { idempotencyKey }), await team.report(first(), { idempotencyKey })];
    expect(answers[0]?.incidentId).toBe(answers[1]?.incidentId);
    expect((await team.life(first()))?.incidents).toHaveLength(1);
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

  it('waits until every booking has something else', async () => {
    await person().booked({ offerId, startsAt: NINE });
    await person().booked({ offerId, startsAt: NINE });
    expect(await team.send([first()], there, FRIDAY)).toMatchObject({ code: 'BOOKINGS_IN_THE_WAY', bookings: 1 });
    expect(await statuses()).toEqual(['READY', 'READY']);
    expect(await team.send([first()], randomUUID(), FRIDAY)).toMatchObject({ code: 'PLACE_UNKNOWN', field: 'toPlaceId' });
    expect(await team.send([first()], placeId, FRIDAY)).toMatchObject({ code: 'SAME_PLACE', field: 'toPlaceId' });
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

describe('care that comes back', () => {
  it('counts days and hours of use, and begins again when it was given', async () => {
    await team.plan([first()], { everyDays: null, everyHours: 1 });
    const booking = await person().booked({ offerId, startsAt: NINE });
    await api.sql(`UPDATE booking SET status = 'COMPLETED' WHERE id = $1`, [booking.id]);
    await api.sql('UPDATE allocation SET unit_id = $2 WHERE booking_id = $1', [booking.id, first()]);
    await later('2026-03-05T08:00:00Z');
    const [plan] = (await team.life(first()))?.unit.plans ?? [];
    expect(plan).toMatchObject({ title: 'Changer la mousse', state: 'DUE', usedHours: 1, dueAt: null });
    expect(await team.record(plan?.id ?? '', { note: 'Mousse neuve' })).toMatchObject({ units: [{ plans: [{ state: 'LATER', usedHours: 0 }] }] });
    expect((await team.life(first()))?.events[0]).toMatchObject({ type: 'MAINTAINED', note: 'Mousse neuve' });
    expect(await team.end(plan?.id ?? '')).toMatchObject({ units: [{ plans: [] }] });
    expect(await team.record(plan?.id ?? '')).toMatchObject({ code: 'PLAN_UNKNOWN' });
    expect(await team.plan([first()], { everyDays: null })).toMatchObject({ code: 'WHEN_MISSING', field: 'everyDays' });
  });
});
