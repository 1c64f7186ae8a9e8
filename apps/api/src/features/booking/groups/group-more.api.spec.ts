import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { aGroupPlace, anAgreement, anOrganisation, emptyGroups, type GroupGround, morning, someoneOf } from '../../../../test/groups-ground.ts';
import type { GroupAnswer, GroupsClient } from '../../../../test/groups-client.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

const QUOTA = [{ category: 'VR_HEADSET', hours: 60, period: 'MONTH' }];
const need = { people: 4, units: [{ category: 'VR_HEADSET', count: 4 }] };
const DATES = ['2026-03-10', '2026-03-11'];

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

const sessions = () => DATES.map((day) => morning(here.offerId, day));
const held = (who = manager): Promise<GroupAnswer> => who.hold({ organisationId, need, sessions: sessions() });

describe('what an agreement leaves', () => {
  it('is said before a request and with it, and as a hold would count it', async () => {
    const agreementId = await anAgreement(api, organisationId, here.placeId, QUOTA);
    const input = { organisationId, need, sessions: sessions() };
    const stand = { agreementId, placeId: here.placeId, category: 'VR_HEADSET', period: 'MONTH', from: '2026-03-01', usedMinutes: 0, askedMinutes: 1440, allowedMinutes: 3600 };
    expect(await manager.quotas(input)).toEqual([stand]);
    const { places } = await manager.places({ organisationId, need, dates: DATES.map((day) => ({ day, from: '09:00', to: '12:00' })), placeIds: [here.placeId] });
    expect(places[0]?.quotas).toEqual([stand]);
    const group = await held();
    expect(await manager.quotasOf(group.id)).toEqual([stand]);
    // All the headsets but four are free: the same again could be had, after what is held.
    expect(await manager.quotas(input)).toEqual([{ ...stand, usedMinutes: 1440 }]);
  });

  it('counts what can be had alone, and gives back what was cancelled or ran out', async () => {
    await anAgreement(api, organisationId, here.placeId, [{ category: 'VR_HEADSET', hours: 20, period: 'MONTH' }]);
    expect(await manager.quotas({ organisationId, need, sessions: sessions() })).toMatchObject([{ usedMinutes: 0, askedMinutes: 720, allowedMinutes: 1200 }]);
    const group = await manager.hold({ organisationId, need, sessions: sessions().slice(0, 1) });
    api.clock.set(new Date(Date.parse(group.holdExpiresAt ?? '') + 1000));
    expect(await manager.quotasOf(group.id)).toEqual([]);
    const again = await manager.confirm((await manager.hold({ organisationId, need, sessions: sessions().slice(1) })).id);
    expect(await manager.quotasOf(again.id)).toMatchObject([{ usedMinutes: 0, askedMinutes: 720 }]);
    await manager.cancel(again.id);
    expect(await manager.quotasOf(again.id)).toEqual([]);
  });

  it('is nobody else’s to know', async () => {
    await anAgreement(api, organisationId, here.placeId, QUOTA);
    const group = await held();
    const stranger = await someoneOf(api, await anOrganisation(api, { name: 'Autre' }));
    expect(await stranger.quotas({ organisationId, need, sessions: sessions() })).toEqual([]);
    expect(await stranger.quotasOf(group.id)).toEqual([]);
    expect(await stranger.calendar(group.id)).toBeNull();
  });
});

describe('moving one session elsewhere', () => {
  it('is searched as if the session were given up, and its hours with it', async () => {
    const there = await aGroupPlace(api, { place: { name: 'Là-bas' } });
    await anAgreement(api, organisationId, null, [{ category: 'VR_HEADSET', hours: 24, period: 'MONTH' }]);
    const group = await manager.confirm((await held()).id);
    const search = { organisationId, need, dates: [{ day: DATES[0], from: '09:00', to: '12:00' }], placeIds: [here.placeId, there.placeId] };
    const blind = await manager.places(search);
    expect(blind.places.map(({ possible }) => possible)).toEqual([0, 0]);
    const [first] = group.sessions;
    const { places } = await manager.places({ ...search, instead: first?.id });
    expect(places.map(({ possible }) => possible)).toEqual([1, 1]);
    expect(places.find(({ placeId }) => placeId === there.placeId)?.quotas).toMatchObject([{ placeId: null, usedMinutes: 720, askedMinutes: 720, allowedMinutes: 1440 }]);
    const moved = await manager.change(group, { scope: 'ONE', sessionId: first?.id, offerId: there.offerId });
    expect(moved.sessions.map(({ placeId }) => placeId)).toEqual([there.placeId, here.placeId]);
  });

  it('is not searched for a session of somebody else’s', async () => {
    await anAgreement(api, organisationId, here.placeId);
    const [first] = (await held()).sessions;
    const other = await anOrganisation(api, { name: 'Autre' });
    const stranger = await someoneOf(api, other);
    const search = { organisationId: other, need, dates: [{ day: DATES[0], from: '09:00', to: '12:00' }], placeIds: [here.placeId], instead: first?.id };
    expect(await stranger.places(search)).toMatchObject({ __typename: 'GroupRefused', code: 'SESSION_UNKNOWN' });
  });
});

describe('who may act', () => {
  it('is a trainer where every agreement of the group lets trainers book', async () => {
    const trainer = await someoneOf(api, organisationId, 'TRAINER');
    const agreementId = await anAgreement(api, organisationId, here.placeId, [], { bookers: 'MANAGERS_AND_TRAINERS' });
    const group = await held(trainer);
    expect(group).toMatchObject({ speaksFor: false, mayAct: true });
    await api.sql(`UPDATE agreement SET bookers = 'MANAGERS' WHERE id = $1`, [agreementId]);
    expect(await trainer.one(group.id)).toMatchObject({ mayAct: false });
    expect(await trainer.confirm(group.id)).toMatchObject({ code: 'NOT_YOURS_TO_BOOK' });
    expect(await manager.one(group.id)).toMatchObject({ speaksFor: true, mayAct: true });
  });
});

describe('the file for a calendar', () => {
  it('holds every session as it stands, what was cancelled as such, once the group is confirmed', async () => {
    await anAgreement(api, organisationId, here.placeId);
    const group = await held();
    expect(await manager.calendar(group.id)).toBeNull();
    await manager.confirm(group.id);
    await manager.cancel(group.id, { scope: 'ONE', sessionId: group.sessions[0]?.id });
    const calendar = new ICAL.Component(ICAL.parse((await manager.calendar(group.id)) ?? '') as unknown[]);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const events = calendar.getAllSubcomponents('vevent').map((event) => [String(event.getFirstPropertyValue('uid')).split('@')[0], event.getFirstPropertyValue('status')]);
    expect(events).toEqual([[`booking-${group.sessions[0]?.id ?? ''}`, 'CANCELLED'], [`booking-${group.sessions[1]?.id ?? ''}`, 'CONFIRMED']]);
  });
});
