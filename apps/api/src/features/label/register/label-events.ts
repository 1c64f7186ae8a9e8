import { type LabelEvent, type LocalDay, unreachable } from '@escale/domain';
import type { LabelEventEntity } from './label-event.entity.ts';

export type LabelEventRow = Omit<LabelEventEntity, 'placeId' | 'labelId' | 'sequence' | 'at'>;

const must = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('An event of a label lacks what its constraint asks for.');
  return value;
};
const day = (value: string | null): LocalDay => must(value) as LocalDay;

/** What was done, as the rule reads it. */
export function eventOf({ type, holdsFrom, until, renewalFrom, dueBy, reservation, because }: LabelEventRow): LabelEvent {
  const on = day(holdsFrom);
  switch (type) {
    case 'GRANTED':
      return { type, on, until: day(until), renewalFrom: day(renewalFrom) };
    case 'RESERVED':
      return { type, on, reservation: must(reservation), by: day(dueBy) };
    case 'RESERVATION_LIFTED':
      return { type, on, reservation: must(reservation) };
    case 'NOTICE_SENT':
      return { type, on, answerBy: day(dueBy) };
    case 'GIVEN_UP':
      return { type, on, because: must(because) };
    case 'NOTICE_ANSWERED': case 'NOTICE_CLOSED': case 'SUSPENDED': case 'RESTORED': case 'WITHDRAWN': case 'REVOKED': case 'RENEWED':
      return { type, on };
    default:
      return unreachable(type);
  }
}

/** The columns of an event `e` as {@link eventOf} reads them. */
export const EVENT_COLUMNS = `e.type, e.holds_from::text AS "holdsFrom", e.until::text AS until, e.renewal_from::text AS "renewalFrom", e.due_by::text AS "dueBy", e.reservation, e.because`;
