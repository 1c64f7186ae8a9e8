import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModule, aPlace, aSpace } from '../../../test/builders.ts';
import { FleetClient } from '../../../test/fleet-client.ts';
import { fleetGround, roleAt, teamAt, unitsHeld } from '../../../test/fleet-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

const NINE = '2026-03-04T08:00:00.000Z';

let api: TestApi;
let placeId: string;
let modelId: string;
let offerId: string;
let units: readonly string[];
let team: FleetClient;
const person = () => new BookingClient(api);
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const at = (place: string, role = 'SITE_MANAGER') => roleAt(api, place, role);

/** The team comes again, at another hour. */
const later = async (instant: string) => {
  api.clock.set(new Date(instant));
  ({ team } = await teamAt(api, placeId));
};

beforeEach(async () => {
  ({ placeId, modelId, offerId, units, team } = await fleetGround(api));
});

const unitOf = (bookingId: string) => unitsHeld(api, bookingId);
const first = () => units[0] ?? '';
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
