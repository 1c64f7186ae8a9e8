import { formatNumber, type Locale, type Translate } from '@escale/messages';
import type { LabelProgrammeQuery } from '../../gql/graphql.ts';

export type Programme = NonNullable<LabelProgrammeQuery['labelProgramme']>;
export type Criterion = Programme['families'][number]['criteria'][number];
/** What a reader is shown of what a label asks for. */
export type Asks = Pick<Programme, 'families' | 'threshold' | 'validityMonths' | 'answerWorkingDays' | 'committee' | 'visitRequired' | 'reapplyMonths'>;
type Test = NonNullable<Criterion['shownWhen']>['tests'][number];
type Words = { readonly t: Translate; readonly locale: Locale };

export const programmePath = (code: string): string => `/labels/${code.toLowerCase().replaceAll('_', '-')}`;
/** The code an address names. */
export const codeOf = (slug: string): string => slug.toUpperCase().replaceAll('-', '_');

/** How a label is given and how long it holds, a sentence each. */
export const procedureLines = ({ threshold, validityMonths, answerWorkingDays, committee, visitRequired, reapplyMonths }: Omit<Asks, 'families'>, { t }: Pick<Words, 't'>): readonly string[] => [
  t('labels:procedure.answer', { count: answerWorkingDays }),
  ...(visitRequired ? [t('labels:procedure.visit')] : []),
  t(committee ? 'labels:procedure.committee' : 'labels:procedure.noCommittee'),
  t('labels:procedure.threshold', { percent: threshold }),
  t('labels:procedure.validity', { count: validityMonths }),
  ...(reapplyMonths === 0 ? [] : [t('labels:procedure.reapply', { count: reapplyMonths })]),
];

/** What is to be given for one criterion, and what it weighs; parts of one line. */
export const criterionParts = ({ kind, weight, mandatory, unit, enough, accepts, expires, choices }: Criterion, { t, locale }: Words): readonly string[] => [
  ...(mandatory ? [t('labels:criterion.mandatory')] : []),
  t(`labels:criterion.kind.${kind}`),
  ...(choices.length === 0 ? [] : [choices.map(({ title }) => title).join(', ')]),
  ...(enough == null ? [] : [t('labels:criterion.enough', { number: formatNumber(enough, locale), unit: unit ?? '' })]),
  ...(accepts.length === 0 ? [] : [accepts.map((accepted) => t(`labels:criterion.piece.${accepted}`)).join(', ')]),
  ...(expires ? [t('labels:criterion.expires')] : []),
  ...(weight === 0 ? [t('labels:criterion.informs')] : [t('labels:criterion.weight', { count: weight })]),
];

const testWords = ({ criterion: code, is, atLeast }: Test, all: readonly Criterion[], { t, locale }: Words): string => {
  const named = all.find((other) => other.code === code);
  const title = named?.title ?? code;
  if (atLeast != null) return t('labels:criterion.ifAtLeast', { title, number: formatNumber(atLeast, locale) });
  const answers = (is ?? []).map((answer) => (answer === 'YES' || answer === 'NO' ? t(`labels:criterion.answer.${answer}`) : (named?.choices.find((choice) => choice.code === answer)?.title ?? answer)));
  return t('labels:criterion.ifIs', { title, answers: answers.join(', ') });
};

/** When it is asked, in words; null where it always is. */
export const askedWhen = ({ shownWhen }: Criterion, all: readonly Criterion[], words: Words): string | null => {
  if (shownWhen == null) return null;
  const { match, tests } = shownWhen;
  return words.t('labels:criterion.when', { tests: tests.map((test) => testWords(test, all, words)).reduce((first, next) => words.t(`labels:criterion.match.${match}`, { first, next })) });
};
