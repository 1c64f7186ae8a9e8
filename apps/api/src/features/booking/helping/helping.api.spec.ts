import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actsAt, codeDigestText, type Grant, HELPING_ROLES, ROLES } from '@escale/domain';
import fc from 'fast-check';
import { arrives, kioskOf } from '../../../../test/at-the-door.ts';
import { BookingClient } from '../../../../test/booking-client.ts';
import { Browser } from '../../../../test/browser.ts';
import { aPlaceForMinors, Helping, NINE } from '../../../../test/guardians.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';
import { hashOf } from '../../../platform/secret/secrets.ts';

let api: TestApi;
let placeId: string;
let offerId: string;
let serial = 0;
let email = '';

const somebody = async (role: string, kind: string, id: string | null): Promise<Helping> => {
  serial += 1;
  email = `helps-${serial}@exemple.example`;
  return new Helping(await signedIn(api, email, [[role, kind, id]]));
};
const idOfAccount = async () => (await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]))[0]?.id;

beforeAll(async () => {
  api = await startApi();
  await api.sql(`INSERT INTO commune (insee_code, name, department_code, department_name, region_code, region_name, postcodes, population, longitude, latitude, position_approximate, time_zone, holiday_zone)
    VALUES ('70550', 'Vesoul', '70', 'Haute-Saône', '27', 'Bourgogne-Franche-Comté', '{70000}', 15000, 6.15, 47.62, false, 'Europe/Paris', 'METROPOLE') ON CONFLICT DO NOTHING`);
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  ({ placeId, offerId } = await aPlaceForMinors(api, { insee_code: '70550' }, { guardian_consent_below: null }));
});

describe('booking for somebody without e-mail', () => {
  it('gives a code to print and to dictate, keeps who, for whom and on what consent, and no secret', async () => {
    const helper = await somebody('HELPER', 'DEPARTMENT', '70');
    const booked = await helper.book(offerId, { consent: 'PAPER' });
    expect(booked).toMatchObject({ status: 'CONFIRMED', contact: { givenName: 'Paulette', familyName: 'Roy', email: null }, shortCode: expect.stringMatching(/^[0-9A-Z]{8}$/), ticket: { code: expect.stringMatching(/^TL1:/) }, holdToken: null, manageUrl: null, calendar: null });
    const me = await idOfAccount();
    expect(await api.sql('SELECT account_id, made_by_account_id FROM booking WHERE id = $1', [booked.id])).toEqual([{ account_id: null, made_by_account_id: me }]);
    expect(await api.sql('SELECT kind, how, given, recorded_by, text_version FROM consent WHERE booking_id = $1', [booked.id])).toEqual([{ kind: 'BOOKED_BY_HELPER', how: 'PAPER', given: true, recorded_by: me, text_version: 'helper-2026-11' }]);
    expect(await api.sql('SELECT act, actor_id, subject_kind FROM audit_entry WHERE subject_id = $1', [booked.id])).toEqual([{ act: 'BOOKED_FOR_SOMEONE', actor_id: me, subject_kind: 'BOOKING' }]);
    api.clock.set(NINE);
    const kiosk = await kioskOf(api, placeId);
    const { data } = await kiosk.gql<{ kioskSnapshot: { bookings: object[] } }>('{ kioskSnapshot { ... on KioskSnapshot { bookings { id displayName codeDigest } } } }');
    expect(data?.kioskSnapshot.bookings).toEqual([{ id: booked.id, displayName: 'Paulette R.', codeDigest: hashOf(codeDigestText(kiosk.id, booked.shortCode ?? '')) }]);
    expect(await arrives(api, booked.id)).toMatchObject({ outcome: 'ACCEPTED' });
    expect(await api.sql('SELECT status FROM booking WHERE id = $1', [booked.id])).toEqual([{ status: 'CHECKED_IN' }]);
  });

  it.each([
    ['a helper of another department', 'HELPER', 'DEPARTMENT', '25'],
    ['the team of another place', 'SITE_STAFF', 'PLACE', 'other'],
    ['a helper of another organisation', 'HELPER', 'ORGANISATION', randomUUID()],
  ])('is refused to %s, in words, and the hold is as it was', async (_, role, kind, id) => {
    const helper = await somebody(role, kind, id === 'other' ? (await aPlaceForMinors(api)).placeId : id);
    const refused = await helper.book(offerId);
    expect(refused).toMatchObject({ __typename: 'BookingRefused', code: 'OUTSIDE_YOUR_SCOPE', field: 'bookingId', sentence: expect.stringContaining('n’est pas de ceux où vous accompagnez') });
    expect(await api.sql('SELECT status, given_name, made_by_account_id FROM booking WHERE place_id = $1', [placeId])).toEqual([{ status: 'HELD', given_name: null, made_by_account_id: null }]);
    expect(await api.sql('SELECT 1 FROM consent c JOIN booking b ON b.id = c.booking_id WHERE b.place_id = $1', [placeId])).toEqual([]);
  });

  it.each([['LEARNER', 'NETWORK', null], ['NETWORK_COORDINATOR', 'NETWORK', null], ['ADMINISTRATOR', 'NETWORK', null]] as const)('is not for a %s', async (role, kind, id) => {
    await expect((await somebody(role, kind, id)).book(offerId)).rejects.toThrow('FORBIDDEN');
  });

  it('is not for who is not signed in, nor without the person’s consent', async () => {
    await expect(new Helping(new Browser(api)).book(offerId, {}, '2026-03-04T13:00:00.000Z')).rejects.toThrow('UNAUTHENTICATED');
    expect(await (await somebody('HELPER', 'NETWORK', null)).book(offerId, { consent: null })).toMatchObject({ code: 'HELP_CONSENT_MISSING', field: 'consent' });
  });

  it('takes nothing but what is asked: no other maker, account or state', async () => {
    const browser = await signedIn(api, 'sets-more@exemple.example', [['HELPER', 'NETWORK', null]]);
    const held = await new BookingClient(browser).hold({ offerId, startsAt: NINE });
    for (const more of [{ madeByAccountId: randomUUID() }, { accountId: randomUUID() }, { status: 'CHECKED_IN' }, { recordedBy: randomUUID() }, { guardianConsentState: 'GIVEN' }]) {
      await expect(new Helping(browser).confirm(held, more)).rejects.toThrow(/not defined by type/);
    }
  });

  it('is done once when sent again, and by nobody else under the same key', async () => {
    const helper = await somebody('HELPER', 'NETWORK', null);
    const held = await new BookingClient(api).hold({ offerId, startsAt: NINE });
    const idempotencyKey = randomUUID();
    const answers = await Promise.all([helper.confirm(held, { idempotencyKey }), helper.confirm(held, { idempotencyKey })]);
    expect(new Set(answers.map(({ shortCode }) => shortCode)).size).toBe(1);
    expect(await api.sql('SELECT 1 FROM consent WHERE booking_id = $1', [held.id])).toHaveLength(1);
    expect(await (await somebody('HELPER', 'NETWORK', null)).confirm(held, { idempotencyKey })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('for a minor asks their guardian all the same', async () => {
    const asking = await aPlaceForMinors(api);
    const helper = await somebody('SITE_MANAGER', 'PLACE', asking.placeId);
    expect(await helper.book(asking.offerId, { age: 15, guardian: { onPaper: true } })).toMatchObject({ status: 'CONFIRMED', guardianConsent: 'ASKED' });
  });
});

describe('what was booked for others', () => {
  it('is seen, moved and cancelled by who made it, each written down', async () => {
    const helper = await somebody('HELPER', 'REGION', '27');
    const { id } = await helper.book(offerId);
    expect(await helper.all()).toEqual([id]);
    expect(await helper.move(id, '2026-03-05T08:00:00.000Z')).toMatchObject({ status: 'CONFIRMED', startsAt: '2026-03-05T08:00:00.000Z', holdToken: null });
    expect(await helper.cancel(id)).toMatchObject({ status: 'CANCELLED' });
    expect(await api.sql('SELECT 1 FROM allocation WHERE booking_id = $1 AND occupying', [id])).toEqual([]);
    expect((await api.sql<{ act: string }>('SELECT act FROM audit_entry WHERE subject_id = $1 ORDER BY sequence', [id])).map(({ act }) => act)).toEqual(['BOOKED_FOR_SOMEONE', 'MOVED_FOR_SOMEONE', 'CANCELLED_FOR_SOMEONE']);
  });

  it('is nobody else’s, not even another helper’s of the same place', async () => {
    const { id } = await (await somebody('HELPER', 'DEPARTMENT', '70')).book(offerId);
    const other = await somebody('HELPER', 'DEPARTMENT', '70');
    expect(await other.all()).toEqual([]);
    expect(await other.one(id)).toBeNull();
    expect(await other.cancel(id)).toMatchObject({ code: 'BOOKING_UNKNOWN' });
    expect(await other.move(id, '2026-03-05T08:00:00.000Z')).toMatchObject({ code: 'BOOKING_UNKNOWN' });
    expect(await api.sql('SELECT status FROM booking WHERE id = $1', [id])).toEqual([{ status: 'CONFIRMED' }]);
  });

  it('is out of sight once the role was taken back', async () => {
    const helper = await somebody('HELPER', 'DEPARTMENT', '70');
    const { id } = await helper.book(offerId);
    await api.sql(`UPDATE role_grant SET scope_id = '25' WHERE account_id = $1`, [await idOfAccount()]);
    expect(await helper.all()).toEqual([]);
    expect(await helper.cancel(id)).toMatchObject({ code: 'BOOKING_UNKNOWN' });
  });

  it('is out of sight thirty days after', async () => {
    const helper = await somebody('HELPER', 'DEPARTMENT', '70');
    const { id } = await helper.book(offerId);
    api.clock.set(new Date(Date.parse(NINE) + 3_600_000 + 30 * 86_400_000 - 1));
    const again = async () => new Helping(await signedIn(api, email)).all();
    expect(await again()).toEqual([id]);
    api.clock.advance(1);
    expect(await again()).toEqual([]);
  });

  it('does not move to where one does not help', async () => {
    const helper = await somebody('SITE_STAFF', 'PLACE', placeId);
    const { id } = await helper.book(offerId);
    const elsewhere = await aPlaceForMinors(api, {}, { guardian_consent_below: null });
    expect(await helper.move(id, NINE, { offerId: elsewhere.offerId })).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE', field: 'offerId' });
    expect(await api.sql('SELECT place_id FROM booking WHERE id = $1', [id])).toEqual([{ place_id: placeId }]);
  });
});

describe('the scope in SQL', () => {
  it('is that of the domain, for any grants and place', async () => {
    const organisation = randomUUID();
    await api.sql('INSERT INTO organisation (id, name, created_at) VALUES ($1, $2, $3)', [organisation, 'Les Ateliers', api.clock.now()]);
    const inside = await aPlaceForMinors(api, { insee_code: '70550', organisation_id: organisation });
    const unplaced = await aPlaceForMinors(api);
    const places = [
      { placeId: inside.placeId, organisationId: organisation, departmentCode: '70', regionCode: '27' },
      { placeId: unplaced.placeId, organisationId: null, departmentCode: null, regionCode: null },
    ];
    const scopes: Grant['scope'][] = [
      { kind: 'NETWORK', id: null }, { kind: 'REGION', id: '27' }, { kind: 'REGION', id: '53' }, { kind: 'DEPARTMENT', id: '70' }, { kind: 'DEPARTMENT', id: '25' },
      { kind: 'ORGANISATION', id: organisation }, { kind: 'ORGANISATION', id: randomUUID() }, { kind: 'PLACE', id: inside.placeId }, { kind: 'PLACE', id: unplaced.placeId },
    ];
    const grant = fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom(...scopes) });
    await signedIn(api, 'any-grants@exemple.example');
    email = 'any-grants@exemple.example';
    const me = await idOfAccount();
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(grant, { maxLength: 3, selector: (one) => JSON.stringify(one) }), async (grants) => {
        await api.sql('DELETE FROM role_grant WHERE account_id = $1', [me]);
        for (const { role, scope } of grants) await api.sql('INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)', [randomUUID(), me, role, scope.kind, scope.id, api.clock.now()]);
        for (const place of places) {
          const [row] = await api.sql<{ acts: boolean }>(`SELECT ${actsAtSql('$1', HELPING_ROLES)} AS acts FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE p.id = $2`, [me, place.placeId]);
          expect(row?.acts).toBe(actsAt(grants, HELPING_ROLES, place));
        }
      }),
      { numRuns: 60 },
    );
  });
});
