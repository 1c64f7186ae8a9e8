import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Puts somebody of the demonstration into the team of a place; false when they already are. @param {string} name given and family name @param {string} placeId @param {'SITE_STAFF' | 'SITE_MANAGER'} role */
export const joinTeam = async (name, placeId, role = 'SITE_MANAGER') => {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at)
       SELECT $1, id, $2, 'PLACE', $3, now() FROM account WHERE given_name || ' ' || family_name = $4 ON CONFLICT DO NOTHING`,
      [randomUUID(), role, placeId, name],
    );
    return rowCount === 1;
  } finally {
    await client.end();
  }
};
