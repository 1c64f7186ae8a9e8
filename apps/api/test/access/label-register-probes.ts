import { randomUUID } from 'node:crypto';
import { aLabel } from '../given-labels.ts';
import type { Cell } from './personas.ts';
import { once, onThing, opened, type Probe } from './probe.ts';

/** A row of a register about the target's department, which a person must look at. */
async function doubtful({ api, target }: Cell): Promise<string> {
  const [importId, id] = [randomUUID(), randomUUID()];
  await api.sql(`INSERT INTO label_import (id, source, file_name, read_at) VALUES ($1, $2, 'registre.csv', now())`, [importId, `probe-${importId}`]);
  await api.sql(
    `INSERT INTO label_import_row (import_id, id, line, row_key, state, label_name, outside_code, ref, name, department_code, candidates, version, in_file) VALUES ($1, $2, 2, $3, 'DOUBTFUL', 'Fabrique', 'FABRIQUE', $3, $3, $4, '[]', 0, true)`,
    [importId, id, `probe-${id}`, target.departmentCode],
  );
  return id;
}

/** A label that the target's place carries; its token opens its certificate to whoever has it. */
const certificate = async ({ api, target }: Cell): Promise<string> => (await aLabel(api, target.placeId)).token;

export const LABEL_REGISTER_PROBES: Readonly<Record<string, Probe>> = {
  'Query labelRegister': once('{ result: labelRegister { totalCount } }'),
  'Query labelCertificate': once('query ($token: String!) { result: labelCertificate(token: $token) { number } }', async (cell) => ({ token: await certificate(cell) })),
  'Query labelsOfTeam': onThing('query ($placeId: ID!) { result: labelsOfTeam(placeId: $placeId) { id } }', async (cell) => (await certificate(cell), { placeId: cell.target.placeId })),
  'Query labelRows': onThing('query ($text: String) { result: labelRows(text: $text) { edges { node { id } } } }', async (cell) => ({ text: await doubtful(cell) })),
  'Query labelRowCounts': once('{ result: labelRowCounts { count } }'),
  'Mutation decideLabelRow': onThing('mutation ($input: DecideLabelRowInput!) { result: decideLabelRow(input: $input) { __typename ... on LabelRowRefused { code } } }', async (cell) => ({ input: { rowId: await doubtful(cell), expectedVersion: 0, decision: 'NO_PLACE' } })),
  'route CertificateController.pdf': { twice: false, call: async (cell) => opened(cell, `/fichiers/label/${await certificate(cell)}.pdf`) },
  'route OpenRegisterController.csv': { twice: false, call: async (cell) => opened(cell, '/export/donnees-ouvertes/labels.csv') },
  'route OpenRegisterController.json': { twice: false, call: async (cell) => opened(cell, '/export/donnees-ouvertes/labels.json') },
};
