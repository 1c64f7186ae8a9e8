import { randomUUID } from 'node:crypto';
import type { EquipmentCategory } from '@escale/domain';
import type { TestApi } from './test-api.ts';

type Values = Readonly<Record<string, unknown>>;

async function insert(api: TestApi, table: string, values: Values): Promise<void> {
  const names = Object.keys(values);
  const list = names.map((_, index) => `$${index + 1}`).join(', ');
  await api.sql(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${list})`, Object.values(values));
}

let serial = 0;

/** A place in Vesoul, open on weekdays 9–12 and 14–18, unless told otherwise (snake_case columns). */
export async function aPlace(api: TestApi, values: Values = {}): Promise<string> {
  const id = randomUUID();
  serial += 1;
  await insert(api, 'place', {
    id,
    slug: `la-forge-${serial}`,
    source: 'test',
    source_id: id,
    status: 'OPEN',
    name: 'La Forge',
    address_line: '3 rue des Ateliers',
    postcode: '70000',
    commune_name: 'Vesoul',
    longitude: 6.155,
    latitude: 47.622,
    time_zone: 'Europe/Paris',
    holiday_zone: 'METROPOLE',
    opening_hours: 'Mo-Fr 09:00-12:00,14:00-18:00; PH off',
    created_at: api.clock.now(),
    updated_at: api.clock.now(),
    ...values,
  });
  return id;
}

export async function aSpace(api: TestApi, placeId: string, values: Values = {}): Promise<string> {
  const id = randomUUID();
  await insert(api, 'space', { id, place_id: placeId, name: 'Atelier', people_capacity: 10, ...values });
  return id;
}

export async function aModel(api: TestApi, category: EquipmentCategory = 'VR_HEADSET', values: Values = {}): Promise<string> {
  const id = randomUUID();
  serial += 1;
  await insert(api, 'equipment_model', { id, category, manufacturer: 'Meta', name: `Quest ${serial}`, minimum_age: 13, turnaround_minutes: 15, ...values });
  return id;
}

export async function aUnit(api: TestApi, placeId: string, modelId: string, values: Values = {}): Promise<string> {
  const id = randomUUID();
  serial += 1;
  await insert(api, 'equipment_unit', { id, place_id: placeId, model_id: modelId, tag: `TL0001-Q3-${String(serial).padStart(4, '0')}`, ...values });
  return id;
}

/** An hour of VR on a half-hour grid: one headset a person, up to four people, bookable at once and for 60 days. */
export async function anOffer(api: TestApi, placeId: string, needs: readonly Values[] = [{ category: 'VR_HEADSET' }], values: Values = {}): Promise<string> {
  const id = randomUUID();
  await insert(api, 'offer', {
    id,
    place_id: placeId,
    title_fr: 'Séance VR',
    title_en: 'VR session',
    grid_minutes: 30,
    durations_minutes: [60],
    notice_minutes: 0,
    horizon_days: 60,
    people_max: 4,
    safety_notice: true,
    ...values,
  });
  for (const [position, need] of needs.entries()) await insert(api, 'offer_need', { offer_id: id, position, quantity: 1, per_person: true, ...need });
  return id;
}

export async function aModule(api: TestApi, modelIds: readonly string[], unitIds: readonly string[], values: Values = {}): Promise<string> {
  const id = randomUUID();
  serial += 1;
  await insert(api, 'module', { id, slug: `souder-${serial}`, title_fr: 'Souder en position', title_en: 'Positional welding', sector: 'industrie', duration_minutes: 20, language: 'fr', licence: 'CC BY-SA 4.0', ...values });
  for (const modelId of modelIds) await insert(api, 'module_model', { module_id: id, model_id: modelId });
  for (const unitId of unitIds) await insert(api, 'unit_module', { unit_id: unitId, module_id: id });
  return id;
}

let code = 0;

/** A confirmed booking of an hour on Thursday 12 March 2026 at 14 h in Paris, with an address to write to. */
export async function aBooking(api: TestApi, placeId: string, offerId: string, values: Values = {}): Promise<string> {
  const id = randomUUID();
  code += 1;
  await insert(api, 'booking', {
    id,
    place_id: placeId,
    offer_id: offerId,
    starts_at: '2026-03-12T13:00:00Z',
    ends_at: '2026-03-12T14:00:00Z',
    people: 1,
    status: 'CONFIRMED',
    token_hash: 'not asked for here',
    given_name: 'Camille',
    family_name: 'Durand',
    email: `camille-${code}@exemple.example`,
    locale: 'fr',
    short_code: `K7M2${String(code).padStart(4, '0')}`,
    confirmed_at: api.clock.now(),
    created_at: api.clock.now(),
    ...values,
  });
  return id;
}

/** The units a booking holds, for its own hour. */
export async function anAllocation(api: TestApi, placeId: string, bookingId: string, unitId: string): Promise<void> {
  await api.sql(`INSERT INTO allocation (place_id, booking_id, unit_id, during, occupying) SELECT $1, $2, $3, tstzrange(starts_at, ends_at), true FROM booking WHERE id = $2`, [placeId, bookingId, unitId]);
}

/** A mail promised by the outbox, as a use case does it. */
export async function aPromisedMail(api: TestApi, placeId: string, bookingId: string, kind: 'CONFIRMED' | 'MOVED' | 'CANCELLED' = 'CONFIRMED', revision = 0): Promise<string> {
  const id = randomUUID();
  await insert(api, 'outbox', { id, job: 'send-booking-mail', payload: JSON.stringify({ placeId, bookingId, kind, revision: String(revision) }), created_at: new Date() });
  return id;
}

/** Somebody of the team of a place, there from one instant to another for all its offers that need somebody. */
export async function aShift(api: TestApi, placeId: string, startsAt: string, endsAt: string, values: Values = {}): Promise<string> {
  const [id, accountId] = [randomUUID(), randomUUID()];
  await insert(api, 'account', { id: accountId, email: `presence-${accountId}@exemple.example`, locale: 'fr', created_at: api.clock.now() });
  await insert(api, 'role_grant', { id: randomUUID(), account_id: accountId, role: 'SITE_STAFF', scope_kind: 'PLACE', scope_id: placeId, created_at: api.clock.now() });
  await insert(api, 'shift', { place_id: placeId, id, account_id: accountId, starts_at: startsAt, ends_at: endsAt, request_key: `builder-${id}`, created_at: api.clock.now(), ...values });
  return id;
}
