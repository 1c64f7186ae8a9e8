import { randomUUID } from 'node:crypto';
import { aModel, aModule, aUnit } from '../builders.ts';
import type { Cell } from './personas.ts';
import { once, onThing, type Probe } from './probe.ts';

const key = () => `key-${randomUUID()}-of-a-probe`;

/** A module that could be installed at the target's place, whose organisation is verified. */
async function fitting({ api, target }: Cell): Promise<{ readonly placeId: string; readonly moduleId: string; readonly slug: string }> {
  const model = await aModel(api);
  await aUnit(api, target.placeId, model);
  const slug = `souder-${randomUUID()}`;
  return { placeId: target.placeId, moduleId: await aModule(api, [model], [], { slug }), slug };
}

/** A request of the target's organisation to the target's place. */
async function asked(cell: Cell): Promise<{ readonly requestId: string; readonly expectedVersion: number }> {
  const requestId = randomUUID();
  const { placeId, moduleId } = await fitting(cell);
  await cell.api.sql(`INSERT INTO install_request (place_id, id, module_id, organisation_id, state, request_key, created_at, changed_at) VALUES ($1, $2, $3, $4, 'ASKED', $5, now(), now())`, [placeId, requestId, moduleId, cell.target.organisationId, key()]);
  return { requestId, expectedVersion: 0 };
}

/** In the name of the organisation for who manages one, of the place itself for others. */
const wished = async (cell: Cell) => {
  const { placeId, moduleId } = await fitting(cell);
  return { input: { placeId, moduleId, organisationId: cell.persona.scope === 'ORGANISATION' ? cell.target.organisationId : null, idempotencyKey: key() } };
};

async function pathway({ api }: Cell): Promise<{ readonly slug: string }> {
  const [id, slug] = [randomUUID(), `parcours-${randomUUID()}`];
  await api.sql(`INSERT INTO pathway (id, slug, title_fr, title_en) VALUES ($1, $2, 'Souder', 'Weld')`, [id, slug]);
  return { slug };
}

export const CATALOGUE_PROBES: Readonly<Record<string, Probe>> = {
  'Query catalogue': once('{ result: catalogue { edges { node { id } } } }', async (cell) => (await fitting(cell), {})),
  'Query module': once('query ($slug: String!) { result: module(slug: $slug) { module { id } } }', async (cell) => ({ slug: (await fitting(cell)).slug })),
  'Query pathways': once('{ result: pathways { id } }', async (cell) => (await pathway(cell), {})),
  'Query pathway': once('query ($slug: String!) { result: pathway(slug: $slug) { id } }', pathway),
  'Query installRequests': onThing('query ($placeId: ID, $organisationId: ID) { result: installRequests(placeId: $placeId, organisationId: $organisationId) { id } }', async (cell) => {
    await asked(cell);
    return cell.persona.scope === 'ORGANISATION' ? { organisationId: cell.target.organisationId } : { placeId: cell.target.placeId };
  }),
  'Mutation requestModuleInstall': onThing('mutation ($input: RequestModuleInstallInput!) { result: requestModuleInstall(input: $input) { __typename } }', wished),
  'Mutation answerInstallRequest': onThing('mutation ($input: AnswerInstallRequestInput!) { result: answerInstallRequest(input: $input) { __typename } }', async (cell) => ({ input: { ...(await asked(cell)), state: 'DECLINED', reason: 'Non' } })),
};
