import pg from 'pg';

/** What a statement answers, in the journeys' own database. @param {string} sql @param {readonly unknown[]} values @returns {Promise<any[]>} */
export const rows = async (sql, values) => {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rows;
  } finally {
    await client.end();
  }
};
