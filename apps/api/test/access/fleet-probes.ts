import { aModel, aPlace, aUnit } from '../builders.ts';
import { FleetClient } from '../fleet-client.ts';
import { signedIn } from '../signed-in.ts';
import type { Cell } from './personas.ts';
import { onThing, opened, type Probe } from './probe.ts';

const key = () => `key-${Math.random()}-of-a-probe`;
const LATER = '2026-03-06T08:00:00Z';
const CHECK = { sanitised: true };

const unit = async ({ api, target }: Cell): Promise<string> => aUnit(api, target.placeId, await aModel(api));

/** Somebody who answers for the equipment of the place, to make what the probe is about. */
const team = async ({ api, target }: Cell) => new FleetClient(await signedIn(api, `probe-${Math.random()}@exemple.example`, [['SITE_MANAGER', 'PLACE', target.placeId]]));

const change = (mutation: string, type: string, more: Readonly<Record<string, unknown>> = {}, before: (team: FleetClient, unitId: string) => Promise<unknown> = () => Promise.resolve()): Probe =>
  onThing(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`, async (cell) => {
    const unitId = await unit(cell);
    await before(await team(cell), unitId);
    return { input: { unitIds: [unitId], idempotencyKey: key(), ...more } };
  });

const incident = async (cell: Cell): Promise<string> => (await (await team(cell)).report(await unit(cell))).incidentId ?? '';
const plan = async (cell: Cell): Promise<string> => (await (await team(cell)).plan([await unit(cell)])).units[0]?.plans[0]?.id ?? '';

/** A unit on its way to the place of the cell. */
async function sent(cell: Cell): Promise<string> {
  const from = await aPlace(cell.api);
  const unitId = await aUnit(cell.api, from, await aModel(cell.api));
  await new FleetClient(await signedIn(cell.api, `probe-${Math.random()}@exemple.example`, [['SITE_MANAGER', 'PLACE', from]])).send([unitId], cell.target.placeId, LATER);
  return unitId;
}

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const photo = (cell: Cell, id: string) => {
  const cookie = [...cell.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return opened(cell, `/fichiers/incident/${id}?texte=image`, { method: 'POST', headers: { cookie, 'content-type': 'application/octet-stream' }, body: PICTURE });
};

export const FLEET_PROBES: Readonly<Record<string, Probe>> = {
  'Query fleet': onThing('query ($id: ID!) { result: fleet(placeId: $id) { units { tag } } }', ({ target }) => ({ id: target.placeId })),
  'Query unit': onThing('query ($id: ID!) { result: unit(id: $id) { events { type } } }', async (cell) => ({ id: await unit(cell) })),
  'Query unitPast': onThing('query ($id: ID!) { result: unitPast(id: $id) { type } }', async (cell) => ({ id: await unit(cell) })),
  'Query unitOfTag': onThing('query ($scanned: String!) { result: unitOfTag(scanned: $scanned) }', async (cell) => {
    const [row] = await cell.api.sql<{ tag: string }>('SELECT tag FROM equipment_unit WHERE id = $1', [await unit(cell)]);
    return { scanned: row?.tag };
  }),
  'Query outagePreview': onThing('query ($ids: [ID!]!) { result: outagePreview(unitIds: $ids) { moved } }', async (cell) => ({ ids: [await unit(cell)] })),
  'Mutation checkUnits': change('checkUnits', 'CheckUnitsInput', { check: CHECK }),
  'Mutation inspectUnits': {
    twice: true,
    call: async (cell) => {
      const unitId = await unit(cell);
      await cell.api.sql(`UPDATE equipment_unit SET status = 'RETURNED' WHERE id = $1`, [unitId]);
      return onThing('mutation ($input: UnitsInput!) { result: inspectUnits(input: $input) { __typename } }', () => ({ input: { unitIds: [unitId], idempotencyKey: key() } })).call(cell);
    },
  },
  'Mutation sanitiseUnits': change('sanitiseUnits', 'UnitsInput'),
  'Mutation chargeUnits': change('chargeUnits', 'UnitsInput'),
  'Mutation noteBattery': change('noteBattery', 'NoteBatteryInput', { battery: { unit: 80 } }),
  'Mutation noteFirmware': change('noteFirmware', 'NoteFirmwareInput', { version: 'v71' }),
  'Mutation setModules': change('setModules', 'SetModulesInput', { install: [], remove: [] }),
  'Mutation takeUnitsOut': change('takeUnitsOut', 'TakeUnitsOutInput', { reason: 'BROKEN' }),
  'Mutation returnUnits': change('returnUnits', 'CheckUnitsInput', { check: CHECK }, (by, unitId) => by.takeOut([unitId])),
  'Mutation retireUnits': change('retireUnits', 'RetireUnitsInput', { reason: 'WORN_OUT' }),
  'Mutation sendUnits': onThing('mutation ($input: SendUnitsInput!) { result: sendUnits(input: $input) { __typename } }', async (cell) => ({
    input: { unitIds: [await unit(cell)], toPlaceId: await aPlace(cell.api), arrivesAt: LATER, idempotencyKey: key() },
  })),
  'Mutation changeArrival': onThing('mutation ($input: ChangeArrivalInput!) { result: changeArrival(input: $input) { __typename } }', async (cell) => ({ input: { unitIds: [await sent(cell)], arrivesAt: LATER, idempotencyKey: key() } })),
  'Mutation receiveUnits': onThing('mutation ($input: ReceiveUnitsInput!) { result: receiveUnits(input: $input) { __typename } }', async (cell) => ({ input: { unitIds: [await sent(cell)], idempotencyKey: key() } })),
  'Mutation addUnits': onThing('mutation ($input: AddUnitsInput!) { result: addUnits(input: $input) { __typename } }', async ({ api, target }) => ({
    input: { placeId: target.placeId, modelId: await aModel(api), series: 'TL0001-PROBE', count: 1, ready: true, idempotencyKey: key() },
  })),
  'Mutation changeUnit': onThing('mutation ($input: ChangeUnitInput!) { result: changeUnit(input: $input) { __typename } }', async (cell) => {
    const unitId = await unit(cell);
    return { input: { unitId, expectedVersion: 0, tag: `TL0001-${String(Math.random()).slice(2, 10)}`, idempotencyKey: key() } };
  }),
  'Mutation reportIncident': onThing('mutation ($input: ReportIncidentInput!) { result: reportIncident(input: $input) { __typename } }', async (cell) => ({
    input: { unitId: await unit(cell), severity: 'MINOR', kind: 'SOUND', account: 'Grésille', idempotencyKey: key() },
  })),
  'Mutation resolveIncident': onThing('mutation ($input: ResolveIncidentInput!) { result: resolveIncident(input: $input) { __typename } }', async (cell) => ({ input: { incidentId: await incident(cell), idempotencyKey: key() } })),
  'Mutation planMaintenance': change('planMaintenance', 'PlanMaintenanceInput', { title: 'Mousse', everyDays: 90 }),
  'Mutation recordMaintenance': onThing('mutation ($input: RecordMaintenanceInput!) { result: recordMaintenance(input: $input) { __typename } }', async (cell) => ({ input: { planId: await plan(cell), idempotencyKey: key() } })),
  'Mutation endMaintenance': onThing('mutation ($input: EndMaintenanceInput!) { result: endMaintenance(input: $input) { __typename } }', async (cell) => ({ input: { planId: await plan(cell), idempotencyKey: key() } })),
  'route PhotoController.keep': { twice: true, call: async (cell) => photo(cell, await incident(cell)) },
  'route PhotoController.show': {
    twice: true,
    call: async (cell) => {
      const id = await incident(cell);
      const fileId = '0e5ca1e0-0000-7000-a000-0000000000f1';
      await cell.api.sql(`INSERT INTO incident_photo (place_id, incident_id, file_id, alternative, added_at) SELECT place_id, id, $2, 'image', now() FROM incident WHERE id = $1`, [id, fileId]);
      await keptAs(cell, fileId);
      return opened(cell, `/fichiers/incident/${id}/${fileId}`);
    },
  },
};

/** A file under a name of the store, as if it had been given. */
async function keptAs({ api }: Cell, fileId: string): Promise<void> {
  const { mkdirSync, writeFileSync } = await import('node:fs');
  const { dirname, join } = await import('node:path');
  const { CONFIG } = await import('../../src/platform/config/config.module.ts');
  const { filesFolder } = api.app.get<{ filesFolder: string }>(CONFIG);
  const path = join(filesFolder, fileId.slice(0, 2), fileId);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, PICTURE);
}
