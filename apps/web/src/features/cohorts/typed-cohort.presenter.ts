import type { CohortDraftInput, ShownCohortFragment } from '../../gql/graphql.ts';

/** A cohort while it is typed. */
export type TypedCohort = {
  readonly title: string;
  readonly expectedSize: number | null;
  readonly funderReference: string;
  readonly pathwayTitle: string;
  readonly certificationCode: string;
  readonly hoursOnSite: number | null;
  readonly hoursVr: number | null;
  readonly hoursRemote: number | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly trainerIds: readonly string[];
};

export const NEW_COHORT: TypedCohort = { title: '', expectedSize: null, funderReference: '', pathwayTitle: '', certificationCode: '', hoursOnSite: null, hoursVr: null, hoursRemote: null, startsOn: null, endsOn: null, trainerIds: [] };

const hours = (value: number): number | null => (value === 0 ? null : value);

export const typedOf = (cohort: ShownCohortFragment): TypedCohort => ({
  title: cohort.title,
  expectedSize: cohort.expectedSize,
  funderReference: cohort.funderReference ?? '',
  pathwayTitle: cohort.pathwayTitle ?? '',
  certificationCode: cohort.certificationCode ?? '',
  hoursOnSite: hours(cohort.hoursOnSite),
  hoursVr: hours(cohort.hoursVr),
  hoursRemote: hours(cohort.hoursRemote),
  startsOn: cohort.startsOn ?? null,
  endsOn: cohort.endsOn ?? null,
  trainerIds: cohort.trainers.map(({ accountId }) => accountId),
});

const words = (text: string): string | null => (text.trim() === '' ? null : text);

/** The draft to send, or the field that is missing before it can be sent at all; the rest is the server's to say. */
export const draftOf = ({ expectedSize, funderReference, pathwayTitle, certificationCode, hoursOnSite, hoursVr, hoursRemote, trainerIds, ...plain }: TypedCohort): CohortDraftInput | 'expectedSize' =>
  expectedSize === null || Number.isNaN(expectedSize)
    ? 'expectedSize'
    : {
        ...plain, expectedSize, funderReference: words(funderReference), pathwayTitle: words(pathwayTitle), certificationCode: words(certificationCode), hoursOnSite: hoursOnSite ?? 0, hoursVr: hoursVr ?? 0, hoursRemote: hoursRemote ?? 0,
        trainerIds: [...trainerIds],
      };

/** What was typed on an older word of the cohort, put upon the newer: what was touched stays, the rest takes the newer word. */
export const onTopOf = (typed: TypedCohort, shown: TypedCohort, now: TypedCohort): TypedCohort => {
  const untouched = (Object.keys(typed) as (keyof TypedCohort)[]).filter((field) => JSON.stringify(typed[field]) === JSON.stringify(shown[field]));
  return { ...typed, ...Object.fromEntries(untouched.map((field) => [field, now[field]])) };
};
