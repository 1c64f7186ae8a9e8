import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from '../../../../test/booking-client.ts';
import { aGroupPlace, anAgreement, anOrganisation, emptyGroups, type GroupGround, morning, someoneOf } from '../../../../test/groups-ground.ts';
import type { GroupsClient } from '../../../../test/groups-client.ts';
import { VESOUL } from '../../../../test/search-driver.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

const DAYS = ['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'];

let api: TestApi;
let organisationId: string;
let manager: GroupsClient;
let here: GroupGround;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyGroups(api);
  organisationId = await anOrganisation(api);
  manager = await someoneOf(api, organisationId);
  here = await aGroupPlace(api);
});

const need = { people: 16, units: [{ category: 'VR_HEADSET', count: 8 }] };
const mornings = (days: readonly string[], { offerId } = here) => days.map((day) => morning(offerId, day));
const hold = (input: Readonly<Record<string, unknown>> = {}, who = manager) => who.hold({ organisationId, need, sessions: mornings(DAYS), ...input });
const left = async () => (await api.sql<{ bookings: number; allocations: number; groups: number }>(`SELECT (SELECT count(*) FROM booking)::int AS bookings, (SELECT count(*) FROM allocation)::int AS allocations, (SELECT count(*) FROM group_booking)::int AS groups`))[0];

describe('holding a group', () => {
  it('takes units and room for every session, for half an hour', async () => {
    await anAgreement(api, organisationId, here.placeId);
    const group = await hold();
    expect(group).toMatchObject({ __typename: 'GroupBooking', state: 'HELD', title: 'Promotion soudure', holdExpiresAt: '2026-03-03T08:30:00.000Z', speaksFor: true, leftOut: [] });
    expect(group.sessions).toHaveLength(4);
    expect(group.sessions[0]).toMatchObject({ startsAt: '2026-03-10T08:00:00.000Z', endsAt: '2026-03-10T11:00:00.000Z', people: 16, status: 'HELD', units: [{ category: 'VR_HEADSET', count: 8 }] });
    expect(group.sessions[0]?.tags).toHaveLength(8);
    expect(await left()).toEqual({ bookings: 4, allocations: 32, groups: 1 });
    // Nobody else has a headset then.
    const single = await new BookingClient(api).hold({ offerId: here.offerId, startsAt: '2026-03-10T09:00:00Z' });
    expect(single).toMatchObject({ code: 'SLOT_TAKEN' });
  });

  it('is refused as a whole, with each reason and what would fit, and leaves nothing', async () => {
    await anAgreement(api, organisationId, here.placeId);
    await new BookingClient(api).booked({ offerId: here.offerId, startsAt: '2026-03-11T09:00:00Z' });
    const before = await left();
    const refused = await hold({ sessions: [...mornings(DAYS), morning(here.offerId, '2026-03-15')] });
    expect(refused).toMatchObject({ __typename: 'GroupRefused', code: 'SESSIONS_REFUSED' });
    expect(refused.refused).toMatchObject([
      { index: 1, code: 'SLOT_TAKEN', ways: [{ kind: 'OTHER_HOUR', offerId: here.offerId, startsAt: '2026-03-11T13:00:00.000Z' }, { kind: 'FEWER_UNITS', offerId: null, count: 7 }] },
      { index: 4, code: 'PLACE_CLOSED', ways: [] },
    ]);
    expect(await left()).toEqual(before);
    const some = await hold({ sessions: [...mornings(DAYS), morning(here.offerId, '2026-03-15')], partial: 'WHAT_FITS' });
    expect(some.sessions.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(['2026-03-10', '2026-03-12', '2026-03-13']);
    expect(some.leftOut.map(({ code }) => code)).toEqual(['SLOT_TAKEN', 'PLACE_CLOSED']);
  });

  it('counts quotas exactly, and goes to who asked first', async () => {
    await anAgreement(api, organisationId, null, [{ category: 'VR_HEADSET', hours: 72, period: 'MONTH' }]);
    const refused = await hold();
    expect(refused.refused).toMatchObject([{ index: 3, code: 'QUOTA_EXCEEDED', quota: { usedMinutes: 4_320, askedMinutes: 1_440, allowedMinutes: 4_320 } }]);
    expect((await hold({ sessions: mornings(DAYS.slice(0, 3)) })).state).toBe('HELD');
    expect((await hold({ sessions: mornings(DAYS.slice(3)) })).refused).toMatchObject([{ code: 'QUOTA_EXCEEDED' }]);
    // What was held and let go counts no more.
    api.clock.set(new Date('2026-03-03T08:31:00Z'));
    expect((await hold({ sessions: mornings(DAYS.slice(3)) })).state).toBe('HELD');
  });

  it('counts the capacity of the place, over all who are there', async () => {
    await api.sql('UPDATE place SET people_capacity = 20 WHERE id = $1', [here.placeId]);
    await anAgreement(api, organisationId, here.placeId);
    expect((await hold({ need: { people: 16, units: [{ category: 'VR_HEADSET', count: 2 }] }, sessions: mornings(['2026-03-10']) })).state).toBe('HELD');
    const other = await hold({ need: { people: 5, units: [{ category: 'VR_HEADSET', count: 2 }] }, sessions: mornings(['2026-03-10']) });
    expect(other.refused).toMatchObject([{ code: 'PLACE_FULL', ways: [{ kind: 'OTHER_HOUR' }, { kind: 'FEWER_PEOPLE', people: 4 }] }]);
  });

  it.each([
    ['no agreement', async () => undefined, 'AGREEMENT_MISSING'],
    ['an agreement that is over then', async () => void (await anAgreement(api, organisationId, here.placeId, [], { until_day: '2026-03-09' })), 'AGREEMENT_MISSING'],
    ['an offer that is not for groups', async () => { await anAgreement(api, organisationId, here.placeId); await api.sql('UPDATE offer SET group_people_most = NULL, group_minutes_least = NULL, group_minutes_most = NULL'); }, 'NOT_FOR_GROUPS'],
    ['a group larger than the offer takes', async () => { await anAgreement(api, organisationId, here.placeId); await api.sql('UPDATE offer SET group_people_most = 12'); }, 'TOO_MANY_PEOPLE'],
    ['a length the offer does not give groups', async () => { await anAgreement(api, organisationId, here.placeId); await api.sql('UPDATE offer SET group_minutes_most = 150'); }, 'DURATION_NOT_OFFERED'],
    ['fewer headsets than asked for', async () => { await anAgreement(api, organisationId, here.placeId); await api.sql(`UPDATE equipment_unit SET in_service = false, status = 'OUT_OF_SERVICE' WHERE id = $1`, [here.unitIds[0]]); }, 'NO_SUCH_EQUIPMENT'],
  ])('is refused for want of: %s', async (_, prepare, code) => {
    await prepare();
    expect(await hold({ sessions: mornings(['2026-03-10']) })).toMatchObject({ code: 'NOTHING_FITS', refused: [{ code }] });
    expect(await left()).toEqual({ bookings: 0, allocations: 0, groups: 0 });
  });

  it('is for managers, or for trainers where the agreement says so; for a verified organisation', async () => {
    const agreementId = await anAgreement(api, organisationId, here.placeId);
    const trainer = await someoneOf(api, organisationId, 'TRAINER');
    expect(await hold({}, trainer)).toMatchObject({ code: 'NOTHING_FITS', refused: DAYS.map(() => ({ code: 'NOT_YOURS_TO_BOOK' })) });
    await api.sql(`UPDATE agreement SET bookers = 'MANAGERS_AND_TRAINERS' WHERE id = $1`, [agreementId]);
    expect(await hold({}, trainer)).toMatchObject({ state: 'HELD', speaksFor: false });
    expect(await hold({}, await someoneOf(api, await anOrganisation(api)))).toMatchObject({ code: 'ORGANISATION_UNKNOWN', field: 'organisationId' });
    await api.sql(`UPDATE organisation SET standing = 'SUSPENDED' WHERE id = $1`, [organisationId]);
    expect(await hold()).toMatchObject({ code: 'ORGANISATION_UNVERIFIED' });
  });

  it('is done once for each key', async () => {
    await anAgreement(api, organisationId, here.placeId);
    const idempotencyKey = randomUUID();
    const [one, other] = await Promise.all([hold({ idempotencyKey }), hold({ idempotencyKey })]);
    expect(one.id).toBe(other.id);
    expect(await hold({ idempotencyKey, title: 'Autre' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await left())?.groups).toBe(1);
  });

  it('is read by managers and trainers of the organisation, and nobody else', async () => {
    await anAgreement(api, organisationId, here.placeId);
    const { id } = await hold();
    const trainer = await someoneOf(api, organisationId, 'TRAINER');
    expect(await trainer.one(id)).toMatchObject({ id, speaksFor: false });
    expect(await trainer.mine(organisationId)).toMatchObject([{ id }]);
    const rival = await someoneOf(api, await anOrganisation(api));
    expect(await rival.one(id)).toBeNull();
    expect(await rival.mine(organisationId)).toEqual([]);
  });
});

describe('searching places for a group', () => {
  const dates = DAYS.map((day) => ({ day, from: '09:00', to: '12:00' }));

  it('shows those that take all dates first, the best plan over several, and what keeps the others', async () => {
    await anAgreement(api, organisationId, null);
    const far = await aGroupPlace(api, { units: 10, place: { longitude: 6.3, latitude: 47.7, name: 'Le Relais' } });
    await new BookingClient(api).booked({ offerId: here.offerId, startsAt: '2026-03-11T09:00:00Z' });
    const found = await manager.places({ organisationId, need, dates, near: VESOUL, withinKm: 50 });
    expect(found.places.map(({ placeId, possible }) => [placeId, possible])).toEqual([[far.placeId, 4], [here.placeId, 3]]);
    expect(found.places[1]?.dates[1]).toMatchObject({ refusal: 'SLOT_TAKEN', offerId: null, ways: [{ kind: 'OTHER_HOUR' }, { kind: 'FEWER_UNITS', count: 7 }] });
    expect(found.plan.map(({ placeId }) => placeId)).toEqual([here.placeId, far.placeId, here.placeId, here.placeId]);
    const group = await manager.hold({ organisationId, need, sessions: found.plan.map(({ offerId, startsAt, durationMinutes }) => ({ offerId, startsAt, durationMinutes })) });
    expect(group.sessions).toHaveLength(4);
  });

  it('spends a quota of the network once, wherever the dates are', async () => {
    await anAgreement(api, organisationId, null, [{ category: 'VR_HEADSET', hours: 48, period: 'MONTH' }]);
    await aGroupPlace(api, { place: { longitude: 6.3, latitude: 47.7 } });
    const found = await manager.places({ organisationId, need, dates, near: VESOUL, withinKm: 50 });
    expect(found.plan).toHaveLength(2);
    expect(found.places[0]?.dates.map(({ refusal }) => refusal)).toEqual([null, null, 'QUOTA_EXCEEDED', 'QUOTA_EXCEEDED']);
  });

  it('knows places by name, says where an agreement is missing, and answers nobody else', async () => {
    const other = await aGroupPlace(api, { place: { longitude: -4.5, latitude: 48.4 } });
    const agreementId = await anAgreement(api, organisationId, here.placeId);
    const found = await manager.places({ organisationId, need, dates, placeIds: [other.placeId, here.placeId] });
    expect(found.places.map(({ placeId, agreed, possible }) => [placeId, agreed, possible])).toEqual([[here.placeId, true, 4], [other.placeId, false, 0]]);
    expect(found.places[1]?.dates[0]?.refusal).toBe('AGREEMENT_MISSING');
    expect((await manager.places({ organisationId, need, dates, agreementId })).places.map(({ placeId }) => placeId)).toEqual([here.placeId]);
    expect(await (await someoneOf(api, await anOrganisation(api))).places({ organisationId, need, dates })).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
  });
});
