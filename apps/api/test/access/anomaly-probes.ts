import { randomUUID } from 'node:crypto';
import { idOf } from '@escale/domain';
import { aBooking, anOffer } from '../builders.ts';
import { KioskClient } from '../kiosk-events-client.ts';
import type { Cell } from './personas.ts';
import { once, onThing, type Probe } from './probe.ts';

/** Somebody who was cancelled and came, at that place. */
async function cameAllTheSame({ api, target: { placeId } }: Cell): Promise<string> {
  const bookingId = idOf<'Booking'>(await aBooking(api, placeId, await anOffer(api, placeId), { status: 'CANCELLED', cancelled_at: api.clock.now() }));
  await (await KioskClient.at(api, placeId)).tell({ type: 'CHECKED_IN', bookingId, knownBy: 'TICKET', revision: 0, learnerIds: [] });
  const [anomaly] = await api.sql<{ id: string }>('SELECT id FROM kiosk_anomaly WHERE booking_id = $1', [bookingId]);
  return anomaly?.id ?? '';
}

/** A kiosk of that place that sent what nobody can read, and lost something before. */
async function lost({ api, target: { placeId } }: Cell): Promise<{ readonly kioskId: string; readonly eventId: string }> {
  const kiosk = await KioskClient.at(api, placeId);
  const bad = kiosk.signed('{"v":1,"sequence":3}', randomUUID());
  await kiosk.send([bad]);
  return { kioskId: kiosk.id, eventId: bad.eventId };
}

export const ANOMALY_PROBES: Readonly<Record<string, Probe>> = {
  'Query kioskAnomalies': onThing('query ($placeId: ID!) { result: kioskAnomalies(placeId: $placeId) { edges { node { id } } } }', async (cell) => (await cameAllTheSame(cell), { placeId: cell.target.placeId })),
  'Query kioskMattersWaiting': once('{ result: kioskMattersWaiting { placeId toDecide } }', async (cell) => (await cameAllTheSame(cell), {})),
  'Query kioskRejections': onThing('query ($placeId: ID!) { result: kioskRejections(placeId: $placeId) { eventId } }', async (cell) => (await lost(cell), { placeId: cell.target.placeId })),
  'Query kioskGaps': onThing('query ($placeId: ID!) { result: kioskGaps(placeId: $placeId) { kioskId } }', async (cell) => (await lost(cell), { placeId: cell.target.placeId })),
  'Mutation resolveAnomaly': onThing('mutation ($input: ResolveAnomalyInput!) { result: resolveAnomaly(input: $input) { __typename } }', async (cell) => ({ input: { anomalyId: await cameAllTheSame(cell), choice: 'NOTED', idempotencyKey: randomUUID() } })),
  // Only who decided may think again.
  'Mutation reopenAnomaly': onThing('mutation ($input: ReopenAnomalyInput!) { result: reopenAnomaly(input: $input) { __typename } }', async (cell) => {
    const anomalyId = await cameAllTheSame(cell);
    await cell.browser.send('mutation ($input: ResolveAnomalyInput!) { result: resolveAnomaly(input: $input) { __typename } }', { input: { anomalyId, choice: 'NOTED', idempotencyKey: randomUUID() } });
    return { input: { anomalyId, idempotencyKey: randomUUID() } };
  }),
  'Mutation seeKioskRejection': onThing('mutation ($input: SeeKioskRejectionInput!) { result: seeKioskRejection(input: $input) { __typename } }', async (cell) => ({ input: await lost(cell) })),
};
