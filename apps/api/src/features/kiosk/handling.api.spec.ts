import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Id, idOf, type KioskFact } from '@escale/domain';
import { aBooking, anAllocation, aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import { KioskClient } from '../../../test/kiosk-events-client.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';
import { NoteOverdue } from './note-overdue.ts';
import { digestOf } from './read-text.ts';

const TWO = new Date('2026-03-12T13:00:00Z');
const minutes = (count: number) => new Date(TWO.getTime() + count * 60_000);
/** A picture of one point. */
const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let api: TestApi;
let placeId: string;
let offerId: string;
let [unitId, spareId] = [idOf<'EquipmentUnit'>(''), idOf<'EquipmentUnit'>('')];
let [bookingId, laterId] = [idOf<'Booking'>(''), idOf<'Booking'>('')];
let kiosk: KioskClient;
let other: KioskClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(new Date('2026-03-12T08:00:00Z'));
  placeId = await aPlace(api);
  const model = await aModel(api);
  [unitId, spareId] = [idOf<'EquipmentUnit'>(await aUnit(api, placeId, model)), idOf<'EquipmentUnit'>(await aUnit(api, placeId, model))];
  offerId = await anOffer(api, placeId);
  [bookingId, laterId] = [idOf<'Booking'>(await aBooking(api, placeId, offerId)), idOf<'Booking'>(await aBooking(api, placeId, offerId))];
  await anAllocation(api, placeId, bookingId, unitId);
  // The units began their lives when the database says; the day begins after it.
  await api.sql(`ALTER TABLE unit_event DISABLE TRIGGER unit_event_stays`);
  await api.sql(`UPDATE unit_event SET at = '2026-03-12T07:00:00Z'`);
  await api.sql(`ALTER TABLE unit_event ENABLE TRIGGER unit_event_stays`);
  api.clock.set(TWO);
  [kiosk, other] = [await KioskClient.at(api, placeId), await KioskClient.at(api, placeId)];
});

const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
const arrived = (id: Id<'Booking'> = bookingId): KioskFact => ({ type: 'CHECKED_IN', bookingId: id, knownBy: 'CODE', revision: null, learnerIds: [] });
const handed = (id: Id<'Booking'> = bookingId, unit = unitId): KioskFact => ({ type: 'HANDED_OUT', bookingId: id, unitId: unit, checked: [], swapFor: null });
const started = (): KioskFact => ({ type: 'SESSION_STARTED', bookingId, unitId });
const returned = (unit = unitId): KioskFact => ({ type: 'RETURNED', unitId: unit, missing: [] });
const did = (type: 'INSPECTED' | 'SANITISED' | 'CHARGED'): KioskFact => ({ type, unitId });
const unit = async (id: string = unitId) => (await api.sql<{ status: string; custody: string | null }>(`SELECT status, state ->> 'custody' AS custody FROM equipment_unit WHERE id = $1`, [id]))[0];
const sessions = () => api.sql('SELECT unit_id, booking_id, handed_out_at, returned_at, closed_by, immersions FROM headset_session WHERE place_id = $1 ORDER BY handed_out_at, ordinal', [placeId]);
const anomalies = async () => (await api.sql<{ code: string }>('SELECT code FROM kiosk_anomaly WHERE place_id = $1 ORDER BY code', [placeId])).map(({ code }) => code);

describe('a hand-out told by a kiosk', () => {
  it('goes from ready to ready through hands, care and charge', async () => {
    const told = [kiosk.write(arrived()), kiosk.write(handed(), minutes(1)), kiosk.write(started(), minutes(2)), kiosk.write(returned(), minutes(20)), kiosk.write(did('INSPECTED'), minutes(21)), kiosk.write(did('SANITISED'), minutes(22)), kiosk.write(did('CHARGED'), minutes(50))];
    api.clock.set(minutes(50));
    expect((await kiosk.send(told)).map(({ anomalies: found }) => found)).toEqual([[], [], [], ['SESSION_END_INFERRED'], [], [], []]);
    expect(await unit()).toEqual({ status: 'READY', custody: null });
    expect(await sessions()).toEqual([{ unit_id: unitId, booking_id: bookingId, handed_out_at: minutes(1), returned_at: minutes(20), closed_by: 'RETURN', immersions: [{ start: minutes(2).toISOString(), end: minutes(20).toISOString(), closedBy: 'INFERRED' }] }]);
  });

  it('C4: two kiosks hand out one headset: the last has it, the first is closed, and it is said', async () => {
    const [first, second] = [kiosk.write(handed(), minutes(1)), other.write(handed(laterId), minutes(5))];
    api.clock.set(minutes(6));
    await kiosk.send([kiosk.write(arrived(), minutes(6))]);
    // The later one comes first.
    expect(await other.send([second])).toMatchObject([{ anomalies: ['NOT_ARRIVED'] }]);
    await kiosk.send([first]);
    expect(await other.send([second])).toMatchObject([{ outcome: 'DUPLICATE', anomalies: ['NOT_ARRIVED', 'SUPERSEDED_HAND_OUT'] }]);
    expect(await unit()).toEqual({ status: 'HANDED_OUT', custody: laterId });
    expect(await sessions()).toMatchObject([{ booking_id: bookingId, returned_at: minutes(5), closed_by: 'SUPERSEDED' }, { booking_id: laterId, returned_at: null }]);
  });

  it('C5: two headsets for one person are too many until one comes back', async () => {
    await kiosk.tell(arrived());
    await kiosk.tell(handed());
    api.clock.set(minutes(1));
    expect(await kiosk.tell(handed(bookingId, spareId))).toMatchObject({ anomalies: ['DOUBLE_HAND_OUT'] });
    api.clock.set(minutes(2));
    await kiosk.tell(returned());
    expect(await anomalies()).toEqual([]);
  });

  it('C6: what is out of service and handed out is in hands, told to the team, and goes back out of service', async () => {
    await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]);
    await kiosk.tell({ type: 'INCIDENT_REPORTED', unitId, incidentId: idOf<'Incident'>(randomUUID()), kind: 'BROKEN', severity: 'BLOCKING', account: 'La sangle', photo: PIXEL });
    expect(await unit()).toMatchObject({ status: 'OUT_OF_SERVICE' });
    expect(await api.sql('SELECT i.account, count(f.file_id)::int AS photos FROM incident i LEFT JOIN incident_photo f ON f.incident_id = i.id WHERE i.unit_id = $1 GROUP BY 1', [unitId])).toEqual([{ account: 'La sangle', photos: 1 }]);
    await kiosk.tell(arrived());
    api.clock.set(minutes(3));
    expect(await kiosk.tell(handed())).toMatchObject({ outcome: 'ACCEPTED_WITH_ANOMALY', anomalies: ['OUT_OF_SERVICE_HANDED_OUT'] });
    expect(await api.sql(`SELECT count(*)::int AS mails FROM outbox WHERE job = 'send-kiosk-mail' AND payload ->> 'placeId' = $1`, [placeId])).toEqual([{ mails: 1 }]);
    api.clock.set(minutes(4));
    await kiosk.tell(returned());
    expect(await unit()).toEqual({ status: 'OUT_OF_SERVICE', custody: null });
  });

  it('C7: what nobody had comes back, is looked at, and closes nothing', async () => {
    expect(await kiosk.tell(returned())).toMatchObject({ anomalies: ['RETURN_OF_NOTHING'] });
    expect(await unit()).toMatchObject({ status: 'RETURNED' });
    expect(await sessions()).toEqual([]);
  });

  it('is explained by an arrival that is told later', async () => {
    const came = other.write(arrived());
    api.clock.set(minutes(1));
    expect(await kiosk.tell(handed())).toMatchObject({ anomalies: ['NOT_ARRIVED'] });
    await other.send([came]);
    expect(await anomalies()).toEqual([]);
  });

  it('taken back was never one', async () => {
    await kiosk.tell(arrived());
    const slip = kiosk.write(handed());
    await kiosk.send([slip]);
    await kiosk.tell({ type: 'ANNULLED', eventId: idOf<'KioskEvent'>(slip.eventId) });
    expect(await unit()).toEqual({ status: 'READY', custody: null });
    expect(await sessions()).toEqual([]);
  });

  it('of a unit of another place is kept and shown, and changes nothing there', async () => {
    const elsewhere = await aUnit(api, await aPlace(api), await aModel(api));
    expect(await kiosk.tell(handed(bookingId, idOf<'EquipmentUnit'>(elsewhere)))).toMatchObject({ anomalies: ['UNIT_NOT_HERE'] });
    expect(await unit(elsewhere)).toMatchObject({ status: 'READY' });
    expect(await kiosk.tell(returned(idOf<'EquipmentUnit'>(randomUUID())))).toMatchObject({ anomalies: ['UNIT_NOT_HERE'] });
  });
});

describe('what does not come back', () => {
  const notes = () => api.app.get(NoteOverdue, { strict: false }).run();
  const goneAt = (count: number) => api.clock.set(new Date(Date.parse('2026-03-12T14:00:00Z') + count * 60_000));

  it('is overdue, then missing, once every kiosk of the place has told all; a return told late counts all the same', async () => {
    await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]);
    await kiosk.send([kiosk.write(arrived()), kiosk.write(handed())]);
    const back = other.write(returned(), minutes(58));
    goneAt(11);
    await kiosk.send([]);
    expect(await notes()).toBe(0);
    // The other kiosk says that it has something to tell, and does not.
    await other.send([], { pending: 1 });
    expect(await notes()).toBe(0);
    await other.send([]);
    expect(await notes()).toBe(1);
    expect(await notes()).toBe(0);
    expect(await unit()).toMatchObject({ status: 'OVERDUE' });
    goneAt(61);
    for (const one of [kiosk, other]) await one.send([]);
    expect(await notes()).toBe(1);
    expect(await unit()).toEqual({ status: 'MISSING', custody: bookingId });
    expect(await api.sql(`SELECT count(*)::int AS mails FROM outbox WHERE job = 'send-kiosk-mail' AND payload ->> 'placeId' = $1`, [placeId])).toEqual([{ mails: 2 }]);
    await other.send([back]);
    expect(await unit()).toEqual({ status: 'RETURNED', custody: null });
    expect(await sessions()).toMatchObject([{ returned_at: minutes(58), closed_by: 'RETURN' }]);
  });
});

describe('a name', () => {
  it('leaves the text of an event with the name of its booking; the digest of what was signed stays', async () => {
    const sent = kiosk.write({ type: 'WALKED_IN', bookingId: idOf<'Booking'>(randomUUID()), offerId: idOf<'Offer'>(offerId), minutes: 30, people: 1, moduleId: null, givenName: 'Ana "la\\ grande"', minor: null });
    await kiosk.send([sent]);
    await api.sql('UPDATE booking SET given_name = NULL WHERE walk_in AND place_id = $1', [placeId]);
    const [kept] = await api.sql<{ text: string; digest: string }>(`SELECT text, digest FROM kiosk_event WHERE place_id = $1 AND type = 'WALKED_IN'`, [placeId]);
    expect(kept?.text).not.toContain('Ana');
    expect(JSON.parse(kept?.text ?? '')).toMatchObject({ fact: { givenName: null, minutes: 30 } });
    expect(kept?.digest).toBe(digestOf(sent.text));
    await expect(api.sql(`UPDATE kiosk_event SET text = '{}', redacted_at = now() WHERE place_id = $1`, [placeId])).rejects.toThrow('only added to');
  });
});

describe('somebody who begins at a kiosk without a booking', () => {
  const walkedIn = (more: Partial<KioskFact & { type: 'WALKED_IN' }> = {}): KioskFact => ({ type: 'WALKED_IN', bookingId: idOf<'Booking'>(randomUUID()), offerId: idOf<'Offer'>(offerId), minutes: 30, people: 1, moduleId: null, givenName: 'Ana', minor: null, ...more });
  const made = () => api.sql<{ status: string; given_name: string; units: number }>(`SELECT b.status, b.given_name, (SELECT count(*)::int FROM allocation a WHERE a.booking_id = b.id AND a.occupying) AS units FROM booking b WHERE b.place_id = $1 AND b.walk_in`, [placeId]);

  it('has a booking, a unit and a visit; and is gone again when it was a slip', async () => {
    const sent = kiosk.write(walkedIn());
    expect(await kiosk.send([sent])).toMatchObject([{ outcome: 'ACCEPTED', anomalies: [] }]);
    expect(await made()).toEqual([{ status: 'CHECKED_IN', given_name: 'Ana', units: 1 }]);
    await kiosk.tell({ type: 'ANNULLED', eventId: idOf<'KioskEvent'>(sent.eventId) });
    expect(await made()).toEqual([{ status: 'CANCELLED', given_name: 'Ana', units: 0 }]);
  });

  it('is in also where no unit is left, which is said', async () => {
    await kiosk.send([kiosk.write(walkedIn()), kiosk.write(walkedIn())]);
    expect(await kiosk.tell(walkedIn())).toMatchObject({ anomalies: ['WALK_IN_WITHOUT_ROOM'] });
    expect((await made()).map(({ status }) => status)).toEqual(['CHECKED_IN', 'CHECKED_IN', 'CHECKED_IN']);
  });

  it('for an activity of another place makes no booking there', async () => {
    const foreign = await anOffer(api, await aPlace(api));
    expect(await kiosk.tell(walkedIn({ offerId: idOf<'Offer'>(foreign) }))).toMatchObject({ outcome: 'ACCEPTED_WITH_ANOMALY' });
    expect(await made()).toEqual([]);
  });
});

describe('what a kiosk is told', () => {
  const SNAPSHOT = `query ($mark: String) { kioskSnapshot(mark: $mark) { __typename ... on KioskSnapshotSame { mark upTo } ... on KioskSnapshot { mark upTo place { id siteNumber timeZone demo } policy { earlyMinutes } keys { keyId key }
    bookings { id status displayName codeDigest unitIds noticeVersion learners { id } } units { id status custody usedMinutes } models { id name } offers { id walkIn } modules { id } pin { hash } } } }`;
  interface Shown {
    readonly __typename: string;
    readonly mark: string;
    readonly upTo: number;
    readonly bookings: readonly { readonly id: string; readonly status: string; readonly displayName: string; readonly codeDigest: string }[];
    readonly units: readonly { readonly id: string; readonly status: string; readonly custody: string | null }[];
  }
  const shown = async (mark: string | null = null): Promise<Shown> => {
    const { data, errors } = await kiosk.gql<{ kioskSnapshot: Shown }>(SNAPSHOT, { mark });
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.kioskSnapshot;
  };

  it('is today and tomorrow of its place, given names and initials, codes as digests', async () => {
    const other = await aPlace(api);
    await aBooking(api, other, await anOffer(api, other));
    await aBooking(api, placeId, offerId, { starts_at: '2026-03-14T13:00:00Z', ends_at: '2026-03-14T14:00:00Z' });
    await api.sql(`UPDATE booking SET status = 'CANCELLED' WHERE id = $1`, [laterId]);
    const { bookings, units, mark, ...rest } = await shown();
    expect(bookings.map(({ id, status, displayName }) => ({ id, status, displayName })).sort(byId)).toEqual([{ id: bookingId, status: 'CONFIRMED', displayName: 'Camille D.' }, { id: laterId, status: 'CANCELLED', displayName: 'Camille D.' }].sort(byId));
    expect(JSON.stringify(bookings)).not.toMatch(/Durand|exemple\.example|K7M2/u);
    expect(units.map(({ id }) => id).sort()).toEqual([unitId, spareId].sort());
    expect(rest).toMatchObject({ __typename: 'KioskSnapshot', upTo: 0, place: { id: placeId, timeZone: 'Europe/Paris' } });
    expect(await shown(mark)).toEqual({ __typename: 'KioskSnapshotSame', mark, upTo: 0 });
  });

  it('says up to which of its own events it goes: never past one that is missing', async () => {
    const [first, second, third] = [kiosk.write(arrived()), kiosk.write(handed(), TWO), kiosk.write(started(), TWO)];
    await kiosk.send([first, third]);
    expect(await shown()).toMatchObject({ upTo: 1 });
    await kiosk.send([second]);
    const told = await shown();
    expect(told.upTo).toBe(3);
    expect(told.units.find(({ id }) => id === unitId)).toMatchObject({ status: 'IN_SESSION', custody: bookingId });
    expect(told.bookings.find(({ id }) => id === bookingId)).toMatchObject({ status: 'CHECKED_IN' });
  });

  it('is told to nobody else', async () => {
    expect((await api.gql(SNAPSHOT)).errors?.[0]?.extensions).toBeDefined();
  });
});
