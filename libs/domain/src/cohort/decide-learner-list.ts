import { readDay, readText, writtenText } from '../equipment/inventory/inventory-cell.ts';
import type { LocalDay } from '../time/local-day.ts';
import { decideLearner } from './decide-learner.ts';
import { type LearnerHeader, readOnPaper, readRequests, WRITTEN_CONSENT, writtenRequests } from './learner-columns.ts';
import type { LearnerDraft, LearnerField, LearnerKept, LearnerProblem } from './learner.ts';
import { isSameLearner, type LearnerSigns } from './same-learner.ts';

export const LEARNER_VERDICTS = ['ADD', 'KNOWN', 'REFUSED'] as const;
type LearnerVerdictName = (typeof LEARNER_VERDICTS)[number];
/** What a row does: names somebody, repeats somebody the cohort has (left as they are), or is to be mended. */
export type LearnerVerdict = { readonly givenName: string; readonly familyName: string } & (
  | { readonly verdict: Extract<LearnerVerdictName, 'ADD'>; readonly learner: LearnerKept }
  | { readonly verdict: Extract<LearnerVerdictName, 'KNOWN'> }
  | { readonly verdict: Extract<LearnerVerdictName, 'REFUSED'>; readonly problems: readonly LearnerProblem[] }
);

type Read = { readonly draft: LearnerDraft; readonly problems: readonly LearnerProblem[] };

const readRow = (header: LearnerHeader, cells: readonly string[]): Read => {
  const cell = (field: LearnerField): string => readText(cells[header.indexOf(field)] ?? '') ?? '';
  const birthDate = readDay(cell('birthDate'));
  const onPaper = readOnPaper(cell('consent'));
  const accessRequests = readRequests(cell('accessRequests'));
  return {
    draft: {
      givenName: cell('givenName'), familyName: cell('familyName'), email: cell('email') || null, birthDate: birthDate === 'unreadable' ? null : birthDate, reference: cell('reference') || null, guardianEmail: cell('guardianEmail') || null,
      onPaper: onPaper ?? false, accessRequests: accessRequests ?? [],
    },
    problems: [
      ...(birthDate === 'unreadable' ? [{ field: 'birthDate', code: 'BIRTH_DATE_UNREADABLE' } as const] : []),
      ...(onPaper === null ? [{ field: 'consent', code: 'CONSENT_UNREADABLE' } as const] : []),
      ...(accessRequests === null ? [{ field: 'accessRequests', code: 'REQUEST_UNKNOWN' } as const] : []),
    ],
  };
};

/** One problem a field: a date nobody can read is not also missing. */
const onceEach = (problems: readonly LearnerProblem[]): readonly LearnerProblem[] => problems.filter(({ field }, index) => problems.findIndex((earlier) => earlier.field === field) === index);

/** What each row of a list would do, in order; all that is wrong with a row is told. Whoever comes twice in the list is refused the second time. */
export const decideLearnerList = (header: LearnerHeader, rows: readonly (readonly string[])[], known: readonly LearnerSigns[], today: LocalDay): readonly LearnerVerdict[] => {
  const met: LearnerSigns[] = [];
  return rows.map((cells): LearnerVerdict => {
    const { draft, problems } = readRow(header, cells);
    const decision = decideLearner(draft, today);
    const name = decision.ok ? decision.value : draft;
    const shown = { givenName: name.givenName, familyName: name.familyName };
    const wrong = onceEach([...problems, ...(decision.ok ? [] : decision.refusal)]);
    if (!decision.ok || wrong.length > 0) return { verdict: 'REFUSED', ...shown, problems: wrong };
    const learner = decision.value;
    const twin = met.find((earlier) => isSameLearner(earlier, learner));
    if (twin !== undefined) return { verdict: 'REFUSED', ...shown, problems: [{ field: twin.reference !== null && learner.reference !== null ? 'reference' : 'familyName', code: 'LEARNER_TWICE' }] };
    met.push(learner);
    return known.some((one) => isSameLearner(one, learner)) ? { verdict: 'KNOWN', ...shown } : { verdict: 'ADD', ...shown, learner };
  });
};

/** A learner as a row of a list, by column. */
export const learnerRow = (learner: LearnerKept): Readonly<Record<LearnerField, string>> => ({
  givenName: writtenText(learner.givenName),
  familyName: writtenText(learner.familyName),
  email: writtenText(learner.email ?? ''),
  birthDate: learner.birthDate ?? '',
  reference: writtenText(learner.reference ?? ''),
  guardianEmail: writtenText(learner.guardianEmail ?? ''),
  consent: WRITTEN_CONSENT[learner.consent],
  accessRequests: writtenRequests(learner.accessRequests),
});
