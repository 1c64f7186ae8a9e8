import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AbsenceReason, idOf, type KioskFact, localDay } from '@escale/domain';
import { aConfirmedGroup, aNamedGroup, AttendanceClient } from '../../../test/attendance-ground.ts';
import { aGroupPlace, anOrganisation, emptyGroups } from '../../../test/groups-ground.ts';
import { KioskClient } from '../../../test/kiosk-events-client.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

/** An hour into a session that goes from nine to five in Paris. */
const MORNING = new Date('2026-03-10T09:00:00Z');
const LINE = [[100, 200, 0, 500, 300, 40, 900, 250, 90]];

let api: TestApi;
let kiosk: KioskClient;
let other: KioskClient;
let manager: AttendanceClient;
let group: { readonly groupBookingId: string; readonly sessionIds: readonly string[] };
let cohortId: string;
let [ana, ben] = ['', ''];
const sessionId = () => group.sessionIds[0] ?? '';
const signs = (learnerId: string | null): KioskFact => ({
  type: 'SIGNED', bookingId: idOf(sessionId()), day: localDay('2026-03-10'), half: 'MORNING', signer: learnerId === null ? { role: 'TRAINER' } : { role: 'LEARNER', learnerId }, means: 'STROKES', strokes: LINE,
});
const isAbsent = (learnerId: string, reason: AbsenceReason): KioskFact => ({ type: 'ABSENCE_NOTED', bookingId: idOf(sessionId()), day: localDay('2026-03-10'), half: 'MORNING', learnerId, reason });
const entries = () => api.sql<{ id: string; learner_id: string | null; means: string; sure: boolean; event_id: string }>('SELECT id, learner_id, means, sure, event_id FROM attendance_signature WHERE booking_id = $1 ORDER BY signed_at, id', [sessionId()]);

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyGroups(api);
  const organisationId = await anOrganisation(api);
  const here = await aGroupPlace(api);
  group = await aConfirmedGroup(api, { organisationId, sessions: [{ placeId: here.placeId, offerId: here.offerId, startsAt: '2026-03-10T08:00:00Z', endsAt: '2026-03-10T16:00:00Z' }] });
  const named = await aNamedGroup(api, { organisationId, groupBookingId: group.groupBookingId, people: [{ givenName: 'Ana', familyName: 'Roux' }, { givenName: 'Ben', familyName: 'Sow' }] });
  cohortId = named.cohortId;
  [ana = '', ben = ''] = named.people.map(({ id }) => id);
  api.clock.set(MORNING);
  [kiosk, other] = [await KioskClient.at(api, here.placeId), await KioskClient.at(api, here.placeId)];
  manager = new AttendanceClient(await signedIn(api, `manager-${randomUUID()}@exemple.example`, [['ORGANISATION_MANAGER', 'ORGANISATION', organisationId]]));
});

describe('what is signed on a tablet', () => {
  it('counts for the half-day, with the text as the tablet wrote it, once however often it is sent', async () => {
    const events = [kiosk.write(signs(ana)), kiosk.write(signs(null)), kiosk.write(isAbsent(ben, 'SICK_NOTE'))];
    expect((await kiosk.send(events)).map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    expect((await kiosk.send(events)).map(({ outcome }) => outcome)).toEqual(['DUPLICATE', 'DUPLICATE', 'DUPLICATE']);
    expect(await entries()).toMatchObject([{ learner_id: ana, means: 'STROKES', sure: true }, { learner_id: null }]);
    const [kept] = await api.sql<{ text: string; signature: string }>('SELECT event_text AS text, event_signature AS signature FROM attendance_signature WHERE event_id = $1', [events[0]?.eventId]);
    expect(kept).toEqual({ text: events[0]?.text, signature: events[0]?.signature });
    expect((await manager.one(group.groupBookingId))?.sessions[0]).toMatchObject({ attendees: [{ halfDays: [{ minutes: 60 }, {}] }, { halfDays: [{ minutes: 0, facts: [{ present: false }] }, {}] }] });
    expect(await api.sql('SELECT absence, noted_as FROM attendance_fact WHERE learner_id = $1', [ben])).toEqual([{ absence: 'SICK_NOTE', noted_as: 'TRAINER' }]);
  });

  it('C10: signed again on another tablet is a second entry, and said', async () => {
    await kiosk.send([kiosk.write(signs(ana))]);
    expect(await other.send([other.write(signs(ana))])).toMatchObject([{ outcome: 'ACCEPTED_WITH_ANOMALY', anomalies: ['SECOND_SIGNATURE'] }]);
    expect(await entries()).toHaveLength(2);
  });

  it('C9: at an hour nobody is sure of is kept and waits for a person', async () => {
    kiosk.epochStartedAt = null;
    expect(await kiosk.send([kiosk.write(signs(ana))])).toMatchObject([{ outcome: 'ACCEPTED_WITH_ANOMALY', anomalies: ['CLOCK_UNSURE'] }]);
    expect((await manager.one(group.groupBookingId))?.sessions[0]?.attendees[0]?.halfDays[0]).toMatchObject({ minutes: 0 });
    // An arrival that comes later takes nothing away from what was found of the signature.
    await kiosk.send([kiosk.write({ type: 'CHECKED_IN', bookingId: idOf(sessionId()), knownBy: 'CODE', revision: null, learnerIds: [] })]);
    expect(await api.sql(`SELECT 1 FROM kiosk_anomaly a JOIN attendance_signature s ON s.event_id = a.event_id WHERE a.code = 'CLOCK_UNSURE'`)).toHaveLength(1);
  });

  it('C9: whoever confirms its time decides what the kiosk contradicts too, and nothing takes that back', async () => {
    kiosk.epochStartedAt = null;
    await kiosk.send([kiosk.write(signs(ana)), kiosk.write(signs(ben))]);
    const [entry] = await entries();
    const CONFIRM = 'mutation ($input: ConfirmSignatureInput!) { result: confirmSignature(input: $input) { __typename } }';
    const confirm = () => manager.browser.gql(CONFIRM, { input: { sessionId: sessionId(), signatureId: entry?.id } });
    await confirm();
    await confirm();
    const anomalies = () => api.sql(`SELECT a.choice, a.resolved_by IS NOT NULL AS by FROM kiosk_anomaly a WHERE a.code = 'CLOCK_UNSURE' AND a.booking_id = $1 ORDER BY a.choice NULLS LAST`, [sessionId()]);
    expect(await anomalies()).toEqual([{ choice: 'CONFIRM_TIME', by: true }, { choice: null, by: false }]);
    expect(await api.sql(`SELECT r.act, r.choice FROM kiosk_resolution r JOIN kiosk_anomaly a ON a.id = r.anomaly_id WHERE a.event_id = $1`, [entry?.event_id])).toEqual([{ act: 'RESOLVED', choice: 'CONFIRM_TIME' }]);
    // What comes later changes nothing of it, and it cannot be taken back where it was not chosen.
    await kiosk.send([kiosk.write({ type: 'CHECKED_IN', bookingId: idOf(sessionId()), knownBy: 'CODE', revision: null, learnerIds: [] })]);
    expect(await api.sql(`SELECT choice FROM kiosk_anomaly WHERE event_id = $1`, [entry?.event_id])).toEqual([{ choice: 'CONFIRM_TIME' }]);
  });

  it('by somebody nobody expects is kept as it was told, and said', async () => {
    expect(await kiosk.send([kiosk.write(signs(randomUUID()))])).toMatchObject([{ outcome: 'ACCEPTED_WITH_ANOMALY', anomalies: ['SIGNER_NOT_EXPECTED'] }]);
    expect(await entries()).toEqual([]);
  });

  it('leaves no drawing behind once the person is forgotten', async () => {
    const event = kiosk.write(signs(ana));
    await kiosk.send([event]);
    await api.sql('DELETE FROM session_learner WHERE learner_id = $1', [ana]);
    await api.sql('DELETE FROM cohort_learner WHERE cohort_id = $1 AND id = $2', [cohortId, ana]);
    expect(await entries()).toEqual([]);
    const [left] = await api.sql<{ text: string }>('SELECT text FROM kiosk_event WHERE id = $1', [event.eventId]);
    expect(left?.text).toContain('"strokes":[]');
    expect(left?.text).not.toContain('900,250');
  });
});
