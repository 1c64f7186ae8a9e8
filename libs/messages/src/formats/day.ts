import type { Locale } from '../locale.ts';
import { languageTag, type SpokenLanguage } from '../spoken/languages.ts';
import { dateFormat, toDate, wallClock, type Instant } from './clock.ts';

/** A local calendar day `YYYY-MM-DD`, or an instant to be read in a zone. */
export type DayOrInstant = Instant;

const LOCAL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The calendar day `YYYY-MM-DD` in `zone`; a local day is itself, whatever the zone. */
export const localDay = (day: DayOrInstant, zone: string): string =>
  typeof day === 'string' && LOCAL_DAY.test(day) ? day : wallClock(day, zone).day;

// Noon UTC of the day, formatted in UTC: a calendar day has no zone, so none may move it.
const noon = (day: string): Date => toDate(`${day}T12:00:00Z`);

const write = (day: string, locale: SpokenLanguage, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(languageTag(locale), { ...options, timeZone: 'UTC' })
    .formatToParts(noon(day))
    .map(({ type, value }) => (locale === 'fr' && type === 'day' && value === '1' ? '1er' : locale === 'en' ? value.replace(',', '') : value))
    .join('');

export type DayOptions = {
  /** Adds the year: "jeudi 14 mars 2027". */
  readonly year?: boolean;
};

/** A day with its day of the week: "jeudi 14 mars", "Thursday 14 March". */
export const formatDay = (day: DayOrInstant, zone: string, locale: SpokenLanguage, { year = false }: DayOptions = {}): string =>
  write(localDay(day, zone), locale, { weekday: 'long', day: 'numeric', month: 'long', ...(year ? { year: 'numeric' } : {}) });

/** A day for a narrow column: "jeu. 14 mars", "Thu 14 Mar". */
export const formatShortDay = (day: DayOrInstant, zone: string, locale: Locale): string =>
  write(localDay(day, zone), locale, { weekday: 'short', day: 'numeric', month: 'short' });

/** A month with its year: "décembre 2026", "December 2026". */
export const formatMonth = (day: DayOrInstant, zone: string, locale: Locale): string => write(localDay(day, zone), locale, { month: 'long', year: 'numeric' });

/** The short weekday alone, for slot buttons: "jeu", "Thu". */
export const formatWeekday = (day: DayOrInstant, zone: string, locale: Locale, length: 'long' | 'short' = 'long'): string =>
  write(localDay(day, zone), locale, { weekday: length }).replace(/\.$/, '');

/** How many calendar days `day` is after `now`, both read in `zone`: 0 today, 1 tomorrow. */
export const daysFromNow = (day: DayOrInstant, now: Instant, zone: string): number =>
  Math.round((noon(localDay(day, zone)).getTime() - noon(localDay(now, zone)).getTime()) / 86_400_000);

/** "aujourd’hui", "demain" or the day with its weekday. */
export const formatNearDay = (day: DayOrInstant, now: Instant, zone: string, locale: Locale): string => {
  const near = { fr: ['aujourd’hui', 'demain'], en: ['today', 'tomorrow'] }[locale][daysFromNow(day, now, zone)];
  return near ?? formatDay(day, zone, locale);
};
