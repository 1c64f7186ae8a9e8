import { addDays, ANOMALY_CODES, type AnomalyCode, firstInstantFrom, minuteOfDay, parseLocalDay, type TimeZone } from '@escale/domain';
import type { DayRange } from '@escale/ui';

/** What the address says is looked at; `days` are those on which the kiosks told it. */
export type Looked = { readonly decided: boolean; readonly code: AnomalyCode | null; readonly days: DayRange | null };

const daysOf = (query: URLSearchParams): DayRange | null => {
  const [from, to] = [parseLocalDay(query.get('du') ?? ''), parseLocalDay(query.get('au') ?? '')];
  return from === null || to === null || to < from ? null : { from, to };
};

export const readLooked = (query: URLSearchParams): Looked => ({ decided: query.get('etat') === 'regle', code: ANOMALY_CODES.find((code) => code === query.get('sujet')) ?? null, days: daysOf(query) });

export const writeLooked = (place: string, { decided, code, days }: Looked): URLSearchParams =>
  new URLSearchParams({ lieu: place, ...(decided ? { etat: 'regle' } : {}), ...(code === null ? {} : { sujet: code }), ...(days === null ? {} : { du: days.from, au: days.to }) });

/** What the service is asked: days are those of the place, by its clocks, the last one included. */
export const askedOf = ({ decided, code, days }: Looked, zone: TimeZone): { readonly decided: boolean; readonly code: AnomalyCode | null; readonly raisedFrom: string | null; readonly raisedUntil: string | null } => {
  const [from, to] = [parseLocalDay(days?.from ?? ''), parseLocalDay(days?.to ?? '')];
  const midnight = minuteOfDay(0);
  return { decided, code, raisedFrom: from === null ? null : firstInstantFrom(from, midnight, zone).toISOString(), raisedUntil: to === null ? null : firstInstantFrom(addDays(to, 1), midnight, zone).toISOString() };
};
