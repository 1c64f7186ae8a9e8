import { randomUUID } from 'node:crypto';
import type { GroupAnswer, GroupsClient } from './groups-client.ts';
import type { TestApi } from './test-api.ts';

/** Somebody of a cohort: a name, and a date of birth of who is a minor. */
export interface SomeLearner {
  readonly givenName: string;
  readonly familyName?: string;
  readonly birthDate?: string;
  readonly accessRequests?: readonly string[];
}

export interface SomeCohort {
  readonly id: string;
  readonly learnerIds: readonly string[];
}

/** A cohort with people, by name. */
export async function aCohort(api: TestApi, organisationId: string, learners: readonly SomeLearner[]): Promise<SomeCohort> {
  const id = randomUUID();
  const now = api.clock.now();
  await api.sql(`INSERT INTO cohort (id, organisation_id, title, expected_size, hours_on_site, hours_vr, hours_remote, request_key, created_at, changed_at) VALUES ($1, $2, 'Soudeurs', 16, 0, 0, 0, $3, $4, $4)`, [id, organisationId, `ground-${id}`, now]);
  const learnerIds: string[] = [];
  for (const { givenName, familyName = 'Roy', birthDate = null, accessRequests = [] } of learners) {
    const learnerId = randomUUID();
    await api.sql(
      `INSERT INTO cohort_learner (cohort_id, id, given_name, family_name, birth_date, guardian_consent, access_requests, request_key, added_at) VALUES ($1, $2, $3, $4, $5, CASE WHEN $5::date IS NULL THEN 'NOT_NEEDED' ELSE 'ON_PAPER' END, $6, $7, $8)`,
      [id, learnerId, givenName, familyName, birthDate, accessRequests, `ground-${learnerId}`, now],
    );
    learnerIds.push(learnerId);
  }
  return { id, learnerIds };
}

export const trains = async (api: TestApi, cohortId: string, email: string): Promise<void> => {
  await api.sql('INSERT INTO cohort_trainer (cohort_id, account_id) SELECT $1, id FROM account WHERE email = $2', [cohortId, email]);
};

type Input = Readonly<Record<string, unknown>>;

/** Says who comes. */
export class NamesClient {
  constructor(private readonly groups: GroupsClient) {}

  name = async ({ id, version }: Pick<GroupAnswer, 'id' | 'version'>, cohortId: string, learnerIds: readonly string[], input: Input = {}): Promise<NamedAnswer> => this.send('nameGroup', 'NameGroupInput', { groupBookingId: id, expectedVersion: version, cohortId, learnerIds, ...input });
  substitute = async ({ id, version }: Pick<GroupAnswer, 'id' | 'version'>, cohortId: string, leaving: string, coming: string, input: Input = {}): Promise<NamedAnswer> => this.send('substituteLearner', 'SubstituteLearnerInput', { groupBookingId: id, expectedVersion: version, cohortId, leaving, coming, ...input });

  /** The given names of who comes to each session. */
  async comes(groupBookingId: string): Promise<readonly (readonly string[])[]> {
    const { data, errors } = await this.groups.browser.gql<{ groupNames: readonly { learners: readonly { givenName: string }[] }[] }>('query ($id: ID!) { groupNames(groupBookingId: $id) { learners { givenName } } }', { id: groupBookingId });
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.groupNames.map(({ learners }) => learners.map(({ givenName }) => givenName));
  }

  private async send(mutation: string, type: string, input: Input): Promise<NamedAnswer> {
    const { data, errors } = await this.groups.browser.gql<{ result: NamedAnswer }>(
      `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ... on GroupBooking { id version cohortId cohortTitle sessions { id people named namesDueAt namesSettled seatsReleased } } ... on GroupRefused { code field sessionId learnerIds } } }`,
      { input },
    );
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}

export interface NamedAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly cohortId: string | null;
  readonly sessions: readonly { readonly id: string; readonly people: number; readonly named: number; readonly namesDueAt: string | null; readonly namesSettled: boolean; readonly seatsReleased: number }[];
  readonly code?: string;
  readonly field?: string | null;
  readonly learnerIds?: readonly string[];
}
