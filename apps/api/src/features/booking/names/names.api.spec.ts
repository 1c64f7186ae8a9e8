import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type GroupAnswer, GroupsClient } from '../../../../test/groups-client.ts';
import { aGroupPlace, anAgreement, anOrganisation, emptyGroups, type GroupGround, morning, someoneOf } from '../../../../test/groups-ground.ts';
import { aCohort, NamesClient, type SomeCohort, trains } from '../../../../test/names-ground.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

const DAYS = ['2026-03-17', '2026-03-18', '2026-03-19'];

let api: TestApi;
let organisationId: string;
let manager: GroupsClient;
let names: NamesClient;
let here: GroupGround;
let cohort: SomeCohort;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyGroups(api);
  organisationId = await anOrganisation(api);
  manager = await someoneOf(api, organisationId);
  names = new NamesClient(manager);
  here = await aGroupPlace(api, { offer: { group_names_due_days: 7 } });
  await anAgreement(api, organisationId, null);
  cohort = await aCohort(api, organisationId, [{ givenName: 'Ana' }, { givenName: 'Bob' }, { givenName: 'Cléo' }, { givenName: 'Dan', birthDate: '2010-06-01' }]);
});

const held = (days: readonly string[] = DAYS, people = 4, offerId = here.offerId) => manager.hold({ organisationId, need: { people, units: [] }, sessions: days.map((day) => morning(offerId, day)) });
const confirmed = async (days?: readonly string[], people?: number): Promise<GroupAnswer> => manager.confirm((await held(days, people)).id);

describe('who comes with a group', () => {
  it('is said for all sessions, then for one, and read back by name', async () => {
    const group = await confirmed();
    const named = await names.name(group, cohort.id, cohort.learnerIds);
    expect(named).toMatchObject({ cohortId: cohort.id, sessions: DAYS.map((day) => ({ named: 4, people: 4, namesSettled: false, namesDueAt: `${day.replace('-17', '-10').replace('-18', '-11').replace('-19', '-12')}T08:00:00.000Z` })) });
    expect(await names.comes(group.id)).toEqual(DAYS.map(() => ['Ana', 'Bob', 'Cléo', 'Dan']));
    const one = await names.name(named, cohort.id, cohort.learnerIds.slice(0, 2), { scope: 'ONE', sessionId: named.sessions[1]?.id });
    expect(one.sessions.map((session) => session.named)).toEqual([4, 2, 4]);
    expect(await names.name(named, cohort.id, [])).toMatchObject({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
    // Sent again with the version it was answered, nothing differs.
    expect((await names.name(one, cohort.id, cohort.learnerIds.slice(0, 2), { scope: 'ONE', sessionId: one.sessions[1]?.id })).sessions.map((session) => session.named)).toEqual([4, 2, 4]);
  });

  it('waits for the confirmation, and has no more names than seats', async () => {
    const group = await held(DAYS, 3);
    expect(await names.name(group, cohort.id, cohort.learnerIds.slice(0, 1))).toMatchObject({ code: 'NOT_CONFIRMED' });
    const sure = await manager.confirm(group.id);
    expect(await names.name(sure, cohort.id, cohort.learnerIds)).toMatchObject({ code: 'TOO_MANY_NAMES', field: 'learnerIds' });
    expect(await names.name(sure, cohort.id, [...cohort.learnerIds.slice(0, 1), randomUUID()])).toMatchObject({ code: 'LEARNER_UNKNOWN' });
    expect(await names.comes(group.id)).toEqual([[], [], []]);
  });

  it('has nobody who is too young for the equipment', async () => {
    const group = await confirmed();
    await api.sql('UPDATE equipment_model SET minimum_age = 16');
    expect(await names.name(group, cohort.id, cohort.learnerIds)).toMatchObject({ code: 'UNDER_AGE', sessionId: group.sessions[0]?.id, learnerIds: [cohort.learnerIds[3]] });
  });

  it('has nobody who is elsewhere then, even when two groups are named at once', async () => {
    const there = await aGroupPlace(api);
    const group = await confirmed();
    const other = await manager.confirm((await held(DAYS, 4, there.offerId)).id);
    const both = await Promise.all([names.name(group, cohort.id, cohort.learnerIds.slice(0, 2)), names.name(other, cohort.id, cohort.learnerIds.slice(1, 3))]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['GroupBooking', 'GroupRefused']);
    expect(both.find(({ code }) => code !== undefined)).toMatchObject({ code: 'LEARNER_ELSEWHERE', learnerIds: [cohort.learnerIds[1]] });
  });

  it('goes with a session that moves to another place, and with the person', async () => {
    const there = await aGroupPlace(api);
    const group = await confirmed();
    const named = await names.name(group, cohort.id, cohort.learnerIds.slice(0, 2));
    const moved = await manager.change(named, { scope: 'ONE', sessionId: named.sessions[0]?.id, offerId: there.offerId });
    expect(moved.sessions[0]).toMatchObject({ placeId: there.placeId });
    expect(await names.comes(group.id)).toEqual(DAYS.map(() => ['Ana', 'Bob']));
    await api.sql('DELETE FROM cohort_learner WHERE id = $1', [cohort.learnerIds[0]]);
    expect(await names.comes(group.id)).toEqual(DAYS.map(() => ['Bob']));
  });

  it('changes by sending one person for another', async () => {
    const group = await confirmed();
    const named = await names.name(group, cohort.id, cohort.learnerIds.slice(0, 2));
    const [ana = '', , cleo = ''] = cohort.learnerIds;
    api.clock.set(new Date('2026-03-18T09:00:00Z'));
    manager = await someoneOf(api, organisationId);
    names = new NamesClient(manager);
    // The first session is over; the second has begun.
    await names.substitute(named, cohort.id, ana, cleo);
    expect(await names.comes(group.id)).toEqual([['Ana', 'Bob'], ['Bob', 'Cléo'], ['Bob', 'Cléo']]);
  });
});

describe('who may say it', () => {
  it('is who speaks for the organisation, and who trains the cohort, whatever the agreement says of booking', async () => {
    const group = await confirmed();
    const email = `trainer-${randomUUID()}@exemple.example`;
    const trainer = new GroupsClient(await signedIn(api, email, [['TRAINER', 'ORGANISATION', organisationId]]));
    expect(await new NamesClient(trainer).name(group, cohort.id, cohort.learnerIds)).toMatchObject({ code: 'COHORT_UNKNOWN', field: 'cohortId' });
    await trains(api, cohort.id, email);
    expect(await new NamesClient(trainer).name(group, cohort.id, cohort.learnerIds)).toMatchObject({ cohortId: cohort.id });
    expect(await new NamesClient(await someoneOf(api, organisationId, 'TRAINER')).comes(group.id)).toEqual([[], [], []]);
  });

  it('is nobody of another organisation, and no cohort of theirs', async () => {
    const group = await confirmed();
    const elsewhere = await anOrganisation(api);
    const theirs = await aCohort(api, elsewhere, [{ givenName: 'Eve' }]);
    const other = new NamesClient(await someoneOf(api, elsewhere));
    expect(await other.name(group, theirs.id, theirs.learnerIds)).toMatchObject({ code: 'GROUP_UNKNOWN' });
    expect(await other.comes(group.id)).toEqual([]);
    expect(await names.name(group, theirs.id, theirs.learnerIds)).toMatchObject({ code: 'COHORT_UNKNOWN' });
  });
});
