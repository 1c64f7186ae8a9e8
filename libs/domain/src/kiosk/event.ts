import type { Id } from '../kernel/id.ts';
import type { KioskFact } from './fact.ts';

/** The version of the text a kiosk writes. The service reads this one and the one before, for kiosks that wake up old. */
export const KIOSK_EVENT_VERSION = 1;

/** The longest text of one event, in bytes: a signature or a small picture fits. */
export const KIOSK_EVENT_BYTES_MOST = 96 * 1024;

/** How many events go in one request. */
export const KIOSK_BATCH_MOST = 100;

/**
 * Something a kiosk saw, with all that is needed to know when. `epoch` is a stretch in which its monotone clock ran without a break; a request that reaches the service tells when each
 * epoch began by the service's clock, so that the time of an event does not depend on what the tablet believes the hour to be.
 */
export type KioskEvent = {
  /** UUIDv7 (RFC 9562), made at the gesture. */
  readonly id: Id<'KioskEvent'>;
  readonly kioskId: Id<'Kiosk'>;
  /** 1, 2, 3 … over the whole life of the kiosk. */
  readonly sequence: number;
  readonly epoch: string;
  /** Milliseconds since the epoch began, by the monotone clock. */
  readonly epochMs: number;
  /** What the tablet believed the time to be. */
  readonly deviceAt: Date;
  /** How far the service was ahead of the tablet when last heard, in milliseconds; null if it was never heard. */
  readonly offsetMs: number | null;
  /** Whether the kiosk reached the service a moment ago. */
  readonly online: boolean;
  /** The mark of the snapshot it decided on. */
  readonly snapshot: string | null;
  readonly by: 'PERSON' | 'TEAM';
  /** SHA-256, in hex, of the text of the event before; null for the first. */
  readonly previous: string | null;
  readonly fact: KioskFact;
};

/** An event with the time it happened at by the service's clock; `sure` as `eventTime` says, or because somebody of the team is. `setAside`: the team said that it did not happen. */
export type TimedEvent = KioskEvent & { readonly at: Date; readonly sure: boolean; readonly setAside?: boolean };
