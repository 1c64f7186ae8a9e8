import { formatMinuteOfDay, localOf, timeZone } from '@escale/domain';

type Session = { readonly offerId: string; readonly startsAt: string; readonly durationMinutes: number; readonly people: number; readonly moduleId: string | null; readonly zone: string };

/** Where a session is repeated: its day and hour by the clocks of its place; `desk`: for somebody else, by the team. */
export const repeatPath = ({ offerId, startsAt, durationMinutes, people, moduleId, zone }: Session, { weeksLater = 0, desk = false } = {}): string => {
  const from = localOf(new Date(startsAt), timeZone(zone));
  const day = new Date(Date.parse(from.day) + weeksLater * 7 * 86_400_000).toISOString().slice(0, 10);
  const query = new URLSearchParams({ activite: offerId, jour: day, heure: formatMinuteOfDay(from.minute), duree: String(durationMinutes), personnes: String(people), ...(moduleId === null ? {} : { module: moduleId }), ...(desk ? { guichet: '1' } : {}) });
  return `/serie/nouvelle?${query.toString()}`;
};

/** What the address says is to be repeated. */
export type SeriesWish = { readonly offerId: string; readonly firstDay: string; readonly at: string; readonly durationMinutes: number; readonly people: number; readonly moduleId: string | null; readonly desk: boolean };

/** Reads the address of the page; null when it names no session. */
export function readSeriesWish(query: URLSearchParams): SeriesWish | null {
  const [offerId, firstDay, at, duration] = [query.get('activite') ?? '', query.get('jour') ?? '', query.get('heure') ?? '', query.get('duree') ?? ''];
  if (!/^[0-9a-f-]{36}$/.test(offerId) || !/^\d{4}-\d{2}-\d{2}$/.test(firstDay) || Number.isNaN(Date.parse(firstDay)) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(at) || !/^[1-9]\d{0,3}$/.test(duration)) return null;
  const people = query.get('personnes') ?? '';
  return { offerId, firstDay, at, durationMinutes: Number(duration), people: /^[1-9]\d{0,2}$/.test(people) ? Number(people) : 1, moduleId: query.get('module'), desk: query.get('guichet') === '1' };
}
