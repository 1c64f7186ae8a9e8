import type { Draft, Step } from './draft.ts';

/** What every step of a group's booking is given. */
export type StepProps = { readonly draft: Draft; readonly onChange: (draft: Draft) => void; readonly onNext: () => void };
/** Steps that look for places. */
export type SearchStepProps = StepProps & { readonly organisationId: string; readonly onStep: (step: Step) => void };
