import { type AnomalyCode, type KioskFact, readEvent, type TimedEvent } from '@escale/domain';

/** The kiosk that speaks, taken for the length of the transaction. */
export interface SpeakingKiosk {
  readonly kioskId: string;
  readonly placeId: string;
  readonly publicKey: string;
  readonly pairedAt: Date;
}

/** An event that was kept, with when it came. */
export type KeptEvent = TimedEvent & { readonly receivedAt: Date };

export interface EventRow {
  readonly text: string;
  readonly at: Date;
  readonly sure: boolean;
  readonly receivedAt: Date;
}

/** What is kept was read once; it reads the same again. */
export const keptEvent = ({ text, at, sure, receivedAt }: EventRow): KeptEvent => {
  const read = readEvent(text);
  if (!read.ok) throw new Error(`An event that was kept cannot be read: ${read.refusal.code} ${read.refusal.field ?? ''}`);
  return { ...read.value, at, sure, receivedAt };
};

export const bookingIn = (fact: KioskFact): string | null => ('bookingId' in fact ? fact.bookingId : null);
export const unitIn = (fact: KioskFact): string | null => ('unitId' in fact ? fact.unitId : null);

/** A contradiction as it stands beside its event. */
export interface FoundAnomaly {
  readonly code: AnomalyCode;
  readonly kioskId: string;
  readonly eventId: string;
  readonly bookingId: string | null;
  readonly unitId: string | null;
}
