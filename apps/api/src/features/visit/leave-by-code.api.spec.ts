import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from '../../../test/booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import type { BookingAnswer } from '../../../test/documents.ts';
import { aGroupPlace, anAgreement, anOrganisation, morning, someoneOf } from '../../../test/groups-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

// Nine to ten in Paris.
const NINE = '2026-03-04T08:00:00.000Z';
const TWENTY_PAST = '2026-03-04T08:20:00.000Z';

let api: TestApi;
let person: BookingClient;
let placeId: string;
let booking: BookingAnswer;

beforeAll(async () => {
  api = await startApi({ config: { rateLimits: false } });
  person = new BookingClient(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api, 'VR_HEADSET', { turnaround_minutes: 15 }));
  booking = await person.booked({ offerId: await anOffer(api, placeId), startsAt: NINE });
  api.clock.set(NINE);
});

const code = () => booking.shortCode ?? '';
const arrive = () => person.checkIn(placeId, code());
const again = () => person.checkIn(placeId, code());

describe('somebody who is here shows their code again', () => {
  it('is told what leaving now would free, and when it is ready for the next person', async () => {
    await arrive();
    api.clock.set(TWENTY_PAST);
    expect(await again()).toMatchObject({ code: 'ALREADY_CHECKED_IN', leaving: { sessionUntil: '2026-03-04T09:00:00.000Z', unitsFreeAt: '2026-03-04T08:35:00.000Z', people: 1, units: [{ model: { name: expect.any(String) } }] } });
    expect(await api.sql('SELECT status FROM booking WHERE id = $1', [booking.id])).toEqual([{ status: 'CHECKED_IN' }]);
  });

  it('is told nothing of the kind before they arrived, nor once all is over', async () => {
    api.clock.set('2026-03-04T07:00:00Z');
    expect(await again()).toMatchObject({ code: 'TOO_EARLY', leaving: null });
    api.clock.set(NINE);
    await arrive();
    api.clock.set('2026-03-04T09:00:00Z');
    expect(await again()).toMatchObject({ code: 'ALREADY_CHECKED_IN', leaving: null });
  });
});

describe('leaving with the code one came in with', () => {
  it('frees the rest but for the turnaround, once, however often it is said', async () => {
    await arrive();
    api.clock.set(TWENTY_PAST);
    const said = await Promise.all([1, 2, 3].map(() => person.leaveByCode(placeId, code())));
    expect(said.map(({ status }) => status)).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED']);
    expect(said[0]).toMatchObject({ displayName: 'Camille D.', contact: null, holdToken: null, shortCode: null, ticket: null });
    expect(await api.sql(`SELECT upper(during) AS until, occupying FROM allocation WHERE booking_id = $1`, [booking.id])).toEqual([{ until: new Date('2026-03-04T08:35:00Z'), occupying: true }]);
    expect(await api.sql('SELECT departed_at FROM visit WHERE booking_id = $1', [booking.id])).toEqual([{ departed_at: new Date(TWENTY_PAST) }]);
    api.clock.set('2026-03-04T08:40:00Z');
    expect((await person.leaveByCode(placeId, code())).status).toBe('COMPLETED');
    expect(await again()).toMatchObject({ code: 'SESSION_OVER', leaving: null });
  });

  it.each([
    ['who has not arrived', 'NOT_CHECKED_IN', async () => person.leaveByCode(placeId, code())],
    ['who stands elsewhere', 'WRONG_PLACE', async () => (await arrive(), person.leaveByCode(await aPlace(api), code()))],
    ['a code that nobody has', 'CODE_UNKNOWN', async () => person.leaveByCode(placeId, '00000000')],
    ['a session that is over', 'TOO_LATE', async () => (await arrive(), api.clock.set('2026-03-04T09:00:00Z'), person.leaveByCode(placeId, code()))],
  ])('is refused to %s', async (_who, refusal, leave) => {
    expect(await leave()).toMatchObject({ __typename: 'BookingRefused', code: refusal });
  });

  it('does not end the session of a whole group', async () => {
    api.clock.set(ORDINARY_DAY);
    const ground = await aGroupPlace(api);
    const organisationId = await anOrganisation(api);
    await anAgreement(api, organisationId, null);
    const manager = await someoneOf(api, organisationId);
    const held = await manager.hold({ organisationId, need: { people: 8, units: [] }, sessions: [morning(ground.offerId, '2026-03-09')] });
    await manager.confirm(held.id);
    const [session] = await api.sql<{ short_code: string; starts_at: Date }>(`UPDATE booking SET status = 'CHECKED_IN', checked_in_at = starts_at WHERE group_booking_id = $1 RETURNING short_code, starts_at`, [held.id]).then((rows) => rows.flat() as { short_code: string; starts_at: Date }[]);
    api.clock.set(new Date((session?.starts_at.getTime() ?? 0) + 60_000));
    expect(await person.checkIn(ground.placeId, session?.short_code ?? '')).toMatchObject({ code: 'ALREADY_CHECKED_IN', leaving: null });
    expect(await person.leaveByCode(ground.placeId, session?.short_code ?? '')).toMatchObject({ code: 'GROUP_CODE' });
  });

  it('is slowed down for whoever guesses codes', async () => {
    const careful = await startApi();
    try {
      const guesser = new BookingClient(careful);
      const somewhere = await aPlace(careful);
      const guesses = [];
      for (let guess = 0; guess < 6; guess += 1) guesses.push((await guesser.leaveByCode(somewhere, '00000000')).code);
      expect(guesses).toEqual([...Array<string>(5).fill('CODE_UNKNOWN'), 'TOO_MANY_ATTEMPTS']);
    } finally {
      await careful.stop();
    }
  });
});
