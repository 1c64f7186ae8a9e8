import type { AnomalyCode } from './anomaly.ts';

/** What the service answers to one event. `DUPLICATE`: it had it already, and did nothing again. `REJECTED`: it cannot be read; kept aside for a person, here and there. */
export const SYNC_OUTCOMES = ['ACCEPTED', 'DUPLICATE', 'ACCEPTED_WITH_ANOMALY', 'REJECTED'] as const;
export type SyncOutcome = (typeof SYNC_OUTCOMES)[number];

/** What a person in front of the screen is shown of an event: the service has it (green), it is kept here (amber), it was refused (red). */
export type EventStanding = 'SENT' | 'KEPT' | 'REFUSED';

/** The answer to one event; `null`: none yet. An event leaves the queue only with an answer. */
export type EventAnswer = { readonly outcome: SyncOutcome; readonly anomalies: readonly AnomalyCode[]; readonly fault: string | null } | null;

/** What may be said of an event, from its answer alone: what has none is kept, never green. */
export const standingOf = (answer: EventAnswer): EventStanding => (answer === null ? 'KEPT' : answer.outcome === 'REJECTED' ? 'REFUSED' : 'SENT');

const FIRST_MS = 2_000;
const MOST_MS = 300_000;

/** How long to wait before asking again after so many failures in a row, in milliseconds: twice as long each time, five minutes at most; `random` in [0, 1) spreads kiosks that lost the same network. */
export const retryAfterMs = (failures: number, random: number): number => Math.round(Math.min(MOST_MS, FIRST_MS * 2 ** Math.max(0, Math.min(failures, 20) - 1)) * (0.5 + random / 2));

/** The next events to send: the oldest first, without a gap, as many as fit a request. */
export const nextBatch = <Kept extends { readonly sequence: number; readonly bytes: number }>(waiting: readonly Kept[], most: { readonly events: number; readonly bytes: number }): readonly Kept[] => {
  const batch: Kept[] = [];
  let bytes = 0;
  for (const kept of [...waiting].sort((one, other) => one.sequence - other.sequence)) {
    if (batch.length >= most.events || (batch.length > 0 && bytes + kept.bytes > most.bytes)) break;
    batch.push(kept);
    bytes += kept.bytes;
  }
  return batch;
};
