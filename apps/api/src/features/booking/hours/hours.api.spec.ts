import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from '../../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../../test/builders.ts';
import { DeskClient } from '../../../../test/desk-client.ts';
import { aWeek, type HoursAnswer, HoursClient, spans } from '../../../../test/hours-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let placeId: string;
let offerId: string;
let manager: HoursClient;

const WEEK = { MONDAY: '09:00-12:00 14:00-18:00', TUESDAY: '09:00-12:00 14:00-18:00', WEDNESDAY: '09:00-12:00 14:00-18:00', THURSDAY: '14:00-18:00', FRIDAY: '09:00-12:00 14:00-18:00' };
// Thursday 5 March 2026, ten in Paris.
const TEN = '2026-03-05T09:00:00.000Z';

beforeAll(async () => { api = await startApi(); });
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api, 'VR_HEADSET', { minimum_age: 0, turnaround_minutes: 0 }));
  offerId = await anOffer(api, placeId);
  manager = await of('SITE_MANAGER');
});

const of = async (role: 'SITE_MANAGER' | 'SITE_STAFF', at = placeId) => new HoursClient(await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [[role, 'PLACE', at]]));
const audience = (answer: HoursAnswer | null, name: string) => answer?.audiences.find((one) => one.audience === name);
const slotsOf = async (day: string, offer = offerId): Promise<readonly string[]> => {
  const { data } = await api.gql<{ place: { availability: readonly { slots: readonly { startsAt: string; offer: { id: string } }[] }[] } }>(
    'query ($id: ID!, $day: LocalDay!) { place(id: $id) { availability(input: { from: $day, days: 1 }) { slots { startsAt offer { id } } } } }',
    { id: placeId, day },
  );
  return (data?.place.availability[0]?.slots ?? []).filter((slot) => slot.offer.id === offer).map(({ startsAt }) => startsAt.slice(11, 16));
};

describe('the hours of a place', () => {
  it('are shown to its team as the grid holds them, with the holidays of its zone', async () => {
    const hours = await manager.hours(placeId);
    expect(hours).toMatchObject({ version: 0, owner: 'SOURCE', mayChange: true });
    expect(audience(hours, 'PUBLIC')).toMatchObject({ sameAsPublic: false, text: 'Mo-Fr 09:00-12:00,14:00-18:00; PH off', week: { holidays: [], exceptions: [] } });
    expect(audience(hours, 'GROUPS')).toMatchObject({ sameAsPublic: true, text: 'Mo-Fr 09:00-12:00,14:00-18:00; PH off' });
    expect(audience(hours, 'PUBLIC')?.holidays.find(({ day }) => day === '2026-05-01')).toMatchObject({ name: 'Fête du travail', intervals: [] });
    expect(audience(hours, 'PUBLIC')?.holidays).toHaveLength(11);
    expect(await (await of('SITE_STAFF')).hours(placeId)).toMatchObject({ mayChange: false });
    expect(await (await of('SITE_MANAGER', await aPlace(api))).hours(placeId)).toBeNull();
  });

  it('that are richer than the grid are shown as they are, and stay until somebody replaces them', async () => {
    await api.sql(`UPDATE place SET opening_hours = 'Apr-Sep: Sa 10:00-12:00' WHERE id = $1`, [placeId]);
    const hours = await manager.hours(placeId);
    expect(audience(hours, 'PUBLIC')).toMatchObject({ text: 'Apr-Sep: Sa 10:00-12:00', week: null });
    expect(hours?.version).toBe(1);
    await manager.change({ placeId, audience: 'GROUPS', week: aWeek({ MONDAY: '09:00-10:00' }), expectedVersion: 1 });
    expect(audience(await manager.hours(placeId), 'PUBLIC')?.text).toBe('Apr-Sep: Sa 10:00-12:00');
  });

  it('once changed are what learners find, on an exceptional Sunday and a closed holiday too', async () => {
    expect(await slotsOf('2026-03-05')).toContain('08:00');
    const changed = await manager.change({ placeId, week: aWeek(WEEK, ''), exceptions: [{ day: '2026-03-08', intervals: spans('10:00-12:00'), comment: 'Portes ouvertes' }, { day: '2026-04-06', intervals: [], comment: null }] });
    expect(changed).toMatchObject({ __typename: 'PlaceHours', version: 1, owner: 'PLACE' });
    expect(audience(changed, 'PUBLIC')?.text).toBe('Mo-We,Fr 09:00-12:00,14:00-18:00; Th 14:00-18:00; PH off; 2026 Mar 08 10:00-12:00 open "Portes ouvertes"; 2026 Apr 06 off');
    expect(await slotsOf('2026-03-05')).not.toContain('08:00');
    expect(await slotsOf('2026-03-08')).toEqual(['09:00', '09:30', '10:00']);
    expect(await slotsOf('2026-04-06')).toEqual([]);
  });

  it('of an audience are those of its offers alone', async () => {
    const groups = await anOffer(api, placeId, [{ category: 'VR_HEADSET' }], { audience: 'GROUPS' });
    await manager.change({ placeId, audience: 'GROUPS', week: aWeek({ THURSDAY: '20:00-22:00' }) });
    expect(await slotsOf('2026-03-05', groups)).toEqual(['19:00', '19:30', '20:00']);
    expect(await slotsOf('2026-03-05')).toContain('08:00');
    const learner = new BookingClient(api);
    expect(await learner.hold({ offerId: groups, startsAt: TEN })).toMatchObject({ code: 'PLACE_CLOSED' });
    expect(await learner.hold({ offerId: groups, startsAt: '2026-03-05T19:00:00Z' })).toMatchObject({ status: 'HELD' });
    const { data } = await api.gql<{ place: object }>('query ($id: ID!) { place(id: $id) { groupHours accompaniedHours openingDays(from: "2026-03-05", days: 1, audience: GROUPS) { intervals { opens closes } } } }', { id: placeId });
    expect(data?.place).toEqual({ groupHours: 'Th 20:00-22:00', accompaniedHours: null, openingDays: [{ intervals: [{ opens: '20:00', closes: '22:00' }] }] });
    const desk = new DeskClient(await signedIn(api, `bureau-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]));
    const opening = (await desk.planning(placeId, '2026-03-05'))?.openings[0];
    const evening = { startsAt: '2026-03-05T19:00:00.000Z', endsAt: '2026-03-05T21:00:00.000Z' };
    expect(opening?.intervals.at(-1)).toEqual(evening);
    expect(opening?.reserved).toEqual([{ ...evening, audiences: ['GROUPS'] }]);
    const back = await manager.change({ placeId, audience: 'GROUPS', week: null, expectedVersion: 1, confirmOutside: true });
    expect(audience(back, 'GROUPS')).toMatchObject({ sameAsPublic: true });
  });

  it('leave coming bookings outside only when that is confirmed, and keep them', async () => {
    const { shortCode } = await new BookingClient(api).booked({ offerId, startsAt: TEN });
    const wish = { placeId, week: aWeek(WEEK, '') };
    expect(await manager.preview(wish)).toMatchObject({ __typename: 'HoursPreview', outsideCount: 1, outside: [{ shortCode, startsAt: TEN }] });
    expect(await manager.change(wish)).toMatchObject({ code: 'BOOKINGS_OUTSIDE', field: 'confirmOutside', outsideCount: 1 });
    expect((await manager.hours(placeId))?.version).toBe(0);
    expect(await manager.change({ ...wish, confirmOutside: true })).toMatchObject({ __typename: 'PlaceHours', version: 1 });
    expect(await api.sql('SELECT status FROM booking WHERE place_id = $1', [placeId])).toEqual([{ status: 'CONFIRMED' }]);
    // What is outside already is not told again.
    expect(await manager.preview({ placeId, week: aWeek({ ...WEEK, FRIDAY: '' }) })).toMatchObject({ outsideCount: 0 });
  });
});

describe('a change of hours', () => {
  it('is for who manages the place, and leaves a line in the log', async () => {
    const week = aWeek(WEEK);
    expect(await (await of('SITE_MANAGER', await aPlace(api))).change({ placeId, week })).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE', current: null });
    expect(await (await of('SITE_MANAGER', await aPlace(api))).preview({ placeId, week })).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    await manager.change({ placeId, week });
    expect(await api.sql(`SELECT act, detail FROM audit_entry WHERE subject_id = $1`, [placeId])).toEqual([{ act: 'HOURS_CHANGED', detail: { place: placeId, audience: 'PUBLIC', outside: 0 } }]);
  });

  it('is made once per key, and a key is for one request', async () => {
    const request = { placeId, week: aWeek(WEEK), idempotencyKey: randomUUID() };
    expect(await manager.change(request)).toMatchObject({ version: 1 });
    expect(await manager.change(request)).toMatchObject({ version: 1 });
    expect(await manager.change({ ...request, week: aWeek({ MONDAY: '09:00-10:00' }) })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('of two at once is one’s; the other is told what stands now', async () => {
    const other = await of('SITE_MANAGER');
    const answers = await Promise.all([manager.change({ placeId, week: aWeek({ MONDAY: '09:00-10:00' }) }), other.change({ placeId, week: aWeek({ TUESDAY: '09:00-10:00' }) })]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['HoursRefused', 'PlaceHours']);
    const lost = answers.find(({ code }) => code !== undefined);
    expect(lost).toMatchObject({ code: 'CHANGED_MEANWHILE', current: { version: 1 } });
    const stands = audience(await manager.hours(placeId), 'PUBLIC')?.text;
    expect(audience(lost?.current ?? null, 'PUBLIC')?.text).toBe(stands);
  });

  it.each([
    ['an overlap', { week: aWeek({ TUESDAY: '09:00-12:00 11:00-13:00' }) }, { code: 'OVERLAP', field: 'week.days', day: 'TUESDAY', row: 1 }],
    ['a minute between steps', { week: aWeek({ TUESDAY: '09:00-12:01' }) }, { code: 'NOT_IN_STEPS', field: 'week.days', day: 'TUESDAY', row: 0 }],
    ['holidays that overlap', { week: aWeek({}, '09:00-12:00 11:00-13:00') }, { code: 'OVERLAP', field: 'week.holidays', day: 'HOLIDAYS', row: 1 }],
    ['a day said twice', { week: aWeek({}), exceptions: [{ day: '2026-12-24', intervals: [] }, { day: '2026-12-24', intervals: [] }] }, { code: 'EXCEPTION_TWICE', field: 'exceptions', day: '2026-12-24' }],
    ['a quote in a comment', { week: aWeek({}), exceptions: [{ day: '2026-12-24', intervals: [], comment: '"' }] }, { code: 'COMMENT_CHARACTERS', field: 'exceptions', day: '2026-12-24' }],
    ['a public without hours', { week: null }, { code: 'WEEK_MISSING', field: 'week' }],
  ])('is refused for %s, where it stands', async (_name, wish, refusal) => {
    expect(await manager.change({ placeId, ...wish })).toMatchObject(refusal);
    expect(await manager.preview({ placeId, ...wish })).toMatchObject(refusal);
  });
});
