import { randomUUID } from 'node:crypto';
import { FileStore } from '../../src/platform/storage/file-store.ts';
import { sha256Of } from '../../src/platform/storage/sha256.ts';
import type { Cell } from './personas.ts';
import { onThing, opened, type Probe } from './probe.ts';

const PROGRAMME = `(SELECT id FROM label_programme WHERE code = 'TIERS_LIEU')`;
const BYTES = Buffer.from('%PDF-1.7\n%%EOF\n');

/** A file of the target's place with a piece, whoever asks; the one before it is closed. */
async function aPiece({ api, target }: Cell, state: 'DRAFT' | 'SUBMITTED' = 'DRAFT', removed = false): Promise<{ readonly applicationId: string; readonly pieceId: string }> {
  const [applicationId, pieceId] = [randomUUID(), randomUUID()];
  await api.sql(`UPDATE label_application SET state = 'CLOSED_WITHOUT_ACTION', submitted_at = coalesce(submitted_at, now()), decided_at = now() WHERE place_id = $1 AND decided_at IS NULL`, [target.placeId]);
  await api.sql(
    `INSERT INTO label_application (place_id, id, programme_id, version_number, state, revision, created_at, submitted_at, request_key) VALUES ($1, $2::uuid, ${PROGRAMME}, 1, $3, 1, now(), $4, $2::text)`,
    [target.placeId, applicationId, state, state === 'DRAFT' ? null : api.clock.now()],
  );
  await api.sql(
    `INSERT INTO label_piece (place_id, application_id, id, criterion, file_name, format, bytes, sha256, file_id, state, at, removed_at)
     SELECT $1, $2, $3, c->>'code', 'a.pdf', 'PDF', $4, $5, $6, 'CLEAN', now(), $7 FROM label_programme_version v, jsonb_path_query(v.grid, '$.families[*].criteria[*] ? (@.kind == "EVIDENCE")') AS c WHERE v.programme_id = ${PROGRAMME} AND v.number = 1 LIMIT 1`,
    [target.placeId, applicationId, pieceId, BYTES.length, sha256Of(BYTES), await api.app.get(FileStore).put(BYTES, 'label_piece.file_id'), removed ? api.clock.now() : null],
  );
  return { applicationId, pieceId };
}

const on = (mutation: string, type: string, more: (cell: Cell) => Promise<object>): Probe =>
  onThing(`mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`, async (cell) => ({ input: { placeId: cell.target.placeId, ...(await more(cell)) } }));

const base64 = (text: string) => Buffer.from(text).toString('base64');
async function begun(cell: Cell): Promise<{ readonly metadata: string }> {
  const { applicationId } = await aPiece(cell);
  await cell.api.sql('DELETE FROM label_upload WHERE place_id = $1', [cell.target.placeId]);
  return { metadata: Object.entries({ placeId: cell.target.placeId, applicationId, criterion: 'A', filename: 'a.pdf' }).map(([key, value]) => `${key} ${base64(value)}`).join(',') };
}
const asked = ({ browser }: Cell, more: Readonly<Record<string, string>>) => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { 'tus-resumable': '1.0.0', ...(cookie === '' ? {} : { cookie }), ...more };
};
/** An upload the caller begins, where they may; where not, the id of none. */
async function ownUpload(cell: Cell): Promise<string> {
  const { metadata } = await begun(cell);
  const answer = await fetch(`${cell.api.url}/fichiers/televersements`, { method: 'POST', headers: asked(cell, { 'upload-length': '10', 'upload-metadata': metadata }) });
  return answer.headers.get('location') ?? `/fichiers/televersements/${randomUUID()}`;
}
const upload = (method: string, more: Readonly<Record<string, string>> = {}): Probe => ({ twice: true, call: async (cell) => opened(cell, await ownUpload(cell), { method, headers: asked(cell, more) }) });
const NO_BYTES = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };

export const LABEL_PIECE_PROBES: Readonly<Record<string, Probe>> = {
  'Query labelPieces': onThing('query ($placeId: ID!, $id: ID!) { result: labelPieces(placeId: $placeId, applicationId: $id) { applicationId } }', async (cell) => ({ placeId: cell.target.placeId, id: (await aPiece(cell, 'SUBMITTED')).applicationId })),
  // What became a piece before is answered again.
  'Mutation attachLabelPiece': on('attachLabelPiece', 'AttachLabelPieceInput', async (cell) => {
    const { applicationId, pieceId } = await aPiece(cell);
    return { applicationId, uploadId: pieceId };
  }),
  'Mutation dateLabelPiece': on('dateLabelPiece', 'DateLabelPieceInput', async (cell) => ({ ...(await aPiece(cell)), expiresOn: null })),
  'Mutation removeLabelPiece': on('removeLabelPiece', 'LabelPieceInput', (cell) => aPiece(cell)),
  'Mutation restoreLabelPiece': on('restoreLabelPiece', 'LabelPieceInput', (cell) => aPiece(cell, 'DRAFT', true)),
  'route PieceController.show': { twice: true, call: async (cell) => opened(cell, `/fichiers/pieces/${cell.target.placeId}/${(await aPiece(cell, 'SUBMITTED')).pieceId}`) },
  'route UploadController.options': { twice: false, call: (cell) => opened(cell, '/fichiers/televersements', { method: 'OPTIONS' }) },
  'route UploadController.begin': { twice: true, call: async (cell) => opened(cell, '/fichiers/televersements', { method: 'POST', headers: asked(cell, { 'upload-length': '10', 'upload-metadata': (await begun(cell)).metadata }) }) },
  'route UploadController.look': upload('HEAD'),
  'route UploadController.append': upload('PATCH', NO_BYTES),
  'route UploadController.instead': upload('POST', { 'x-http-method-override': 'PATCH', ...NO_BYTES }),
  'route UploadController.end': upload('DELETE'),
};
