import { formatNearDay, formatTime, type Locale, type Translate } from '@escale/messages';

export type OpenFacts = { readonly openNow: { readonly open: boolean; readonly until?: string | null }; readonly openingHours?: string | null; readonly timeZone: string };
export type OpenWords = { readonly open: boolean; readonly words: string };

/** "Ouvert jusqu’à 18 h", "Fermé, ouvre demain à 9 h", by the clock of the place; null when its hours are unknown. */
export function openStateInWords({ openNow, openingHours, timeZone }: OpenFacts, now: Date, locale: Locale, t: Translate): OpenWords | null {
  if (openingHours == null || openingHours === '') return null;
  const { open, until } = openNow;
  if (until == null) return { open, words: open ? t('search:card.open') : t('search:card.closed') };
  const time = formatTime(until, timeZone, locale);
  if (open) return { open, words: t('search:card.openUntil', { time }) };
  return { open, words: t('search:card.closedUntil', { when: t('search:card.nextOpening', { day: formatNearDay(until, now, timeZone, locale), time }) }) };
}
