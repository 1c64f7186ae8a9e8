import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { insertRows } from '../data/insert/bulk.mjs';
import { joinTeam } from './teams.mjs';

const LISTS = { emails: [], websites: [], typologies: [], services: [], audiences: [], special_care: [], fees: [], programmes: [], labels: [], other_labels: [], access_modes: [], support_modes: [], itinerance: [], gaps: [] };

/**
 * A place of its own for whoever looks after equipment, with headsets that can stand in for each other, in the hands of somebody of the demonstration; for the journeys of one language.
 * @param {string} name of the place @param {string} letters for its tags @param {string} manager given and family name
 */
export async function fleetPlace(name, letters, manager) {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const [placeId, modelId, offerId] = [randomUUID(), randomUUID(), randomUUID()];
    const slug = `${name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/gu, '-')}-${letters.toLowerCase()}`;
    const now = new Date().toISOString();
    await insertRows(client, 'place', [
      { id: placeId, slug, source: 'journeys', source_id: slug, status: 'OPEN', name, address_line: '1 rue du Stock', postcode: '70500', commune_name: 'Jussey', insee_code: '70292', longitude: 5.9, latitude: 47.8256, position_approximate: false,
        time_zone: 'Europe/Paris', holiday_zone: 'METROPOLE', opening_hours: '24/7', wheelchair_accessible: true, quiet: false, staff_help: true, help_languages: ['fr'], people_capacity: 20, created_at: now, updated_at: now, ...LISTS },
    ]);
    await insertRows(client, 'equipment_model', [{ id: modelId, category: 'VR_HEADSET', manufacturer: 'Essai', name: `Casque ${letters}`, minimum_age: 0, turnaround_minutes: 0 }]);
    const tags = [1, 2, 3].map((number) => `${letters}-CA-0${String(number)}`);
    const units = tags.map((tag) => ({ id: randomUUID(), place_id: placeId, model_id: modelId, tag, in_service: true }));
    await insertRows(client, 'equipment_unit', units);
    await insertRows(client, 'offer', [
      { id: offerId, place_id: placeId, title_fr: 'Séance du stock', title_en: 'Stock session', grid_minutes: 15, durations_minutes: [30], notice_minutes: 0, horizon_days: 30, people_min: 1, people_max: 3, minimum_age: 0, guardian_consent_below: null, safety_notice: false, paused: false },
    ]);
    await insertRows(client, 'offer_need', [{ offer_id: offerId, position: 0, category: 'VR_HEADSET', quantity: 1, per_person: true }]);
    await joinTeam(manager, placeId);
    return { placeId, slug, name, offerId, modelName: `Essai Casque ${letters}`, tags, unitIds: units.map(({ id }) => id) };
  } finally {
    await client.end();
  }
}
