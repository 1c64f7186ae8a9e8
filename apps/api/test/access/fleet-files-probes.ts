import { aModel, aUnit } from '../builders.ts';
import type { Cell } from './personas.ts';
import { onThing, opened, type Probe } from './probe.ts';

const unit = async ({ api, target }: Cell): Promise<string> => aUnit(api, target.placeId, await aModel(api));

export const FLEET_FILES_PROBES: Readonly<Record<string, Probe>> = {
  'Mutation importUnits': onThing('mutation ($input: ImportUnitsInput!) { result: importUnits(input: $input) { __typename } }', async (cell) => {
    const [row] = await cell.api.sql<{ tag: string }>('SELECT tag FROM equipment_unit WHERE id = $1', [await unit(cell)]);
    return { input: { placeId: cell.target.placeId, csv: `etiquette;remarque\n${row?.tag ?? ''};Probe`, dryRun: false, idempotencyKey: `key-${Math.random()}-of-a-probe` } };
  }),
  'route InventoryController.csv': { twice: true, call: async (cell) => opened(cell, `/export/equipements/${cell.target.placeId}.csv`) },
  'route LabelController.sheet': { twice: true, call: async (cell) => opened(cell, `/fichiers/etiquettes/${cell.target.placeId}?format=L7160&unites=${await unit(cell)}`) },
};
