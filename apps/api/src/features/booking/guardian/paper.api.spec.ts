import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/browser.ts';
import { aMinorsBooking, aPlaceForMinors, Desk, Guardian, NINE } from '../../../../test/guardians.ts';
import type { BookingAnswer } from '../../../../test/documents.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let placeId: string;
let booking: BookingAnswer;
let staff: Desk;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

let serial = 0;
const team = async (role: string, kind: string, id: string | null): Promise<Desk> => {
  serial += 1;
  return new Desk(await signedIn(api, `team-${serial}@exemple.example`, [[role, kind, id]]));
};

beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  const place = await aPlaceForMinors(api);
  placeId = place.placeId;
  booking = await aMinorsBooking(api, place.offerId, { guardian: { onPaper: true } });
  staff = await team('SITE_STAFF', 'PLACE', placeId);
});

const stateOf = async (id: string) => (await api.sql<{ state: string }>('SELECT guardian_consent_state AS state FROM booking WHERE id = $1', [id]))[0]?.state;

describe('a paper', () => {
  it('is expected, seen by the team, and written down: consent, who, audit', async () => {
    expect(await staff.expected()).toMatchObject([{ state: 'ASKED', givenName: 'Sam', guardianName: null, paperSeenAt: null, booking: { id: booking.id, contact: null, shortCode: null } }]);
    expect(await staff.seen(booking.id)).toMatchObject({ __typename: 'Booking', status: 'CONFIRMED', contact: null, holdToken: null, shortCode: null });
    expect(await staff.expected()).toMatchObject([{ state: 'ON_PAPER', paperSeenAt: ORDINARY_DAY.toISOString() }]);
    const [consent] = await api.sql<Record<string, unknown>>('SELECT kind, how, given, recorded_by, given_by_name FROM consent WHERE booking_id = $1', [booking.id]);
    const [account] = await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [`team-${serial}@exemple.example`]);
    expect(consent).toEqual({ kind: 'GUARDIAN', how: 'PAPER', given: true, recorded_by: account?.id, given_by_name: null });
    expect(await api.sql(`SELECT act, actor_id FROM audit_entry WHERE subject_id = $1`, [booking.id])).toEqual([{ act: 'GUARDIAN_PAPER_SEEN', actor_id: account?.id }]);
  });

  it('seen by two people at once is recorded once', async () => {
    const manager = await team('SITE_MANAGER', 'PLACE', placeId);
    const answers = await Promise.all([staff.seen(booking.id), manager.seen(booking.id), staff.seen(booking.id)]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Booking', 'Booking', 'Booking']);
    expect(await api.sql('SELECT 1 FROM consent WHERE booking_id = $1', [booking.id])).toHaveLength(1);
    expect(await api.sql(`SELECT 1 FROM audit_entry WHERE subject_id = $1`, [booking.id])).toHaveLength(1);
  });

  it('and a guardian who refuses at the same moment: the refusal stands, whatever came first', async () => {
    const linked = await aMinorsBooking(api, (await aPlaceForMinors(api, { organisation_id: null })).offerId);
    const [{ place_id: there = '' } = {}] = await api.sql<{ place_id: string }>('SELECT place_id FROM booking WHERE id = $1', [linked.id]);
    const desk = await team('SITE_MANAGER', 'PLACE', there);
    await Promise.all([desk.seen(linked.id), new Guardian(api, linked.id).say('REFUSED')]);
    expect(await stateOf(linked.id)).toBe('REFUSED');
  });

  it('is still taken at the door, a little late, and not once all is over', async () => {
    api.clock.set('2026-03-04T08:10:00Z');
    expect(await (await team('SITE_STAFF', 'PLACE', placeId)).seen(booking.id)).toMatchObject({ __typename: 'Booking' });
    const other = await aPlaceForMinors(api);
    api.clock.set(ORDINARY_DAY);
    const late = await aMinorsBooking(api, other.offerId, { guardian: { onPaper: true } });
    api.clock.set('2026-03-04T09:00:00Z');
    const desk = await team('SITE_STAFF', 'PLACE', other.placeId);
    expect(await desk.seen(late.id)).toMatchObject({ code: 'GUARDIAN_LINK_EXPIRED' });
  });

  it.each([
    ['the team of another place', 'SITE_STAFF', 'PLACE', true],
    ['the manager of another place', 'SITE_MANAGER', 'PLACE', true],
  ])('of %s is no business of theirs', async (_, role, kind) => {
    const stranger = await team(role, kind, (await aPlaceForMinors(api)).placeId);
    expect(await stranger.expected()).toEqual([]);
    expect(await stranger.seen(booking.id)).toMatchObject({ code: 'BOOKING_UNKNOWN' });
    expect(await stateOf(booking.id)).toBe('ASKED');
  });

  it.each([['HELPER', 'NETWORK'], ['NETWORK_COORDINATOR', 'NETWORK'], ['ADMINISTRATOR', 'NETWORK'], ['LEARNER', 'NETWORK']])('is not for a %s', async (role, kind) => {
    await expect((await team(role, kind, null)).seen(booking.id)).rejects.toThrow('FORBIDDEN');
  });

  it('is not for who has not signed in', async () => {
    await expect(new Desk(new Browser(api)).seen(booking.id)).rejects.toThrow('UNAUTHENTICATED');
  });

  it('where nobody was asked is nothing to record', async () => {
    const plain = await aPlaceForMinors(api, {}, { guardian_consent_below: null });
    const adult = await aMinorsBooking(api, plain.offerId, { age: null, guardian: null });
    expect(await (await team('SITE_STAFF', 'PLACE', plain.placeId)).seen(adult.id)).toMatchObject({ code: 'GUARDIAN_NOT_ASKED' });
  });

  it('is expected no longer once the session is over', async () => {
    api.clock.set(new Date(Date.parse(NINE) + 3_600_000));
    expect(await (await team('SITE_STAFF', 'PLACE', placeId)).expected()).toEqual([]);
  });
});
