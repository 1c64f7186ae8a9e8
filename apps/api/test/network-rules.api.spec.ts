import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';
import { NETWORK_RULES_SENT } from './network-rules.ts';
import { signedIn } from './signed-in.ts';
import { startApi, type TestApi } from './test-api.ts';

const READ = '{ result: networkRules { version turnMinutes futureBookingsMost organisationSessionsMost mayChange mayChangeAbsences absenceLimit { absences withinDays forDays } } }';
const CHANGE = 'mutation ($input: NetworkRulesInput!) { result: changeNetworkRules(input: $input) { __typename ... on NetworkRules { version turnMinutes organisationSessionsMost } ... on NetworkRulesRefused { code field } } }';
const ABSENCES = 'mutation ($limit: AbsenceLimitInput, $expectedVersion: Int) { result: changeAbsenceLimit(limit: $limit, expectedVersion: $expectedVersion) { __typename ... on AbsenceRefused { code } } }';
const LIMIT = { absences: 3, withinDays: 30, forDays: 14 };

type Rules = { readonly __typename: string; readonly version: number; readonly code?: string; readonly [rule: string]: unknown };

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ config: { rateLimits: false } });
});
afterAll(() => api.stop());
beforeEach(async () => {
  await api.sql('DELETE FROM absence_limit');
  await api.sql('UPDATE waiting_rules SET turn_minutes = 120, organisation_sessions_most = NULL');
});

const who = (role: string, kind: string, id: string | null) => signedIn(api, `${role.toLowerCase()}-${randomUUID()}@exemple.example`, [[role, kind, id]] as Parameters<typeof signedIn>[2]);
const ask = async (browser: Browser, query: string, variables: object = {}): Promise<Rules> => {
  const { data, errors } = await browser.gql<{ result: Rules }>(query, variables as Record<string, unknown>);
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
};
const change = async (browser: Browser, more: object, expectedVersion?: number) => ask(browser, CHANGE, { input: { ...NETWORK_RULES_SENT, ...more, expectedVersion: expectedVersion ?? (await ask(browser, READ)).version } });

describe('the rules of the network', () => {
  it('are changed by who coordinates all of it, on the version that was seen, with a line in the journal', async () => {
    const coordinator = await who('NETWORK_COORDINATOR', 'NETWORK', null);
    const before = await ask(coordinator, READ);
    expect(before).toMatchObject({ turnMinutes: 120, organisationSessionsMost: null, mayChange: true, mayChangeAbsences: false, absenceLimit: null });
    expect(await change(coordinator, { turnMinutes: 90, organisationSessionsMost: 40 })).toMatchObject({ __typename: 'NetworkRules', turnMinutes: 90, organisationSessionsMost: 40, version: before.version + 1 });
    const [entry] = await api.sql<{ act: string; detail: object }>('SELECT act, detail FROM audit_entry ORDER BY sequence DESC LIMIT 1');
    expect(entry).toEqual({ act: 'NETWORK_RULES_CHANGED', detail: { turnMinutes: 90, organisationSessionsMost: 40 } });
    expect(await change(coordinator, { turnMinutes: 60 }, before.version)).toEqual({ __typename: 'NetworkRulesRefused', code: 'CHANGED_MEANWHILE', field: null });
    // Sent again, what is so already is no conflict, and no second line.
    expect(await change(coordinator, { turnMinutes: 90, organisationSessionsMost: 40 }, before.version)).toMatchObject({ __typename: 'NetworkRules', version: before.version + 1 });
  });

  it('must go together', async () => {
    const administrator = await who('ADMINISTRATOR', 'NETWORK', null);
    expect(await change(administrator, { turnMinutes: 20, leastTurnMinutes: 30 })).toMatchObject({ code: 'TURN_TOO_SHORT', field: 'turnMinutes' });
    expect(await change(administrator, { awakeFrom: 600, awakeUntil: 630 })).toMatchObject({ code: 'AWAKE_TOO_SHORT' });
  });

  it('are read, not changed, by who coordinates a part of it', async () => {
    const regional = await who('NETWORK_COORDINATOR', 'REGION', '27');
    expect(await ask(regional, READ)).toMatchObject({ turnMinutes: 120, mayChange: false });
    expect(await change(regional, { turnMinutes: 90 })).toMatchObject({ code: 'NOT_YOURS_TO_DECIDE' });
    expect((await ask(regional, READ))['turnMinutes']).toBe(120);
  });

  it('two who change them at once: one is told that they changed meanwhile', async () => {
    const [one, other] = [await who('NETWORK_COORDINATOR', 'NETWORK', null), await who('ADMINISTRATOR', 'NETWORK', null)];
    const { version } = await ask(one, READ);
    const said = await Promise.all([change(one, { turnMinutes: 60 }, version), change(other, { turnMinutes: 90 }, version)]);
    expect(said.map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['CHANGED_MEANWHILE', 'NetworkRules']);
  });

  it('what follows from absences is one of them: changed on a version, by administrators', async () => {
    const administrator = await who('ADMINISTRATOR', 'NETWORK', null);
    const { version } = await ask(administrator, READ);
    expect(await ask(administrator, ABSENCES, { limit: LIMIT, expectedVersion: version })).toMatchObject({ __typename: 'AbsenceLimitChanged' });
    expect(await ask(administrator, READ)).toMatchObject({ absenceLimit: LIMIT, version: version + 1 });
    expect(await ask(administrator, ABSENCES, { limit: null, expectedVersion: version })).toEqual({ __typename: 'AbsenceRefused', code: 'CHANGED_MEANWHILE' });
    expect((await ask(administrator, READ))['absenceLimit']).toEqual(LIMIT);
  });
});
