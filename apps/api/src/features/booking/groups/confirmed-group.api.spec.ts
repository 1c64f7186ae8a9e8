import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from '../../../../test/booking-client.ts';
import type { GroupAnswer, GroupsClient } from '../../../../test/groups-client.ts';
import { aGroupPlace, anAgreement, anOrganisation, emptyGroups, type GroupGround, morning, someoneOf } from '../../../../test/groups-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { ExpireHolds } from '../expire-holds.ts';
import { Database } from '../../../platform/database/database.ts';

const DAYS = ['2026-03-10', '2026-03-11', '2026-03-12'];

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
  await anAgreement(api, organisationId, null, [{ category: 'VR_HEADSET', hours: 72, period: 'MONTH' }]);
});

const held = (days: readonly string[] = DAYS, count = 8) => manager.hold({ organisationId, need: { people: 16, units: [{ category: 'VR_HEADSET', count }] }, sessions: days.map((day) => morning(here.offerId, day)) });
const confirmed = async (days?: readonly string[], count?: number) => manager.confirm((await held(days, count)).id);
const starts = (group: GroupAnswer) => group.sessions.map(({ startsAt, status }) => `${startsAt.slice(5, 16)} ${status}`);
const occupied = async () => (await api.sql<{ n: number }>('SELECT count(*)::int AS n FROM allocation WHERE occupying'))[0]?.n;

describe('a group that is held', () => {
  it('is confirmed as one, with a code for each session, and once', async () => {
    const group = await held();
    expect(await manager.confirm(group.id, { contactName: ' ' })).toMatchObject({ code: 'CONTACT_MISSING', field: 'contactName' });
    expect(await manager.confirm(group.id, { contactEmail: 'anne' })).toMatchObject({ code: 'EMAIL_UNREADABLE', field: 'contactEmail' });
    const sure = await manager.confirm(group.id);
    expect(sure).toMatchObject({ state: 'CONFIRMED', holdExpiresAt: null, contactName: 'Anne Vidal' });
    expect(new Set(sure.sessions.map(({ shortCode }) => shortCode)).size).toBe(3);
    expect(await manager.confirm(group.id)).toMatchObject({ state: 'CONFIRMED', sessions: sure.sessions.map(({ shortCode }) => ({ shortCode })) });
    // It no longer runs out.
    api.clock.set(new Date('2026-03-04T08:00:00Z'));
    manager = await someoneOf(api, organisationId);
    await new BookingClient(api).hold({ offerId: here.offerId, startsAt: '2026-03-10T09:00:00Z' });
    expect((await manager.one(group.id))?.state).toBe('CONFIRMED');
    expect(await occupied()).toBe(24);
  });

  it('runs out as one, and can then not be confirmed', async () => {
    const other = await aGroupPlace(api);
    const group = await manager.hold({ organisationId, need: { people: 4, units: [] }, sessions: [morning(here.offerId, '2026-03-10'), morning(other.offerId, '2026-03-11')] });
    api.clock.set(new Date('2026-03-03T08:30:00Z'));
    expect(await manager.one(group.id)).toMatchObject({ state: 'EXPIRED', sessions: [{ status: 'EXPIRED' }, { status: 'EXPIRED' }] });
    expect(await manager.confirm(group.id)).toMatchObject({ code: 'HOLD_EXPIRED' });
    await api.app.get(Database).transaction((transaction) => api.app.get(ExpireHolds).run(transaction));
    expect(await occupied()).toBe(0);
    expect(await manager.confirm(group.id)).toMatchObject({ code: 'HOLD_EXPIRED' });
  });

  it('asks the team of a place that wants to answer, and stands elsewhere', async () => {
    const asking = await aGroupPlace(api, { offer: { approval_deadline_hours: 48 } });
    const group = await manager.hold({ organisationId, need: { people: 4, units: [] }, sessions: [morning(here.offerId, '2026-03-10'), morning(asking.offerId, '2026-03-11')] });
    const sure = await manager.confirm(group.id);
    expect(sure.sessions).toMatchObject([{ status: 'CONFIRMED', approvalState: 'NOT_NEEDED' }, { status: 'HELD', approvalState: 'ASKED', holdExpiresAt: '2026-03-05T08:00:00.000Z', shortCode: null }]);
    expect(await manager.change(sure, { scope: 'ALL', people: 3 })).toMatchObject({ code: 'APPROVAL_PENDING' });
  });

  it('asks that a safety notice be accepted where an offer does', async () => {
    await api.sql('UPDATE offer SET safety_notice = true');
    const group = await held();
    expect(await manager.confirm(group.id)).toMatchObject({ code: 'SAFETY_NOTICE_NOT_ACCEPTED' });
    expect(await manager.confirm(group.id, { acceptsSafetyNotice: true })).toMatchObject({ state: 'CONFIRMED' });
  });
});

describe('a group that is cancelled', () => {
  it('gives back one session, those from one on, or all; the past stays', async () => {
    const group = await confirmed();
    const [first, second] = group.sessions;
    expect(starts(await manager.cancel(group.id, { scope: 'ONE', sessionId: second?.id }))).toEqual(['03-10T08:00 CONFIRMED', '03-11T08:00 CANCELLED', '03-12T08:00 CONFIRMED']);
    expect(await occupied()).toBe(16);
    api.clock.set(new Date('2026-03-10T12:00:00Z'));
    manager = await someoneOf(api, organisationId);
    const over = await manager.cancel(group.id, { scope: 'FROM_HERE_ON', sessionId: first?.id });
    expect(starts(over)).toEqual(['03-10T08:00 CONFIRMED', '03-11T08:00 CANCELLED', '03-12T08:00 CANCELLED']);
    expect(await manager.cancel(group.id)).toMatchObject({ state: 'CONFIRMED', version: over.version });
  });

  it('is over once nothing is left; its hours and units are anybody’s again', async () => {
    const group = await confirmed();
    expect(await manager.cancel(group.id)).toMatchObject({ state: 'CANCELLED' });
    expect(await occupied()).toBe(0);
    expect((await confirmed()).state).toBe('CONFIRMED');
    expect(await manager.cancel(group.id, { scope: 'ONE' })).toMatchObject({ code: 'SESSION_UNKNOWN', field: 'sessionId' });
    expect(await (await someoneOf(api, await anOrganisation(api))).cancel(group.id)).toMatchObject({ code: 'GROUP_UNKNOWN' });
    expect(await (await someoneOf(api, organisationId, 'TRAINER')).cancel(group.id)).toMatchObject({ code: 'NOT_YOURS_TO_BOOK' });
  });
});

describe('a group that changes', () => {
  it('moves one session, or those from one on by the same days and hours', async () => {
    const group = await confirmed();
    const [first, second] = group.sessions;
    const moved = await manager.change(group, { scope: 'ONE', sessionId: first?.id, startsAt: '2026-03-09T08:00:00Z' });
    expect(starts(moved)).toEqual(['03-09T08:00 CONFIRMED', '03-11T08:00 CONFIRMED', '03-12T08:00 CONFIRMED']);
    // Over the 29th of March, on which the clocks change, nine stays nine.
    const later = await manager.change(moved, { scope: 'FROM_HERE_ON', sessionId: second?.id, startsAt: '2026-04-01T07:00:00Z' });
    expect(starts(later)).toEqual(['03-09T08:00 CONFIRMED', '04-01T07:00 CONFIRMED', '04-02T07:00 CONFIRMED']);
    expect(await occupied()).toBe(24);
    expect(await manager.change(moved, { scope: 'ALL', people: 10 })).toMatchObject({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
  });

  it('moves over itself', async () => {
    await api.sql(`UPDATE place SET opening_hours = 'Mo-Fr 08:00-20:00'`);
    const at = (hour: string) => ({ offerId: here.offerId, startsAt: `2026-03-10T${hour}:00:00Z`, durationMinutes: 120 });
    const group = await manager.confirm((await manager.hold({ organisationId, need: { people: 8, units: [] }, sessions: [at('08'), at('11')] })).id);
    const moved = await manager.change(group, { scope: 'ALL', sessionId: group.sessions[0]?.id, startsAt: '2026-03-10T11:00:00Z' });
    expect(starts(moved)).toEqual(['03-10T11:00 CONFIRMED', '03-10T14:00 CONFIRMED']);
  });

  it('changes all that is meant or nothing', async () => {
    const group = await confirmed(DAYS, 2);
    await new BookingClient(api).booked({ offerId: here.offerId, startsAt: '2026-03-18T09:00:00Z', people: 1 });
    await api.sql(`UPDATE offer SET group_people_most = 40`);
    const refused = await manager.change(group, { scope: 'ALL', sessionId: group.sessions[0]?.id, startsAt: '2026-03-17T08:00:00Z', units: [{ category: 'VR_HEADSET', count: 8 }] });
    expect(refused).toMatchObject({ code: 'SESSIONS_REFUSED', refused: [{ index: 1, bookingId: group.sessions[1]?.id, code: 'SLOT_TAKEN' }] });
    expect(starts((await manager.one(group.id)) ?? group)).toEqual(starts(group));
    expect(await occupied()).toBe(7);
    const larger = await manager.change(group, { scope: 'ALL', people: 20, units: [{ category: 'VR_HEADSET', count: 6 }] });
    expect(larger.sessions).toMatchObject(DAYS.map(() => ({ people: 20, units: [{ category: 'VR_HEADSET', count: 6 }] })));
    expect(await occupied()).toBe(19);
    // The quota of 72 hours holds for what it was changed to.
    expect(await manager.change(larger, { scope: 'ALL', durationMinutes: 240, startsAt: '2026-03-10T13:00:00Z', sessionId: larger.sessions[0]?.id, units: [{ category: 'VR_HEADSET', count: 7 }] })).toMatchObject({ code: 'SESSIONS_REFUSED', refused: [{ index: 2, code: 'QUOTA_EXCEEDED' }] });
  });

  it('goes to another place where it may', async () => {
    const group = await confirmed();
    const there = await aGroupPlace(api);
    const moved = await manager.change(group, { scope: 'ONE', sessionId: group.sessions[0]?.id, offerId: there.offerId });
    expect(moved.sessions.map(({ placeId }) => placeId)).toEqual([there.placeId, here.placeId, here.placeId]);
    expect(moved.sessions[0]?.tags).toHaveLength(8);
    expect(await occupied()).toBe(24);
  });
});
