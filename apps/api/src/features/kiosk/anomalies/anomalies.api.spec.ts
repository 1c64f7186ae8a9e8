import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Id, idOf, type KioskFact } from '@escale/domain';
import { AnomaliesClient } from '../../../../test/anomalies-client.ts';
import { aBooking, anAllocation, aModel, anOffer, aPlace, aUnit } from '../../../../test/builders.ts';
import { KioskClient } from '../../../../test/kiosk-events-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../../test/test-api.ts';

/** Ten minutes before the booking, which goes from two to three in Paris. */
const TEN_TO = new Date('2026-03-12T12:50:00Z');
const minutes = (count: number) => new Date(TEN_TO.getTime() + count * 60_000);

let api: TestApi;
let placeId: string;
let offerId: string;
let units: string[];
let bookingId: Id<'Booking'>;
let kiosk: KioskClient;
let other: KioskClient;
let team: AnomaliesClient;
let colleague: AnomaliesClient;

const member = async (at: string) => new AnomaliesClient(await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', at]]));

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(TEN_TO);
  placeId = await aPlace(api);
  const model = await aModel(api, 'VR_HEADSET', { minimum_age: 0 });
  units = [await aUnit(api, placeId, model), await aUnit(api, placeId, model)];
  offerId = await anOffer(api, placeId);
  bookingId = idOf<'Booking'>(await aBooking(api, placeId, offerId, { given_name: 'Camille', family_name: 'Durand' }));
  await anAllocation(api, placeId, bookingId, units[0] ?? '');
  [kiosk, other] = [await KioskClient.at(api, placeId), await KioskClient.at(api, placeId)];
  [team, colleague] = [await member(placeId), await member(placeId)];
});

const arrival = (revision: number | null = 0): KioskFact => ({ type: 'CHECKED_IN', bookingId, knownBy: 'TICKET', revision, learnerIds: [] });
const departure = (): KioskFact => ({ type: 'LEFT', bookingId });
const handOut = (unit: number): KioskFact => ({ type: 'HANDED_OUT', bookingId, unitId: idOf<'EquipmentUnit'>(units[unit] ?? ''), checked: [], swapFor: null });
const cancelled = () => api.sql(`UPDATE booking SET status = 'CANCELLED', cancelled_at = $2 WHERE id = $1`, [bookingId, minutes(-600)]);
const statusOf = async (id: string = bookingId) => (await api.sql<{ status: string }>('SELECT status FROM booking WHERE id = $1', [id]))[0]?.status;
const visits = (id: string = bookingId) => api.sql<{ arrived_at: Date; departed_at: Date | null }>('SELECT arrived_at, departed_at FROM visit WHERE booking_id = $1 AND annulled_at IS NULL', [id]);
const made = () => api.sql<{ id: string; status: string; starts_at: Date; ends_at: Date; people: number; given_name: string; units: number }>(
  'SELECT id, status, starts_at, ends_at, people, given_name, (SELECT count(*)::int FROM allocation a WHERE a.booking_id = b.id) AS units FROM booking b WHERE place_id = $1 AND walk_in', [placeId]);
/** Somebody whose booking had been cancelled came. */
const cancelledAndHere = async () => {
  await cancelled();
  await kiosk.tell(arrival());
  return team.one(placeId, 'CANCELLED_BUT_PRESENT');
};

describe('what kiosks and the plan contradict', () => {
  it('is shown to the team with what happened and what may be chosen', async () => {
    expect(await cancelledAndHere()).toMatchObject({
      needsDecision: true, booking: { displayName: 'Camille D.', status: 'CANCELLED' }, choices: ['MAKE_WALK_IN', 'WAS_NOT_HERE', 'NOTED'], decision: null,
      events: [{ type: 'CHECKED_IN', at: TEN_TO.toISOString(), sure: true, setAside: false, shows: true }],
    });
  });

  it('puts those that need a decision first, page by page, and filters', async () => {
    await kiosk.tell(arrival(7));
    api.clock.set(minutes(1));
    await other.tell(arrival());
    api.clock.set(minutes(2));
    kiosk.sleeps(null);
    await kiosk.tell({ ...arrival(), bookingId: idOf<'Booking'>(await aBooking(api, placeId, offerId)) } as KioskFact, minutes(-1));
    const codes = async (more = {}) => (await team.list(placeId, more)).map(({ code }) => code);
    expect(await codes()).toEqual(['CLOCK_UNSURE', 'DUPLICATE_CHECK_IN', 'STALE_TICKET']);
    expect(await codes({ code: 'STALE_TICKET' })).toEqual(['STALE_TICKET']);
    expect(await codes({ raisedFrom: minutes(1).toISOString(), raisedUntil: minutes(2).toISOString() })).toEqual(['DUPLICATE_CHECK_IN']);
    const first = await team.page(placeId, { first: 2 });
    expect(first).toMatchObject({ total: 3, edges: [{ node: { code: 'CLOCK_UNSURE' } }, { node: { code: 'DUPLICATE_CHECK_IN' } }], pageInfo: { hasNextPage: true } });
    expect(await team.page(placeId, { first: 2, after: first.pageInfo.endCursor })).toMatchObject({ total: 3, edges: [{ node: { code: 'STALE_TICKET' } }], pageInfo: { hasNextPage: false } });
    expect(await team.data('{ waiting: kioskMattersWaiting { placeId toDecide toKnow unread } }', {})).toEqual({ waiting: [{ placeId, toDecide: 1, toKnow: 2, unread: 0 }] });
  });

  it('is neither shown to nor decided by another team', async () => {
    const { id } = await cancelledAndHere();
    const stranger = await member(await aPlace(api));
    expect(await stranger.list(placeId)).toEqual([]);
    expect(await stranger.resolve(id, 'NOTED')).toMatchObject({ refusal: 'ANOMALY_UNKNOWN', current: null });
    expect(await stranger.reopen(id)).toMatchObject({ refusal: 'ANOMALY_UNKNOWN' });
    expect(await stranger.data('{ waiting: kioskMattersWaiting { placeId } }', {})).toEqual({ waiting: [] });
  });
});

describe('deciding', () => {
  it('that it stays as it is: it is kept with who chose and their note', async () => {
    const { id } = await cancelledAndHere();
    expect(await team.resolve(id, 'NOTED', { note: ' Vue avec elle. ' })).toMatchObject({ choices: [], decision: { choice: 'NOTED', isMine: true, note: 'Vue avec elle.' } });
    expect(await team.list(placeId)).toEqual([]);
    expect(await colleague.list(placeId, { decided: true })).toMatchObject([{ id, decision: { choice: 'NOTED', isMine: false, reopenableUntil: null } }]);
    expect(await visits()).toHaveLength(1);
  });

  it('that nobody was there: the arrival is set aside, whatever is told later of it', async () => {
    const { id } = await cancelledAndHere();
    expect(await team.resolve(id, 'WAS_NOT_HERE')).toMatchObject({ decision: { choice: 'WAS_NOT_HERE' }, events: [{ setAside: true }] });
    expect(await visits()).toEqual([]);
    // Told late, of before: the departure does not bring it back, nor does the same sent again.
    api.clock.set(minutes(20));
    await kiosk.tell(departure(), minutes(10));
    expect(await visits()).toEqual([]);
    expect(await statusOf()).toBe('CANCELLED');
    expect(await api.sql('SELECT annulled FROM kiosk_event WHERE booking_id = $1 ORDER BY at', [bookingId])).toEqual([{ annulled: true }, { annulled: false }]);
  });

  it('that nobody was there gives a booking back that stood', async () => {
    api.clock.set(minutes(-30));
    await kiosk.tell(arrival());
    expect(await statusOf()).toBe('CHECKED_IN');
    await team.resolve((await team.one(placeId, 'OUTSIDE_HOURS')).id, 'WAS_NOT_HERE');
    expect([await statusOf(), await visits()]).toEqual(['CONFIRMED', []]);
    // Somebody who comes then is there.
    api.clock.set(minutes(5));
    await other.tell(arrival());
    expect([await statusOf(), (await visits())[0]?.arrived_at]).toEqual(['CHECKED_IN', minutes(5)]);
  });

  it('that what was taken back too late was no arrival', async () => {
    const slip = kiosk.write(arrival());
    await kiosk.send([slip]);
    api.clock.set(minutes(16));
    await kiosk.tell({ type: 'ANNULLED', eventId: idOf<'KioskEvent'>(slip.eventId) });
    const late = await team.one(placeId, 'ANNUL_TOO_LATE');
    expect(late.choices).toEqual(['NOTED', 'WAS_NOT_HERE']);
    await team.resolve(late.id, 'WAS_NOT_HERE');
    expect([await statusOf(), await visits()]).toEqual(['CONFIRMED', []]);
    await team.reopen(late.id);
    expect([await statusOf(), (await visits()).length, (await team.one(placeId, 'ANNUL_TOO_LATE')).id]).toEqual(['CHECKED_IN', 1, late.id]);
  });

  it('that who came has a booking of their own, to the planned end; what is told later is of that one', async () => {
    const { id } = await cancelledAndHere();
    api.clock.set(minutes(5));
    await team.resolve(id, 'MAKE_WALK_IN');
    const [own] = await made();
    expect(own).toMatchObject({ status: 'CHECKED_IN', starts_at: TEN_TO, ends_at: minutes(70), people: 1, given_name: 'Camille', units: 1 });
    expect([await statusOf(), await visits(), await visits(own?.id)]).toEqual(['CANCELLED', [], [{ arrived_at: TEN_TO, departed_at: null }]]);
    api.clock.set(minutes(40));
    await kiosk.tell(departure());
    expect(await visits(own?.id)).toEqual([{ arrived_at: TEN_TO, departed_at: minutes(40) }]);
    expect([await statusOf(own?.id), await team.list(placeId)]).toEqual(['COMPLETED', []]);
  });

  it('the same once they left: the booking is over, and takes no unit', async () => {
    await cancelled();
    const told = [kiosk.write(arrival()), kiosk.write(departure(), minutes(30))];
    api.clock.set(minutes(90));
    await kiosk.send(told);
    await team.resolve((await team.one(placeId, 'CANCELLED_BUT_PRESENT')).id, 'MAKE_WALK_IN');
    expect(await made()).toMatchObject([{ status: 'COMPLETED', starts_at: TEN_TO, ends_at: minutes(30), units: 0 }]);
  });

  it('that the time is the time, or another within the session', async () => {
    kiosk.sleeps(null);
    await kiosk.tell(arrival(), minutes(-1));
    const { id } = await team.one(placeId, 'CLOCK_UNSURE');
    expect(await team.resolve(id, 'CONFIRM_TIME', { at: minutes(1).toISOString() })).toMatchObject({ refusal: 'TIME_OUTSIDE_SESSION', field: 'at' });
    expect(await team.resolve(id, 'CONFIRM_TIME', { at: minutes(-5).toISOString() })).toMatchObject({ events: [{ at: minutes(-5).toISOString(), toldAt: minutes(-1).toISOString(), sure: true }] });
    expect(await visits()).toMatchObject([{ arrived_at: minutes(-5) }]);
    await team.reopen(id);
    expect(await visits()).toMatchObject([{ arrived_at: minutes(-1) }]);
    expect(await team.one(placeId, 'CLOCK_UNSURE')).toMatchObject({ id, decision: null });
  });

  it('that the first of two units came back', async () => {
    const told = [kiosk.write(arrival()), kiosk.write(handOut(0)), kiosk.write(handOut(1), minutes(1))];
    api.clock.set(minutes(2));
    await kiosk.send(told);
    const { id, unitTag, firstUnitTag } = await team.one(placeId, 'DOUBLE_HAND_OUT');
    expect(unitTag).not.toBe(firstUnitTag);
    api.clock.set(minutes(3));
    expect(await team.resolve(id, 'CAME_BACK')).toMatchObject({ decision: { choice: 'CAME_BACK', reopenableUntil: null } });
    expect(await api.sql('SELECT unit_id FROM headset_session WHERE booking_id = $1 AND returned_at IS NULL', [bookingId])).toEqual([{ unit_id: units[1] }]);
    expect(await team.reopen(id)).toMatchObject({ refusal: 'REOPEN_NOT_POSSIBLE' });
  });
});

describe('two people and two tries', () => {
  it('one wins, the other is told what was chosen', async () => {
    const { id } = await cancelledAndHere();
    const answers = await Promise.all([team.resolve(id, 'MAKE_WALK_IN'), colleague.resolve(id, 'WAS_NOT_HERE')]);
    const won = answers.find(({ decision }) => decision != null);
    expect(answers.find(({ refusal }) => refusal !== undefined)).toMatchObject({ refusal: 'ALREADY_DECIDED', current: { decision: { choice: won?.decision?.choice, by: expect.stringContaining('@'), isMine: false } } });
    expect((await made()).length).toBe(won?.decision?.choice === 'MAKE_WALK_IN' ? 1 : 0);
  });

  it('the same sent again is done once; the key is not for something else', async () => {
    const { id } = await cancelledAndHere();
    const idempotencyKey = randomUUID();
    const first = await team.resolve(id, 'MAKE_WALK_IN', { idempotencyKey });
    expect(await team.resolve(id, 'MAKE_WALK_IN', { idempotencyKey })).toEqual(first);
    expect(await team.resolve(id, 'NOTED', { idempotencyKey })).toMatchObject({ refusal: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await made()).toHaveLength(1);
  });

  it.each(['NOTED', 'WAS_NOT_HERE', 'MAKE_WALK_IN'])('%s is taken back by who chose it, within a quarter of an hour, and nothing is left of it', async (choice) => {
    const before = await cancelledAndHere();
    await team.resolve(before.id, choice);
    expect(await colleague.reopen(before.id)).toMatchObject({ refusal: 'REOPEN_NOT_YOURS' });
    expect(await team.reopen(before.id)).toMatchObject({ id: before.id, choices: before.choices, decision: null });
    expect([await statusOf(), await visits()]).toEqual(['CANCELLED', [{ arrived_at: TEN_TO, departed_at: null }]]);
    expect((await made()).filter(({ status }) => status !== 'CANCELLED')).toEqual([]);
    await team.resolve(before.id, choice);
    api.clock.set(minutes(15));
    expect(await team.reopen(before.id)).toMatchObject({ refusal: 'REOPEN_TOO_LATE' });
    expect(await api.sql('SELECT act, choice FROM kiosk_resolution WHERE anomaly_id = $1 ORDER BY at, id', [before.id])).toEqual([{ act: 'RESOLVED', choice }, { act: 'REOPENED', choice }, { act: 'RESOLVED', choice }]);
    expect(await api.sql(`SELECT act FROM audit_entry WHERE subject_id = $1 ORDER BY sequence`, [kiosk.id])).toEqual([{ act: 'ANOMALY_RESOLVED' }, { act: 'ANOMALY_REOPENED' }, { act: 'ANOMALY_RESOLVED' }]);
    await expect(api.sql('DELETE FROM kiosk_resolution')).rejects.toThrow('only added to');
  });

  it('ends the same whether the facts came before or after the decision', async () => {
    const end = async (late: boolean) => {
      await cancelled();
      const [came, left] = [kiosk.write(arrival()), kiosk.write(departure(), minutes(30))];
      api.clock.set(minutes(32));
      await kiosk.send(late ? [came] : [came, left]);
      await team.resolve((await team.one(placeId, 'CANCELLED_BUT_PRESENT')).id, 'MAKE_WALK_IN');
      if (late) await kiosk.send([left]);
      return [(await visits((await made())[0]?.id)), (await made())[0]?.status];
    };
    expect(await end(true)).toEqual([[{ arrived_at: TEN_TO, departed_at: minutes(30) }], 'COMPLETED']);
  });
});

describe('what was lost on the way', () => {
  it('is shown without a word of anybody, is seen once, and gaps are counted', async () => {
    await kiosk.tell(arrival());
    const bad = kiosk.signed('{"v":1,"sequence":4,"id":"x","fact":{"type":"WALKED_IN","givenName":"Camille"}}', randomUUID());
    kiosk.sequence = 6;
    await kiosk.send([bad, kiosk.write(departure())]);
    const REJECTIONS = 'query ($placeId: ID!) { kioskRejections(placeId: $placeId) { kioskId eventId fault excerpt seenAt } kioskGaps(placeId: $placeId) { missing firstMissing } }';
    expect(await team.data(REJECTIONS, { placeId })).toEqual({
      kioskRejections: [{ kioskId: kiosk.id, eventId: bad.eventId, fault: 'FIELD_WRONG', seenAt: null, excerpt: '{"v":1,"sequence":4,"id":"x","fact":{"type":"WALKED_IN","givenName":"…"}}' }],
      kioskGaps: [{ missing: 4, firstMissing: 2 }],
    });
    const SEE = 'mutation ($input: SeeKioskRejectionInput!) { result: seeKioskRejection(input: $input) { __typename ... on KioskRejection { seenAt } ... on KioskAnomalyRefused { refusal } } }';
    const input = { kioskId: kiosk.id, eventId: bad.eventId };
    const stranger = await member(await aPlace(api));
    expect(await stranger.data(SEE, { input })).toMatchObject({ result: { refusal: 'REJECTION_UNKNOWN' } });
    expect(await stranger.data(REJECTIONS, { placeId })).toEqual({ kioskRejections: [], kioskGaps: [] });
    const seen = await team.data(SEE, { input });
    expect(seen).toMatchObject({ result: { __typename: 'KioskRejection', seenAt: TEN_TO.toISOString() } });
    api.clock.set(minutes(5));
    expect(await colleague.data(SEE, { input })).toEqual(seen);
    expect(await team.data(REJECTIONS, { placeId })).toMatchObject({ kioskRejections: [] });
  });
});
