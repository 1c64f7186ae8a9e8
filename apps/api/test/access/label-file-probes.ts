import { randomUUID } from 'node:crypto';
import type { Cell } from './personas.ts';
import { onThing, opened, type Probe } from './probe.ts';

const key = () => `key-${Math.random()}-of-a-probe`;
const PROGRAMME = `(SELECT id FROM label_programme WHERE code = 'PRET_VR')`;

/** A file of the target's place in a state, whoever asks; the one before it is closed. */
async function aFile({ api, target }: Cell, state: 'DRAFT' | 'SUBMITTED'): Promise<string> {
  const id = randomUUID();
  await api.sql(`UPDATE label_application SET state = 'CLOSED_WITHOUT_ACTION', submitted_at = coalesce(submitted_at, now()), decided_at = now() WHERE place_id = $1 AND decided_at IS NULL`, [target.placeId]);
  await api.sql(
    `INSERT INTO label_application (place_id, id, programme_id, version_number, state, revision, created_at, submitted_at, request_key) VALUES ($1, $2::uuid, ${PROGRAMME}, 1, $3, 1, now(), $4, $2::text)`,
    [target.placeId, id, state, state === 'DRAFT' ? null : api.clock.now()],
  );
  return id;
}

const on = (mutation: string, type: string, more: (cell: Cell) => Promise<object>): Probe =>
  onThing(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`, async (cell) => ({ input: { placeId: cell.target.placeId, ...(await more(cell)) } }));

/** Answers to all that a version asks for, without pieces: enough to be sent. */
const NO_GRID = JSON.stringify({ threshold: 0, families: [{ code: 'A', title: { fr: 'A', en: 'A' }, threshold: null, criteria: [] }] });
async function aFileToSend(cell: Cell): Promise<string> {
  const { api } = cell;
  await api.sql(`INSERT INTO label_programme (id, code, created_at) SELECT gen_random_uuid(), 'PROBE', now() ON CONFLICT DO NOTHING`);
  await api.sql(
    `INSERT INTO label_programme_version (programme_id, number, state, name_fr, name_en, purpose_fr, purpose_en, grid, rules, changed_at, published_at)
     SELECT p.id, 1, 'PUBLISHED', 'Essai', 'Try', '', '', $1, v.rules, now(), now() FROM label_programme p, label_programme_version v WHERE p.code = 'PROBE' AND v.programme_id = ${PROGRAMME} AND v.number = 1 ON CONFLICT DO NOTHING`,
    [NO_GRID],
  );
  const id = await aFile(cell, 'DRAFT');
  await api.sql(`UPDATE label_application SET programme_id = (SELECT id FROM label_programme WHERE code = 'PROBE') WHERE id = $1`, [id]);
  return id;
}

async function aCopy(cell: Cell): Promise<string> {
  const id = await aFile(cell, 'SUBMITTED');
  await cell.api.sql(
    `INSERT INTO label_act (place_id, application_id, sequence, act, actor_kind, at, from_state, to_state, detail, previous_hash, hash) VALUES ($1, $2, 1, 'SUBMIT', 'APPLICANT', now(), 'DRAFT', 'SUBMITTED', '{"version":1,"answers":{}}', '', repeat('0', 64))`,
    [cell.target.placeId, id],
  );
  return `/export/dossiers/${cell.target.placeId}/${id}/dossier.pdf`;
}

export const LABEL_FILE_PROBES: Readonly<Record<string, Probe>> = {
  'Query placeLabels': onThing('query ($placeId: ID!) { result: placeLabels(placeId: $placeId) { placeId } }', ({ target }) => ({ placeId: target.placeId })),
  'Query labelApplication': onThing('query ($placeId: ID!, $id: ID!) { result: labelApplication(placeId: $placeId, id: $id) { id } }', async (cell) => ({ placeId: cell.target.placeId, id: await aFile(cell, 'SUBMITTED') })),
  'Mutation openLabelApplication': on('openLabelApplication', 'OpenLabelApplicationInput', async (cell) => {
    await cell.api.sql(`UPDATE label_application SET state = 'CLOSED_WITHOUT_ACTION', submitted_at = now(), decided_at = now() WHERE place_id = $1 AND decided_at IS NULL`, [cell.target.placeId]);
    return { code: 'PRET_VR', idempotencyKey: key() };
  }),
  'Mutation saveLabelAnswers': on('saveLabelAnswers', 'SaveLabelAnswersInput', async (cell) => ({ applicationId: await aFile(cell, 'DRAFT'), answers: [{ criterion: 'HEADSETS_COUNT', revision: 0, number: 3 }] })),
  'Mutation submitLabelApplication': on('submitLabelApplication', 'SubmitLabelApplicationInput', async (cell) => ({ applicationId: await aFileToSend(cell), revision: 1, sworn: true, idempotencyKey: key() })),
  'Mutation withdrawLabelApplication': on('withdrawLabelApplication', 'ActOnLabelFileInput', async (cell) => ({ applicationId: await aFile(cell, 'SUBMITTED'), revision: 1, idempotencyKey: key() })),
  'Mutation moveLabelApplication': on('moveLabelApplication', 'MoveLabelApplicationInput', async (cell) => {
    const id = await aFileToSend(cell);
    await cell.api.sql(`UPDATE label_programme_version SET state = 'RETIRED', retired_at = now() WHERE programme_id = (SELECT id FROM label_programme WHERE code = 'PROBE') AND state = 'PUBLISHED' AND number = 1`);
    await cell.api.sql(
      `INSERT INTO label_programme_version (programme_id, number, state, name_fr, name_en, purpose_fr, purpose_en, grid, rules, changed_at, published_at)
       SELECT programme_id, 2, 'PUBLISHED', name_fr, name_en, purpose_fr, purpose_en, grid, rules, now(), now() FROM label_programme_version WHERE programme_id = (SELECT id FROM label_programme WHERE code = 'PROBE') AND number = 1 ON CONFLICT DO NOTHING`,
    );
    return { applicationId: id, revision: 1, version: 2, idempotencyKey: key() };
  }),
  'Mutation writeLabelMessage': on('writeLabelMessage', 'WriteLabelMessageInput', async (cell) => ({ applicationId: await aFile(cell, 'SUBMITTED'), text: 'Bonjour', idempotencyKey: key() })),
  'route CopyController.copy': { twice: true, call: async (cell) => opened(cell, await aCopy(cell)) },
};
