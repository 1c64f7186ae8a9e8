import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';
import pg from 'pg';

const hashOf = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex');
const HOUR_MS = 3_600_000;

/** RFC 9562, version 7. @param {number} at milliseconds */
const uuidV7 = (at) => {
  const [time, random] = [at.toString(16).padStart(12, '0'), randomUUID().replaceAll('-', '')];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-a${random.slice(5, 8)}-${random.slice(8, 20)}`;
};

const SYNC = 'mutation ($input: SyncKioskEventsInput!) { result: syncKioskEvents(input: $input) { results { eventId outcome anomalies } } }';

/**
 * A kiosk that was paired an hour ago, and tells events over HTTP as a tablet does: written, signed, sent.
 * @param {string} placeId @param {string} name
 */
export const pairedKiosk = async (placeId, name) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [id, token, pairedAt] = [randomUUID(), randomBytes(32).toString('base64url'), new Date(Date.now() - HOUR_MS)];
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO kiosk (id, place_id, name, request_key, request_hash, code_hash, code_expires_at, public_key, created_at, paired_at) VALUES ($1::uuid, $2, $3, $1::uuid::text, '', $1::uuid::text, $5, $4, $5, $5)`,
      [id, placeId, name, publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'), pairedAt],
    );
    await client.query(`INSERT INTO kiosk_session (token_hash, kiosk_id, place_id, opened_at, expires_at) VALUES ($1, $2, $3, now(), now() + interval '1 hour')`, [hashOf(token), id, placeId]);
  } finally {
    await client.end();
  }
  const epoch = randomUUID();
  let sequence = 0;
  /** @type {string | null} */
  let previous = null;
  /** @param {string} text @param {string} eventId */
  const signed = (text, eventId) => {
    previous = hashOf(text);
    return { eventId, text, signature: sign('sha256', Buffer.from(text, 'utf8'), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url') };
  };
  /** @param {readonly { eventId: string, text: string, signature: string }[]} events @param {boolean} anchored */
  const send = async (events, anchored) => {
    const epochs = anchored ? [{ id: epoch, startedAt: pairedAt.toISOString() }] : [];
    const input = { events, epochs, state: { pending: 0, lastSequence: sequence, clockSure: anchored, appVersion: '1.4.0' } };
    const response = await fetch(`${process.env.ESCALE_URL}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Kiosk ${token}` }, body: JSON.stringify({ query: SYNC, variables: { input } }) });
    const { data, errors } = /** @type {any} */ (await response.json());
    if (errors) throw new Error(`The kiosk was answered: ${JSON.stringify(errors)}`);
    return data.result.results;
  };
  return {
    id,
    /** Tells what it sees now; where its clock was never set, the service is not sure when. @param {object} fact @param {boolean} [sure] */
    tell: async (fact, sure = true) => {
      const now = Date.now();
      sequence += 1;
      const event = { v: 1, id: uuidV7(now), kioskId: id, sequence, epoch: sure ? epoch : randomUUID(), epochMs: now - pairedAt.getTime(), deviceAt: new Date(now).toISOString(), offsetMs: 0, online: true, snapshot: null, by: 'PERSON', previous, fact };
      return send([signed(JSON.stringify(event), event.id)], sure);
    },
    /** Sends what nobody can read, after having lost some events. @param {number} lost */
    garble: async (lost) => {
      sequence += lost + 1;
      return send([signed(JSON.stringify({ v: 1, sequence, fact: { type: 'WALKED_IN', givenName: 'Camille' } }), randomUUID())], true);
    },
  };
};
