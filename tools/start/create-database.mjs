/**
 * Creates a database unless it is there. The PostgreSQL from npm comes without psql, so this asks through the driver.
 * @param {string} serverUrl opens some database of the server as superuser
 * @param {string} name letters, digits and underscores
 */
export const createDatabase = async (serverUrl, name) => {
  // Not at the top: this file is read before the dependencies are installed.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
};
