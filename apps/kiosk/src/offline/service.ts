import type { AnomalyCode, KioskSnapshot, SyncOutcome } from '@escale/domain';
import type { AnchoredEpoch, KioskPlace } from './kept-types.ts';

/** Nobody answered in time, or somebody who could not decide. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}
/** The session is over: the key opens another. */
export class SessionOver extends Error {
  override readonly name = 'SessionOver';
}
/** The team has shut this kiosk out. */
export class Revoked extends Error {
  override readonly name = 'Revoked';
}

export type PairingRefusal = 'CODE_OVER' | 'CODE_UNKNOWN' | 'CODE_USED' | 'KEY_UNFIT' | 'TOO_MANY_ATTEMPTS';
export type Paired = { readonly kioskId: string; readonly name: string; readonly place: KioskPlace; readonly presenceSecret: string };
export type OpenedSession = { readonly token: string; readonly expiresAt: Date; readonly serverTime: Date };

export type SentEvent = { readonly eventId: string; readonly text: string; readonly signature: string };
/** What the kiosk says of itself; `pending`: what is left on it once these events are answered. */
export type KioskState = {
  readonly pending: number;
  readonly lastSequence: number;
  readonly offsetMs: number | null;
  readonly clockSure: boolean;
  readonly batteryPercent: number | null;
  readonly charging: boolean | null;
  readonly appVersion: string;
  readonly storagePersisted: boolean | null;
};
export type SyncRequest = { readonly events: readonly SentEvent[]; readonly epochs: readonly AnchoredEpoch[]; readonly state: KioskState };
export type EventResult = { readonly eventId: string; readonly outcome: SyncOutcome; readonly anomalies: readonly AnomalyCode[]; readonly fault: string | null };
export type SyncAnswer = { readonly results: readonly EventResult[]; readonly serverTime: Date };

/** The snapshot, or that the one already known still holds. */
export type SnapshotAnswer = { readonly same: false; readonly snapshot: KioskSnapshot } | { readonly same: true; readonly takenAt: Date; readonly upTo: number };

/** What a kiosk asks of its service. Each fails by one of the errors above. */
export type KioskService = {
  readonly pair: (input: { readonly code: string; readonly publicKey: string }) => Promise<Paired | { readonly refusal: PairingRefusal }>;
  readonly challenge: (kioskId: string) => Promise<string>;
  readonly openSession: (input: { readonly kioskId: string; readonly nonce: string; readonly signature: string }) => Promise<OpenedSession | 'CHALLENGE_OVER' | 'SIGNATURE_WRONG'>;
  /** Only to hear what time it is. */
  readonly self: (token: string) => Promise<{ readonly serverTime: Date }>;
  readonly snapshot: (token: string, mark: string | null, patienceMs: number) => Promise<SnapshotAnswer>;
  readonly sync: (token: string, request: SyncRequest, patienceMs: number) => Promise<SyncAnswer>;
};
