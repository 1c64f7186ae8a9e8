import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GroupAnswer, GroupsClient } from '../../../../test/groups-client.ts';
import { aGroupPlace, anAgreement, anOrganisation, emptyGroups, type GroupGround, morning, someoneOf } from '../../../../test/groups-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

const DAYS = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'];
const limits = (sessions: number | null, places: number | null) => api.sql('UPDATE waiting_rules SET organisation_sessions_most = $1, organisation_places_most = $2', [sessions, places]);

let api: TestApi;
let organisationId: string;
let manager: GroupsClient;
let [here, there]: readonly GroupGround[] = [];
beforeAll(async () => {
  api = await startApi({ config: { rateLimits: false } });
});
afterAll(async () => {
  await limits(null, null);
  await api.stop();
});
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyGroups(api);
  await limits(null, null);
  [here, there] = [await aGroupPlace(api), await aGroupPlace(api)];
  organisationId = await anOrganisation(api);
  await anAgreement(api, organisationId, null);
  manager = await someoneOf(api, organisationId);
});

const at = (ground: GroupGround | undefined, day: string) => morning(ground?.offerId ?? '', day);
const hold = (sessions: readonly object[], more: object = {}, who = manager): Promise<GroupAnswer> => who.hold({ organisationId, need: { people: 4, units: [] }, sessions, ...more });
const said = ({ state, refused }: GroupAnswer) => state ?? refused?.[0]?.code;

describe('as many sessions to come as the network allows an organisation', () => {
  it('are counted over all places, held and confirmed, and the limit is told', async () => {
    await limits(3, null);
    const first = await hold([at(here, '2026-03-09'), at(there, '2026-03-10')]);
    await manager.confirm(first.id);
    expect(await hold([at(here, '2026-03-11'), at(here, '2026-03-12')])).toMatchObject({ code: 'SESSIONS_REFUSED', refused: [{ index: 1, code: 'ORGANISATION_SESSIONS_FULL', most: 3, ways: [] }] });
    expect(await hold([at(here, '2026-03-11'), at(here, '2026-03-12')], { partial: 'WHAT_FITS' })).toMatchObject({ state: 'HELD', leftOut: [{ index: 1, code: 'ORGANISATION_SESSIONS_FULL' }] });
  });

  it('are one fewer once a session is cancelled, over, or held no more', async () => {
    await limits(1, null);
    const first = await hold([at(here, '2026-03-09')]);
    expect(said(await hold([at(there, '2026-03-10')]))).toBe('ORGANISATION_SESSIONS_FULL');
    await manager.cancel(first.id);
    const second = await hold([at(there, '2026-03-10')]);
    expect(second.state).toBe('HELD');
    api.clock.advance(31);
    const third = await hold([at(there, '2026-03-10')]);
    await manager.confirm(third.id);
    api.clock.set('2026-03-10T11:00:00Z');
    await api.sql(`UPDATE session SET seen_at = $1, ends_at = $1::timestamptz + interval '12 hours'`, [api.clock.now()]);
    expect((await hold([at(here, '2026-03-12')])).state).toBe('HELD');
  });

  it('are those of each organisation for itself', async () => {
    await limits(1, null);
    await hold([at(here, '2026-03-09')]);
    const other = await anOrganisation(api);
    await anAgreement(api, other, null);
    expect(said(await (await someoneOf(api, other)).hold({ organisationId: other, need: { people: 4, units: [] }, sessions: [at(here, '2026-03-10')] }))).toBe('HELD');
  });
});

describe('places at the same time', () => {
  it('are limited at one instant only, and two groups at one place are one place', async () => {
    await limits(null, 1);
    await hold([at(here, '2026-03-09')]);
    expect(await hold([at(there, '2026-03-09')])).toMatchObject({ code: 'NOTHING_FITS', refused: [{ code: 'ORGANISATION_PLACES_FULL', most: 1 }] });
    expect(said(await hold([at(here, '2026-03-09')]))).toBe('HELD');
    expect(said(await hold([{ ...at(there, '2026-03-09'), startsAt: '2026-03-09T13:00:00.000Z' }]))).toBe('HELD');
  });

  it('bind a session that moves, and leave alone one that stays where it is', async () => {
    await hold([at(here, '2026-03-09')]);
    const moving = await hold([at(there, '2026-03-10')]);
    await limits(1, 1);
    const sessionId = moving.sessions[0]?.id;
    expect(await manager.change(moving, { scope: 'ONE', sessionId, startsAt: '2026-03-09T08:00:00Z' })).toMatchObject({ code: 'SESSIONS_REFUSED', refused: [{ code: 'ORGANISATION_PLACES_FULL', most: 1 }] });
    const smaller = await manager.change(moving, { scope: 'ONE', sessionId, people: 3 });
    expect(smaller).toMatchObject({ state: 'HELD', sessions: [{ people: 3 }] });
    expect(await manager.change(smaller, { scope: 'ONE', sessionId, startsAt: '2026-03-11T08:00:00Z' })).toMatchObject({ state: 'HELD' });
  });

  it('are told where places are sought', async () => {
    await limits(null, 1);
    await hold([at(here, '2026-03-09')]);
    const found = await manager.places({ organisationId, placeIds: [there?.placeId], need: { people: 4, units: [] }, dates: [{ day: '2026-03-09', from: '09:00', to: '12:00' }] });
    expect(found.places[0]?.dates.map(({ refusal }) => refusal)).toEqual(['ORGANISATION_PLACES_FULL']);
  });
});

describe('requests of one organisation at the same time', () => {
  it('never exceed the sessions it may have, wherever they are', async () => {
    await limits(3, null);
    const people = await Promise.all(Array.from({ length: 8 }, () => someoneOf(api, organisationId)));
    const answers = await Promise.all(people.map((who, nth) => hold([at(nth % 2 === 0 ? here : there, DAYS[nth % 4] ?? '')], {}, who)));
    expect(answers.map(said).filter((one) => one === 'HELD')).toHaveLength(3);
    expect(new Set(answers.map(said))).toEqual(new Set(['HELD', 'ORGANISATION_SESSIONS_FULL']));
    expect(await api.sql('SELECT count(*)::int AS n FROM booking')).toEqual([{ n: 3 }]);
  });

  it('never are at two places at once where one is the most, held or moved there', async () => {
    await limits(null, 1);
    const moving = await Promise.all(DAYS.slice(1).map((day) => hold([at(there, day)])));
    const answers = await Promise.all([
      hold([at(here, '2026-03-09')], {}, await someoneOf(api, organisationId)),
      ...moving.map((group) => manager.change(group, { scope: 'ONE', sessionId: group.sessions[0]?.id, startsAt: '2026-03-09T08:00:00Z' })),
    ]);
    expect(new Set(answers.flatMap((answer) => (answer.state === undefined ? [answer.code, ...(answer.refused ?? []).map(({ code }) => code)] : [])))).not.toContain('CHANGED_MEANWHILE');
    const [row] = await api.sql<{ places: number }>(`SELECT count(DISTINCT place_id)::int AS places FROM booking WHERE starts_at = '2026-03-09T08:00:00Z' AND status = 'HELD'`);
    expect(row?.places).toBe(1);
  });
});
