import type { Translate } from '@escale/messages';
import type { Problem } from './answers.ts';

/** What is missing and how to mend it, said under its field. */
export function problemInWords(problem: Problem, t: Translate): string {
  if (problem === 'AGE_MISSING') return t('booking:age.missing');
  if (problem === 'FOR_WHOM_MISSING') return t('helping:forWhom.missing');
  if (problem === 'GUARDIAN_HOW_MISSING') return t('helping:guardian.missing');
  if (problem === 'EMAIL_MISSING') return t('booking:who.emailMissing');
  return t(`refusal:${problem}`);
}
