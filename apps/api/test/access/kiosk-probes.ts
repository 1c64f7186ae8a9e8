import { randomUUID } from 'node:crypto';
import { KioskStore } from '../../src/features/place/kiosk/kiosk.store.ts';
import { Database } from '../../src/platform/database/database.ts';
import { TestDevice } from '../kiosk-client.ts';
import type { Cell } from './personas.ts';
import { once, onThing, type Probe } from './probe.ts';

/** A kiosk of the place that waits for its device, and its code. */
async function waiting({ api, target: { placeId } }: Cell): Promise<{ readonly kioskId: string; readonly code: string }> {
  const id = randomUUID();
  const made = await api.app.get(Database).transaction((manager) => api.app.get(KioskStore, { strict: false }).insert(manager, { id, placeId, name: `Borne ${id}`, requestKey: id, requestHash: id }, api.clock.now()));
  return { kioskId: id, code: made.code };
}

const on = (mutation: string, type: string, more: (cell: Cell) => Promise<object>): Probe => onThing(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`, async (cell) => ({ input: await more(cell) }));

export const KIOSK_PROBES: Readonly<Record<string, Probe>> = {
  'Query kiosksOfPlace': onThing('query ($placeId: ID!) { result: kiosksOfPlace(placeId: $placeId) { placeId } }', ({ target }) => ({ placeId: target.placeId })),
  'Mutation createKiosk': on('createKiosk', 'CreateKioskInput', async ({ target }) => ({ placeId: target.placeId, name: 'Borne', idempotencyKey: randomUUID() })),
  'Mutation renewKioskCode': on('renewKioskCode', 'KioskInput', async (cell) => ({ kioskId: (await waiting(cell)).kioskId })),
  'Mutation renameKiosk': on('renameKiosk', 'RenameKioskInput', async (cell) => ({ kioskId: (await waiting(cell)).kioskId, name: 'Accueil' })),
  'Mutation revokeKiosk': on('revokeKiosk', 'KioskInput', async (cell) => ({ kioskId: (await waiting(cell)).kioskId })),
  'Mutation setKioskPin': on('setKioskPin', 'SetKioskPinInput', async ({ target }) => ({ placeId: target.placeId, pin: '471829' })),
  'Mutation pairKiosk': once('mutation ($input: PairKioskInput!) { result: pairKiosk(input: $input) { __typename } }', async (cell) => ({ input: { code: (await waiting(cell)).code, publicKey: new TestDevice(cell.api).publicKey, appVersion: '1.0.0' } })),
  'Query kioskChallenge': once('query ($kioskId: ID!) { result: kioskChallenge(kioskId: $kioskId) }', () => ({ kioskId: randomUUID() })),
  'Mutation openKioskSession': once('mutation ($input: OpenKioskSessionInput!) { result: openKioskSession(input: $input) { __typename } }', async (cell) => {
    const device = new TestDevice(cell.api);
    await device.pair((await waiting(cell)).code);
    const nonce = await device.challenge();
    return { input: { kioskId: device.kioskId, nonce, signature: device.sign(nonce) } };
  }),
  'Query kioskSelf': once('{ result: kioskSelf { kioskId } }'),
  'Query kioskSnapshot': once('{ result: kioskSnapshot { __typename } }'),
  'Mutation syncKioskEvents': once('mutation ($input: SyncKioskEventsInput!) { result: syncKioskEvents(input: $input) { serverTime } }', () => ({ input: { events: [], epochs: [], state: { pending: 0, lastSequence: 0, clockSure: true, appVersion: '1.0.0' } } })),
};
