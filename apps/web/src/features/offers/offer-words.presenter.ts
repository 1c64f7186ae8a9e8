import { type Locale, type Translate, formatDuration, formatList } from '@escale/messages';
import type { Offer, Stock } from './facts.ts';

type Words = { readonly t: Translate; readonly locale: Locale };

export const titleOf = ({ titleFr, titleEn }: Pick<Offer, 'titleFr' | 'titleEn'>, locale: Locale): string => (locale === 'fr' ? titleFr : titleEn);

/** What an offer takes: "1 casque VR par personne et 1 salle de visio". */
export function needsInWords({ needs }: Pick<Offer, 'needs'>, { models }: Stock, { t, locale }: Words): string {
  if (needs.length === 0) return t('offers:needsNothing');
  return formatList(
    needs.map(({ category, modelId, quantity, perPerson }) => {
      const what = t(`equipment:${category}.count`, { count: quantity });
      const model = models.find(({ id }) => id === modelId)?.name;
      const named = model === undefined ? what : t('offers:need', { what, model });
      return perPerson ? t('offers:perPerson', { what: named }) : named;
    }),
    locale,
  );
}

/** What is asked of who books, in a few words each. */
export function policiesInWords({ approvalDeadlineHours, supervised, perDayLimit, durationsMinutes }: Pick<Offer, 'approvalDeadlineHours' | 'supervised' | 'perDayLimit' | 'durationsMinutes'>, { t, locale }: Words): readonly string[] {
  return [
    formatList(durationsMinutes.map((minutes) => formatDuration(minutes, locale)), locale),
    ...(approvalDeadlineHours == null ? [] : [t('offers:approval')]),
    ...(supervised ? [t('offers:supervised')] : []),
    ...(perDayLimit == null ? [] : [t('offers:perDay', { count: perDayLimit })]),
  ];
}
