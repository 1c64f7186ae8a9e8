import pg from 'pg';

/**
 * One question to the API of the journeys; anything but an answer without errors throws.
 * @param {string} query @param {Record<string, unknown>} variables @returns {Promise<any>}
 */
const ask = async (query, variables) => {
  const response = await fetch(`${process.env.ESCALE_URL}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = /** @type {any} */ (await response.json());
  if (errors) throw new Error(`The API answered: ${JSON.stringify(errors)}`);
  return data.result;
};

const RESULT = '__typename ... on Booking { id holdToken shortCode displayName ticket { code } } ... on BookingRefused { code }';
const key = () => `journey-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** @param {any} result */
const booked = (result) => {
  if (result.__typename !== 'Booking') throw new Error(`The booking was refused: ${result.code}`);
  return result;
};

const GRID_MS = 15 * 60_000;

/** The next start of the journeys' grid, half a minute away at least. @param {number} [inMinutes] */
export const nextStart = (inMinutes = 0) => new Date(Math.ceil((Date.now() + 30_000 + inMinutes * 60_000) / GRID_MS) * GRID_MS).toISOString();

/**
 * Books as the site does.
 * @param {{ offerId: string, startsAt?: string, givenName?: string, familyName?: string, more?: Record<string, unknown> }} wish the next start when none is given; `more` of what the offer asks
 * @returns {Promise<{ id: string, holdToken: string, shortCode: string, ticketCode: string }>}
 */
export const book = async ({ offerId, startsAt = nextStart(), givenName = 'Camille', familyName = 'Durand', more = {} }) => {
  const held = booked(await ask(`mutation Hold($input: HoldSlotInput!) { result: holdSlot(input: $input) { ${RESULT} } }`, { input: { offerId, startsAt, durationMinutes: 30, people: 1, idempotencyKey: key() } }));
  const input = { bookingId: held.id, holdToken: held.holdToken, givenName, familyName, locale: 'fr', acceptsSafetyNotice: true, idempotencyKey: key(), ...more };
  const done = booked(await ask(`mutation Confirm($input: ConfirmBookingInput!) { result: confirmBooking(input: $input) { ${RESULT} } }`, { input }));
  return { id: held.id, holdToken: held.holdToken, shortCode: done.shortCode, ticketCode: done.ticket.code };
};

/**
 * Moves a booking as its person does, to another hour and perhaps another place.
 * @param {{ id: string, holdToken: string }} booking @param {{ startsAt: string, offerId?: string }} to
 */
export const reschedule = async ({ id, holdToken }, to) => booked(await ask(`mutation Move($input: RescheduleBookingInput!) { result: rescheduleBooking(input: $input) { ${RESULT} } }`, { input: { bookingId: id, holdToken, idempotencyKey: key(), ...to } }));

/** @param {{ id: string, holdToken: string }} booking */
export const cancel = async ({ id, holdToken }) => booked(await ask(`mutation Cancel($input: CancelBookingInput!) { result: cancelBooking(input: $input) { ${RESULT} } }`, { input: { bookingId: id, holdToken, idempotencyKey: key() } }));

/**
 * As if a booking had begun: puts it so many minutes back, with what it holds. Nothing the product offers books the past.
 * @param {string} id @param {number} minutes
 */
export const begun = async (id, minutes) => {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    await client.query(`UPDATE allocation SET during = tstzrange(lower(during) - make_interval(mins => $2), upper(during) - make_interval(mins => $2)) WHERE booking_id = $1`, [id, minutes]);
    await client.query('UPDATE booking SET starts_at = starts_at - make_interval(mins => $2), ends_at = ends_at - make_interval(mins => $2) WHERE id = $1', [id, minutes]);
  } finally {
    await client.end();
  }
};

/**
 * As if a booking had been made two days ago: whoever has just booked is not reminded.
 * @param {string} id
 */
export const madeLongAgo = async (id) => {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    await client.query(`UPDATE booking SET confirmed_at = confirmed_at - interval '2 days' WHERE id = $1`, [id]);
  } finally {
    await client.end();
  }
};

/**
 * What the ticket of a booking says of it.
 * @param {string} id @returns {Promise<{ id: string, siteNumber: number, startsAt: Date, endsAt: Date }>}
 */
export const ticketFacts = async (id) => {
  const client = new pg.Client({ connectionString: process.env.ESCALE_JOURNEY_DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT b.id, p.number AS "siteNumber", b.starts_at AS "startsAt", b.ends_at AS "endsAt" FROM booking b JOIN place p ON p.id = b.place_id WHERE b.id = $1', [id]);
    return rows[0];
  } finally {
    await client.end();
  }
};
