import pg from 'pg';

/** As if somebody of the demonstration had signed in a quarter of an hour ago. @param {string} name given and family name */
export const makeSessionsOlder = async (name) => {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    await client.query(`UPDATE session SET created_at = created_at - interval '15 minutes' WHERE account_id = (SELECT id FROM account WHERE given_name || ' ' || family_name = $1)`, [name]);
  } finally {
    await client.end();
  }
};
