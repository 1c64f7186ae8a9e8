import { randomUUID } from 'node:crypto';
import { COHORT_DRAFT, LEARNER_DRAFT } from '../cohort-client.ts';
import { AGREEMENT_DRAFT, ORGANISATION_DRAFT, SIRETS } from '../organisation-client.ts';
import { signedIn } from '../signed-in.ts';
import type { Cell } from './personas.ts';
import { once, onThing, opened, type Probe } from './probe.ts';

const key = () => `key-${randomUUID()}-of-a-probe`;

/** Who an organisation is, on the target's ground: nothing was said of it yet. */
const told = async ({ api, target }: Cell, standing = 'VERIFIED'): Promise<string> => {
  await api.sql(`UPDATE organisation SET siret = NULL WHERE siret = $1`, [SIRETS[0]]);
  await api.sql(`UPDATE organisation SET siret = $2, kind = 'TRAINING_ORGANISATION', standing = $3 WHERE id = $1`, [target.organisationId, SIRETS[0], standing]);
  return target.organisationId;
};
const versionOf = async ({ api }: Cell, table: 'organisation' | 'agreement', id: string): Promise<number> => (await api.sql<{ version: number }>(`SELECT version FROM ${table} WHERE id = $1`, [id]))[0]?.version ?? 0;

const draftAt = ({ target }: Cell) => ({ ...AGREEMENT_DRAFT, placeId: target.placeId });

/** An agreement between the target's organisation and place. */
async function written(cell: Cell, state: string): Promise<{ readonly agreementId: string; readonly expectedVersion: number }> {
  const agreementId = randomUUID();
  await cell.api.sql(
    `INSERT INTO agreement (id, organisation_id, place_id, from_day, until_day, quotas, bookers, state, request_key, created_at) VALUES ($1, $2, $3, '2026-03-01', '2026-12-31', '[]', 'MANAGERS', $4, $5, now())`,
    [agreementId, await told(cell), cell.target.placeId, state, key()],
  );
  return { agreementId, expectedVersion: 0 };
}

const about = async (cell: Cell, standing?: string) => {
  const organisationId = await told(cell, standing);
  return { organisationId, expectedVersion: await versionOf(cell, 'organisation', organisationId) };
};

/** A cohort of the target's organisation, which whoever calls trains as well: that alone opens nothing. */
async function trained(cell: Cell): Promise<{ readonly cohortId: string; readonly expectedVersion: number; readonly learnerId: string }> {
  const [cohortId, learnerId] = [randomUUID(), randomUUID()];
  await cell.api.sql(`INSERT INTO cohort (id, organisation_id, title, expected_size, hours_on_site, hours_vr, hours_remote, request_key, created_at, changed_at) VALUES ($1, $2, 'Soudeurs', 2, 0, 0, 0, $3, now(), now())`, [cohortId, await told(cell), key()]);
  await cell.api.sql(`INSERT INTO cohort_learner (cohort_id, id, given_name, family_name, guardian_consent, access_requests, request_key, added_at) VALUES ($1, $2, 'Lou', 'Roy', 'NOT_NEEDED', '{}', 'k', now())`, [cohortId, learnerId]);
  if (cell.accountId !== null) await cell.api.sql('INSERT INTO cohort_trainer (cohort_id, account_id) VALUES ($1, $2)', [cohortId, cell.accountId]);
  return { cohortId, expectedVersion: 0, learnerId };
}
const cohortAt = async (cell: Cell) => {
  const { learnerId: _, ...at } = await trained(cell);
  return at;
};
const probed = (mutation: string, type: string) => `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`;

export const ORGANISATION_PROBES: Readonly<Record<string, Probe>> = {
  'Query myOrganisations': once('{ result: myOrganisations { id } }'),
  'Query organisations': onThing('query ($text: String) { result: organisations(text: $text) { edges { node { id } } } }', async (cell) => (await told(cell), { text: SIRETS[0] })),
  'Query organisation': onThing('query ($id: ID!) { result: organisation(id: $id) { id } }', async (cell) => ({ id: await told(cell) })),
  'Mutation registerOrganisation': once('mutation ($input: RegisterOrganisationInput!) { result: registerOrganisation(input: $input) { __typename } }', async ({ api }) => {
    await api.sql(`UPDATE organisation SET siret = NULL WHERE siret = $1`, [SIRETS[1]]);
    return { input: { draft: { ...ORGANISATION_DRAFT, siret: SIRETS[1] }, idempotencyKey: key() } };
  }),
  'Mutation changeOrganisation': onThing('mutation ($input: ChangeOrganisationInput!) { result: changeOrganisation(input: $input) { __typename } }', async (cell) => ({ input: { ...(await about(cell)), draft: ORGANISATION_DRAFT } })),
  'Mutation decideOnOrganisation': onThing('mutation ($input: DecideOnOrganisationInput!) { result: decideOnOrganisation(input: $input) { __typename } }', async (cell) => ({ input: { ...(await about(cell, 'REQUESTED')), standing: 'VERIFIED' } })),
  'Query organisationMembers': onThing('query ($organisationId: ID!) { result: organisationMembers(organisationId: $organisationId) { edges { node { id } } } }', async ({ api, target }) => {
    await signedIn(api, `probe-${randomUUID()}@exemple.example`, [['TRAINER', 'ORGANISATION', target.organisationId]]);
    return { organisationId: target.organisationId };
  }),
  'Query cohorts': onThing('query ($organisationId: ID!) { result: cohorts(organisationId: $organisationId) { id } }', async (cell) => (await trained(cell), { organisationId: cell.target.organisationId })),
  'Query cohort': onThing('query ($id: ID!) { result: cohort(id: $id) { cohort { id } } }', async (cell) => ({ id: (await trained(cell)).cohortId })),
  'Query cohortTrainerChoices': onThing('query ($organisationId: ID!) { result: cohortTrainerChoices(organisationId: $organisationId) { accountId } }', async (cell) => ({ organisationId: await told(cell) })),
  'Mutation createCohort': onThing(probed('createCohort', 'CreateCohortInput'), async (cell) => ({ input: { organisationId: await told(cell), draft: COHORT_DRAFT, idempotencyKey: key() } })),
  'Mutation changeCohort': onThing(probed('changeCohort', 'ChangeCohortInput'), async (cell) => ({ input: { ...(await cohortAt(cell)), draft: COHORT_DRAFT } })),
  'Mutation archiveCohort': onThing(probed('archiveCohort', 'ArchiveCohortInput'), async (cell) => ({ input: { ...(await cohortAt(cell)), archived: true } })),
  'Mutation addLearner': onThing(probed('addLearner', 'AddLearnerInput'), async (cell) => ({ input: { ...(await cohortAt(cell)), draft: LEARNER_DRAFT, idempotencyKey: key() } })),
  'Mutation changeLearner': onThing(probed('changeLearner', 'ChangeLearnerInput'), async (cell) => ({ input: { ...(await trained(cell)), draft: LEARNER_DRAFT } })),
  'Mutation removeLearner': onThing(probed('removeLearner', 'RemoveLearnerInput'), async (cell) => ({ input: await trained(cell) })),
  'Mutation importLearners': onThing(probed('importLearners', 'ImportLearnersInput'), async (cell) => ({ input: { ...(await cohortAt(cell)), csv: 'prenom;nom\nZoé;Petit', dryRun: false, idempotencyKey: key() } })),
  'route CohortListController.csv': { twice: true, call: async (cell) => opened(cell, `/export/groupes/${(await trained(cell)).cohortId}.csv`) },
  'Query agreements': onThing('query ($placeId: ID) { result: agreements(placeId: $placeId) { id } }', async (cell) => (await written(cell, 'AGREED'), { placeId: cell.target.placeId })),
  'Mutation askAgreement': onThing('mutation ($input: AskAgreementInput!) { result: askAgreement(input: $input) { __typename } }', async (cell) => ({ input: { organisationId: await told(cell), draft: draftAt(cell), idempotencyKey: key() } })),
  'Mutation writeAgreement': onThing('mutation ($input: WriteAgreementInput!) { result: writeAgreement(input: $input) { __typename } }', async (cell) => (await told(cell), { input: { siret: SIRETS[0], draft: draftAt(cell), idempotencyKey: key() } })),
  'Mutation changeAgreement': onThing('mutation ($input: ChangeAgreementInput!) { result: changeAgreement(input: $input) { __typename } }', async (cell) => ({ input: { ...(await written(cell, 'AGREED')), draft: draftAt(cell) } })),
  'Mutation answerAgreement': onThing('mutation ($input: AnswerAgreementInput!) { result: answerAgreement(input: $input) { __typename } }', async (cell) => ({ input: { ...(await written(cell, 'AGREED')), state: 'ENDED', reason: 'Fin' } })),
};
