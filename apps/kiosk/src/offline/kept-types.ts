import type { EventAnswer, KioskSnapshot } from '@escale/domain';

/** Where the kiosk stands, as its service told it when it was paired. */
export type KioskPlace = { readonly id: string; readonly name: string; readonly timeZone: string; readonly phone: string | null; readonly siteNumber: number; readonly demo: boolean };

/** Who this device is. The private key cannot be read out of the browser. */
export type Identity = {
  readonly kioskId: string;
  readonly name: string;
  readonly place: KioskPlace;
  /** From which the codes that prove presence are made; 32 bytes, base64url. */
  readonly presenceSecret: string;
  readonly keys: CryptoKeyPair;
};

export type Session = { readonly token: string; readonly expiresAt: Date };

/** One event as it was written, with what became of it. */
export type KeptEvent = {
  readonly sequence: number;
  readonly id: string;
  readonly text: string;
  readonly signature: string;
  readonly bytes: number;
  /** When it happened, as far as the kiosk could tell. */
  readonly at: Date;
  readonly sure: boolean;
  readonly epoch: string;
  readonly answer: EventAnswer;
  readonly answeredAt: Date | null;
  /** Only while there is no answer: what the index of the queue is made of. */
  readonly waiting?: 1;
};

/** The end of the chain. */
export type Head = { readonly sequence: number; readonly hash: string | null };

/** An epoch whose beginning the service told. */
export type AnchoredEpoch = { readonly id: string; readonly startedAt: Date };

/** What is known of the clocks. */
export type KeptClock = { readonly offsets: readonly number[]; readonly epochs: readonly AnchoredEpoch[] };

export type KeptSnapshot = { readonly snapshot: KioskSnapshot; readonly heardAt: Date };
