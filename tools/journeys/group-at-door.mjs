import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { insertRows } from '../data/insert/bulk.mjs';

/**
 * A group of an organisation, known by name, whose session at a place began five minutes ago and goes on for an hour; as the product writes it. Nothing the product offers books the past.
 * @param {{ placeId: string, offerId: string, shortCode: string, people: readonly (readonly [string, string])[] }} group
 */
export async function groupAtDoor({ placeId, offerId, shortCode, people }) {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const [organisationId, cohortId, groupBookingId, bookingId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const now = new Date();
    const at = (/** @type {number} */ minutes) => new Date(now.getTime() + minutes * 60_000).toISOString();
    await insertRows(client, 'organisation', [{ id: organisationId, name: 'Ateliers de la porte', kind: 'TRAINING_ORGANISATION', standing: 'VERIFIED', contact_name: 'Anne Vidal', contact_email: 'anne@ateliers.example', created_at: at(0) }]);
    await insertRows(client, 'cohort', [{ id: cohortId, organisation_id: organisationId, title: 'À la porte', expected_size: people.length, hours_on_site: 0, hours_vr: 0, hours_remote: 0, request_key: `key-${cohortId}`, created_at: at(0), changed_at: at(0) }]);
    const learners = people.map(([given, family]) => ({ cohort_id: cohortId, id: randomUUID(), given_name: given, family_name: family, guardian_consent: 'NOT_NEEDED', access_requests: [], request_key: 'k', added_at: at(0) }));
    await insertRows(client, 'cohort_learner', learners);
    await insertRows(client, 'agreement', [{ id: organisationId, organisation_id: organisationId, place_id: placeId, from_day: at(-1_440).slice(0, 10), until_day: at(14_400).slice(0, 10), quotas: [], bookers: 'MANAGERS', state: 'AGREED', request_key: `ground-${organisationId}`, created_at: at(0) }]);
    await insertRows(client, 'group_booking', [{ id: groupBookingId, organisation_id: organisationId, title: 'À la porte', people: people.length, units: [], cohort_id: cohortId, contact_name: 'Anne Vidal', contact_email: 'anne@ateliers.example', locale: 'fr', confirmed_at: at(0), request_key: `key-${groupBookingId}`, request_hash: '', created_at: at(0) }]);
    await insertRows(client, 'booking', [{ place_id: placeId, id: bookingId, offer_id: offerId, starts_at: at(-5), ends_at: at(55), people: people.length, status: 'CONFIRMED', token_hash: '', short_code: shortCode, group_booking_id: groupBookingId, agreement_id: organisationId, group_name: 'Ateliers de la porte', group_needs: [], confirmed_at: at(0), created_at: at(0) }]);
    await insertRows(client, 'session_learner', learners.map(({ id }) => ({ place_id: placeId, booking_id: bookingId, cohort_id: cohortId, learner_id: id })));
    return { bookingId };
  } finally {
    await client.end();
  }
}

/**
 * What kiosks told of who came to a place without a booking.
 * @param {string} placeId @returns {Promise<{ status: string, givenName: string | null }[]>}
 */
export async function walkInsAt(placeId) {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT status, given_name AS "givenName" FROM booking WHERE place_id = $1 AND walk_in ORDER BY created_at, id', [placeId]);
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * The booking that a kiosk made for who walked in under this name; null while the service has none.
 * @param {string} placeId @param {string} givenName @returns {Promise<string | null>}
 */
export async function walkInOf(placeId, givenName) {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT id FROM booking WHERE place_id = $1 AND walk_in AND given_name = $2', [placeId, givenName]);
    return rows[0]?.id ?? null;
  } finally {
    await client.end();
  }
}
