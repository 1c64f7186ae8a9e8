import { generateKeyPairSync } from 'node:crypto';
import pg from 'pg';

/**
 * As a tablet does on which the code is typed: makes a key and becomes the kiosk.
 * @param {string} code @returns {Promise<string>} its id
 */
export const pairByCode = async (code) => {
  const publicKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'der', type: 'spki' }).toString('base64url');
  const query = 'mutation ($input: PairKioskInput!) { result: pairKiosk(input: $input) { __typename ... on KioskPaired { kioskId } ... on KioskPairingRefused { code } } }';
  const response = await fetch(`${process.env.ESCALE_URL}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input: { code, publicKey, appVersion: '1.4.0' } } }) });
  const { data, errors } = /** @type {any} */ (await response.json());
  if (errors || data.result.__typename !== 'KioskPaired') throw new Error(`The tablet was not paired: ${JSON.stringify(errors ?? data.result)}`);
  return data.result.kioskId;
};

/**
 * As if a kiosk had said this of itself, and been seen so many minutes ago.
 * @param {string} kioskId @param {{ pending: number, clockOffsetMs: number, batteryPercent: number, charging: boolean, storagePersisted: boolean, seenMinutesAgo: number }} said
 */
export const kioskSaid = async (kioskId, { pending, clockOffsetMs, batteryPercent, charging, storagePersisted, seenMinutesAgo }) => {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      `UPDATE kiosk SET pending = $2, clock_offset_ms = $3, battery_percent = $4, charging = $5, storage_persisted = $6, last_seen_at = now() - $7 * interval '1 minute' WHERE id = $1`,
      [kioskId, pending, clockOffsetMs, batteryPercent, charging, storagePersisted, seenMinutesAgo],
    );
  } finally {
    await client.end();
  }
};
