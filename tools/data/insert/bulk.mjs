/** @import { Client } from 'pg' */

const ROWS_AT_ONCE = 2_000;

/**
 * Inserts many rows with few statements: PostgreSQL itself reads them from JSON, in the types of the table.
 * @param {Pick<Client, 'query'>} client @param {string} table @param {readonly Readonly<Record<string, unknown>>[]} rows all with the same keys, which are columns
 */
export async function insertRows(client, table, rows) {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).join(', ');
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const batch = JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE));
    await client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [batch]);
  }
}
