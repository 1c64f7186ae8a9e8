import type { TestApi } from './test-api.ts';

/** A digest of every row of these tables: it is the same only while nothing in them has changed. */
export async function digestOf(api: Pick<TestApi, 'sql'>, tables: readonly string[]): Promise<string> {
  const each = tables.map((table) => `SELECT '${table}' AS name, md5(coalesce(string_agg(row::text, E'\\n' ORDER BY row::text), '')) AS digest FROM ${table} AS row`);
  const digests = await api.sql<{ name: string; digest: string }>(`${each.join(' UNION ALL ')} ORDER BY 1`);
  return digests.map(({ name, digest }) => `${name} ${digest}`).join('\n');
}
