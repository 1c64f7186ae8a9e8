import { formatCount, formatDay, formatList, formatLocalTime, type Locale, weekdayName } from '@escale/messages';
import type { Messages } from '@escale/ui';
import type { WaitingFragment as Waiting } from '../../gql/graphql.ts';

type Words = Pick<Messages, 't' | 'locale'>;
type Titled = { readonly titleFr: string; readonly titleEn: string };

export const titleIn = ({ titleFr, titleEn }: Titled, locale: Locale): string => (locale === 'fr' ? titleFr : titleEn);

/** What somebody waits for, in one phrase: "Séance VR, à La Forge", "Casque VR, à 30 km autour de Vesoul". */
export function whatInWords({ offer, module, category, aroundLabel, withinKm }: Pick<Waiting, 'offer' | 'module' | 'category' | 'aroundLabel' | 'withinKm'>, { t, locale }: Words): string {
  if (offer != null) return t('waiting:wish.offer', { activity: titleIn(offer, locale), place: offer.place.name });
  const what = module != null ? titleIn(module, locale) : category == null ? '' : t(`equipment:${category}.choice`);
  return t('waiting:wish.around', { what, km: formatCount(withinKm ?? 0, locale), place: aroundLabel ?? '' });
}

type When = Pick<Waiting, 'fromDay' | 'toDay' | 'earliest' | 'latest'> & { readonly weekdays?: Waiting['weekdays'] };

/** When it would suit: "du mardi 3 mars au vendredi 13 mars, seulement lundi et mardi, pas avant 14 h". */
export function whenInWords({ fromDay, toDay, weekdays = [], earliest, latest }: When, { t, locale }: Words): string {
  const day = (text: string): string => formatDay(text, 'UTC', locale);
  return [
    fromDay === toDay ? t('waiting:wish.oneDay', { from: day(fromDay) }) : t('waiting:wish.days', { from: day(fromDay), to: day(toDay) }),
    ...(weekdays.length === 0 ? [] : [t('waiting:wish.on', { weekdays: formatList(weekdays.map((weekday) => weekdayName(weekday, locale)), locale) })]),
    ...(earliest == null ? [] : [t('waiting:wish.after', { time: formatLocalTime(earliest, locale) })]),
    ...(latest == null ? [] : [t('waiting:wish.until', { time: formatLocalTime(latest, locale) })]),
  ].join(', ');
}

/** Who is before, and by what right. */
export function aheadInWords({ ahead, priorityAhead }: { readonly ahead: number; readonly priorityAhead: number }, t: Messages['t']): string {
  if (ahead === 0) return t('waiting:page.first');
  return priorityAhead === 0 ? t('waiting:page.ahead', { ahead }) : t('waiting:page.aheadPriority', { ahead, priority: priorityAhead });
}
