import { randomUUID } from 'node:crypto';
import { aModel, anOffer, aPlace, aUnit } from './builders.ts';
import { GroupsClient } from './groups-client.ts';
import { signedIn } from './signed-in.ts';
import type { TestApi } from './test-api.ts';

type Values = Readonly<Record<string, unknown>>;

/** A verified organisation, as the network keeps it. */
export async function anOrganisation(api: TestApi, values: Values = {}): Promise<string> {
  const id = randomUUID();
  const row = { id, name: 'Ateliers du Doubs', kind: 'TRAINING_ORGANISATION', standing: 'VERIFIED', created_at: api.clock.now(), ...values };
  const names = Object.keys(row);
  await api.sql(`INSERT INTO organisation (${names.join(', ')}) VALUES (${names.map((_, index) => `$${String(index + 1)}`).join(', ')})`, Object.values(row));
  return id;
}

/** An agreement that stands all year, with one place or (null) the whole network. */
export async function anAgreement(api: TestApi, organisationId: string, placeId: string | null, quotas: readonly Values[] = [], values: Values = {}): Promise<string> {
  const id = randomUUID();
  const row = { id, organisation_id: organisationId, place_id: placeId, from_day: '2026-01-01', until_day: '2026-12-31', quotas: JSON.stringify(quotas), bookers: 'MANAGERS', state: 'AGREED', request_key: `ground-${id}`, created_at: api.clock.now(), ...values };
  const names = Object.keys(row);
  await api.sql(`INSERT INTO agreement (${names.join(', ')}) VALUES (${names.map((_, index) => `$${String(index + 1)}`).join(', ')})`, Object.values(row));
  return id;
}

/** Somebody of an organisation. */
export const someoneOf = async (api: TestApi, organisationId: string, role: 'ORGANISATION_MANAGER' | 'TRAINER' = 'ORGANISATION_MANAGER'): Promise<GroupsClient> =>
  new GroupsClient(await signedIn(api, `${role.toLowerCase()}-${randomUUID()}@exemple.example`, [[role, 'ORGANISATION', organisationId]]));

export interface GroupGround {
  readonly placeId: string;
  readonly offerId: string;
  readonly unitIds: readonly string[];
}

/** A place with headsets that takes groups for two to eight hours. */
export async function aGroupPlace(api: TestApi, { units = 8, place = {}, offer = {} }: { units?: number; place?: Values; offer?: Values } = {}): Promise<GroupGround> {
  const placeId = await aPlace(api, place);
  const modelId = await aModel(api, 'VR_HEADSET');
  const unitIds: string[] = [];
  for (let unit = 0; unit < units; unit += 1) unitIds.push(await aUnit(api, placeId, modelId));
  const offerId = await anOffer(api, placeId, [{ category: 'VR_HEADSET' }], { group_people_most: 20, group_minutes_least: 120, group_minutes_most: 480, safety_notice: false, ...offer });
  return { placeId, offerId, unitIds };
}

/** Nine to noon in Paris on a day of March 2026, before the clocks change. */
export const morning = (offerId: string, day: string) => ({ offerId, startsAt: `${day}T08:00:00.000Z`, durationMinutes: 180 });

export const emptyGroups = async (api: TestApi): Promise<void> => {
  for (const sql of ['TRUNCATE rate_window', 'TRUNCATE place, space, offer, offer_need, equipment_model, equipment_unit, module, module_model, unit_module, booking, allocation, group_booking, agreement CASCADE']) await api.sql(sql);
};
