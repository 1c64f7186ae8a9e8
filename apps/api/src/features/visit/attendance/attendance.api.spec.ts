import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AttendanceClient, aConfirmedGroup, aNamedGroup, type Named } from '../../../../test/attendance-ground.ts';
import { aGroupPlace, anOrganisation, emptyGroups, type GroupGround } from '../../../../test/groups-ground.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { Retention } from '../../../platform/privacy/retention.ts';

/** After the first session, which goes from nine to five in Paris. */
const EVENING = new Date('2026-03-10T19:00:00Z');

let api: TestApi;
let organisationId: string;
let here: GroupGround;
let there: GroupGround;
let group: { readonly groupBookingId: string; readonly sessionIds: readonly string[] };
let [ana, ben]: [Named | undefined, Named | undefined] = [undefined, undefined];
let cohortId: string;
let manager: AttendanceClient;

const someone = async (role: string, kind: string, scope: string | null = null) => new AttendanceClient(await signedIn(api, `${role.toLowerCase()}-${randomUUID()}@exemple.example`, [[role, kind, scope]]));
const idOf = async ({ browser }: AttendanceClient) => (await browser.gql<{ me: { id: string } | null }>('{ me { id } }')).data?.me?.id ?? '';
const first = () => group.sessionIds[0] ?? '';
const id = (person: Named | undefined) => person?.id ?? '';

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyGroups(api);
  organisationId = await anOrganisation(api);
  [here, there] = [await aGroupPlace(api), await aGroupPlace(api)];
  group = await aConfirmedGroup(api, {
    organisationId,
    sessions: [
      { placeId: here.placeId, offerId: here.offerId, startsAt: '2026-03-10T08:00:00Z', endsAt: '2026-03-10T16:00:00Z' },
      { placeId: there.placeId, offerId: there.offerId, startsAt: '2026-03-11T08:00:00Z', endsAt: '2026-03-11T11:00:00Z', vr: true },
    ],
  });
  ({ cohortId, people: [ana, ben] } = await aNamedGroup(api, { organisationId, groupBookingId: group.groupBookingId, people: [{ givenName: 'Ana', familyName: 'Roux' }, { givenName: 'Ben', familyName: 'Sow' }] }));
  api.clock.set(EVENING);
  manager = await someone('ORGANISATION_MANAGER', 'ORGANISATION', organisationId);
});

describe('who was there', () => {
  it('is noted of several people at once, and gives hours by half-day', async () => {
    const answer = await manager.note(first(), [
      { learnerId: id(ana) },
      { learnerId: id(ana), half: 'AFTERNOON', until: '2026-03-10T14:30:00Z' },
      { learnerId: id(ben), present: false },
    ]);
    expect(answer).toMatchObject({ __typename: 'GroupAttendance', missing: 1, ofOrganisation: true, erasedOn: '2027-03-03' });
    expect(answer.sessions[0]?.halfDays).toEqual([{ day: '2026-03-10', half: 'MORNING' }, { day: '2026-03-10', half: 'AFTERNOON' }]);
    expect(answer.people).toMatchObject([
      { givenName: 'Ana', familyName: 'Roux', minutes: 240 + 150, minutesVr: 0, plannedMinutes: 480 + 180, missing: 0, whyNoCertificate: null },
      { givenName: 'Ben', minutes: 0, missing: 1, whyNoCertificate: 'NOTHING_REALISED' },
    ]);
  });

  it('is all noted or nothing', async () => {
    expect(await manager.note(first(), [{ learnerId: id(ana) }, { learnerId: randomUUID() }])).toMatchObject({ code: 'LEARNER_UNKNOWN', field: 'marks' });
    expect(await manager.note(first(), [{ learnerId: id(ana) }, { learnerId: id(ben), from: '2026-03-10T07:00:00Z' }])).toMatchObject({ code: 'HOURS_OUTSIDE', learnerId: id(ben) });
    expect(await manager.one(group.groupBookingId)).toMatchObject({ missing: 4 });
  });

  it('is corrected by one more fact; the one before stays, and is shown', async () => {
    await manager.note(first(), [{ learnerId: id(ana) }]);
    api.clock.set(new Date(EVENING.getTime() + 60_000));
    const answer = await manager.note(first(), [{ learnerId: id(ana), present: false }]);
    const attendee = answer.sessions[0]?.attendees[0];
    expect(attendee?.halfDays[0]).toMatchObject({ minutes: 0, facts: [{ present: false, notedAs: 'ORGANISATION_MANAGER' }, { present: true }] });
    await expect(api.sql('UPDATE attendance_fact SET present_from = NULL, present_until = NULL')).rejects.toThrow('only added to');
  });

  it('is noted once, however often a request is sent', async () => {
    const key = randomUUID();
    await Promise.all([1, 2, 3].map(() => manager.note(first(), [{ learnerId: id(ana) }, { learnerId: id(ben) }], { key })));
    expect((await api.sql<{ n: number }>('SELECT count(*)::int AS n FROM attendance_fact'))[0]?.n).toBe(2);
    expect(await manager.note(first(), [{ learnerId: id(ana), present: false }], { key })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
  });

  it('counts no more than the place saw, and says where they disagree', async () => {
    await api.sql(`INSERT INTO visit (place_id, id, booking_id, arrived_at, departed_at, channel, idempotency_key) VALUES ($1, $2, $3, '2026-03-10T08:30:00Z', '2026-03-10T15:00:00Z', 'DESK', 'k')`, [here.placeId, randomUUID(), first()]);
    const answer = await manager.note(first(), [{ learnerId: id(ana) }, { learnerId: id(ana), half: 'AFTERNOON' }, { learnerId: id(ben), from: '2026-03-10T08:45:00Z' }]);
    expect(answer.sessions[0]?.attendees).toMatchObject([{ halfDays: [{ minutes: 210, doubts: ['BEFORE_ARRIVAL'] }, { minutes: 180, doubts: ['AFTER_DEPARTURE'] }] }, { halfDays: [{ minutes: 195, doubts: [] }, {}] }]);
  });

  it('is noted from the start on, for thirty days; later by who answers for the organisation, with a reason', async () => {
    expect(await manager.note(group.sessionIds[1] ?? '', [{ learnerId: id(ana), day: '2026-03-11' }])).toMatchObject({ code: 'SESSION_NOT_BEGUN' });
    api.clock.set(new Date('2026-04-09T16:01:00Z'));
    manager = await someone('ORGANISATION_MANAGER', 'ORGANISATION', organisationId);
    const late = await someone('TRAINER', 'ORGANISATION', organisationId);
    await api.sql('INSERT INTO cohort_trainer (cohort_id, account_id) VALUES ($1, $2)', [cohortId, await idOf(late)]);
    expect(await late.note(first(), [{ learnerId: id(ana) }], { reason: 'Retrouvée' })).toMatchObject({ code: 'NOTING_CLOSED' });
    expect(await manager.note(first(), [{ learnerId: id(ana) }])).toMatchObject({ code: 'REASON_MISSING', field: 'reason' });
    const answer = await manager.note(first(), [{ learnerId: id(ana) }], { reason: 'Feuille retrouvée' });
    expect(answer.sessions[0]?.attendees[0]?.halfDays[0]?.facts).toMatchObject([{ reason: 'Feuille retrouvée' }]);
    expect(await api.sql(`SELECT act, subject_kind, detail->>'people' AS people FROM audit_entry WHERE act = 'ATTENDANCE_NOTED' ORDER BY sequence DESC LIMIT 1`)).toEqual([{ act: 'ATTENDANCE_NOTED', subject_kind: 'GROUP', people: '1' }]);
  });

  it('follows a session to another place, and goes with the learner, by hand or by retention', async () => {
    await manager.note(first(), [{ learnerId: id(ana) }, { learnerId: id(ben) }]);
    await api.sql('UPDATE booking SET place_id = $2, offer_id = $3 WHERE id = $1', [first(), there.placeId, there.offerId]);
    expect(await manager.one(group.groupBookingId)).toMatchObject({ people: [{ minutes: 240 }, { minutes: 240 }] });
    await api.sql('DELETE FROM cohort_learner WHERE id = $1', [id(ana)]);
    expect((await manager.one(group.groupBookingId))?.people.map(({ givenName }) => givenName)).toEqual(['Ben']);
    api.clock.set(new Date('2027-03-05T08:00:00Z'));
    await api.app.get(Retention, { strict: false }).apply();
    expect(await api.sql('SELECT id FROM attendance_fact')).toEqual([]);
  });
});

describe('whoever asks', () => {
  it('sees all of it for the organisation, their own cohort as a trainer, and first names at their own place as its team', async () => {
    await manager.note(first(), [{ learnerId: id(ana) }]);
    const trainer = await someone('TRAINER', 'ORGANISATION', organisationId);
    expect(await trainer.one(group.groupBookingId)).toBeNull();
    await api.sql('INSERT INTO cohort_trainer (cohort_id, account_id) VALUES ($1, $2)', [cohortId, await idOf(trainer)]);
    expect(await trainer.one(group.groupBookingId)).toMatchObject({ sessions: [{ noter: 'TRAINER' }, { noter: 'TRAINER' }], people: [{ familyName: 'Roux' }, { familyName: 'Sow' }] });
    const team = await someone('SITE_STAFF', 'PLACE', here.placeId);
    const seen = await team.one(group.groupBookingId);
    expect(seen).toMatchObject({ ofOrganisation: false, erasedOn: null, people: [{ givenName: 'Ana', familyName: 'R.' }, { familyName: 'S.' }] });
    expect(seen?.sessions.map(({ noter, id: sessionId }) => [noter, sessionId])).toEqual([['PLACE_TEAM', first()]]);
    expect(seen?.sessions[0]?.attendees[0]?.halfDays[0]?.facts).toMatchObject([{ notedAs: 'ORGANISATION_MANAGER', notedBy: null }]);
    expect(await team.note(first(), [{ learnerId: id(ben) }])).toMatchObject({ __typename: 'GroupAttendance', ofOrganisation: false });
  });

  it('is told nothing of what is not theirs', async () => {
    const others = [await someone('ORGANISATION_MANAGER', 'ORGANISATION', await anOrganisation(api)), await someone('SITE_MANAGER', 'PLACE', (await aGroupPlace(api)).placeId), await someone('NETWORK_COORDINATOR', 'NETWORK')];
    for (const other of others) {
      expect(await other.one(group.groupBookingId)).toBeNull();
      expect(await other.note(first(), [{ learnerId: id(ana) }])).toMatchObject({ code: 'SESSION_UNKNOWN' });
    }
  });
});
