import { plusMinutes } from '../time/duration.ts';
import type { KioskEvent } from './event.ts';

/** How old an event may be when it comes and still count without a person's word, in hours (rule C9). */
export const EVENT_FRESH_HOURS = 72;

export type TimeFacts = {
  /** When the event's epoch began by the service's clock; null if no request of that epoch ever reached it. */
  readonly epochStartedAt: Date | null;
  readonly pairedAt: Date;
  readonly receivedAt: Date;
};

/**
 * When an event happened, by the service's clock. Sure when its epoch is anchored, for then the tablet's own clock plays no part; otherwise the tablet's clock with the last offset known.
 * Nothing happens before the kiosk was paired nor after it was heard. Decided once, when the event is first received.
 */
export const eventTime = ({ epochMs, deviceAt, offsetMs }: Pick<KioskEvent, 'epochMs' | 'deviceAt' | 'offsetMs'>, { epochStartedAt, pairedAt, receivedAt }: TimeFacts): { readonly at: Date; readonly sure: boolean } => {
  const told = epochStartedAt === null ? deviceAt.getTime() + (offsetMs ?? 0) : epochStartedAt.getTime() + epochMs;
  const at = Math.min(Math.max(told, pairedAt.getTime()), receivedAt.getTime());
  return { at: new Date(at), sure: epochStartedAt !== null && at >= plusMinutes(receivedAt, -EVENT_FRESH_HOURS * 60).getTime() };
};

type Ordered = { readonly at: Date; readonly kioskId: string; readonly sequence: number };

/**
 * Events of several kiosks in the one order they are told in: by time, and each kiosk's own always in its sequence, whatever its clock did; of one instant, by kiosk. The time of each is the one it
 * is told at. Depends on the set alone, not on the order it came in.
 */
export const inOrder = <Event extends Ordered>(events: readonly Event[]): readonly Event[] => {
  const latest = new Map<string, number>();
  return [...events]
    .sort((one, other) => one.sequence - other.sequence)
    .map((event) => {
      // An event is never told before one its kiosk had written earlier.
      const at = Math.max(event.at.getTime(), latest.get(event.kioskId) ?? Number.NEGATIVE_INFINITY);
      latest.set(event.kioskId, at);
      return { event, at };
    })
    .sort((one, other) => one.at - other.at || (one.event.kioskId < other.event.kioskId ? -1 : one.event.kioskId > other.event.kioskId ? 1 : one.event.sequence - other.event.sequence))
    .map(({ event, at }) => ({ ...event, at: new Date(at) }));
};
