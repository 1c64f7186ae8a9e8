import { LEARNER_FIELDS, type LearnerField } from '@escale/domain';
import type { Translate } from '@escale/messages';
import type { ImportLearnersMutation } from '../../gql/graphql.ts';
import { nameOf } from './cohort-words.presenter.ts';

export type ListAnswer = ImportLearnersMutation['result'];
export type Looked = Extract<ListAnswer, { __typename: 'LearnersImported' }>;

export type PreviewRow = {
  readonly line: number;
  readonly name: string;
  readonly verdict: Looked['lines'][number]['verdict'];
  /** What happens, in words; of a row to be mended, what is wrong, one sentence each. */
  readonly words: readonly string[];
};
export type Preview = { readonly numbers: readonly string[]; readonly adding: number; readonly refused: number; readonly rows: readonly PreviewRow[] };

const isField = (field: string): field is LearnerField => (LEARNER_FIELDS as readonly string[]).includes(field);
const fieldInWords = (field: string, t: Translate): string => (isField(field) ? t(`cohorts:field.${field}`) : field);

const wordsOf = ({ verdict, consent, problems }: Looked['lines'][number], t: Translate): readonly string[] => {
  if (verdict === 'REFUSED') return problems.map(({ field, code }) => t('cohorts:import.problem', { field: fieldInWords(field, t), reason: t(`cohorts:refusal.${code}`) }));
  return [t(`cohorts:import.verdict.${verdict}`), ...(consent === 'ASKED' || consent === 'ON_PAPER' ? [t(`cohorts:import.minor.${consent}`)] : [])];
};

/** What a list would do, in words: the rows that are to be mended first, each with all that is wrong. */
export const previewOf = ({ lines }: Looked, t: Translate): Preview => {
  const count = (verdict: PreviewRow['verdict']): number => lines.filter((each) => each.verdict === verdict).length;
  const [adding, known, refused] = [count('ADD'), count('KNOWN'), count('REFUSED')];
  const rows = lines.map((each) => ({ line: each.line, name: nameOf(each) || t('cohorts:import.noName'), verdict: each.verdict, words: wordsOf(each, t) }));
  return {
    numbers: [t('cohorts:import.numbers', { add: adding }), ...(known > 0 ? [t('cohorts:import.known', { count: known })] : []), ...(refused > 0 ? [t('cohorts:import.refused', { count: refused })] : [])],
    adding,
    refused,
    rows: [...rows.filter(({ verdict }) => verdict === 'REFUSED'), ...rows.filter(({ verdict }) => verdict !== 'REFUSED')],
  };
};

/** Where a line of a text stands in it, from 1; the end of the text where it has no such line. */
export const rangeOfLine = (text: string, line: number): readonly [start: number, end: number] => {
  const before = text.split('\n').slice(0, line - 1);
  const start = Math.min(text.length, before.reduce((sum, each) => sum + each.length + 1, 0));
  const end = text.indexOf('\n', start);
  return [start, end === -1 ? text.length : end];
};
