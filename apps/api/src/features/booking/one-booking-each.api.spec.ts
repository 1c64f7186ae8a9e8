import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiProcess, startApiProcess } from '../../../test/api-process.ts';
import { BookingClient } from '../../../test/booking-client.ts';
import { builtApi } from '../../../test/built.ts';
import { aModel, anOffer, aPlace, aUnit } from '../../../test/builders.ts';
import type { BookingAnswer } from '../../../test/documents.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';

const CLIENTS = 50;
const SLOTS = 20;
const HALF_HOUR = 1_800_000;

let api: TestApi;
let processes: readonly ApiProcess[];

beforeAll(async () => {
  api = await startApi({ now: new Date() });
  const dist = await builtApi();
  processes = await Promise.all([startApiProcess(dist, api.databaseUrl), startApiProcess(dist, api.databaseUrl)]);
}, 240_000);
afterAll(async () => {
  await Promise.all(processes.map((process) => process.stop()));
  await api.stop();
});

/** One unit, always open, twenty slots that do not touch one another. */
async function scene(): Promise<{ offerId: string; unitId: string; starts: readonly string[] }> {
  const placeId = await aPlace(api, { opening_hours: '24/7' });
  const modelId = await aModel(api, 'VR_HEADSET', { turnaround_minutes: 0 });
  const unitId = await aUnit(api, placeId, modelId);
  const offerId = await anOffer(api, placeId, undefined, { durations_minutes: [30] });
  const first = Math.ceil(Date.now() / HALF_HOUR) * HALF_HOUR + 2 * HALF_HOUR;
  return { offerId, unitId, starts: Array.from({ length: SLOTS }, (_, index) => new Date(first + index * HALF_HOUR).toISOString()) };
}

const proven = (answers: readonly BookingAnswer[]) => ({
  booked: answers.filter(({ __typename }) => __typename === 'Booking').length,
  refused: answers.filter(({ __typename, code }) => __typename === 'BookingRefused' && code === 'SLOT_TAKEN').length,
});

describe('fifty people who want the same headset at the same time', () => {
  it.each([
    ['one API', () => [processes[0]]],
    ['two APIs', () => processes],
  ])('through %s: exactly one booking each slot, every other answer a refusal, no error', async (_, through) => {
    const { offerId, unitId, starts } = await scene();
    const people = through().flatMap((process) => (process === undefined ? [] : [new BookingClient(process)]));
    const wishes = starts.flatMap((startsAt) => Array.from({ length: CLIENTS }, (_, index) => ({ startsAt, person: people[index % people.length] })));
    const answers = await Promise.all(wishes.map(async ({ startsAt, person }) => ({ startsAt, answer: await person?.hold({ offerId, startsAt, durationMinutes: 30 }) })));
    for (const startsAt of starts) {
      const mine = answers.flatMap((each) => (each.startsAt === startsAt && each.answer !== undefined ? [each.answer] : []));
      expect(proven(mine)).toEqual({ booked: 1, refused: CLIENTS - 1 });
    }
    const stored = await api.sql<{ starts: Date; count: string }>('SELECT lower(during) AS starts, count(*) FROM allocation WHERE unit_id = $1 AND occupying GROUP BY 1 ORDER BY 1', [unitId]);
    expect(stored).toEqual(starts.map((start) => ({ starts: new Date(start), count: '1' })));
  }, 180_000);

  it('is forbidden by PostgreSQL itself, whatever wrote it', async () => {
    const { offerId, unitId, starts } = await scene();
    const held = await new BookingClient(processes[0] as ApiProcess).hold({ offerId, startsAt: starts[0], durationMinutes: 30 });
    await expect(
      api.sql(`INSERT INTO allocation (place_id, booking_id, unit_id, during, occupying) SELECT place_id, id, $2, tstzrange(starts_at + interval '5 minutes', ends_at), true FROM booking WHERE id = $1`, [held.id, unitId]),
    ).rejects.toMatchObject({ driverError: { code: expect.stringMatching(/^23(P01|505)$/) } });
  });
});
