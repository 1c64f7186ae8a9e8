import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { AuditLog } from '../src/platform/audit/audit-log.ts';
import { Database } from '../src/platform/database/database.ts';
import type { Browser } from './browser.ts';
import { signedIn } from './signed-in.ts';
import { startApi, type TestApi } from './test-api.ts';

const ENTRIES = 'query ($act: AuditAct, $text: String, $from: DateTime, $to: DateTime, $first: Int, $after: String) { auditEntries(act: $act, text: $text, from: $from, to: $to, first: $first, after: $after) { edges { node { sequence at act actorName onBehalfOfName facts { name value } network } } pageInfo { endCursor hasNextPage } } }';
const FINDING = 'query ($keptSequence: ID, $keptSeal: String) { auditFinding(keptSequence: $keptSequence, keptSeal: $keptSeal) { checked head { sequence seal } broken { sequence why } } }';

interface Entries { readonly auditEntries: { readonly edges: readonly { readonly node: { readonly sequence: string; readonly act: string; readonly actorName: string | null; readonly facts: readonly { readonly name: string; readonly value: string }[] } }[]; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } } }
interface Finding { readonly auditFinding: { readonly checked: number; readonly head: { readonly sequence: string; readonly seal: string } | null; readonly broken: { readonly sequence: string; readonly why: string } | null } }

let api: TestApi;
let browser: Browser;
let actorId: string;
const subjectId = randomUUID();
beforeAll(async () => {
  api = await startApi();
  browser = await signedIn(api, 'solene@exemple.example', [['ADMINISTRATOR', 'NETWORK', null]]);
  await api.sql(`UPDATE account SET given_name = '=Solène', family_name = 'Tessier' WHERE email = 'solene@exemple.example'`);
  actorId = (await api.sql<{ id: string }>(`SELECT id FROM account WHERE email = 'solene@exemple.example'`))[0]?.id ?? '';
  for (let index = 0; index < 7; index += 1) {
    await api.app.get(Database).transaction((manager) =>
      api.app.get(AuditLog).record(manager, { act: index === 3 ? 'GRANT_KEPT' : 'GRANT_REMOVED', actorId, subject: { kind: 'GRANT', id: index === 5 ? subjectId : randomUUID() }, detail: { role: 'SITE_STAFF', scopeId: null }, from: null }),
    );
    api.clock.advance(60);
  }
});
afterAll(() => api.stop());

const entries = async (variables: Readonly<Record<string, unknown>> = {}) => {
  const { data, errors } = await browser.gql<Entries>(ENTRIES, variables);
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return { sequences: data.auditEntries.edges.map(({ node }) => node.sequence), ...data.auditEntries };
};

describe('the journal', () => {
  it('shows the latest first, page by page, with names of today and facts', async () => {
    const first = await entries({ first: 3 });
    expect(first.sequences).toEqual(['7', '6', '5']);
    expect(first.edges[0]?.node).toMatchObject({ act: 'GRANT_REMOVED', actorName: '=Solène Tessier', facts: [{ name: 'role', value: 'SITE_STAFF' }] });
    const second = await entries({ first: 4, after: first.pageInfo.endCursor });
    expect([second.sequences, second.pageInfo.hasNextPage]).toEqual([['4', '3', '2', '1'], false]);
  });

  it('is searched by act, person, subject and time', async () => {
    expect((await entries({ act: 'GRANT_KEPT' })).sequences).toEqual(['4']);
    expect((await entries({ text: subjectId })).sequences).toEqual(['6']);
    expect((await entries({ text: 'solene' })).sequences).toHaveLength(7);
    expect((await entries({ text: actorId })).sequences).toHaveLength(7);
    expect((await entries({ text: 'nobody' })).sequences).toEqual([]);
    expect((await entries({ from: '2026-03-03T09:00:00Z', to: '2026-03-03T11:00:00Z' })).sequences).toEqual(['3', '2']);
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ after: 'x' }, 'after'],
    [{ after: Buffer.from('["1; DROP"]').toString('base64url') }, 'after'],
    [{ text: 'x'.repeat(101) }, 'text'],
  ])('%j is told which field to mend', async (variables, field) => {
    expect((await browser.gql(ENTRIES, variables)).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('is checked, and shown to be whole, altered, or cut off', async () => {
    const finding = async (variables = {}) => (await browser.gql<Finding>(FINDING, variables)).data?.auditFinding;
    const whole = await finding();
    expect(whole).toMatchObject({ checked: 7, head: { sequence: '7' }, broken: null });
    const kept = { keptSequence: '7', keptSeal: whole?.head?.seal };
    await api.sql('ALTER TABLE audit_entry DISABLE TRIGGER ALL');
    await api.sql(`UPDATE audit_entry SET detail = '{"role": "SITE_MANAGER"}' WHERE sequence = 2`);
    expect((await finding())?.broken).toEqual({ sequence: '2', why: 'ALTERED' });
    await api.sql(`UPDATE audit_entry SET detail = '{"role": "SITE_STAFF", "scopeId": null}' WHERE sequence = 2`);
    expect((await finding(kept))?.broken).toBeNull();
    expect((await finding({ ...kept, keptSequence: '8' }))?.broken).toEqual({ sequence: '8', why: 'CUT_OFF' });
    await api.sql('ALTER TABLE audit_entry ENABLE TRIGGER ALL');
  });

  it('leaves as a file that a spreadsheet does not run, and that it left is an entry', async () => {
    const response = await fetch(`${api.url}/export/journal.csv`, { headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="journal.csv"', 'cache-control': 'no-store' });
    const text = await response.text();
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
    expect(rows.map(({ sequence, act }) => `${sequence} ${act}`)).toEqual(['8 AUDIT_EXPORTED', '7 GRANT_REMOVED', '6 GRANT_REMOVED', '5 GRANT_REMOVED', '4 GRANT_KEPT', '3 GRANT_REMOVED', '2 GRANT_REMOVED', '1 GRANT_REMOVED']);
    expect(rows[1]).toMatchObject({ actorName: "'=Solène Tessier", at: '2026-03-03T14:00:00.000Z', actorId, detail: '{"role":"SITE_STAFF","scopeId":null}' });
  });

  it('is not even there for who is not an administrator any more, whatever their session remembers', async () => {
    await signedIn(api, 'other@exemple.example', [['ADMINISTRATOR', 'NETWORK', null]]);
    await api.sql('DELETE FROM role_grant WHERE account_id = $1', [actorId]);
    expect((await browser.gql(ENTRIES)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});
