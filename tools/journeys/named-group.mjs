import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { insertRows } from '../data/insert/bulk.mjs';

/** Nine to noon in Paris, so many days from today: a morning, whatever the hour the journeys run at. */
const MORNING = `SELECT ((now() AT TIME ZONE 'Europe/Paris')::date + $1::int + time '09:00') AT TIME ZONE 'Europe/Paris' AS starts, ((now() AT TIME ZONE 'Europe/Paris')::date + $1::int + time '12:00') AT TIME ZONE 'Europe/Paris' AS ends`;

/**
 * A group that was booked and confirmed by an organisation of `groupGround`, with a session yesterday and one in a week, and the people who come to both; as the product writes them. Nothing the product offers books the past.
 * @param {string} organisationId @param {string} locale
 */
export async function namedGroup(organisationId, locale) {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const [groupBookingId, cohortId] = [randomUUID(), randomUUID()];
    const now = new Date().toISOString();
    const { rows: found } = await client.query('SELECT a.id AS agreement_id, a.place_id, o.id AS offer_id FROM agreement a JOIN offer o ON o.place_id = a.place_id WHERE a.organisation_id = $1 ORDER BY a.id LIMIT 1', [organisationId]);
    await client.query(`UPDATE organisation SET nda = '43250123425' WHERE id = $1`, [organisationId]);
    await insertRows(client, 'cohort', [{ id: cohortId, organisation_id: organisationId, title: 'Soudeurs du soir', expected_size: 2, hours_on_site: 0, hours_vr: 0, hours_remote: 0, request_key: `key-${cohortId}`, created_at: now, changed_at: now }]);
    const people = [['Awa', 'Diallo'], ['Léo', 'Martin']].map(([given = '', family = '']) => ({ cohort_id: cohortId, id: randomUUID(), given_name: given, family_name: family, guardian_consent: 'NOT_NEEDED', access_requests: [], request_key: 'k', added_at: now }));
    await insertRows(client, 'cohort_learner', people);
    await insertRows(client, 'group_booking', [{ id: groupBookingId, organisation_id: organisationId, title: 'Soudure du soir', people: 2, units: [], cohort_id: cohortId, contact_name: 'Anne Vidal', contact_email: 'anne@ateliers.example', locale, confirmed_at: now, request_key: `key-${groupBookingId}`, request_hash: '', created_at: now }]);
    const sessions = [];
    for (const days of [-1, 7]) {
      const { rows } = await client.query(MORNING, [days]);
      sessions.push({ place_id: found[0].place_id, id: randomUUID(), offer_id: found[0].offer_id, starts_at: rows[0].starts.toISOString(), ends_at: rows[0].ends.toISOString(), people: 2, status: 'CONFIRMED', token_hash: '', group_booking_id: groupBookingId, agreement_id: found[0].agreement_id, group_name: 'Ateliers', group_needs: [], confirmed_at: now, created_at: now });
    }
    await insertRows(client, 'booking', sessions);
    await insertRows(client, 'session_learner', sessions.flatMap(({ place_id, id }) => people.map((person) => ({ place_id, booking_id: id, cohort_id: cohortId, learner_id: person.id }))));
    return { groupBookingId, startsAt: sessions.map(({ starts_at: starts }) => starts) };
  } finally {
    await client.end();
  }
}
