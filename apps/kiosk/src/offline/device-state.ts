import type { EventAnswer, KioskSnapshot } from '@escale/domain';
import type { Identity, KeptEvent, KioskPlace } from './kept-types.ts';
import { type Battery, type Storage, STORAGE_UNKNOWN } from './persist.ts';
import type { Trouble } from './trouble.ts';

/**
 * `insecure`: the browser gives no keys here, for want of https. `elsewhere`: another tab is the kiosk. `revoked`: shut out by its team, with something left to hand on. `unpaired` after that, or before
 * it ever was a kiosk.
 */
export type Phase = 'starting' | 'insecure' | 'elsewhere' | 'unpaired' | 'paired' | 'revoked';

export type DeviceState = {
  readonly phase: Phase;
  /** Whether it was a kiosk until its team shut it out. */
  readonly wasRevoked: boolean;
  /** Who this device is, and where it stands as last told; null while it is no kiosk. */
  readonly identity: Identity | null;
  readonly place: KioskPlace | null;
  /** Why nothing can be kept; nobody is taken meanwhile. */
  readonly trouble: Trouble | null;
  readonly reachable: boolean;
  /** What is held true; null while nothing can be known. */
  readonly view: KioskSnapshot | null;
  /** When the snapshot was last known to hold. */
  readonly heardAt: Date | null;
  /** Whether that was more than five minutes ago, or never. */
  readonly isOld: boolean;
  /** Whether the team has chosen a code for its screen here. */
  readonly hasPin: boolean;
  readonly syncedAt: Date | null;
  readonly waiting: number;
  readonly rejected: readonly KeptEvent[];
  readonly answers: ReadonlyMap<string, EventAnswer>;
  readonly clock: { readonly sure: boolean; readonly offsetMs: number | null };
  readonly storage: Storage;
  readonly battery: Battery | null;
  /** Whether the browser keeps the screen on; null where it cannot. */
  readonly screenOn: boolean | null;
};

export const STARTING: DeviceState = {
  phase: 'starting', wasRevoked: false, identity: null, place: null, trouble: null, reachable: false, view: null, heardAt: null, isOld: true, hasPin: false, syncedAt: null, waiting: 0, rejected: [], answers: new Map(), clock: { sure: false, offsetMs: null }, storage: STORAGE_UNKNOWN,
  battery: null, screenOn: null,
};

/** A value screens can watch. */
export class Watched<Value> {
  private readonly listeners = new Set<() => void>();
  constructor(private value: Value) {}

  readonly get = (): Value => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly set = (value: Value): void => {
    this.value = value;
    for (const listener of this.listeners) listener();
  };
}
