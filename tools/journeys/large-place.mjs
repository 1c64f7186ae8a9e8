import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { insertRows } from '../data/insert/bulk.mjs';
import { JOURNEY } from './places.mjs';

/** How the address of a page names the large place. */
export const LARGE_PLACE = 'banc-d-essai';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/**
 * A copy of the journeys' place with many units of one model and bookings over the seven days of next week, whose desk a person of the demonstration keeps.
 * @param {{ units: number, bookings: number, manager: string }} size `manager` by given and family name
 */
export async function insertLargePlace({ units: unitCount, bookings: bookingCount, manager }) {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const [place, model, offer] = [randomUUID(), randomUUID(), randomUUID()];
    const { rows: [own] } = await client.query('SELECT * FROM place WHERE id = $1', [JOURNEY.placeId]);
    await insertRows(client, 'place', [{ ...own, id: place, number: 99_999, slug: LARGE_PLACE, source_id: LARGE_PLACE, name: 'Banc d’essai', people_capacity: null }]);
    await insertRows(client, 'equipment_model', [{ id: model, category: 'VR_HEADSET', manufacturer: 'Banc', name: 'Casque', minimum_age: 0, turnaround_minutes: 15 }]);
    const units = Array.from({ length: unitCount }, (_, index) => ({ id: randomUUID(), place_id: place, model_id: model, tag: `TL99999-BE-${String(index).padStart(2, '0')}`, in_service: true }));
    await insertRows(client, 'equipment_unit', units);
    await insertRows(client, 'offer', [{ id: offer, place_id: place, title_fr: 'Séance', title_en: 'Session', grid_minutes: 15, durations_minutes: [60], notice_minutes: 0, horizon_days: 30, people_min: 1, people_max: 4, minimum_age: 0, safety_notice: false, paused: false }]);
    await insertRows(client, 'offer_need', [{ offer_id: offer, position: 0, category: 'VR_HEADSET', quantity: 1, per_person: true }]);
    const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    // A whole week, whatever day it is.
    const monday = today + (7 - ((new Date(today).getUTCDay() + 6) % 7)) * DAY_MS;
    const now = new Date().toISOString();
    const bookings = Array.from({ length: bookingCount }, (_, index) => {
      const starts = monday + Math.floor(index / unitCount) * DAY_MS + (8 + (index % 5) * 2) * HOUR_MS;
      return {
        place_id: place, id: randomUUID(), offer_id: offer, starts_at: new Date(starts).toISOString(), ends_at: new Date(starts + HOUR_MS).toISOString(), people: 1, status: 'CONFIRMED', token_hash: 'bench', given_name: 'Camille', family_name: `Essai ${index}`, locale: 'fr',
        guardian_consent_state: 'NOT_NEEDED', revision: 0, version: 0, walk_in: false, created_at: now,
      };
    });
    await insertRows(client, 'booking', bookings);
    const taken = bookings.map(({ id, starts_at, ends_at }, index) => ({ id, starts_at, ends_at, unit: units[index % unitCount]?.id }));
    await client.query(
      `INSERT INTO allocation (place_id, booking_id, unit_id, during, occupying) SELECT $1, b.id, b.unit, tstzrange(b.starts_at, b.ends_at + interval '15 minutes'), true FROM jsonb_to_recordset($2::jsonb) AS b(id uuid, unit uuid, starts_at timestamptz, ends_at timestamptz)`,
      [place, JSON.stringify(taken)],
    );
    await client.query(`INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at) SELECT $1, id, 'SITE_MANAGER', 'PLACE', $2, now() FROM account WHERE given_name || ' ' || family_name = $3`, [randomUUID(), place, manager]);
    return new Date(monday).toISOString().slice(0, 10);
  } finally {
    await client.end();
  }
}
