import type { Catalogue, Locale, Translate } from '@escale/messages';
import { formatDay, formatDuration, formatShortDay, formatTime } from '@escale/messages';
import type { BookingRefusalCode } from '../../gql/graphql.ts';
import type { Preview } from './facts.ts';

type Words = { readonly t: Translate; readonly locale: Locale; readonly timeZone: string };
type WhyCode = keyof Catalogue['offers']['preview']['why'];

/** A start as it is drawn: its time, whether it is free, and the sentence that is said of it. */
export type MarkView = { readonly key: string; readonly time: string; readonly free: boolean; readonly label: string };
export type PreviewDayView = { readonly day: string; readonly title: string; readonly shortTitle: string; readonly why: string | null; readonly marks: readonly MarkView[] };
export type PreviewView = { readonly sum: string; readonly basis: string; readonly days: readonly PreviewDayView[]; readonly warnings: readonly string[] };

// A start whose reason the table does not know is one a hold never has; it is said plainly rather than not at all.
const WHY: Record<WhyCode, true> = {
  ALREADY_STARTED: true, CLOSED_EXCEPTIONALLY: true, NOBODY_OF_THE_TEAM: true, BEYOND_HORIZON: true, DURATION_NOT_OFFERED: true, MODULE_NOT_AVAILABLE: true, NOTICE_TOO_SHORT: true, NOT_OFFERED_THEN: true, NO_SUCH_EQUIPMENT: true, OFFER_PAUSED: true,
  PLACE_CLOSED: true, PLACE_FULL: true, PLACE_NOT_BOOKABLE: true, SLOT_TAKEN: true, TOO_FEW_PEOPLE: true, TOO_MANY_PEOPLE: true, UNDER_AGE: true,
};
const isWhy = (code: BookingRefusalCode): code is WhyCode => code in WHY;

/** Why a start is missing, as a sentence. */
export const whyInWords = (code: BookingRefusalCode, t: Translate): string => (isWhy(code) ? t(`offers:preview.why.${code}`) : t('offers:preview.whyUnknown'));

/** The week of an offer in words, by the clocks of its place. What has passed today is left out: nobody looks for it. */
export function previewView({ days, durationMinutes, people, warnings }: Preview, words: Words): PreviewView {
  const { t, locale, timeZone } = words;
  const views = days.map(({ day, holiday, obstacle, starts }): PreviewDayView => {
    const shown = starts.filter(({ missing }) => missing !== 'ALREADY_STARTED');
    const free = shown.filter(({ missing }) => missing == null).length;
    const marks = shown.map(({ startsAt, remaining, missing }): MarkView => {
      const time = formatTime(startsAt, timeZone, locale);
      const label = missing != null ? t('offers:preview.missing', { time, why: whyInWords(missing, t) }) : remaining > 1 ? t('offers:preview.freeCount', { time, count: remaining }) : t('offers:preview.free', { time });
      return { key: startsAt, time, free: missing == null, label };
    });
    const why = holiday != null && free === 0 ? t('offers:preview.holiday', { name: holiday }) : obstacle == null ? null : t(`offers:preview.obstacle.${obstacle}`);
    return { day, title: t('offers:preview.day', { day: formatDay(day, timeZone, locale), count: free }), shortTitle: formatShortDay(day, timeZone, locale), why, marks };
  });
  const count = days.flatMap(({ starts }) => starts).filter(({ missing }) => missing == null).length;
  return {
    sum: t('offers:preview.sum', { count }),
    basis: t('offers:preview.basis', { people: t('words:people', { count: people }), duration: formatDuration(durationMinutes, locale) }),
    days: views,
    warnings: warnings.map((warning) => t(`offers:warning.${warning}`)),
  };
}
