import { anOffer, aModel, aPlace, aUnit } from './builders.ts';
import type { TestApi } from './test-api.ts';

const SEARCH = `query Search($input: SearchSlotsInput!) {
  searchSlots(input: $input) {
    edges { cursor node { distanceKm slotCount place { id name } slots { startsAt endsAt durationMinutes remaining offer { id } } } }
    pageInfo { endCursor hasNextPage } placeCount slotCount withinKm partial obstacles
    centre { label longitude latitude kind }
    pins { placeId name slotCount bookable }
    alternatives { kind distanceKm slot { startsAt offer { id place { name } } } }
  }
}`;

type Values = Readonly<Record<string, unknown>>;

export interface Found {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: {
      readonly distanceKm: number | null;
      readonly slotCount: number;
      readonly place: { readonly id: string; readonly name: string };
      readonly slots: readonly { readonly startsAt: string; readonly endsAt: string; readonly durationMinutes: number; readonly remaining: number; readonly offer: { readonly id: string } }[];
    };
  }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly placeCount: number;
  readonly slotCount: number;
  readonly withinKm: number | null;
  readonly partial: boolean;
  readonly obstacles: readonly string[];
  readonly centre: { readonly label: string; readonly kind: string | null } | null;
  readonly pins: readonly { readonly name: string; readonly slotCount: number; readonly bookable: boolean }[];
  readonly alternatives: readonly { readonly kind: string; readonly distanceKm: number | null; readonly slot: { readonly startsAt: string; readonly offer: { readonly place: { readonly name: string } } } }[];
}

/** Where `aPlace` stands unless told otherwise. */
export const VESOUL = { longitude: 6.155, latitude: 47.622 };

export const names = (found: Found): readonly string[] => found.edges.map(({ node }) => node.place.name);
export const starts = (found: Found): readonly string[] => found.edges[0]?.node.slots.map(({ startsAt }) => startsAt) ?? [];

/** Asks the search; throws when it answers an error. */
export async function search(api: TestApi, input: Values): Promise<Found> {
  const { data, errors } = await api.gql<{ searchSlots: Found }>(SEARCH, { input });
  if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.searchSlots;
}

/** The first error the search answers. */
export async function searchError(api: TestApi, input: Values): Promise<{ readonly message: string; readonly code: unknown }> {
  const { errors } = await api.gql(SEARCH, { input });
  return { message: errors?.[0]?.message ?? 'accepted', code: errors?.[0]?.extensions?.['code'] };
}

export interface VrPlace {
  readonly placeId: string;
  readonly modelId: string;
  readonly unitIds: readonly string[];
  readonly offerId: string;
}

/** A place with headsets of one model and an hour of VR. */
export async function aVrPlace(api: TestApi, values: Values = {}, { units = 1, offer = {}, model = {} }: { units?: number; offer?: Values; model?: Values } = {}): Promise<VrPlace> {
  const placeId = await aPlace(api, values);
  const modelId = await aModel(api, 'VR_HEADSET', model);
  const unitIds: string[] = [];
  for (let unit = 0; unit < units; unit += 1) unitIds.push(await aUnit(api, placeId, modelId));
  return { placeId, modelId, unitIds, offerId: await anOffer(api, placeId, [{ category: 'VR_HEADSET' }], offer) };
}

/** Takes units of a place for a stretch, as confirmed bookings would. */
export async function take(api: TestApi, { placeId, unitIds, offerId }: Omit<VrPlace, 'modelId'>, from: string, to: string, people = 1): Promise<void> {
  for (const unitId of unitIds) {
    const [booking] = await api.sql<{ id: string }>(
      `INSERT INTO booking (place_id, id, offer_id, starts_at, ends_at, people, status, token_hash, created_at)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, 'CONFIRMED', 'x', $3) RETURNING id`,
      [placeId, offerId, from, to, people],
    );
    await api.sql(`INSERT INTO allocation (place_id, booking_id, unit_id, during, occupying) VALUES ($1, $2, $3, tstzrange($4, $5), true)`, [placeId, booking?.id, unitId, from, to]);
  }
}

/** Takes away everything but the communes. */
export const emptyNetwork = (api: TestApi): Promise<unknown> =>
  api.sql('TRUNCATE place, space, offer, offer_need, equipment_model, equipment_unit, module, module_model, unit_module, booking, allocation CASCADE');
