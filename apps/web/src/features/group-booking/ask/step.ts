import type { ShownOrganisationFragment as Organisation } from '../../../gql/graphql.ts';
import type { Draft, Step } from './draft.ts';

/** The organisation a group is booked for, and as what. */
export type Booking = Pick<Organisation, 'id' | 'standing' | 'speaksFor'>;

/** What every step of a group's booking is given. */
export type StepProps = { readonly draft: Draft; readonly onChange: (draft: Draft) => void; readonly onNext: () => void };
/** Steps that look for places. */
export type SearchStepProps = StepProps & { readonly organisation: Booking; readonly onStep: (step: Step) => void };
