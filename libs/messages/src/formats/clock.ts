import { languageTag, type SpokenLanguage } from '../spoken/languages.ts';

/** An instant: a `Date` or an RFC 3339 string with its offset. */
export type Instant = Date | string;

/** A calendar day and minute of day as the clock on the wall shows them. */
export type WallClock = { readonly day: string; readonly hour: number; readonly minute: number };

const NBSP = '\u00A0';
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to build and a list of slots needs hundreds of times the same one. */
export const dateFormat = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formatters.set(key, known);
  return known;
};

/** Reads an instant; throws a `RangeError` on text that is none. */
export const toDate = (instant: Instant): Date => {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not an instant: ${String(instant)}`);
  return date;
};

/** What the clock shows in `zone` (IANA) at that instant. */
export const wallClock = (instant: Instant, zone: string): WallClock => {
  const format = dateFormat('en-US', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const parts = Object.fromEntries(format.formatToParts(toDate(instant)).map(({ type, value }) => [type, value]));
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, hour: Number(parts['hour']), minute: Number(parts['minute']) };
};

const french = (hour: number, minute: number): string =>
  `${hour}${NBSP}h${minute === 0 ? '' : `${NBSP}${String(minute).padStart(2, '0')}`}`;

const english = (hour: number, minute: number): string =>
  `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${NBSP}${hour % 24 < 12 ? 'am' : 'pm'}`;

const elsewhere = (hour: number, minute: number, language: SpokenLanguage): string =>
  dateFormat(languageTag(language), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, 0, 1, hour, minute)));

/** A time of day as people say it: "14 h 30", "2:30 pm"; 0:00 and 24:00 are midnight. */
export const clockInWords = (hour: number, minute: number, locale: SpokenLanguage): string => {
  if (locale !== 'fr' && locale !== 'en') return elsewhere(hour, minute, locale);
  if (hour % 24 === 0 && minute === 0) return locale === 'fr' ? 'minuit' : 'midnight';
  if (locale === 'en') return hour === 12 && minute === 0 ? 'noon' : english(hour, minute);
  return french(hour, minute);
};

/** The time of day of an instant in a zone: "14 h 30". */
export const formatTime = (instant: Instant, zone: string, locale: SpokenLanguage): string => {
  const { hour, minute } = wallClock(instant, zone);
  return clockInWords(hour, minute, locale);
};

/** A wall-clock time `HH:MM` (up to `24:00`) in words. */
export const formatLocalTime = (time: string, locale: SpokenLanguage): string => {
  const [hour, minute] = time.split(':').map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour) || Number.isNaN(minute)) throw new RangeError(`Not a time of day: ${time}`);
  return clockInWords(hour, minute, locale);
};
