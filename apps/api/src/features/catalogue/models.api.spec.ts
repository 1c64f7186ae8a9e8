import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/browser.ts';
import { aModel, aPlace, aUnit } from '../../../test/builders.ts';
import { MODEL_RULES_SENT } from '../../../test/hand-out.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';
import { CatalogueReader } from './catalogue.reader.ts';

const SHOWN = 'id version category units places minimumAge turnaroundMinutes batteryLeast immersionMinutes firstTimeMinutes breakMinutes dailyMinutes warnMinutes checklistOff accessories { fr en } checklist { code when mandatory minutes } mayChange';
const CHANGE = `mutation ($input: ChangeEquipmentModelInput!) { result: changeEquipmentModel(input: $input) { __typename ... on NetworkModel { ${SHOWN} } ... on ModelRefused { code field } } }`;

type Model = { readonly id: string; readonly version: number; readonly code?: string; readonly __typename?: string; readonly checklist: readonly { readonly code: string }[]; readonly [rule: string]: unknown };

let api: TestApi;
let modelId: string;
let coordinator: Browser;
beforeAll(async () => {
  api = await startApi({ config: { rateLimits: false } });
  coordinator = await who('NETWORK_COORDINATOR', 'NETWORK', null);
});
afterAll(() => api.stop());
beforeEach(async () => {
  modelId = await aModel(api);
});

const who = (role: string, kind: string, id: string | null) => signedIn(api, `${role.toLowerCase()}-${randomUUID()}@exemple.example`, [[role, kind, id]] as Parameters<typeof signedIn>[2]);
const models = async (browser: Browser): Promise<readonly Model[]> => (await browser.gql<{ result: Model[] }>(`{ result: equipmentModels { ${SHOWN} } }`)).data?.result ?? [];
const one = async (browser: Browser): Promise<Model | undefined> => (await models(browser)).find(({ id }) => id === modelId);
const change = async (browser: Browser, more: object, expectedVersion = 0) => {
  const { data, errors } = await browser.gql<{ result: Model }>(CHANGE, { input: { ...MODEL_RULES_SENT, ...more, modelId, expectedVersion } });
  return data?.result ?? { errors: errors?.map(({ message }) => message) };
};

describe('the models of the network', () => {
  it('begin with what INRS advises, and say where they stand', async () => {
    const placeId = await aPlace(api);
    await aUnit(api, placeId, modelId);
    await aUnit(api, placeId, modelId);
    expect(await one(coordinator)).toMatchObject({ units: 2, places: 1, immersionMinutes: 20, firstTimeMinutes: 10, breakMinutes: 10, dailyMinutes: 60, warnMinutes: 3, checklistOff: [], accessories: [], mayChange: true });
  });

  it('are changed by who coordinates all of it, on the version that was seen, with a line in the journal; the kiosk reads the same', async () => {
    const wish = { immersionMinutes: 15, dailyMinutes: null, checklistOff: ['DOCK', 'BOUNDARY'], accessories: [{ fr: ' deux   manettes', en: 'two controllers' }] };
    const changed = (await change(coordinator, wish)) as Model;
    expect(changed).toMatchObject({ __typename: 'NetworkModel', version: 1, immersionMinutes: 15, dailyMinutes: null, accessories: [{ fr: 'deux manettes', en: 'two controllers' }] });
    expect(changed.checklist.map(({ code }) => code)).toEqual(['HYGIENE', 'BATTERY', 'CONTROLLERS', 'MODULE_INSTALLED', 'COVER', 'ACCESSORIES', 'WIPE_BODY', 'LENS_CLOTH', 'CHANGE_COVER']);
    const [entry] = await api.sql<{ act: string; detail: object }>('SELECT act, detail FROM audit_entry WHERE subject_id = $1', [modelId]);
    expect(entry).toMatchObject({ act: 'MODEL_CHANGED', detail: { immersionMinutes: 15, dailyMinutes: 'none', checklistOff: 'DOCK BOUNDARY', accessories: 1 } });
    expect(JSON.stringify(entry)).not.toContain('manettes');
    expect(await api.app.get(CatalogueReader).ruledModels([modelId])).toMatchObject([{ immersionMinutes: 15, dailyMinutes: null, version: 1 }]);
    // Sent again, what is so already is no conflict and no second line; another change on the old version is.
    expect(await change(coordinator, wish)).toMatchObject({ version: 1 });
    expect(await change(coordinator, { immersionMinutes: 25 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await api.sql('SELECT 1 FROM audit_entry WHERE subject_id = $1', [modelId])).toHaveLength(1);
  });

  it.each([
    [{ immersionMinutes: 31 }, 'immersionMinutes must be a whole number from 5 to 30.'],
    [{ dailyMinutes: 4 }, 'dailyMinutes must be a whole number from 5 to 240.'],
    [{ batteryLeast: -1 }, 'batteryLeast must be a whole number from 0 to 100.'],
    [{ checklistOff: ['DOCK', 'DOCK'] }, 'checklistOff must name each once.'],
  ])('are not asked for %j', async (more, message) => {
    expect(JSON.stringify(await change(coordinator, more))).toContain(message);
    expect((await one(coordinator))?.version).toBe(0);
  });

  it.each([
    [{ firstTimeMinutes: 25 }, 'FIRST_TIME_ABOVE_IMMERSION', 'firstTimeMinutes'],
    [{ dailyMinutes: 15 }, 'DAILY_BELOW_IMMERSION', 'dailyMinutes'],
    [{ firstTimeMinutes: 5, warnMinutes: 5 }, 'WARNING_TOO_LONG', 'warnMinutes'],
    [{ checklistOff: ['HYGIENE'] }, 'ITEM_MANDATORY', 'checklistOff'],
    [{ accessories: [{ fr: 'Étui', en: ' ' }] }, 'ACCESSORY_WITHOUT_WORDS', 'accessories'],
    [{ accessories: Array.from({ length: 9 }, () => ({ fr: 'Étui', en: 'Case' })) }, 'ACCESSORIES_TOO_MANY', 'accessories'],
  ])('are refused with %j, and what is to blame is named', async (more, code, field) => {
    expect(await change(coordinator, more)).toEqual({ __typename: 'ModelRefused', code, field });
  });

  it('are read, not changed, by who coordinates a part of it, and not at all by the team of a place', async () => {
    const regional = await who('NETWORK_COORDINATOR', 'REGION', '27');
    expect(await one(regional)).toMatchObject({ mayChange: false });
    expect(await change(regional, { immersionMinutes: 15 })).toMatchObject({ code: 'NOT_YOURS_TO_DECIDE' });
    expect(await models(await who('SITE_MANAGER', 'PLACE', await aPlace(api)))).toEqual([]);
    modelId = randomUUID();
    expect(await change(coordinator, {})).toMatchObject({ code: 'MODEL_UNKNOWN', field: 'modelId' });
  });

  it('two who change one at once: one is told that it changed meanwhile', async () => {
    const said = (await Promise.all([change(coordinator, { breakMinutes: 15 }), change(coordinator, { breakMinutes: 20 })])) as Model[];
    expect(said.map(({ __typename, code }) => code ?? __typename).sort()).toEqual(['CHANGED_MEANWHILE', 'NetworkModel']);
  });
});
