import { aBooking, aModel, anOffer, aUnit } from '../builders.ts';
import { BookingClient } from '../booking-client.ts';
import type { BookingAnswer } from '../documents.ts';
import type { Cell } from './personas.ts';
import { once, onThing, type Probe } from './probe.ts';

const STARTS = '2026-03-05T09:00:00Z';
/** Within the time in which people check in. */
const LATER = '2026-03-05T10:00:00Z';

async function offerOf({ api, target }: Cell): Promise<string> {
  await aUnit(api, target.placeId, await aModel(api));
  return anOffer(api, target.placeId, [{ category: 'VR_HEADSET' }], { safety_notice: false });
}

/** A hold with its secret; on another's, the secret is that of a booking of one's own. */
async function held(cell: Cell): Promise<BookingAnswer> {
  const client = new BookingClient(cell.api);
  const hold = await client.hold({ offerId: await offerOf(cell), startsAt: STARTS });
  if (cell.own) return hold;
  const mine = await client.hold({ offerId: await offerOf({ ...cell, target: cell.mine }), startsAt: STARTS });
  return { ...hold, holdToken: mine.holdToken };
}

const ofHeld = (more: Readonly<Record<string, unknown>> = {}) => async (cell: Cell) => {
  const { id: bookingId, holdToken } = await held(cell);
  return { input: { bookingId, holdToken, ...more } };
};
const key = () => `key-${Math.random()}-of-a-probe`;

export const BOOKING_PROBES: Readonly<Record<string, Probe>> = {
  'Query booking': onThing('query ($id: ID!, $holdToken: String!) { result: booking(id: $id, holdToken: $holdToken) { id } }', async (cell) => {
    const { id, holdToken } = await held(cell);
    return { id, holdToken };
  }),
  'Query myBookings': onThing('{ result: myBookings { id } }', async (cell) => {
    const offerId = await offerOf(cell);
    await aBooking(cell.api, cell.target.placeId, offerId, cell.own ? { email: cell.email } : {});
    return {};
  }),
  'Query searchSlots': once('{ result: searchSlots(input: { near: { longitude: 6.15, latitude: 47.62 } }) { __typename } }'),
  'Mutation holdSlot': once('mutation ($input: HoldSlotInput!) { result: holdSlot(input: $input) { __typename } }', async (cell) => ({ input: { offerId: await offerOf(cell), startsAt: STARTS, durationMinutes: 60, idempotencyKey: key() } })),
  'Mutation confirmBooking': onThing('mutation ($input: ConfirmBookingInput!) { result: confirmBooking(input: $input) { __typename } }', ofHeld({ givenName: 'Camille', familyName: 'Durand' })),
  'Mutation cancelBooking': onThing('mutation ($input: CancelBookingInput!) { result: cancelBooking(input: $input) { __typename } }', ofHeld()),
  'Mutation rescheduleBooking': onThing('mutation ($input: RescheduleBookingInput!) { result: rescheduleBooking(input: $input) { __typename } }', async (cell) => {
    const client = new BookingClient(cell.api);
    const booked = await client.confirm(await held({ ...cell, own: true }), {});
    const other = cell.own ? booked : await held({ ...cell, own: true, target: cell.mine });
    return { input: { bookingId: booked.id, holdToken: other.holdToken, startsAt: LATER, idempotencyKey: key() } };
  }),
};
