import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BookingClient } from '../../../../test/booking-client.ts';
import type { BookingAnswer } from '../../../../test/documents.ts';
import type { GroupAnswer, GroupsClient } from '../../../../test/groups-client.ts';
import { aGroupPlace, anAgreement, anOrganisation, emptyGroups, type GroupGround, morning, someoneOf } from '../../../../test/groups-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

/** Two weeks of mornings. */
const FORTNIGHT = ['09', '10', '11', '12', '13', '16', '17', '18', '19', '20'].map((day) => `2026-03-${day}`);

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.sql('UPDATE waiting_rules SET organisation_sessions_most = NULL, organisation_places_most = NULL');
  await api.stop();
});
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyGroups(api);
  // Limits that bind nobody here: their lock is taken all the same, after those of places and agreements.
  await api.sql('UPDATE waiting_rules SET organisation_sessions_most = 1000, organisation_places_most = 50');
});

/** What may never be: a claim without a session that holds it, a session with other units than it was promised, a group of which a part is missing. */
async function unsound(): Promise<readonly string[]> {
  const [row] = await api.sql<Record<string, number>>(`SELECT
    (SELECT count(*)::int FROM allocation a JOIN booking b ON b.place_id = a.place_id AND b.id = a.booking_id WHERE a.occupying AND b.status NOT IN ('HELD', 'CONFIRMED', 'CHECKED_IN')) AS "claims of nobody",
    (SELECT count(*)::int FROM booking b WHERE b.group_needs IS NOT NULL AND b.status IN ('HELD', 'CONFIRMED')
      AND (SELECT sum((need ->> 'quantity')::int) FROM jsonb_array_elements(b.group_needs) need) <> (SELECT count(*) FROM allocation a WHERE a.place_id = b.place_id AND a.booking_id = b.id AND a.occupying)) AS "sessions short of units",
    (SELECT count(*)::int FROM group_booking q WHERE NOT EXISTS (SELECT FROM booking b WHERE b.group_booking_id = q.id)) AS "groups without a session",
    (SELECT count(*)::int FROM allocation a JOIN allocation o ON o.unit_id = a.unit_id AND o.id > a.id AND o.during && a.during AND a.occupying AND o.occupying) AS "units twice"`);
  return Object.entries(row ?? {}).flatMap(([what, count]) => (count === 0 ? [] : [`${what}: ${String(count)}`]));
}

describe('twenty organisations that want the same fortnight', () => {
  it.each([
    [8, 1],
    [16, 2],
  ])('at two places with %i headsets each: %i of them gets all of it, the others nothing, and nobody waits for ever', async (units, winners) => {
    const places = [await aGroupPlace(api, { units }), await aGroupPlace(api, { units })];
    const people = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const organisationId = await anOrganisation(api);
        await anAgreement(api, organisationId, null);
        return { organisationId, manager: await someoneOf(api, organisationId) };
      }),
    );
    const sessions = FORTNIGHT.map((day, index) => morning(places[index % 2]?.offerId ?? '', day));
    const answers = await Promise.all(
      people.map(({ organisationId, manager }, index) => manager.hold({ organisationId, need: { people: 12, units: [{ category: 'VR_HEADSET', count: 8 }] }, sessions: index % 2 === 0 ? sessions : [...sessions].reverse() })),
    );
    expect(answers.filter(({ __typename }) => __typename === 'GroupBooking')).toHaveLength(winners);
    expect(new Set(answers.flatMap(({ code }) => code ?? []))).toEqual(new Set(['NOTHING_FITS']));
    expect(await api.sql('SELECT count(*)::int AS n FROM booking')).toEqual([{ n: 10 * winners }]);
    expect(await api.sql('SELECT count(*)::int AS n FROM allocation WHERE occupying')).toEqual([{ n: 80 * winners }]);
    expect(await unsound()).toEqual([]);
  }, 120_000);

  it('who want overlapping weeks and one day each of their own: whoever wins has all that was asked for', async () => {
    const places = await Promise.all([1, 2, 3].map(() => aGroupPlace(api)));
    const answers = await Promise.all(
      Array.from({ length: 12 }, async (_, nth) => {
        const organisationId = await anOrganisation(api);
        await anAgreement(api, organisationId, null);
        const days = FORTNIGHT.slice(nth % 6, (nth % 6) + 4);
        const manager = await someoneOf(api, organisationId);
        return manager.hold({ organisationId, need: { people: 8, units: [] }, sessions: days.map((day, index) => morning(places[(nth + index) % 3]?.offerId ?? '', day)) });
      }),
    );
    for (const { sessions, __typename } of answers) if (__typename === 'GroupBooking') expect(sessions).toHaveLength(4);
    expect(await api.sql('SELECT count(*)::int AS n FROM booking')).toEqual([{ n: 4 * answers.filter(({ __typename }) => __typename === 'GroupBooking').length }]);
    expect(await unsound()).toEqual([]);
  }, 120_000);
});

describe('one agreement, asked twice at the same time', () => {
  it('gives its hours once', async () => {
    const [here, there] = [await aGroupPlace(api), await aGroupPlace(api)];
    const organisationId = await anOrganisation(api);
    await anAgreement(api, organisationId, null, [{ category: 'VR_HEADSET', hours: 48, period: 'MONTH' }]);
    const managers = await Promise.all([someoneOf(api, organisationId), someoneOf(api, organisationId)]);
    const ask = (manager: GroupsClient, { offerId }: GroupGround) => manager.hold({ organisationId, need: { people: 8, units: [] }, sessions: FORTNIGHT.slice(0, 2).map((day) => morning(offerId, day)) });
    const answers = await Promise.all([ask(managers[0], here), ask(managers[1], there)]);
    expect(answers.map(({ state, refused }) => state ?? refused?.[0]?.code).sort()).toEqual(['HELD', 'QUOTA_EXCEEDED']);
  });
});

describe('groups, single bookings, cancellations and outages in any order', () => {
  type Step = { readonly act: 'GROUP' | 'CONFIRM' | 'CANCEL' | 'SINGLE' | 'UNDO' | 'OUTAGE' | 'WAIT'; readonly who: number; readonly day: number; readonly count: number };
  const step = fc.record({ act: fc.constantFrom<Step['act']>('GROUP', 'GROUP', 'CONFIRM', 'CANCEL', 'SINGLE', 'SINGLE', 'UNDO', 'OUTAGE', 'WAIT'), who: fc.nat(2), day: fc.nat(6), count: fc.integer({ min: 1, max: 6 }) });
  const QUOTA_HOURS = 60;

  it('keep every unit one’s own, every group whole and every quota', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 }), async (rounds) => {
        api.clock.set(ORDINARY_DAY);
        await emptyGroups(api);
        const places: readonly GroupGround[] = [await aGroupPlace(api, { units: 6 }), await aGroupPlace(api, { units: 6 })];
        const people: { organisationId: string; manager: GroupsClient }[] = [];
        for (let nth = 0; nth < 3; nth += 1) {
          const organisationId = await anOrganisation(api);
          await anAgreement(api, organisationId, null, [{ category: 'VR_HEADSET', hours: QUOTA_HOURS, period: 'MONTH' }]);
          people.push({ organisationId, manager: await someoneOf(api, organisationId) });
        }
        const groups: GroupAnswer[] = [];
        const singles: BookingAnswer[] = [];
        const client = new BookingClient(api);
        const run = async ({ act, who, day, count }: Step): Promise<void> => {
          const someone = people[who];
          const group = groups[day % Math.max(1, groups.length)];
          const own = people.find(({ organisationId }) => organisationId === (group as unknown as { organisationId?: string } | undefined)?.organisationId)?.manager;
          if (act === 'GROUP' && someone !== undefined) {
            const days = FORTNIGHT.slice(day, day + 3);
            const answer = await someone.manager.hold({ organisationId: someone.organisationId, need: { people: 6, units: [{ category: 'VR_HEADSET', count }] }, sessions: days.map((at, index) => morning(places[(who + index) % 2]?.offerId ?? '', at)) });
            if (answer.__typename === 'GroupBooking') {
              expect(answer.sessions).toHaveLength(days.length);
              groups.push(answer);
            }
          }
          if (act === 'CONFIRM' && group !== undefined) await own?.confirm(group.id);
          if (act === 'CANCEL' && group !== undefined) await own?.cancel(group.id, count % 2 === 0 ? {} : { scope: 'ONE', sessionId: group.sessions[0]?.id });
          if (act === 'SINGLE') {
            const held = await client.hold({ offerId: places[who % 2]?.offerId, startsAt: `${FORTNIGHT[day] ?? ''}T09:00:00Z`, people: Math.min(4, count) });
            if (held.__typename === 'Booking') singles.push(held);
          }
          const single = singles[day % Math.max(1, singles.length)];
          if (act === 'UNDO' && single !== undefined) await client.cancel(single);
          if (act === 'OUTAGE') await api.sql(`UPDATE equipment_unit SET in_service = false, status = 'OUT_OF_SERVICE' WHERE id = $1`, [places[who % 2]?.unitIds[count - 1]]);
          if (act === 'WAIT') api.clock.set(new Date(api.clock.now().getTime() + 11 * 60_000));
        };
        for (const round of rounds) {
          await Promise.all(round.map(run));
          expect(await unsound()).toEqual([]);
          const spent = await api.sql<{ hours: number }>(
            `SELECT (sum(extract(epoch FROM b.ends_at - b.starts_at) / 3600 * (SELECT sum((need ->> 'quantity')::int) FROM jsonb_array_elements(b.group_needs) need)))::float8 AS hours
             FROM booking b WHERE b.agreement_id IS NOT NULL AND (b.status = 'CONFIRMED' OR b.status = 'HELD' AND b.hold_expires_at > $1) GROUP BY b.agreement_id`,
            [api.clock.now()],
          );
          for (const { hours } of spent) expect(hours).toBeLessThanOrEqual(QUOTA_HOURS);
        }
      }),
      { numRuns: 6, seed: 20261129, endOnFailure: true },
    );
  }, 180_000);
});
