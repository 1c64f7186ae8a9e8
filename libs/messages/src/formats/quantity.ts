import type { Locale } from '../locale.ts';
import { languageTag } from '../spoken/languages.ts';

const NBSP = '\u00A0';

const write = (value: number, locale: Locale, digits: number): string =>
  new Intl.NumberFormat(languageTag(locale), { maximumFractionDigits: digits }).format(value);

/** A whole number with its thousands apart: "1 200", "1,200". */
export const formatCount = (count: number, locale: Locale): string => write(count, locale, 0);

/** A number with its decimals, two at most: "2,5", "2.5". */
export const formatNumber = (value: number, locale: Locale): string => write(value, locale, 2);

/** A distance in kilometres, no finer than it is useful: "350 m", "1,2 km", "14 km". */
export const formatDistance = (km: number, locale: Locale): string => {
  const metres = Math.round((km * 1000) / 50) * 50;
  if (metres < 1000) return `${Math.max(metres, 50)}${NBSP}m`;
  return `${write(km, locale, km < 9.95 ? 1 : 0)}${NBSP}km`;
};

/** A length of time in whole minutes: "30 min", "1 h", "1 h 30" ("1 h 30 min" in English). */
export const formatDuration = (minutes: number, locale: Locale): string => {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  if (hours === 0) return `${rest}${NBSP}min`;
  if (rest === 0) return `${formatCount(hours, locale)}${NBSP}h`;
  return `${formatCount(hours, locale)}${NBSP}h${NBSP}${String(rest).padStart(2, '0')}${locale === 'fr' ? '' : `${NBSP}min`}`;
};
