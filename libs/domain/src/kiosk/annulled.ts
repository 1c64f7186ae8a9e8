import { plusMinutes } from '../time/duration.ts';
import type { TimedEvent } from './event.ts';
import { ANNUL_MINUTES, ANNULLABLE } from './fact.ts';

/** Why taking back did not count. */
export type AnnulFault = 'ANNUL_TOO_LATE' | 'ANNUL_NOT_POSSIBLE';

const isAnnullable = ({ fact }: TimedEvent): boolean => (ANNULLABLE as readonly string[]).includes(fact.type);

/**
 * Which events were taken back, by the id of each: by an ANNULLED of the same kiosk within {@link ANNUL_MINUTES}, or set aside by the team. One whose event has not come yet takes effect when it comes.
 * `faults`: those that did not count, by the id of the ANNULLED.
 */
export const annulments = (events: readonly TimedEvent[]): { readonly annulled: ReadonlySet<string>; readonly faults: ReadonlyMap<string, AnnulFault> } => {
  const byId = new Map<string, TimedEvent>(events.map((event) => [event.id, event]));
  const annulled = new Set<string>(events.flatMap(({ id, setAside }) => (setAside === true ? [id] : [])));
  const faults = new Map<string, AnnulFault>();
  for (const event of events) {
    if (event.fact.type !== 'ANNULLED') continue;
    const target = byId.get(event.fact.eventId);
    if (target === undefined || target.setAside === true) continue;
    if (target.kioskId !== event.kioskId || !isAnnullable(target) || target.sequence > event.sequence) faults.set(event.id, 'ANNUL_NOT_POSSIBLE');
    else if (event.at.getTime() > plusMinutes(target.at, ANNUL_MINUTES).getTime()) faults.set(event.id, 'ANNUL_TOO_LATE');
    else annulled.add(target.id);
  }
  return { annulled, faults };
};

/** The events that stand: all but those taken back and what took them back. */
export const standing = (events: readonly TimedEvent[]): readonly TimedEvent[] => {
  const { annulled } = annulments(events);
  return events.filter(({ id, fact }) => fact.type !== 'ANNULLED' && !annulled.has(id));
};
