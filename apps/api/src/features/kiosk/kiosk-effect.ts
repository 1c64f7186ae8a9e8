import type { KioskFactType } from '@escale/domain';
import type { EntityManager } from 'typeorm';
import type { FoundAnomaly, KeptEvent, SpeakingKiosk } from './kiosk-row.ts';

/** New events of one kiosk, kept a moment ago in this transaction. */
export interface Told {
  readonly kiosk: SpeakingKiosk;
  readonly events: readonly KeptEvent[];
  /** Events that one of the new ones takes back. */
  readonly takenBack: readonly KeptEvent[];
  /** Pictures that came with incidents and were kept, by the event. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** What follows from some kinds of events. It computes from all that is known, never from the order in which things came; answers which contradictions are new. */
export interface KioskEffect {
  readonly types: readonly KioskFactType[];
  run(manager: EntityManager, told: Told): Promise<readonly FoundAnomaly[]>;
}

/** Injection token of all effects, in the order they run. */
export const KIOSK_EFFECTS = Symbol('KIOSK_EFFECTS');
