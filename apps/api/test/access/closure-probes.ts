import { aModel, anOffer, aUnit } from '../builders.ts';
import { BookingClient } from '../booking-client.ts';
import { ClosureClient } from '../closure-client.ts';
import { signedIn } from '../signed-in.ts';
import type { Cell } from './personas.ts';
import { onThing, type Probe } from './probe.ts';

const key = () => `key-${Math.random()}-of-a-probe`;
const whenOf = ({ target }: Cell) => ({ placeId: target.placeId, from: '2026-03-05', fromTime: '14:00', to: '2026-03-05', toTime: '18:00' });

/** A closure, made by somebody of that place's team. */
async function closed(cell: Cell): Promise<string> {
  const { api, target } = cell;
  const team = new ClosureClient(await signedIn(api, `probe-${Math.random()}@exemple.example`, [['SITE_STAFF', 'PLACE', target.placeId]]), whenOf(cell));
  return (await team.close({ hits: [] })).id;
}

async function booked({ api, target }: Cell): Promise<void> {
  await aUnit(api, target.placeId, await aModel(api, 'VR_HEADSET', { minimum_age: 0 }));
  await new BookingClient(api).booked({ offerId: await anOffer(api, target.placeId), startsAt: '2026-03-05T09:00:00Z' });
}

export const CLOSURE_PROBES: Readonly<Record<string, Probe>> = {
  'Query closures': onThing('query ($placeId: ID!) { result: closures(placeId: $placeId) { id answers { email } } }', async (cell) => (await closed(cell), { placeId: cell.target.placeId })),
  'Query closurePreview': onThing('query ($input: ClosureInput!) { result: closurePreview(input: $input) { __typename } }', async (cell) => (await booked(cell), { input: whenOf(cell) })),
  'Mutation closePlace': onThing('mutation ($input: ClosePlaceInput!) { result: closePlace(input: $input) { __typename } }', (cell) => ({ input: { ...whenOf(cell), reason: 'WORKS', treatments: [], idempotencyKey: key() } })),
  'Mutation reopenPlace': onThing('mutation ($closureId: ID!) { result: reopenPlace(closureId: $closureId) { __typename } }', async (cell) => ({ closureId: await closed(cell) })),
};
