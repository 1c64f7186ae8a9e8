import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Id, idOf, type KioskFact } from '@escale/domain';
import { AnomaliesClient } from '../../../test/anomalies-client.ts';
import { aConfirmedGroup, aNamedGroup, AttendanceClient } from '../../../test/attendance-ground.ts';
import { aGroupPlace, anOrganisation, emptyGroups } from '../../../test/groups-ground.ts';
import { KioskClient } from '../../../test/kiosk-events-client.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

/** The session goes from nine to five in Paris; it is the evening of that day. */
const NINE = new Date('2026-03-10T08:00:00Z');
const EVENING = new Date('2026-03-10T17:00:00Z');
const after = (minutes: number): Date => new Date(NINE.getTime() + minutes * 60_000);

let api: TestApi;
let placeId: string;
let sessionId: Id<'Booking'>;
let groupBookingId: string;
let ana: string;
let kiosk: KioskClient;
let manager: AttendanceClient;
let team: AnomaliesClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyGroups(api);
  const organisationId = await anOrganisation(api);
  const here = await aGroupPlace(api);
  placeId = here.placeId;
  const group = await aConfirmedGroup(api, { organisationId, sessions: [{ placeId, offerId: here.offerId, startsAt: NINE.toISOString(), endsAt: '2026-03-10T16:00:00Z' }] });
  groupBookingId = group.groupBookingId;
  sessionId = idOf<'Booking'>(group.sessionIds[0] ?? '');
  const { people } = await aNamedGroup(api, { organisationId, groupBookingId, people: [{ givenName: 'Ana', familyName: 'Roux' }] });
  ana = people[0]?.id ?? '';
  api.clock.set(EVENING);
  kiosk = await KioskClient.at(api, placeId, ORDINARY_DAY);
  manager = new AttendanceClient(await signedIn(api, `chef-${randomUUID()}@exemple.example`, [['ORGANISATION_MANAGER', 'ORGANISATION', organisationId]]));
  team = new AnomaliesClient(await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]));
  await manager.note(sessionId, [{ learnerId: ana }, { learnerId: ana, half: 'AFTERNOON' }]);
});

const arrival = (): KioskFact => ({ type: 'CHECKED_IN', bookingId: sessionId, knownBy: 'CODE', revision: null, learnerIds: [] });
const left = (): KioskFact => ({ type: 'LEFT', bookingId: sessionId });
const halves = async () => (await manager.one(groupBookingId))?.sessions[0]?.attendees[0]?.halfDays;
const seen = async () => {
  const query = 'query ($id: ID!) { groupAttendance(groupBookingId: $id) { sessions { arrivedAt departedAt } } }';
  return (await team.data<{ groupAttendance: { sessions: { arrivedAt: string | null; departedAt: string | null }[] } }>(query, { id: groupBookingId })).groupAttendance.sessions[0];
};

describe('C9: a time that nobody is sure of', () => {
  it('counts for nobody’s attendance until somebody of the team confirms it, at the hour they know', async () => {
    kiosk.sleeps(null);
    expect(await kiosk.tell(arrival(), after(90))).toMatchObject({ anomalies: ['CLOCK_UNSURE'] });
    // Somebody came; when, nobody knows: what was noted stands as it is.
    expect(await api.sql('SELECT status FROM booking WHERE id = $1', [sessionId])).toEqual([{ status: 'CHECKED_IN' }]);
    expect(await seen()).toEqual({ arrivedAt: null, departedAt: null });
    expect(await halves()).toMatchObject([{ minutes: 240, doubts: [] }, { minutes: 240, doubts: [] }]);
    const { id } = await team.one(placeId, 'CLOCK_UNSURE');
    expect(await team.resolve(id, 'CONFIRM_TIME', { at: after(60).toISOString() })).toMatchObject({ decision: { choice: 'CONFIRM_TIME' } });
    expect(await seen()).toMatchObject({ arrivedAt: after(60).toISOString() });
    expect(await halves()).toMatchObject([{ minutes: 180, doubts: ['BEFORE_ARRIVAL'] }, { minutes: 240, doubts: [] }]);
    // Taken back within a quarter of an hour, it waits again.
    await team.reopen(id);
    expect(await seen()).toEqual({ arrivedAt: null, departedAt: null });
    expect(await halves()).toMatchObject([{ minutes: 240, doubts: [] }, { minutes: 240, doubts: [] }]);
  });

  it('of an arrival that was sure counts at once; a departure after the tablet slept takes nothing away', async () => {
    expect(await kiosk.tell(arrival(), after(60))).toMatchObject({ anomalies: [] });
    kiosk.sleeps(null);
    await kiosk.tell(left(), after(300));
    expect(await seen()).toEqual({ arrivedAt: after(60).toISOString(), departedAt: null });
    expect(await halves()).toMatchObject([{ minutes: 180, doubts: ['BEFORE_ARRIVAL'] }, { minutes: 240, doubts: [] }]);
  });

  it('beside what the team noted itself gives way to it', async () => {
    await api.sql(`UPDATE booking SET status = 'CHECKED_IN', checked_in_at = $2 WHERE id = $1`, [sessionId, after(30)]);
    await api.sql(`INSERT INTO visit (place_id, id, booking_id, arrived_at, noted_at, channel, idempotency_key) VALUES ($1, $2, $3, $4, $4, 'DESK', 'desk')`, [placeId, randomUUID(), sessionId, after(30)]);
    kiosk.sleeps(null);
    await kiosk.tell(arrival(), after(10));
    expect(await seen()).toMatchObject({ arrivedAt: after(30).toISOString() });
    expect(await halves()).toMatchObject([{ minutes: 210 }, { minutes: 240 }]);
  });
});
