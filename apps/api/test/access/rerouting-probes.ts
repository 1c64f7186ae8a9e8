import { aModel, anOffer, aUnit } from '../builders.ts';
import { BookingClient } from '../booking-client.ts';
import type { BookingAnswer } from '../documents.ts';
import { ReroutingClient } from '../rerouting-client.ts';
import { signedIn } from '../signed-in.ts';
import type { Cell } from './personas.ts';
import { onThing, type Probe } from './probe.ts';

const key = () => `key-${Math.random()}-of-a-probe`;
const STARTS = '2026-03-05T09:00:00Z';
const LATER = '2026-03-05T10:00:00Z';

async function booked({ api, target }: Cell): Promise<BookingAnswer & { readonly offerId: string }> {
  await aUnit(api, target.placeId, await aModel(api, 'VR_HEADSET', { minimum_age: 0 }));
  const offerId = await anOffer(api, target.placeId, [{ category: 'VR_HEADSET' }], { safety_notice: false });
  return { ...(await new BookingClient(api).booked({ offerId, startsAt: STARTS })), offerId };
}

/** A booking its place cannot keep, whose person was told; on another's, the secret is that of a booking of one's own. */
async function told(cell: Cell): Promise<BookingAnswer & { readonly offerId: string }> {
  const { api, target } = cell;
  const booking = await booked(cell);
  const team = new ReroutingClient(await signedIn(api, `probe-${Math.random()}@exemple.example`, [['SITE_STAFF', 'PLACE', target.placeId]]));
  await team.propose([booking.id]);
  return cell.own ? booking : { ...booking, holdToken: (await booked({ ...cell, target: cell.mine })).holdToken };
}

export const REROUTING_PROBES: Readonly<Record<string, Probe>> = {
  'Mutation proposeAlternatives': onThing('mutation ($input: ProposeAlternativesInput!) { result: proposeAlternatives(input: $input) { __typename } }', async (cell) => ({
    input: { bookingIds: [(await booked(cell)).id], reason: 'EQUIPMENT', idempotencyKey: key() },
  })),
  'Query proposal': onThing('query ($id: ID!, $holdToken: String!) { result: proposal(bookingId: $id, holdToken: $holdToken) { state } }', async (cell) => {
    const { id, holdToken } = await told(cell);
    return { id, holdToken };
  }),
  'Mutation takeAlternative': onThing('mutation ($input: TakeAlternativeInput!) { result: takeAlternative(input: $input) { __typename } }', async (cell) => {
    const { id, holdToken, offerId } = await told(cell);
    return { input: { bookingId: id, holdToken, offerId, startsAt: LATER, idempotencyKey: key() } };
  }),
};
