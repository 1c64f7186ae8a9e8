import { formatDay, formatList, type Locale, type Translate } from '@escale/messages';
import type { ShownCohortFragment as Cohort, ShownLearnerFragment as Learner } from '../../gql/graphql.ts';

type Words = { readonly t: Translate; readonly locale: Locale };
export type CohortMark = { readonly tone: 'ok' | 'info' | 'warn'; readonly words: string };

/** From which day until which, as far as they are said. */
export const daysInWords = ({ startsOn, endsOn }: Pick<Cohort, 'startsOn' | 'endsOn'>, { t, locale }: Words): string => {
  const day = (value: string): string => formatDay(value, 'UTC', locale, { year: true });
  if (startsOn != null && endsOn != null) return t('cohorts:days.both', { from: day(startsOn), until: day(endsOn) });
  if (startsOn != null) return t('cohorts:days.from', { from: day(startsOn) });
  return endsOn == null ? t('cohorts:days.none') : t('cohorts:days.until', { until: day(endsOn) });
};

/** The planned hours, those there are none of left out. */
export const hoursInWords = ({ hoursOnSite, hoursVr, hoursRemote }: Pick<Cohort, 'hoursOnSite' | 'hoursVr' | 'hoursRemote'>, { t }: Pick<Words, 't'>): readonly string[] =>
  ([['site', hoursOnSite], ['vr', hoursVr], ['remote', hoursRemote]] as const).filter(([, hours]) => hours > 0).map(([kind, hours]) => t(`cohorts:hours.${kind}`, { hours }));

/** How far naming is, and what is still to be asked of guardians. */
export const marksOf = ({ named, expectedSize, papersMissing }: Pick<Cohort, 'named' | 'expectedSize' | 'papersMissing'>, { t }: Pick<Words, 't'>): readonly CohortMark[] => {
  const count = expectedSize - named;
  const names: CohortMark = count === 0 ? { tone: 'ok', words: t('cohorts:complete') } : count > 0 ? { tone: 'info', words: t('cohorts:toName', { count }) } : { tone: 'warn', words: t('cohorts:above', { count: -count }) };
  return papersMissing === 0 ? [names] : [names, { tone: 'warn', words: t('cohorts:papersMissing', { count: papersMissing }) }];
};

/** Who trains it. */
export const trainersInWords = ({ trainers }: Pick<Cohort, 'trainers'>, { t, locale }: Words): string =>
  trainers.length === 0 ? t('cohorts:noTrainer') : t('cohorts:trainers', { names: formatList(trainers.map(({ name }) => name), locale) });

export const nameOf = ({ givenName, familyName }: Pick<Learner, 'givenName' | 'familyName'>): string => `${givenName} ${familyName}`.trim();

/** What the place is asked to prepare for somebody, in one line. */
export const requestsInWords = ({ accessRequests }: Pick<Learner, 'accessRequests'>, { t, locale }: Words): string | null =>
  accessRequests.length === 0 ? null : formatList(accessRequests.map((request) => t(`cohorts:request.${request}`)), locale);

/** Who noted a guardian's paper, and on which day. */
export const paperInWords = ({ consent, paperRecordedAt, paperRecordedBy }: Pick<Learner, 'consent' | 'paperRecordedAt' | 'paperRecordedBy'>, zone: string, { t, locale }: Words): string | null => {
  if (consent !== 'ON_PAPER' || paperRecordedAt == null) return null;
  const day = formatDay(paperRecordedAt, zone, locale, { year: true });
  return paperRecordedBy == null ? t('cohorts:learners.paperNotedGone', { day }) : t('cohorts:learners.paperNoted', { who: paperRecordedBy, day });
};
