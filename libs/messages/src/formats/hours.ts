import { WEEKDAYS, type Weekday } from '@escale/domain';
import type { Locale } from '../locale.ts';
import { formatLocalTime } from './clock.ts';
import { formatDay } from './day.ts';
import { daysPhrase, everyDayPhrase } from './weekdays.ts';
import { formatList } from './list.ts';

/** The opening hours of one local day, as the contract gives them. */
export type OpeningDayFacts = {
  readonly day: string;
  readonly weekday: Weekday;
  readonly intervals: readonly { readonly opens: string; readonly closes: string }[];
  readonly holiday?: string | null;
};

type Intervals = OpeningDayFacts['intervals'];

const PHRASES = {
  fr: { closed: 'fermé', closedAllWeek: 'Fermé toute la semaine', allDay: '24\u00A0h sur\u00A024', holiday: ' (jour férié\u00A0: ', dated: '\u00A0: ' },
  en: { closed: 'closed', closedAllWeek: 'Closed all week', allDay: 'all day and night', holiday: ' (public holiday: ', dated: ': ' },
} as const;

/** The hours of one day: "de 9 h à 12 h et de 14 h à 18 h"; "fermé" when there are none. */
export const intervalsInWords = (intervals: Intervals, locale: Locale): string => {
  if (intervals.length === 0) return PHRASES[locale].closed;
  if (intervals.some(({ opens, closes }) => opens === '00:00' && closes === '24:00')) return PHRASES[locale].allDay;
  const range = ({ opens, closes }: Intervals[number]): string => {
    const [from, to] = [formatLocalTime(opens, locale), formatLocalTime(closes, locale)];
    return locale === 'fr' ? `de ${from} à ${to}` : `${from} to ${to}`;
  };
  return formatList(intervals.map(range), locale);
};

const signature = (intervals: Intervals): string => intervals.map(({ opens, closes }) => `${opens}-${closes}`).join(' ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Usual hours by weekday: the first ordinary day of each name speaks for it. */
const usual = (days: readonly OpeningDayFacts[]): ReadonlyMap<Weekday, OpeningDayFacts> => {
  const known = new Map<Weekday, OpeningDayFacts>();
  for (const day of days) if (!day.holiday && !known.has(day.weekday)) known.set(day.weekday, day);
  return known;
};

const usualLines = (known: ReadonlyMap<Weekday, OpeningDayFacts>, locale: Locale): string[] => {
  const groups = new Map<string, { readonly weekdays: Weekday[]; readonly intervals: Intervals }>();
  for (const weekday of WEEKDAYS) {
    const facts = known.get(weekday);
    if (facts === undefined) continue;
    const group = groups.get(signature(facts.intervals)) ?? { weekdays: [], intervals: facts.intervals };
    group.weekdays.push(weekday);
    groups.set(signature(facts.intervals), group);
  }
  const sorted = [...groups.values()].sort((a, b) => Number(a.intervals.length === 0) - Number(b.intervals.length === 0));
  if (sorted.length === 1 && sorted[0]?.intervals.length === 0 && known.size === 7) return [PHRASES[locale].closedAllWeek];
  return sorted.map(({ weekdays, intervals }) => {
    if (intervals.length === 0) return `${PHRASES[locale].closed} ${daysPhrase(weekdays, locale, 'closed')}`;
    const who = weekdays.length === 7 ? everyDayPhrase(locale) : daysPhrase(weekdays, locale, 'open');
    return `${who}, ${intervalsInWords(intervals, locale)}`;
  });
};

/** Public holidays, and days that differ from the usual ones of their name. */
const datedLines = (days: readonly OpeningDayFacts[], known: ReadonlyMap<Weekday, OpeningDayFacts>, locale: Locale): string[] =>
  days
    .filter((day) => day.holiday || signature(known.get(day.weekday)?.intervals ?? []) !== signature(day.intervals))
    .map((day) => {
      const holiday = day.holiday ? `${PHRASES[locale].holiday}${day.holiday})` : '';
      return `${formatDay(day.day, 'UTC', locale)}${holiday}${PHRASES[locale].dated}${intervalsInWords(day.intervals, locale)}`;
    });

/** Opening hours as one line per group of equal days, then one per exceptional day. */
export const hoursLines = (days: readonly OpeningDayFacts[], locale: Locale): readonly string[] => {
  const known = usual(days);
  return [...usualLines(known, locale), ...datedLines(days, known, locale)];
};

/** "Du lundi au vendredi, de 9 h à 12 h et de 14 h à 18 h · fermé le dimanche". Empty when nothing is known. */
export const hoursInWords = (days: readonly OpeningDayFacts[], locale: Locale): string => capital(hoursLines(days, locale).join(' · '));
