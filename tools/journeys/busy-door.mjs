import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { insertRows } from '../data/insert/bulk.mjs';
import { JOURNEY } from './places.mjs';

const NUMBER = 99_998;
const UNITS = 24;

/**
 * A copy of the journeys' place with headsets, at which many people have booked one activity that begins in five minutes and goes on for three hours; as the product writes it.
 * @param {number} people
 * @returns {Promise<{ placeId: string, number: number, bookings: { id: string, startsAt: Date, endsAt: Date, name: string }[] }>}
 */
export async function busyDoor(people) {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const [placeId, model, offer] = [randomUUID(), randomUUID(), randomUUID()];
    const { rows: [own] } = await client.query('SELECT * FROM place WHERE id = $1', [JOURNEY.placeId]);
    await insertRows(client, 'place', [{ ...own, id: placeId, number: NUMBER, slug: 'porte-du-banc-d-essai', source_id: 'porte-du-banc-d-essai', name: 'Porte du banc d’essai', people_capacity: null }]);
    await insertRows(client, 'equipment_model', [{ id: model, category: 'VR_HEADSET', manufacturer: 'Banc', name: 'Casque de la porte', minimum_age: 0, turnaround_minutes: 0 }]);
    await insertRows(client, 'equipment_unit', Array.from({ length: UNITS }, (_, index) => ({ id: randomUUID(), place_id: placeId, model_id: model, tag: `TL99998-BE-${String(index).padStart(2, '0')}`, in_service: true })));
    await insertRows(client, 'offer', [{ id: offer, place_id: placeId, title_fr: 'Atelier', title_en: 'Workshop', grid_minutes: 15, durations_minutes: [180], notice_minutes: 0, horizon_days: 30, people_min: 1, people_max: 4, minimum_age: 0, safety_notice: false, paused: false }]);
    const now = Date.now();
    // Whole seconds, as a ticket has them.
    const startsAt = new Date(Math.ceil(now / 1_000) * 1_000 + 300_000);
    const endsAt = new Date(startsAt.getTime() + 3 * 3_600_000);
    const bookings = Array.from({ length: people }, (_, index) => ({ id: randomUUID(), startsAt, endsAt, name: `Camille${index} E.` }));
    await insertRows(
      client,
      'booking',
      bookings.map(({ id }, index) => ({
        place_id: placeId, id, offer_id: offer, starts_at: startsAt.toISOString(), ends_at: endsAt.toISOString(), people: 1, status: 'CONFIRMED', token_hash: 'bench', given_name: `Camille${index}`, family_name: 'Essai', locale: 'fr',
        guardian_consent_state: 'NOT_NEEDED', revision: 0, version: 0, walk_in: false, created_at: new Date(now).toISOString(),
      })),
    );
    return { placeId, number: NUMBER, bookings };
  } finally {
    await client.end();
  }
}
