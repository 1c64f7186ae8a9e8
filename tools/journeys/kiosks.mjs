import { generateKeyPairSync } from 'node:crypto';
import pg from 'pg';
import { signInAs } from './sign-in.mjs';
import { joinTeam } from './teams.mjs';

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

const MANAGER = 'Karim Besson';
let names = 0;

/**
 * Adds a kiosk to a place as whoever manages it does, and gives the code to type on its screen.
 * @param {import('playwright-core').Browser} browser @param {string} placeId @returns {Promise<{ id: string, code: string, revoke: () => Promise<void>, setPin: (pin: string) => Promise<void> }>}
 */
export const newKiosk = async (browser, placeId) => {
  await joinTeam(MANAGER, placeId);
  const site = process.env.ESCALE_URL ?? '';
  /** @param {string} name @param {string} input @param {string} done @param {Record<string, unknown>} values */
  const act = async (name, input, done, values) => {
    const context = await browser.newContext();
    try {
      await signInAs(context, site, MANAGER);
      const query = `mutation ($input: ${input}!) { result: ${name}(input: $input) { __typename ... on ${done} ... on KioskChangeRefused { refusal: code } } }`;
      const answer = await context.request.post(`${site}/graphql`, { headers: { origin: site }, data: { query, variables: { input: values } } });
      const { data, errors } = /** @type {any} */ (await answer.json());
      if (errors || data.result.refusal) throw new Error(`${name}: ${JSON.stringify(errors ?? data.result)}`);
      return data.result;
    } finally {
      await context.close();
    }
  };
  names += 1;
  const key = `${process.pid}-${Date.now().toString(36)}-${names}`;
  const { code, kiosk } = await act('createKiosk', 'CreateKioskInput', 'KioskToPair { code kiosk { id } }', { placeId, name: `Borne ${key}`, idempotencyKey: `journey-${key}` });
  return {
    id: kiosk.id,
    code,
    revoke: async () => void (await act('revokeKiosk', 'KioskInput', 'Kiosk { id }', { kioskId: kiosk.id })),
    setPin: async (pin) => void (await act('setKioskPin', 'SetKioskPinInput', 'KioskPinSet { pinSetAt }', { placeId, pin })),
  };
};

/**
 * What the service knows of an arrival at kiosks.
 * @param {string} bookingId @returns {Promise<{ status: string, arrivals: number }>}
 */
export const arrivalOf = async (bookingId) => {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT b.status, (SELECT count(*)::int FROM kiosk_event e WHERE e.booking_id = b.id AND e.type = 'CHECKED_IN') AS arrivals FROM booking b WHERE b.id = $1`,
      [bookingId],
    );
    return rows[0];
  } finally {
    await client.end();
  }
};
