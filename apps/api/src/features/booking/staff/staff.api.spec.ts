import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from '../../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../../test/builders.ts';
import { DeskClient } from '../../../../test/desk-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { StaffClient } from '../../../../test/staff-client.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let placeId: string;
let offerId: string;
let loicId: string;
let manager: StaffClient;
let desk: DeskClient;
let learner: BookingClient;

// Thursday 5 March 2026: open nine to twelve and two to six in Paris.
const NINE = '2026-03-05T08:00:00.000Z';
const TEN = '2026-03-05T09:00:00.000Z';
const WEEK = '2026-03-02';

beforeAll(async () => {
  api = await startApi();
  learner = new BookingClient(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await api.sql(`UPDATE place SET status = 'CLOSED'`);
  placeId = await aPlace(api);
  const model = await aModel(api, 'VR_HEADSET', { minimum_age: 0, turnaround_minutes: 0 });
  for (let unit = 0; unit < 3; unit += 1) await aUnit(api, placeId, model);
  offerId = await anOffer(api, placeId, undefined, { supervised: true });
  const browser = await somebody('SITE_MANAGER', placeId);
  [manager, desk] = [new StaffClient(browser, placeId), new DeskClient(browser)];
  loicId = await member('SITE_STAFF', placeId);
});

const somebody = (role: string, place: string, email = `${randomUUID()}@exemple.example`) => signedIn(api, email, [[role, 'PLACE', place]]);
async function member(role: string, place: string, email = `${randomUUID()}@exemple.example`): Promise<string> {
  await somebody(role, place, email);
  return (await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]))[0]?.id ?? '';
}
const planned = async (more: Readonly<Record<string, unknown>> = {}) => {
  const shift = (await manager.plan(loicId, more)).shifts[0];
  if (shift === undefined) throw new Error('Nothing was planned.');
  return shift;
};
const held = (startsAt = TEN) => learner.hold({ offerId, startsAt });
const acts = () => api.sql<{ act: string }>(`SELECT act FROM audit_entry WHERE act LIKE 'SHIFTS_%' AND detail ->> 'place' = $1 ORDER BY sequence`, [placeId]);

describe('an offer that needs somebody of the team', () => {
  it('can be booked only while one is planned from start to end, and says so with another time', async () => {
    expect(await held()).toMatchObject({ code: 'NOBODY_OF_THE_TEAM', field: 'startsAt' });
    await planned({ from: '09:00', to: '10:30' });
    expect(await held()).toMatchObject({ code: 'NOBODY_OF_THE_TEAM', alternatives: [{ slot: { startsAt: '2026-03-05T08:30:00.000Z' } }, { slot: { startsAt: NINE } }] });
    await planned({ from: '10:30', to: '12:00' });
    expect(await learner.booked({ offerId, startsAt: TEN })).toMatchObject({ status: 'CONFIRMED' });
    expect((await acts()).map(({ act }) => act)).toEqual(['SHIFTS_PLANNED', 'SHIFTS_PLANNED']);
  });

  it('is not covered by who is there for another', async () => {
    const other = await anOffer(api, placeId, undefined, { supervised: true });
    await planned({ offerIds: [other] });
    expect(await held()).toMatchObject({ code: 'NOBODY_OF_THE_TEAM' });
    expect(await learner.booked({ offerId: other, startsAt: TEN })).toMatchObject({ status: 'CONFIRMED' });
  });

  it('is found by a search that tells why where nobody is', async () => {
    const ask = () => api.gql<{ result: { obstacles: string[]; places: { totalCount: number } } }>('query { result: searchSlots(input: { near: { longitude: 6.155, latitude: 47.622 }, from: "2026-03-05T07:00:00Z", to: "2026-03-05T20:00:00Z", people: 1, category: VR_HEADSET }) { obstacles } }');
    expect((await ask()).data?.result.obstacles).toEqual(['NOBODY_OF_THE_TEAM']);
    await planned();
    expect((await ask()).data?.result.obstacles).toEqual([]);
  });

  it('is moved by the team to an hour without anybody only if it insists; who comes without a booking begins at once', async () => {
    await planned();
    const booking = await learner.booked({ offerId, startsAt: TEN });
    const [shown] = (await desk.planning(placeId, '2026-03-05'))?.bookings ?? [];
    if (shown === undefined) throw new Error('Not in the planning.');
    const move = { startsAt: '2026-03-05T14:00:00.000Z', durationMinutes: 60, unitIds: [] };
    expect(await desk.move(shown, move)).toMatchObject({ code: 'NOBODY_OF_THE_TEAM', canInsist: true });
    expect(await desk.move(shown, { ...move, evenIfClosed: true })).toMatchObject({ id: booking.id, startsAt: move.startsAt });
    expect((await manager.week(WEEK))?.alone).toMatchObject([{ id: booking.id, alone: true }]);
    api.clock.set(new Date('2026-03-05T13:30:00Z'));
    expect(await new DeskClient(await somebody('SITE_STAFF', placeId)).walkIn({ placeId, offerId })).toMatchObject({ status: 'CHECKED_IN' });
  });
});

describe('planning', () => {
  it('repeats week by week, leaves aside what cannot be, and is done once per key', async () => {
    await api.sql(`INSERT INTO closure (place_id, id, starts_at, ends_at, reason, request_key, created_at) VALUES ($1, $2, '2026-03-18T23:00Z', '2026-03-19T23:00Z', 'WORKS', $3, now())`, [placeId, randomUUID(), randomUUID()]);
    const key = randomUUID();
    const wish = { until: '2026-04-02', idempotencyKey: key };
    const made = await manager.plan(loicId, wish);
    // Summer time begins on 29 March: the hours by the clocks stay.
    expect(made.shifts.map(({ startsAt, following }) => [startsAt, following])).toEqual([['2026-03-05T08:00:00.000Z', 3], ['2026-03-12T08:00:00.000Z', 2], ['2026-03-26T08:00:00.000Z', 1], ['2026-04-02T07:00:00.000Z', 0]]);
    expect(made.leftAside).toEqual([{ accountId: loicId, day: '2026-03-19', reason: 'CLOSED' }]);
    expect(await manager.plan(loicId, wish)).toEqual(made);
    expect(await manager.plan(loicId, { ...wish, to: '11:00' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string, string]>([
    ['an end before the start', { to: '08:00' }, 'SHIFT_OUT_OF_ORDER', 'to'],
    ['what is over', { day: '2026-02-02' }, 'SHIFT_OVER', 'day'],
    ['more than half a year', { until: '2027-03-05' }, 'SERIES_TOO_LONG', 'until'],
    ['an offer of elsewhere', { offerIds: ['00000000-0000-4000-8000-000000000001'] }, 'OFFER_UNKNOWN', 'offerIds'],
  ])('refuses %s', async (_sentence, more, code, field) => {
    expect(await manager.plan(loicId, more)).toMatchObject({ code, field });
  });

  it('takes only who is of the team, and nobody twice at once', async () => {
    expect(await manager.plan(await member('SITE_STAFF', await aPlace(api)))).toMatchObject({ code: 'PERSON_UNKNOWN', field: 'accountId' });
    await planned();
    expect(await manager.plan(loicId, { from: '11:00', to: '13:00' })).toMatchObject({ code: 'PERSON_BUSY', field: 'accountId' });
    expect(await manager.plan(loicId, { from: '12:00', to: '13:00' })).toMatchObject({ count: 1 });
  });

  it('lets one of two places that plan the same person at the same moment through', async () => {
    const email = `${randomUUID()}@exemple.example`;
    const elsewhere = await aPlace(api);
    const both = await member('SITE_STAFF', placeId, email);
    await member('SITE_STAFF', elsewhere, email);
    const other = new StaffClient(await somebody('SITE_MANAGER', elsewhere), elsewhere);
    const answers = await Promise.all([manager.plan(both), other.plan(both, { from: '10:00' })]);
    expect(answers.map(({ code, count }) => code ?? count).sort()).toEqual([1, 'PERSON_BUSY']);
  });

  it('is who manages the place’s; the others see themselves, and elsewhere nothing', async () => {
    const shift = await planned();
    const helene = await planned({ day: '2026-03-06' });
    const email = `${randomUUID()}@exemple.example`;
    const browser = await somebody('SITE_STAFF', placeId, email);
    const staff = new StaffClient(browser, placeId);
    expect(await staff.week(WEEK)).toMatchObject({ plans: false, shifts: [], people: [{ email }], uncovered: [], alone: [] });
    await expect(staff.plan(loicId)).rejects.toThrow('FORBIDDEN');
    await expect(staff.change(shift)).rejects.toThrow('FORBIDDEN');
    const elsewhere = new StaffClient(await somebody('SITE_MANAGER', await aPlace(api)), placeId);
    expect(await elsewhere.week(WEEK)).toBeNull();
    for (const answer of [await elsewhere.plan(loicId), await elsewhere.preview(shift.id), await elsewhere.change(helene), await elsewhere.copyPreview(WEEK), await elsewhere.copy(WEEK), await elsewhere.restore(randomUUID())]) expect(answer).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    expect((await manager.week(WEEK))?.shifts).toHaveLength(2);
  });

  it('tells where nobody is planned though it is open', async () => {
    await planned({ from: '09:00', to: '11:00' });
    const week = await manager.week(WEEK);
    expect(week?.uncovered.filter(({ startsAt }) => startsAt.startsWith('2026-03-05'))).toEqual([
      { startsAt: '2026-03-05T10:00:00.000Z', endsAt: '2026-03-05T11:00:00.000Z', offerIds: [offerId] },
      { startsAt: '2026-03-05T13:00:00.000Z', endsAt: '2026-03-05T17:00:00.000Z', offerIds: [offerId] },
    ]);
  });

  it('copies the week before, in numbers first', async () => {
    await planned();
    await planned({ day: '2026-03-06' });
    const other = await member('SITE_STAFF', placeId);
    await manager.plan(other);
    await manager.plan(other, { day: '2026-03-12', from: '11:00' });
    expect(await manager.copyPreview('2026-03-09')).toMatchObject({ count: 2, leftAside: [{ day: '2026-03-12', reason: 'BUSY', accountId: other }] });
    const key = randomUUID();
    const copied = await manager.copy('2026-03-09', { idempotencyKey: key });
    expect(copied).toMatchObject({ count: 2, leftAside: [{ reason: 'BUSY' }], shifts: [{ startsAt: '2026-03-12T08:00:00.000Z' }, { startsAt: '2026-03-13T08:00:00.000Z' }] });
    expect(await manager.copy('2026-03-09', { idempotencyKey: key })).toEqual(copied);
    expect(await manager.copy('2026-06-01')).toMatchObject({ code: 'NOTHING_TO_COPY' });
  });
});

describe('what a change leaves alone', () => {
  it('is shown, done on the list that was shown, marked, and undone', async () => {
    const shift = await planned();
    const booking = await learner.booked({ offerId, startsAt: TEN });
    expect(await manager.change(shift)).toMatchObject({ code: 'CHANGED_MEANWHILE', field: 'aloneIds', current: { alone: [{ id: booking.id }] } });
    // Shortened, the first hour is still covered; taken off, nobody is there.
    const becomes = { accountId: loicId, day: '2026-03-05', from: '09:00', to: '10:00' };
    expect(await manager.preview(shift.id, { becomes })).toMatchObject({ alone: [{ id: booking.id }], beingMade: 0 });
    expect(await manager.preview(shift.id, { becomes: { ...becomes, to: '11:00' } })).toMatchObject({ alone: [] });
    const key = randomUUID();
    expect(await manager.change(shift, { aloneIds: [booking.id], idempotencyKey: key })).toMatchObject({ count: 1, shifts: [] });
    expect(await learner.read(booking.id, booking.holdToken ?? '')).toMatchObject({ status: 'CONFIRMED' });
    expect((await manager.week(WEEK))?.alone).toMatchObject([{ id: booking.id, alone: true }]);
    expect(await manager.restore(key)).toMatchObject({ count: 1, shifts: [{ id: shift.id, startsAt: NINE }] });
    expect(await manager.restore(key)).toMatchObject({ code: 'NOTHING_TO_UNDO' });
    expect((await manager.week(WEEK))?.alone).toEqual([]);
    expect((await acts()).map(({ act }) => act)).toEqual(['SHIFTS_PLANNED', 'SHIFTS_REMOVED', 'SHIFTS_RESTORED']);
  });

  it('is nothing where another of the team is there', async () => {
    const shift = await planned();
    await manager.plan(await member('SITE_STAFF', placeId));
    await learner.booked({ offerId, startsAt: TEN });
    expect(await manager.change(shift)).toMatchObject({ count: 1 });
  });

  it('reaches one of a series, or it and those that follow', async () => {
    const series = (await manager.plan(loicId, { until: '2026-03-26' })).shifts;
    const second = series[1];
    if (second === undefined) throw new Error('No series.');
    const becomes = { accountId: loicId, day: '2026-03-13', from: '10:00', to: '12:00' };
    expect((await manager.change(second, { reach: 'FOLLOWING', becomes })).shifts.map(({ startsAt }) => startsAt)).toEqual(['2026-03-13T09:00:00.000Z', '2026-03-20T09:00:00.000Z', '2026-03-27T09:00:00.000Z']);
    const [, third] = (await manager.week('2026-03-16'))?.shifts.length === 1 ? [null, (await manager.week('2026-03-16'))?.shifts[0]] : [];
    if (third == null) throw new Error('Not moved.');
    expect(await manager.change(third, { reach: 'FOLLOWING' })).toMatchObject({ count: 2 });
    expect((await manager.week('2026-03-09'))?.shifts).toHaveLength(1);
  });

  it('of two managers one wins, and the other is told', async () => {
    const shift = await planned();
    const other = new StaffClient(await somebody('SITE_MANAGER', placeId), placeId);
    const becomes = (to: string) => ({ becomes: { accountId: loicId, day: '2026-03-05', from: '09:00', to } });
    const answers = await Promise.all([manager.change(shift, becomes('11:00')), other.change(shift, becomes('10:00'))]);
    expect(answers.map(({ code, count }) => code ?? count).sort()).toEqual([1, 'CHANGED_MEANWHILE']);
  });

  it('is never a booking nobody saw: made at the very moment, it is refused, or the change is', async () => {
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const day = `2026-03-${String(9 + (attempt % 5)).padStart(2, '0')}`;
      const shift = await planned({ day, from: '14:00', to: '18:00' });
      const hold = () => learner.hold({ offerId, startsAt: `${day}T13:00:00.000Z` });
      // Held before, confirmed at the moment; or held and confirmed at the moment.
      const before = attempt % 2 === 0 ? await hold() : null;
      const [booking, change] = await Promise.all([(before === null ? hold() : Promise.resolve(before)).then((one) => (one.__typename === 'Booking' ? learner.confirm(one) : one)), manager.change(shift)]);
      const done = change.code === undefined;
      expect([done, booking.status === 'CONFIRMED']).toEqual([done, !done]);
      expect(done ? booking.code : change.code).toBe(done ? 'NOBODY_OF_THE_TEAM' : 'CHANGED_MEANWHILE');
      await api.sql('DELETE FROM shift WHERE place_id = $1', [placeId]);
      await api.sql(`UPDATE booking SET status = 'CANCELLED' WHERE place_id = $1`, [placeId]);
      await api.sql('UPDATE allocation SET occupying = false WHERE place_id = $1', [placeId]);
    }
  });
});

describe('a request for a time at which nobody is planned any more', () => {
  it('is not said yes to before somebody is', async () => {
    await api.sql('UPDATE offer SET approval_deadline_hours = 24 WHERE id = $1', [offerId]);
    const shift = await planned();
    await learner.confirm(await held());
    expect(await manager.preview(shift.id)).toMatchObject({ alone: [], beingMade: 1 });
    await manager.change(shift);
    const [request] = (await desk.planning(placeId, '2026-03-05'))?.bookings ?? [];
    const yes = () => answer(request?.id ?? '', request?.version ?? 0);
    expect(await yes()).toMatchObject({ code: 'NOBODY_OF_THE_TEAM' });
    await planned();
    expect(await yes()).toMatchObject({ status: 'CONFIRMED' });
  });

  const answer = async (bookingId: string, expectedVersion: number) => {
    const browser = await somebody('SITE_MANAGER', placeId);
    const { data } = await browser.gql<{ result: unknown }>('mutation ($input: AnswerRequestInput!) { result: answerRequest(input: $input) { ... on DeskBooking { status } ... on DeskRefused { code } } }', { input: { bookingId, expectedVersion, answer: 'YES', idempotencyKey: randomUUID() } });
    return data?.result;
  };
});

describe('when a role ends', () => {
  it('the coming shifts end with it, which is told in numbers before; what was stays, and so does another role', async () => {
    const booking = await (async () => {
      await planned();
      await planned({ day: '2026-03-06' });
      return learner.booked({ offerId, startsAt: TEN });
    })();
    const [grant] = await api.sql<{ id: string }>(`SELECT id FROM role_grant WHERE account_id = $1`, [loicId]);
    const grantId = grant?.id ?? '';
    expect(await manager.roleEnd(grantId)).toEqual({ shifts: 2, alone: 1 });
    expect(await new StaffClient(await somebody('SITE_STAFF', placeId), placeId).roleEnd(grantId)).toBeNull();
    api.clock.set(new Date('2026-03-05T12:00:00Z'));
    const later = new StaffClient(await somebody('SITE_MANAGER', placeId), placeId);
    expect(await later.removeGrant(grantId)).toMatchObject({ __typename: 'RoleChanged' });
    expect((await later.week(WEEK))?.shifts.map(({ startsAt }) => startsAt)).toEqual([NINE]);
    expect((await acts()).at(-1)).toEqual({ act: 'SHIFTS_ENDED' });
    expect(booking.status).toBe('CONFIRMED');
  });
});
