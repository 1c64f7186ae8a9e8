import type { Answer } from '@escale/domain';
import type { LabelFileQuery, ShownLabelAnswerFragment, ShownLabelFileFragment } from '../../gql/graphql.ts';
import { type FragmentType, useFragment as unmasked } from '../../gql/index.ts';
import { LabelAnswerFragment, LabelFileFragment } from './label-file.graphql.ts';

export type Programme = NonNullable<LabelFileQuery['labelApplication']>['programme'];
export type Family = Programme['families'][number];
export type Criterion = Family['criteria'][number];

/** A file with its answers. */
export type ShownFile = Omit<ShownLabelFileFragment, 'answers'> & { readonly answers: readonly ShownLabelAnswerFragment[] };

export const fileOf = (masked: FragmentType<typeof LabelFileFragment>): ShownFile => {
  const file = unmasked(LabelFileFragment, masked);
  return { ...file, answers: unmasked(LabelAnswerFragment, file.answers) };
};

/** What a stored answer says; null where there is none, and once it was taken back. */
export const answerOf = (shown: Pick<ShownLabelAnswerFragment, 'yes' | 'choice' | 'number' | 'text'> | null | undefined): Answer | null => {
  if (shown == null) return null;
  if (shown.yes != null) return { yes: shown.yes };
  if (shown.choice != null) return { choice: shown.choice };
  if (shown.number != null) return { number: shown.number };
  return shown.text == null ? null : { text: shown.text };
};
