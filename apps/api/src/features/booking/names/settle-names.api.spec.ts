import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { namesDueAt, timeZone } from '@escale/domain';
import { Database } from '../../../platform/database/database.ts';
import type { GroupAnswer, GroupsClient } from '../../../../test/groups-client.ts';
import { aGroupPlace, anAgreement, anOrganisation, emptyGroups, type GroupGround, morning, someoneOf } from '../../../../test/groups-ground.ts';
import { aCohort, NamesClient, type SomeCohort } from '../../../../test/names-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { NAMES_DUE_AT } from './names.sql.ts';
import { RemindNames } from './remind-names.ts';
import { SettleNames } from './settle-names.ts';

let api: TestApi;
let organisationId: string;
let manager: GroupsClient;
let here: GroupGround;
let cohort: SomeCohort;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await emptyGroups(api);
  await api.sql('TRUNCATE outbox');
  organisationId = await anOrganisation(api);
  manager = await someoneOf(api, organisationId);
  here = await aGroupPlace(api, { offer: { group_names_due_days: 7 } });
  await anAgreement(api, organisationId, null, [{ category: 'VR_HEADSET', hours: 100, period: 'MONTH' }]);
  cohort = await aCohort(api, organisationId, ['Ana', 'Bob', 'Cléo', 'Dan'].map((givenName) => ({ givenName })));
});

const confirmed = async (days: readonly string[], people = 4): Promise<GroupAnswer> => manager.confirm((await manager.hold({ organisationId, need: { people, units: [] }, sessions: days.map((day) => morning(here.offerId, day)) })).id);
const at = async (instant: string): Promise<void> => {
  api.clock.set(new Date(instant));
  manager = await someoneOf(api, organisationId);
};
const settle = () => api.app.get(SettleNames).run();
const remind = () => api.app.get(Database).transaction((transaction) => api.app.get(RemindNames).run(transaction, api.clock.now()));
const occupied = async () => (await api.sql<{ n: number }>('SELECT count(*)::int AS n FROM allocation WHERE occupying'))[0]?.n;
const mails = async () => (await api.sql<{ kind: string }>(`SELECT payload->>'kind' AS kind FROM outbox WHERE job = 'send-group-mail' ORDER BY created_at, id`)).map(({ kind }) => kind);

describe('the seats of nobody', () => {
  it('go once names were due, with their headsets; what has a name stays, once', async () => {
    const group = await confirmed(['2026-03-17', '2026-03-25']);
    await new NamesClient(manager).name(group, cohort.id, cohort.learnerIds.slice(0, 3));
    await at('2026-03-10T07:59:00Z');
    expect(await settle()).toBe(0);
    expect(await occupied()).toBe(8);
    await at('2026-03-10T08:00:00Z');
    expect(await settle()).toBe(1);
    const after = await manager.one(group.id);
    expect(after?.sessions).toMatchObject([{ people: 3, units: [{ category: 'VR_HEADSET', count: 3 }], status: 'CONFIRMED' }, { people: 4 }]);
    expect(after?.sessions[0]?.tags).toHaveLength(3);
    expect(await occupied()).toBe(7);
    expect(after?.version).toBeGreaterThan(group.version);
    expect(await settle()).toBe(0);
    expect(await mails()).toEqual(['CONFIRMED', 'SEATS_RELEASED']);
    expect(await api.sql(`SELECT act, detail->>'seats' AS seats FROM audit_entry WHERE act = 'SEATS_RELEASED'`)).toMatchObject([{ seats: '1' }]);
  });

  it('are the whole session where nobody was named', async () => {
    const group = await confirmed(['2026-03-17', '2026-03-25']);
    await at('2026-03-12T08:00:00Z');
    expect(await settle()).toBe(1);
    expect(await manager.one(group.id)).toMatchObject({ state: 'CONFIRMED', sessions: [{ status: 'CANCELLED' }, { status: 'CONFIRMED' }] });
    expect(await occupied()).toBe(4);
  });

  it('stay where the place does not ask, and where everybody is named', async () => {
    await api.sql('UPDATE offer SET group_names_due_days = NULL');
    const free = await confirmed(['2026-03-17']);
    await api.sql('UPDATE offer SET group_names_due_days = 7');
    const full = await confirmed(['2026-03-18']);
    await new NamesClient(manager).name(full, cohort.id, cohort.learnerIds);
    await at('2026-03-16T08:00:00Z');
    expect(await settle()).toBe(0);
    expect((await manager.one(free.id))?.sessions).toMatchObject([{ people: 4, status: 'CONFIRMED' }]);
    expect((await manager.one(full.id))?.sessions).toMatchObject([{ people: 4, status: 'CONFIRMED' }]);
    expect(await mails()).toEqual(['CONFIRMED', 'CONFIRMED']);
  });

  it('leave the organisation a day where it booked late', async () => {
    await at('2026-03-14T08:00:00Z');
    const group = await confirmed(['2026-03-17']);
    await at('2026-03-15T07:59:00Z');
    expect(await settle()).toBe(0);
    await at('2026-03-15T08:00:00Z');
    expect(await settle()).toBe(1);
    expect(await manager.one(group.id)).toMatchObject({ state: 'CANCELLED' });
  });

  it('go whole or not at all while names are being given', async () => {
    const group = await confirmed(['2026-03-17', '2026-03-18']);
    await at('2026-03-11T08:00:00Z');
    const [named] = await Promise.all([new NamesClient(manager).name(group, cohort.id, cohort.learnerIds.slice(0, 2)), settle(), settle()]);
    const after = await manager.one(group.id);
    // Either the names were there first, or the sessions were gone.
    if (named.code === undefined) expect(after?.sessions).toMatchObject([{ people: 2 }, { people: 2 }]);
    else expect(after).toMatchObject({ state: 'CANCELLED' });
    expect(await occupied()).toBe(named.code === undefined ? 4 : 0);
  });

  it('give their hours back to the agreement', async () => {
    const group = await confirmed(['2026-03-17'], 8);
    await new NamesClient(manager).name(group, cohort.id, cohort.learnerIds);
    const more = () => manager.hold({ organisationId, need: { people: 8, units: [] }, sessions: ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23'].map((day) => morning(here.offerId, day)), partial: 'ALL_OR_NOTHING' });
    expect(await more()).toMatchObject({ code: 'SESSIONS_REFUSED', refused: [{ index: 3, code: 'QUOTA_EXCEEDED' }] });
    await at('2026-03-10T08:00:00Z');
    expect(await settle()).toBe(1);
    await api.sql(`UPDATE agreement SET quotas = '[{"category":"VR_HEADSET","hours":108,"period":"MONTH"}]'`);
    expect(await more()).toMatchObject({ state: 'HELD' });
  });
});

describe('names that are missing', () => {
  it('are asked for once, three days before, for what is due within ten days', async () => {
    await confirmed(['2026-03-17', '2026-03-18', '2026-03-25']);
    await at('2026-03-07T07:59:00Z');
    expect(await remind()).toBe(0);
    await at('2026-03-07T08:00:00Z');
    expect(await remind()).toBe(1);
    expect(await remind()).toBe(0);
    expect(await api.sql(`SELECT names_reminded_at IS NOT NULL AS asked FROM booking ORDER BY starts_at`)).toEqual([{ asked: true }, { asked: true }, { asked: false }]);
    await at('2026-03-15T08:00:00Z');
    expect(await remind()).toBe(1);
    expect(await mails()).toEqual(['CONFIRMED', 'NAMES_DUE', 'NAMES_DUE']);
  });

  it('are due when the domain says so, over the night the clocks change', async () => {
    await api.sql('UPDATE offer SET horizon_days = 90');
    // Nine by the clocks, before and after.
    const sessions = [morning(here.offerId, '2026-03-17'), ...['2026-03-30', '2026-03-31'].map((day) => ({ ...morning(here.offerId, day), startsAt: `${day}T07:00:00.000Z` }))];
    const group = await manager.confirm((await manager.hold({ organisationId, need: { people: 4, units: [] }, sessions })).id);
    const rows = await api.sql<{ due: Date; startsAt: Date; confirmedAt: Date }>(`SELECT ${NAMES_DUE_AT} AS due, b.starts_at AS "startsAt", b.confirmed_at AS "confirmedAt" FROM booking b JOIN place p ON p.id = b.place_id WHERE b.group_booking_id = $1`, [group.id]);
    for (const { due, ...terms } of rows) expect(due).toEqual(namesDueAt({ ...terms, namesDueDays: 7, zone: timeZone('Europe/Paris') }));
    expect(rows).toHaveLength(3);
  });
});
