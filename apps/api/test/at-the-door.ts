import { idOf, type KioskFact } from '@escale/domain';
import { type EventResult, KioskClient } from './kiosk-events-client.ts';
import type { TestApi } from './test-api.ts';

/** The kiosk that stands at each place of an API since its spec began. */
const KIOSKS = new WeakMap<TestApi, Map<string, Promise<KioskClient>>>();

/** The paired kiosk of a place: made at the first question. */
export const kioskOf = (api: TestApi, placeId: string): Promise<KioskClient> => {
  const there = KIOSKS.get(api) ?? new Map<string, Promise<KioskClient>>();
  KIOSKS.set(api, there);
  const kiosk = there.get(placeId) ?? KioskClient.at(api, placeId);
  there.set(placeId, kiosk);
  return kiosk;
};

/** What the kiosk at the place of a booking tells of it, now. */
const seen = async (api: TestApi, bookingId: string, fact: KioskFact): Promise<EventResult> => {
  const [booking] = await api.sql<{ placeId: string }>('SELECT place_id AS "placeId" FROM booking WHERE id = $1', [bookingId]);
  if (booking === undefined) throw new Error('There is no such booking.');
  return (await kioskOf(api, booking.placeId)).tell(fact);
};

/** Somebody shows their code to the kiosk of their place. */
export const arrives = (api: TestApi, bookingId: string): Promise<EventResult> => seen(api, bookingId, { type: 'CHECKED_IN', bookingId: idOf(bookingId), knownBy: 'CODE', revision: null, learnerIds: [] });

/** Somebody who is there says to it that they leave. */
export const leaves = (api: TestApi, bookingId: string): Promise<EventResult> => seen(api, bookingId, { type: 'LEFT', bookingId: idOf(bookingId) });
