import { type Audience, AUDIENCES, type ExceptionalDay, formatMinuteOfDay, hoursFault, type HoursFault, type Intervals, localDay, minuteOfDay, parseMinuteOfDay, WEEKDAYS, type WeekHours, weekOf, writeOpeningHours } from '@escale/domain';
import type { HoursWishInput, PlaceHoursFactsFragment as Facts } from '../../gql/graphql.ts';

/** Hours somebody is writing: like the public's, those of the grid, or a text that is richer and stays as it is. */
export type Draft = { readonly kind: 'same' | 'own' | 'richer'; readonly week: WeekHours };
export type Drafts = Readonly<Record<Audience, Draft>>;
export type Sent = { readonly opens: string; readonly closes: string };

const MINUTES_PER_DAY = 1_440;
const minutesOf = (sent: readonly Sent[]): Intervals =>
  sent.map(({ opens, closes }) => {
    const [from, to] = [parseMinuteOfDay(opens) ?? minuteOfDay(0), parseMinuteOfDay(closes) ?? minuteOfDay(0)];
    return { opens: from, closes: to <= from ? minuteOfDay(to + MINUTES_PER_DAY) : to };
  });

export const sentOf = (intervals: Intervals): Sent[] => intervals.map(({ opens, closes }) => ({ opens: formatMinuteOfDay(opens), closes: formatMinuteOfDay(closes) }));

type SentHours = Facts['audiences'][number];

const draftOf = ({ sameAsPublic, text, week }: SentHours): Draft => {
  const kind = sameAsPublic ? 'same' : week == null && text != null ? 'richer' : 'own';
  if (week == null) return { kind, week: weekOf({}) };
  const exceptions: ExceptionalDay[] = week.exceptions.map(({ day, intervals, comment }) => ({ day: localDay(day), intervals: minutesOf(intervals), comment: comment ?? null }));
  return { kind, week: weekOf(Object.fromEntries(week.days.map(({ weekday, intervals }) => [weekday, minutesOf(intervals)])), { holidays: week.holidays == null ? null : minutesOf(week.holidays), exceptions }) };
};

/** The hours as they are saved, ready to be changed. */
export function draftsOf(facts: Facts): Drafts {
  return Object.fromEntries(AUDIENCES.map((audience) => {
    const sent = facts.audiences.find((one) => one.audience === audience);
    return [audience, sent === undefined ? { kind: 'own', week: weekOf({}) } : draftOf(sent)];
  })) as unknown as Drafts;
}

const textOf = ({ kind, week }: Draft): string => (kind === 'own' ? writeOpeningHours(week) : kind);

export const sameDraft = (one: Draft, other: Draft): boolean => textOf(one) === textOf(other);

/** For whom hours are not as they are saved. */
export const changedAudiences = (saved: Drafts, drafts: Drafts): readonly Audience[] => AUDIENCES.filter((audience) => !sameDraft(saved[audience], drafts[audience]));

/** What keeps the hours from being saved, with whose they are. */
export function faultOf(drafts: Drafts, audiences: readonly Audience[]): (HoursFault & { readonly audience: Audience }) | null {
  for (const audience of audiences) {
    const { kind, week } = drafts[audience];
    const fault = kind === 'own' ? hoursFault(week) : null;
    if (fault !== null) return { ...fault, audience };
  }
  return null;
}

/** Hours as they are sent. */
export const wishOf = (placeId: string, audience: Audience, { kind, week }: Draft): HoursWishInput => ({
  placeId,
  audience,
  week: kind === 'same' ? null : { days: WEEKDAYS.map((weekday) => ({ weekday, intervals: sentOf(week.days[weekday]) })), holidays: week.holidays === null ? null : sentOf(week.holidays) },
  exceptions: kind === 'same' ? [] : week.exceptions.map(({ day, intervals, comment }) => ({ day, intervals: sentOf(intervals), comment })),
});

/** What somebody typed, over hours that others saved meanwhile: theirs where they typed, the others' elsewhere. */
export const rebased = (before: Drafts, typed: Drafts, now: Drafts): Drafts =>
  Object.fromEntries(AUDIENCES.map((audience) => [audience, sameDraft(before[audience], typed[audience]) ? now[audience] : typed[audience]])) as unknown as Drafts;
