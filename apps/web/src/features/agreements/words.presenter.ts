import { formatDay, type Locale, type Translate } from '@escale/messages';
import type { ShownAgreementFragment as Shown } from '../../gql/graphql.ts';

type Words = { readonly t: Translate; readonly locale: Locale };

/** From which day until which, with their years. */
export const daysInWords = ({ from, until }: Pick<Shown, 'from' | 'until'>, { t, locale }: Words): string => {
  const day = (value: string): string => formatDay(value, 'UTC', locale, { year: true });
  return t('organisation:agreement.days', { from: day(from), until: day(until) });
};

/** The hours agreed, a line each; one line where there is no limit. */
export const quotasInWords = ({ quotas }: Pick<Shown, 'quotas'>, { t }: Words): readonly string[] =>
  quotas.length === 0
    ? [t('organisation:agreement.noQuota')]
    : quotas.map(({ category, hours, period }) => t('organisation:agreement.quota', { hours, period: t(`organisation:agreement.period.${period}`), what: category == null ? t('organisation:agreement.anything') : t(`equipment:${category}.choice`) }));
