import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';

const COHORT = 'id version organisationId title expectedSize funderReference pathwayTitle certificationCode hoursOnSite hoursVr hoursRemote startsOn endsOn archivedAt trainers { accountId name } named minors papersMissing manages';
const LEARNER = 'id givenName familyName email birthDate reference guardianEmail minor consent paperRecordedAt paperRecordedBy accessRequests';
const ANSWER = `__typename ... on Cohort { ${COHORT} } ... on CohortRefused { code field }`;

export interface CohortAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly named: number;
  readonly minors: number;
  readonly papersMissing: number;
  readonly manages: boolean;
  readonly trainers: readonly { readonly accountId: string; readonly name: string }[];
  readonly code?: string;
  readonly field?: string | null;
}

export interface LearnerAnswer {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly birthDate: string | null;
  readonly guardianEmail: string | null;
  readonly minor: boolean;
  readonly consent: string;
  readonly paperRecordedAt: string | null;
  readonly paperRecordedBy: string | null;
  readonly accessRequests: readonly string[];
}

export interface LearnersAnswer {
  readonly __typename: string;
  readonly version: number;
  readonly added: number;
  readonly lines: readonly { readonly line: number; readonly givenName: string; readonly familyName: string; readonly verdict: string; readonly consent: string | null; readonly problems: readonly { readonly field: string; readonly code: string }[] }[];
  readonly code?: string;
  readonly field?: string | null;
}

type Input = Readonly<Record<string, unknown>>;
type Shown = { readonly id: string; readonly version: number };

export const COHORT_DRAFT = { title: 'Soudeurs, printemps', expectedSize: 12, hoursOnSite: 210, hoursVr: 24, hoursRemote: 35, certificationCode: 'rncp 37674', startsOn: '2026-03-02', endsOn: '2026-07-03', trainerIds: [] };
export const LEARNER_DRAFT = { givenName: 'Inès', familyName: 'Moreau', email: 'ines@exemple.example', onPaper: false, accessRequests: [] };

/** Writes or trains cohorts; a technical error fails the spec, a refusal is an answer. */
export class CohortClient {
  constructor(readonly browser: Browser) {}

  list = async (organisationId: string, archived = false): Promise<readonly CohortAnswer[]> => this.ask(`query ($organisationId: ID!, $archived: Boolean!) { result: cohorts(organisationId: $organisationId, archived: $archived) { ${COHORT} } }`, { organisationId, archived });
  one = async (id: string): Promise<{ readonly cohort: CohortAnswer; readonly learners: readonly LearnerAnswer[] } | null> => this.ask(`query ($id: ID!) { result: cohort(id: $id) { cohort { ${COHORT} } learners { ${LEARNER} } } }`, { id });
  choices = async (organisationId: string): Promise<readonly { readonly accountId: string; readonly name: string }[]> => this.ask('query ($organisationId: ID!) { result: cohortTrainerChoices(organisationId: $organisationId) { accountId name } }', { organisationId });
  create = async (organisationId: string, draft: Input = {}, idempotencyKey: string = randomUUID()) => this.send('createCohort', 'CreateCohortInput', { organisationId, draft: { ...COHORT_DRAFT, ...draft }, idempotencyKey });
  change = async (cohort: Shown, draft: Input = {}) => this.send('changeCohort', 'ChangeCohortInput', { ...at(cohort), draft: { ...COHORT_DRAFT, ...draft } });
  archive = async (cohort: Shown, archived = true) => this.send('archiveCohort', 'ArchiveCohortInput', { ...at(cohort), archived });
  add = async (cohort: Shown, draft: Input = {}, idempotencyKey: string = randomUUID()) => this.send('addLearner', 'AddLearnerInput', { ...at(cohort), draft: { ...LEARNER_DRAFT, ...draft }, idempotencyKey });
  correct = async (cohort: Shown, learnerId: string, draft: Input = {}) => this.send('changeLearner', 'ChangeLearnerInput', { ...at(cohort), learnerId, draft: { ...LEARNER_DRAFT, ...draft } });
  remove = async (cohort: Shown, learnerId: string) => this.send('removeLearner', 'RemoveLearnerInput', { ...at(cohort), learnerId });
  import = async (cohort: Shown, csv: string, dryRun = false, idempotencyKey: string = randomUUID()): Promise<LearnersAnswer> =>
    this.ask('mutation ($input: ImportLearnersInput!) { result: importLearners(input: $input) { __typename ... on LearnersImported { version added lines { line givenName familyName verdict consent problems { field code } } } ... on CohortRefused { code field } } }', { input: { ...at(cohort), csv, dryRun, idempotencyKey } });

  private send(mutation: string, type: string, input: Input): Promise<CohortAnswer> {
    return this.ask(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${ANSWER} } }`, { input });
  }

  private async ask<Result>(query: string, variables: Input): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}

const at = ({ id, version }: Shown) => ({ cohortId: id, expectedVersion: version });
