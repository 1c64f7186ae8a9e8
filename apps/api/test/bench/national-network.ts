import type { TestApi } from '../test-api.ts';

/**
 * A network the size of a real one: `places` spread over the country, eight units each in three categories, three offers, and on each of
 * the next fourteen days and the last seven a third of the opening hours booked.
 */
export async function aNationalNetwork(api: TestApi, places: number): Promise<void> {
  const statements = [
    `INSERT INTO equipment_model (id, category, manufacturer, name, minimum_age, turnaround_minutes)
     SELECT gen_random_uuid(), category, 'Bench', category, CASE WHEN category = 'VR_HEADSET' THEN 13 ELSE 0 END, CASE WHEN category = 'VR_HEADSET' THEN 15 ELSE 0 END
     FROM unnest(ARRAY['VR_HEADSET', 'COMPUTER', 'VIDEO_ROOM']) category`,
    `INSERT INTO place (id, slug, source, source_id, status, name, longitude, latitude, time_zone, holiday_zone, opening_hours, people_capacity, wheelchair_accessible, help_languages, insee_code, created_at, updated_at)
     SELECT gen_random_uuid(), 'bench-' || n, 'bench', n::text, CASE WHEN n % 20 = 0 THEN 'DRAFT' ELSE 'OPEN' END, 'Lieu ' || n, longitude, latitude, time_zone, holiday_zone,
       (ARRAY['Mo-Fr 09:00-12:00,14:00-18:00; PH off', 'Tu-Sa 09:00-18:00; PH off', 'Mo-Sa 08:30-12:30,13:30-19:00', 'Mo,We,Fr 10:00-20:00; Sa 09:00-13:00; PH off'])[1 + n % 4], 25, n % 3 = 0, ARRAY['fr', 'en'], insee_code, now(), now()
     FROM (SELECT row_number() OVER (ORDER BY md5(insee_code)) AS n, c.* FROM commune c WHERE population > 2000) c WHERE n <= ${places}`,
    `INSERT INTO equipment_unit (id, place_id, model_id, tag)
     SELECT gen_random_uuid(), p.id, m.id, 'TL' || p.number || '-' || m.category || '-' || n FROM place p CROSS JOIN equipment_model m
     CROSS JOIN generate_series(1, 5) n WHERE n <= CASE m.category WHEN 'VR_HEADSET' THEN 2 WHEN 'COMPUTER' THEN 5 ELSE 1 END`,
    `INSERT INTO offer (id, place_id, title_fr, title_en, grid_minutes, durations_minutes, notice_minutes, horizon_days, people_max, safety_notice)
     SELECT gen_random_uuid(), p.id, m.category, m.category, 30, ARRAY[60, 120], 60, 60, 4, m.category = 'VR_HEADSET' FROM place p CROSS JOIN equipment_model m WHERE p.status = 'OPEN'`,
    `INSERT INTO offer_need (offer_id, position, category, quantity, per_person) SELECT id, 0, title_fr, 1, title_fr <> 'VIDEO_ROOM' FROM offer`,
    `CREATE TEMPORARY TABLE taken AS
     SELECT gen_random_uuid() AS id, o.place_id, o.id AS offer_id, u.id AS unit_id, day + make_interval(hours => hour) AS starts_at
     FROM offer o JOIN equipment_model m ON m.category = o.title_fr JOIN equipment_unit u ON u.place_id = o.place_id AND u.model_id = m.id
     CROSS JOIN generate_series($1::timestamptz::date - interval '7 days', $1::timestamptz::date + interval '14 days', interval '1 day') day
     CROSS JOIN generate_series(8, 16, 2) hour
     WHERE abs(hashtext(u.id::text || day::text || hour::text)) % 100 < 33`,
    `INSERT INTO booking (place_id, id, offer_id, starts_at, ends_at, people, status, token_hash, created_at)
     SELECT place_id, id, offer_id, starts_at, starts_at + interval '1 hour', 1, 'CONFIRMED', 'x', starts_at FROM taken`,
    `INSERT INTO allocation (place_id, booking_id, unit_id, during, occupying) SELECT place_id, id, unit_id, tstzrange(starts_at, starts_at + interval '75 minutes'), true FROM taken`,
  ];
  // One statement after another on one connection, for the temporary table.
  const { Client } = await import('pg');
  const client = new Client({ connectionString: api.databaseUrl, options: '-c timezone=UTC' });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement, statement.includes('$1') ? [api.clock.now()] : []);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}
