import type { KioskEvent, KioskFact } from '@escale/domain';
import type { KioskDevice } from '../../offline/device.ts';
import { NotKept } from '../../offline/trouble.ts';

export type KeptFacts = {
  /** The last event kept; null where none was. */
  readonly eventId: string | null;
  /** What could not be kept, the first that failed and all after it. */
  readonly left: readonly KioskFact[];
};

/** Keeps the facts of one gesture, in order. Each is kept by itself: what is kept stays, and the rest is tried again from where it stopped. */
export const keepFacts = async (device: Pick<KioskDevice, 'record'>, facts: readonly KioskFact[], by: KioskEvent['by']): Promise<KeptFacts> => {
  let eventId: string | null = null;
  for (const [index, fact] of facts.entries()) {
    try {
      eventId = (await device.record(fact, by)).id;
    } catch (cause) {
      if (!(cause instanceof NotKept)) throw cause;
      return { eventId, left: facts.slice(index) };
    }
  }
  return { eventId, left: [] };
};
