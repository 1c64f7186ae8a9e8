import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BookingClient } from './booking-client.ts';
import { aBooking, anOffer } from './builders.ts';
import type { BookingAnswer } from './documents.ts';
import { aVrPlace, emptyNetwork, type VrPlace, VESOUL } from './search-driver.ts';
import { signedIn } from './signed-in.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';
import { WaitingClient } from './waiting-client.ts';

let api: TestApi;
let peer: SmtpPeer;
let list: WaitingClient;
let learner: BookingClient;

// Open for one hour a week: Thursday 5 March 2026, ten to eleven in Paris, and the Thursday after.
const ONE_HOUR = { opening_hours: 'Th 10:00-11:00' };
const TEN = '2026-03-05T09:00:00.000Z';
const NEXT_WEEK = '2026-03-12T09:00:00.000Z';
const minutes = (count: number) => new Date(ORDINARY_DAY.getTime() + count * 60_000);

beforeAll(async () => {
  peer = await smtpPeer();
  api = await startApi({ config: { smtpUrl: peer.url } });
  list = new WaitingClient(api);
  learner = new BookingClient(api);
});
afterAll(async () => {
  await api.stop();
  await peer.stop();
});
afterEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await api.sql('DELETE FROM waiting_entry');
  await api.sql('DELETE FROM closed_waiting_list');
  await api.sql('UPDATE waiting_rules SET future_bookings_most = 20, refusals_most = 3, nudges_most = 3');
  await emptyNetwork(api);
});

const full = async (place: VrPlace): Promise<readonly BookingAnswer[]> =>
  Promise.all([TEN, NEXT_WEEK].map((startsAt, index) => learner.booked({ offerId: place.offerId, startsAt }).then((booked) => (booked.code === undefined ? booked : Promise.reject(new Error(`${String(index)}: ${booked.code}`))))));
const aFullPlace = async (values: Readonly<Record<string, unknown>> = {}): Promise<VrPlace & { readonly booked: readonly BookingAnswer[] }> => {
  const place = await aVrPlace(api, { ...ONE_HOUR, ...values }, { offer: { durations_minutes: [60] } });
  return { ...place, booked: await full(place) };
};
const cancel = async (booking: BookingAnswer | undefined) => expect(await learner.cancel(booking as BookingAnswer)).toMatchObject({ status: 'CANCELLED' });

describe('joining', () => {
  it('asks for the address to be proved, says nothing of whoever has it, and is on the list once the link is pressed', async () => {
    const { offerId } = await aFullPlace();
    const joined = await list.join({ offerId, email: 'Camille.Attend@exemple.example' });
    expect(joined).toMatchObject({ state: 'UNCONFIRMED', token: null, position: null, turn: null });
    expect(await list.post(joined)).toEqual(['CONFIRM']);
    const mail = (await peer.parsed()).at(-1);
    expect(mail?.subject).toBe('Confirmez votre inscription sur la liste d’attente');
    expect(mail?.text).toContain(`https://escale.example/liste-attente/${joined.id}#${list.tokenOf(joined.id)}`);
    expect(await list.act('confirmWaiting', joined)).toMatchObject({ state: 'WAITING', position: { position: 1, ahead: 0, chance: 'UNKNOWN', freedLately: 0 }, reasons: ['FIRST_TIME'] });
    expect(await list.act('confirmWaiting', joined)).toMatchObject({ state: 'WAITING' });
    // The same wish once more, by anybody: only whoever proves the address learns that it waits already.
    const again = await list.join({ offerId, email: 'camille.attend@exemple.example' });
    expect(again).toMatchObject({ state: 'UNCONFIRMED' });
    expect(await list.act('confirmWaiting', again)).toMatchObject({ code: 'ALREADY_WAITING' });
  });

  it('is at once for who is signed in with that address, once per key', async () => {
    const { offerId } = await aFullPlace();
    const browser = await signedIn(api, 'attend@exemple.example');
    const input = { offerId, email: 'attend@exemple.example', idempotencyKey: randomUUID() };
    const [one, other] = await Promise.all([list.join(input, browser), list.join(input, browser)]);
    expect(one).toMatchObject({ state: 'WAITING', id: other.id });
    expect(await list.join({ ...input, people: 2 }, browser)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    const mine = await browser.gql<{ myWaiting: { id: string }[] }>('{ myWaiting { id } }');
    expect(mine.data?.myWaiting).toEqual([{ id: one.id }]);
    expect(await list.join({ offerId, email: 'somebody.else@exemple.example' }, browser)).toMatchObject({ state: 'UNCONFIRMED' });
  });

  it('is refused with the field to mend, and where the place takes nobody new', async () => {
    const { offerId, placeId } = await aFullPlace();
    expect(await list.join({ offerId, when: { fromDay: '2026-03-05', toDay: '2026-03-04' } })).toMatchObject({ code: 'DAYS_OUT_OF_ORDER', field: 'toDay' });
    expect(await list.join({ around: { ...VESOUL, label: 'Vesoul', withinKm: 30 } })).toMatchObject({ code: 'NEED_MISSING', field: 'category' });
    expect(await list.join({ offerId: randomUUID() })).toMatchObject({ code: 'OFFER_UNKNOWN' });
    const manager = await signedIn(api, `gerante-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', placeId]]);
    const close = (closed: boolean) => manager.gql(`mutation { closeWaitingList(input: { offerId: "${offerId}", closed: ${String(closed)} }) { ... on WaitingListOfOffer { closed waiting { people } } } }`);
    const early = await list.waiting({ offerId });
    expect((await close(true)).data).toEqual({ closeWaitingList: { closed: true, waiting: [{ people: 1 }] } });
    expect(await list.join({ offerId })).toMatchObject({ code: 'LIST_CLOSED' });
    expect((await list.read(early)).state).toBe('WAITING');
    expect((await close(false)).data).toMatchObject({ closeWaitingList: { closed: false } });
    expect(await list.join({ offerId })).toMatchObject({ state: 'UNCONFIRMED' });
    const elsewhere = await signedIn(api, `gerante-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', (await aVrPlace(api)).placeId]]);
    expect((await elsewhere.gql(`mutation { closeWaitingList(input: { offerId: "${offerId}", closed: true }) { ... on WaitingRefused { code } } }`)).data).toEqual({ closeWaitingList: { code: 'OFFER_UNKNOWN' } });
    expect((await elsewhere.gql(`{ waitingLists(placeId: "${placeId}") { offerId } }`)).data).toEqual({ waitingLists: [] });
  });
});

describe('a turn', () => {
  it('is given to the first in order when a booking is cancelled, told by mail, and taken by one press', async () => {
    const { offerId, booked } = await aFullPlace();
    const early = await list.waiting({ offerId });
    api.clock.set(minutes(1));
    const late = await list.waiting({ offerId, access: ['QUIET'] });
    expect((await list.read(early)).position).toMatchObject({ position: 2, ahead: 1, priorityAhead: 1 });
    await cancel(booked[0]);
    await list.work();
    const { until, booking } = await list.turn(late);
    expect(booking).toMatchObject({ status: 'HELD', startsAt: TEN, holdToken: null, contact: null });
    expect(until).toBe(minutes(121).toISOString());
    expect((await list.read(early)).turn).toBeNull();
    expect(await learner.hold({ offerId, startsAt: TEN })).toMatchObject({ code: 'SLOT_TAKEN' });
    expect(await list.post(late)).toEqual(['CONFIRM', 'OFFERED']);
    const mail = (await peer.parsed()).at(-1);
    const text = (mail?.text ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');
    expect(text).toContain('Séance VR, à La Forge : jeudi 5 mars, de 10 h à 11 h. Nous le gardons pour vous jusqu’à mardi 3 mars à 11 h 01');
    expect(text).toContain(`/liste-attente/${late.id}?reponse=oui#`);
    expect(text).toContain(`/liste-attente/${late.id}?reponse=non#`);
    const taken = await list.accept(late, booking.id);
    expect(taken).toMatchObject({ status: 'CONFIRMED', contact: { givenName: 'Camille' } });
    expect(taken.holdToken).not.toBeNull();
    expect(await list.accept(late, booking.id)).toMatchObject({ id: taken.id, status: 'CONFIRMED' });
    expect((await list.read(late)).state).toBe('ACCEPTED');
    expect(await list.decline(late, booking.id)).toMatchObject({ code: 'TURN_OVER' });
  });

  it('that is declined goes to the next, is not offered again, and stops after too many', async () => {
    const { offerId, booked } = await aFullPlace();
    const first = await list.waiting({ offerId });
    api.clock.set(minutes(1));
    const second = await list.waiting({ offerId });
    await api.sql('UPDATE waiting_rules SET refusals_most = 2');
    await cancel(booked[0]);
    await list.work();
    const { booking } = await list.turn(first);
    expect(await list.decline(first, booking.id)).toMatchObject({ state: 'WAITING', refusals: 1, turn: null });
    expect(await list.decline(first, booking.id)).toMatchObject({ state: 'WAITING', refusals: 1 });
    await list.work();
    expect((await list.turn(second)).booking.startsAt).toBe(TEN);
    expect((await list.read(first)).turn).toBeNull();
    await cancel(booked[1]);
    await list.work();
    const again = await list.turn(first);
    expect(again.booking.startsAt).toBe(NEXT_WEEK);
    expect(await list.decline(first, again.booking.id)).toMatchObject({ state: 'STOPPED' });
    expect(await list.post(first)).toContain('STOPPED');
    expect((await peer.parsed()).at(-1)?.subject).toMatch(/^Nous cessons de vous écrire/);
    expect(await list.act('returnToWaitingList', first)).toMatchObject({ state: 'WAITING', refusals: 0 });
  });

  it('that nobody answers goes to the next, and cannot be taken after its deadline', async () => {
    const { offerId, booked } = await aFullPlace();
    const first = await list.waiting({ offerId });
    api.clock.set(minutes(1));
    const second = await list.waiting({ offerId });
    await cancel(booked[0]);
    await list.work();
    const { until, booking } = await list.turn(first);
    api.clock.set(until);
    expect((await list.read(first)).state).toBe('WAITING');
    expect(await list.accept(first, booking.id)).toMatchObject({ code: 'HOLD_EXPIRED' });
    await list.tend();
    expect(await list.read(first)).toMatchObject({ state: 'WAITING', nudges: 1 });
    expect(await list.post(first)).toContain('UNANSWERED');
    expect((await list.turn(second)).booking.startsAt).toBe(TEN);
    expect(await list.accept(first, booking.id)).toMatchObject({ code: 'HOLD_EXPIRED' });
  });

  it('is not offered to whoever could not come in time', async () => {
    const { offerId, booked } = await aFullPlace();
    const needsDays = await list.waiting({ offerId, when: { noticeMinutes: 2_880 } });
    const farAway = await list.waiting({ offerId, around: { longitude: -1.55, latitude: 47.21, label: 'Nantes', withinKm: 100 }, when: { toDay: '2026-03-06' } });
    const near = await list.waiting({ offerId });
    api.clock.set('2026-03-04T15:00:00Z');
    await cancel(booked[0]);
    await list.work();
    expect((await list.read(needsDays)).turn).toBeNull();
    expect((await list.read(farAway)).turn).toBeNull();
    expect((await list.turn(near)).booking.startsAt).toBe(TEN);
  });

  it('leaves the list with what was kept for it, and comes back to the same place', async () => {
    const { offerId, booked } = await aFullPlace();
    const first = await list.waiting({ offerId });
    api.clock.set(minutes(1));
    const second = await list.waiting({ offerId });
    await cancel(booked[0]);
    await list.work();
    expect(await list.act('leaveWaitingList', first)).toMatchObject({ state: 'LEFT', turn: null, position: null });
    await list.work();
    expect((await list.turn(second)).booking.startsAt).toBe(TEN);
    expect(await list.act('returnToWaitingList', first)).toMatchObject({ state: 'WAITING', position: { position: 1 } });
    expect(await list.change(first, { when: { fromDay: '2026-03-10', toDay: '2026-03-12', noticeMinutes: 60 } })).toMatchObject({ state: 'WAITING', fromDay: '2026-03-10', position: { position: 1 } });
  });
});

describe('a need at places around a point', () => {
  it('is served by whichever place has something first, within the distance, with what the person needs to come in', async () => {
    const one = await aFullPlace({ name: 'La Forge' });
    const other = await aFullPlace({ name: 'Le Hangar', longitude: 6.2, wheelchair_accessible: true });
    await aFullPlace({ name: 'Trop loin', longitude: 6.9 });
    const around = { ...VESOUL, label: 'Vesoul', withinKm: 30 };
    const walker = await list.waiting({ around, category: 'VR_HEADSET' });
    const wheels = await list.waiting({ around, category: 'VR_HEADSET', access: ['WHEELCHAIR'] });
    expect((await list.read(walker)).position).toMatchObject({ position: 2, priorityAhead: 1 });
    await cancel(one.booked[0]);
    await list.work();
    expect((await list.turn(walker)).booking.place).toMatchObject({ name: 'La Forge' });
    await cancel(other.booked[1]);
    await list.work();
    expect((await list.turn(wheels)).booking).toMatchObject({ startsAt: NEXT_WEEK, place: { name: 'Le Hangar' } });
  });

  it('is served when a place opens again, an activity goes on, or nothing said so for an hour', async () => {
    const place = await aVrPlace(api, ONE_HOUR);
    await api.sql('UPDATE offer SET paused = true');
    const entry = await list.waiting({ around: { ...VESOUL, label: 'Vesoul', withinKm: 30 }, category: 'VR_HEADSET' });
    await list.work();
    expect((await list.read(entry)).turn).toBeNull();
    await api.sql('UPDATE offer SET paused = false WHERE id = $1', [place.offerId]);
    await list.work();
    const { booking } = await list.turn(entry);
    await list.decline(entry, booking.id);
    await list.work();
    expect((await list.turn(entry)).booking.startsAt).toBe(NEXT_WEEK);
  });

  it('does not meet what the person booked elsewhere, nor more than an offer allows in a day', async () => {
    const place = await aFullPlace();
    const elsewhere = await aVrPlace(api, { longitude: 2.35, latitude: 48.85 });
    const email = 'ailleurs@exemple.example';
    await aBooking(api, elsewhere.placeId, await anOffer(api, elsewhere.placeId), { email, starts_at: '2026-03-05T09:30:00Z', ends_at: '2026-03-05T10:30:00Z' });
    const busy = await list.waiting({ offerId: place.offerId, email });
    await cancel(place.booked[0]);
    await list.work();
    expect((await list.read(busy)).turn).toBeNull();
  });
});

describe('how much one person may have', () => {
  it('is limited over all places, also for two bookings at once', async () => {
    await api.sql('UPDATE waiting_rules SET future_bookings_most = 2');
    const places = await Promise.all([0, 1, 2, 3].map((index) => aVrPlace(api, { ...ONE_HOUR, name: `P${String(index)}` })));
    const email = 'beaucoup@exemple.example';
    const held = await Promise.all(places.map(({ offerId }) => learner.hold({ offerId, startsAt: TEN })));
    const confirmed = await Promise.all(held.map((booking) => learner.confirm(booking, { email })));
    expect(confirmed.filter(({ status }) => status === 'CONFIRMED')).toHaveLength(2);
    expect(confirmed.filter(({ code }) => code === 'FUTURE_LIMIT_REACHED')).toHaveLength(2);
    const one = confirmed.find(({ status }) => status === 'CONFIRMED') as BookingAnswer;
    // The same confirmation sent again is still accepted; another is once one was cancelled.
    expect(await learner.confirm({ ...one, holdToken: held.find(({ id }) => id === one.id)?.holdToken ?? '' }, { email })).toMatchObject({ id: one.id });
    const refused = held.find((_, index) => confirmed[index]?.code === 'FUTURE_LIMIT_REACHED') as BookingAnswer;
    await learner.cancel({ ...one, holdToken: held.find(({ id }) => id === one.id)?.holdToken ?? '' });
    expect(await learner.confirm(refused, { email })).toMatchObject({ status: 'CONFIRMED' });
    expect(await learner.confirm(refused, { email: null })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('is not exceeded by a turn', async () => {
    const place = await aFullPlace();
    await api.sql('UPDATE waiting_rules SET future_bookings_most = 1');
    const elsewhere = await aVrPlace(api, { longitude: 2.35, latitude: 48.85 });
    await aBooking(api, elsewhere.placeId, elsewhere.offerId, { email: 'deja@exemple.example', starts_at: '2026-03-09T09:00:00Z', ends_at: '2026-03-09T10:00:00Z' });
    const entry = await list.waiting({ offerId: place.offerId, email: 'deja@exemple.example' });
    await cancel(place.booked[0]);
    await list.work();
    expect((await list.read(entry)).turn).toBeNull();
  });
});
