import { randomUUID } from 'node:crypto';
import { AuditCheck } from '../src/platform/audit/audit-check.ts';
import { type AuditedAct, AuditLog } from '../src/platform/audit/audit-log.ts';
import { Database } from '../src/platform/database/database.ts';
import { startApi, type TestApi } from './test-api.ts';

const GIVEN: AuditedAct = {
  act: 'GRANT_GIVEN',
  actorId: randomUUID(),
  subject: { kind: 'ACCOUNT', id: randomUUID() },
  detail: { scopeKind: 'PLACE', role: 'SITE_STAFF' },
  before: [],
  after: ['SITE_STAFF'],
  from: { req: { ip: '192.0.2.77', headers: { 'user-agent': 'Firefox' } } as never },
};

describe('the audit log', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());
  // Each begins with an empty log: what follows an entry is decided by the last one alone.
  beforeEach(() => tamper('TRUNCATE audit_entry'));

  const record = (act: AuditedAct = GIVEN, and: () => Promise<void> = async () => undefined) =>
    api.app.get(Database).transaction(async (manager) => {
      await api.app.get(AuditLog).record(manager, act);
      await and();
    });
  const check = (kept?: { sequence: string; seal: string }) => api.app.get(AuditCheck).run(kept);
  /** As somebody who owns the database can. */
  const tamper = async (sql: string) => {
    await api.sql('ALTER TABLE audit_entry DISABLE TRIGGER ALL');
    await api.sql(sql);
    await api.sql('ALTER TABLE audit_entry ENABLE TRIGGER ALL');
  };

  it('keeps who did what to whom, when and from which network, and of the facts only a digest', async () => {
    await record();
    const [entry] = await api.sql<Record<string, unknown>>('SELECT * FROM audit_entry');
    expect(entry).toMatchObject({ sequence: '1', act: 'GRANT_GIVEN', actor_id: GIVEN.actorId, subject_kind: 'ACCOUNT', subject_id: GIVEN.subject.id, network: '192.0.2.0/24', device: 'Firefox', at: api.clock.now() });
    expect(entry?.['before_digest']).toMatch(/^[\da-f]{64}$/);
    expect(entry?.['before_digest']).not.toBe(entry?.['after_digest']);
    expect(await check()).toEqual({ checked: 1, head: { sequence: '1', seal: entry?.['seal'] }, broken: null });
  });

  it('keeps nothing of an act that was not done', async () => {
    await expect(record(GIVEN, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await check()).toEqual({ checked: 0, head: null, broken: null });
    await record();
    expect((await check()).checked).toBe(1);
  });

  it('stays one chain when many act at once, over two processes', async () => {
    const other = await startApi({ database: { url: api.databaseUrl, drop: async () => undefined } });
    try {
      const write = (at: TestApi) => at.app.get(Database).transaction((manager) => at.app.get(AuditLog).record(manager, GIVEN));
      await Promise.all(Array.from({ length: 24 }, (_, index) => write(index % 2 === 0 ? api : other)));
      expect(await check()).toMatchObject({ checked: 24, head: { sequence: '24' }, broken: null });
    } finally {
      await other.stop();
    }
  });

  it('is longer than one reading', async () => {
    await api.app.get(Database).transaction(async (manager) => {
      for (let index = 0; index < 1_005; index += 1) await api.app.get(AuditLog).record(manager, GIVEN);
    });
    expect(await check()).toMatchObject({ checked: 1_005, broken: null });
    await tamper(`UPDATE audit_entry SET act = 'GRANT_KEPT' WHERE sequence = 1003`);
    expect((await check()).broken).toEqual({ sequence: '1003', why: 'ALTERED' });
  });

  it.each(['UPDATE audit_entry SET actor_id = NULL', 'DELETE FROM audit_entry', 'TRUNCATE audit_entry', `UPDATE audit_entry SET network = NULL, device = NULL, act = 'GRANT_KEPT'`, `UPDATE audit_entry SET network = '203.0.113.0/24'`])(
    'the database refuses: %s',
    async (sql) => {
      await record();
      await expect(api.sql(sql)).rejects.toThrow('The audit log is only added to.');
      expect((await check()).broken).toBeNull();
    },
  );

  it('may forget from where somebody acted, and nothing else', async () => {
    await record();
    await api.sql('UPDATE audit_entry SET network = NULL, device = NULL');
    expect((await check()).broken).toBeNull();
  });

  it.each([
    ['another actor', `UPDATE audit_entry SET actor_id = '${randomUUID()}' WHERE sequence = 2`, { sequence: '2', why: 'ALTERED' }],
    ['another moment', `UPDATE audit_entry SET at = at + interval '1 minute' WHERE sequence = 2`, { sequence: '2', why: 'ALTERED' }],
    ['other facts', `UPDATE audit_entry SET detail = '{"role":"SITE_MANAGER","scopeKind":"PLACE"}' WHERE sequence = 1`, { sequence: '1', why: 'ALTERED' }],
    ['another network', `UPDATE audit_entry SET network = '203.0.113.0/24' WHERE sequence = 3`, { sequence: '3', why: 'ORIGIN_ALTERED' }],
    ['an entry taken out', 'DELETE FROM audit_entry WHERE sequence = 2', { sequence: '2', why: 'MISSING' }],
    ['an entry taken out and the rest moved up', 'DELETE FROM audit_entry WHERE sequence = 2; UPDATE audit_entry SET sequence = 2 WHERE sequence = 3', { sequence: '2', why: 'ALTERED' }],
    ['an entry sealed without the key', `UPDATE audit_entry SET act = 'GRANT_KEPT', seal = encode(sha256('guessed'), 'hex') WHERE sequence = 3`, { sequence: '3', why: 'ALTERED' }],
  ])('the check finds %s', async (_, sql, broken) => {
    await record();
    await record();
    await record();
    await tamper(sql);
    expect((await check()).broken).toEqual(broken);
  });

  it('shows that the end was cut off to whoever kept where it ended', async () => {
    await record();
    await record();
    const { head } = await check();
    await tamper('DELETE FROM audit_entry WHERE sequence = 2');
    expect((await check()).broken).toBeNull();
    expect((await check(head ?? undefined)).broken).toEqual({ sequence: '2', why: 'CUT_OFF' });
    await record({ ...GIVEN, act: 'GRANT_KEPT' });
    expect((await check(head ?? undefined)).broken).toEqual({ sequence: '2', why: 'ALTERED' });
  });
});
