import type { GroupPlace, LeftOut, PlaceDate, Places } from '../facts.ts';
import { type Choice, type Draft, PLAN } from './draft.ts';

const MS_PER_MINUTE = 60_000;
const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MS_PER_MINUTE;

/** One of the things a date may become. */
export type Option = { readonly choice: Choice; readonly place: GroupPlace; readonly endsAt: string; readonly otherHour: boolean };

export const keyOf = ({ placeId, offerId, startsAt }: Choice): string => [placeId, offerId, startsAt].join(' ');

const at = (place: GroupPlace, offerId: string, startsAt: string, endsAt: string, otherHour: boolean): Option => ({ choice: { placeId: place.placeId, offerId, startsAt, durationMinutes: minutesBetween(startsAt, endsAt) }, place, endsAt, otherHour });

const optionOf = (place: GroupPlace, { offerId, startsAt, endsAt, ways }: PlaceDate): readonly Option[] => {
  if (offerId != null && startsAt != null && endsAt != null) return [at(place, offerId, startsAt, endsAt, false)];
  return ways.flatMap((way) => (way.kind === 'OTHER_HOUR' && way.offerId != null && way.startsAt != null && way.endsAt != null ? [at(place, way.offerId, way.startsAt, way.endsAt, true)] : []));
};

/** What a date may become: at each place at the hour asked for, then at another hour. */
export function optionsOf({ places }: Pick<Places, 'places'>, index: number): readonly Option[] {
  const all = places.flatMap((place) => place.dates.filter((date) => date.index === index).flatMap((date) => optionOf(place, date)));
  return [...all.filter(({ otherHour }) => !otherHour), ...all.filter(({ otherHour }) => otherHour)];
}

/** All that one place takes, date by date. */
export const pickPlace = (place: GroupPlace, count: number): readonly (Choice | null)[] =>
  Array.from({ length: count }, (_, index) => place.dates.filter((date) => date.index === index && date.refusal == null).flatMap((date) => optionOf(place, date))[0]?.choice ?? null);

/** The plan over several places, date by date. */
export const pickPlan = ({ plan }: Pick<Places, 'plan'>, count: number): readonly (Choice | null)[] =>
  Array.from({ length: count }, (_, nth) => {
    const found = plan.find(({ index }) => index === nth);
    return found === undefined ? null : { placeId: found.placeId, offerId: found.offerId, startsAt: found.startsAt, durationMinutes: found.durationMinutes };
  });

/** Whether the plan is worth proposing: it uses several places, and takes more dates than any of them. */
export const planHelps = ({ plan, places }: Pick<Places, 'plan' | 'places'>): boolean => new Set(plan.map(({ placeId }) => placeId)).size > 1 && plan.length > Math.max(0, ...places.map(({ possible }) => possible));

/** How many dates each place has in the plan, in the order the places come. */
export const planByPlace = ({ plan, places }: Pick<Places, 'plan' | 'places'>): readonly { readonly place: GroupPlace; readonly dates: number }[] =>
  places.map((place) => ({ place, dates: plan.filter(({ placeId }) => placeId === place.placeId).length })).filter(({ dates }) => dates > 0);

/** Why a date has no session at the place one chose; for a plan, at the place that takes most dates. */
export function reasonAt({ places }: Pick<Places, 'places'>, base: string | null, index: number): { readonly place: GroupPlace; readonly date: PlaceDate } | null {
  const place = base === PLAN ? places[0] : places.find(({ placeId }) => placeId === base);
  const date = place?.dates.find((each) => each.index === index && each.refusal != null);
  return place === undefined || date === undefined ? null : { place, date };
}

export type Totals = { readonly sessions: number; readonly minutes: number; readonly places: number; readonly without: number };
export const totalsOf = (picked: readonly (Choice | null)[]): Totals => {
  const kept = picked.filter((choice) => choice !== null);
  return { sessions: kept.length, minutes: kept.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0), places: new Set(kept.map(({ placeId }) => placeId)).size, without: picked.length - kept.length };
};

/** The sessions to send, each with the date it is of: an answer names them by their place in the request. */
export const sessionsOf = ({ picked }: Pick<Draft, 'picked'>): readonly { readonly index: number; readonly choice: Choice }[] => picked.flatMap((choice, index) => (choice === null ? [] : [{ index, choice }]));

/** What was refused, by the date it is of. */
export const refusedByDate = (refused: readonly LeftOut[], sent: readonly { readonly index: number }[]): ReadonlyMap<number, LeftOut> =>
  new Map(refused.flatMap((session) => {
    const date = sent[session.index];
    return date === undefined ? [] : [[date.index, session] as const];
  }));
