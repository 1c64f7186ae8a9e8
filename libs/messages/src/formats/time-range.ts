import type { Locale } from '../locale.ts';
import { languageTag, type SpokenLanguage } from '../spoken/languages.ts';
import { clockInWords, dateFormat, formatTime, toDate, wallClock, type Instant } from './clock.ts';
import { formatDay, formatWeekday } from './day.ts';
import { zoneMention } from './zone.ts';

export type RangeOptions = {
  /** The reader's IANA zone: when its clock differs, the zone of the place is named. */
  readonly readerZone?: string;
  /** Leaves the day out: "de 14 h à 15 h". */
  readonly withoutDay?: boolean;
  readonly year?: boolean;
};

const hours = (from: string, to: string, locale: Locale): string => (locale === 'fr' ? `de ${from} à ${to}` : `${from} to ${to}`);

const endsAtMidnightAfter = (start: string, end: ReturnType<typeof wallClock>): boolean =>
  end.hour === 0 && end.minute === 0 && new Date(`${start}T12:00:00Z`).getTime() + 86_400_000 === new Date(`${end.day}T12:00:00Z`).getTime();

/** As that language writes it: "9:00–12:30", with the days where they differ or are asked for. */
const elsewhere = (start: Instant, end: Instant, zone: string, locale: SpokenLanguage, { readerZone, withoutDay = false, year = false }: RangeOptions): string => {
  const day: Intl.DateTimeFormatOptions = withoutDay ? {} : { weekday: 'long', day: 'numeric', month: 'long', ...(year ? { year: 'numeric' } : {}) };
  const format = dateFormat(languageTag(locale), { ...day, hour: 'numeric', minute: '2-digit', timeZone: zone });
  return `${format.formatRange(toDate(start), toDate(end))}${zoneMention(start, zone, readerZone, locale)}`;
};

/**
 * A half-open range in the zone of the place: "jeudi 14 mars, de 14 h à 15 h (heure de La Réunion)",
 * "Thursday 14 March, 2 pm to 3 pm", "9:00–12:30".
 */
export const formatTimeRange = (start: Instant, end: Instant, zone: string, locale: SpokenLanguage, options: RangeOptions = {}): string => {
  if (locale !== 'fr' && locale !== 'en') return elsewhere(start, end, zone, locale, options);
  const [first, last] = [wallClock(start, zone), wallClock(end, zone)];
  const mention = zoneMention(start, zone, options.readerZone, locale);
  const day = (at: Instant): string => formatDay(at, zone, locale, { year: options.year ?? false });
  const [from, to] = [formatTime(start, zone, locale), clockInWords(last.hour, last.minute, locale)];
  if (first.day === last.day || endsAtMidnightAfter(first.day, last)) {
    const range = hours(from, to, locale);
    return `${options.withoutDay === true ? range : `${day(start)}, ${range}`}${mention}`;
  }
  return locale === 'fr'
    ? `du ${day(start)}, ${from}, au ${day(end)}, ${to}${mention}`
    : `${day(start)}, ${from}, to ${day(end)}, ${to}${mention}`;
};

/** A start with its day: "jeudi 14 mars à 14 h", "Thursday 14 March at 2 pm". */
export const formatMoment = (at: Instant, zone: string, locale: SpokenLanguage, { readerZone, year = false }: RangeOptions = {}): string => {
  const mention = zoneMention(at, zone, readerZone, locale);
  if (locale === 'fr' || locale === 'en') return `${formatDay(at, zone, locale, { year })} ${locale === 'fr' ? 'à' : 'at'} ${formatTime(at, zone, locale)}${mention}`;
  const parts: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZone: zone, ...(year ? { year: 'numeric' } : {}) };
  return `${dateFormat(languageTag(locale), parts).format(toDate(at))}${mention}`;
};

/** A start for a small button: "jeu 14 h 30", "Thu 2:30 pm". */
export const formatSlot = (at: Instant, zone: string, locale: Locale): string =>
  `${formatWeekday(at, zone, locale, 'short')} ${formatTime(at, zone, locale)}`;
