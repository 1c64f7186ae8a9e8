import { randomUUID } from 'node:crypto';
import type { TestApi } from '../test-api.ts';
import { once, type Probe } from './probe.ts';

const newCode = (): string => `L_${randomUUID().slice(0, 8).toUpperCase()}`;
/** A draft of its own, copied from a programme that comes with the product; published where it is asked. */
const aDraft = async (api: TestApi, isPublished = false): Promise<{ readonly code: string; readonly content: string }> => {
  const [code, id] = [newCode(), randomUUID()];
  await api.sql('INSERT INTO label_programme (id, code, created_at) VALUES ($1, $2, now())', [id, code]);
  const [row] = await api.sql<{ content: object }>(
    `INSERT INTO label_programme_version (programme_id, number, state, name_fr, name_en, purpose_fr, purpose_en, grid, rules, changed_at, published_at)
     SELECT $1, 1, CASE WHEN $2 THEN 'PUBLISHED' ELSE 'DRAFT' END, v.name_fr, v.name_en, v.purpose_fr, v.purpose_en, v.grid, v.rules, now(), CASE WHEN $2 THEN now() END
     FROM label_programme_version v JOIN label_programme p ON p.id = v.programme_id AND p.code = 'PRET_VR' AND v.number = 1
     RETURNING jsonb_build_object('name', jsonb_build_object('fr', name_fr, 'en', name_en), 'purpose', jsonb_build_object('fr', purpose_fr, 'en', purpose_en), 'grid', grid, 'rules', rules) AS content`,
    [id, isPublished],
  );
  return { code, content: JSON.stringify(row?.content) };
};
const does = (mutation: string, type: string): string => `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`;

export const LABEL_PROBES: Readonly<Record<string, Probe>> = {
  'Query labelProgrammes': once('{ result: labelProgrammes { code } }', async () => ({})),
  'Query labelProgramme': once('query ($code: String!) { result: labelProgramme(code: $code) { code } }', async () => ({ code: 'TIERS_LIEU' })),
  'Query networkLabelProgrammes': once('{ result: networkLabelProgrammes { code } }', async () => ({})),
  'Query networkLabelDraft': once('query ($code: String!) { result: networkLabelDraft(code: $code) { code } }', async ({ api }) => ({ code: (await aDraft(api)).code })),
  'Mutation draftLabelProgramme': once(does('draftLabelProgramme', 'DraftLabelProgrammeInput'), async () => ({ input: { code: newCode(), nameFr: 'Label', nameEn: 'Label', idempotencyKey: randomUUID() } })),
  'Mutation draftLabelVersion': once(does('draftLabelVersion', 'DraftLabelVersionInput'), async ({ api }) => ({ input: { code: (await aDraft(api, true)).code, idempotencyKey: randomUUID() } })),
  'Mutation saveLabelDraft': once(does('saveLabelDraft', 'SaveLabelDraftInput'), async ({ api }) => ({ input: { ...(await aDraft(api)), revision: 1 } })),
  'Mutation deleteLabelDraft': once(does('deleteLabelDraft', 'DeleteLabelDraftInput'), async ({ api }) => ({ input: { code: (await aDraft(api)).code, revision: 1 } })),
  'Mutation publishLabelVersion': once(does('publishLabelVersion', 'PublishLabelVersionInput'), async ({ api }) => ({ input: { code: (await aDraft(api)).code, number: 1, revision: 1 } })),
  'Mutation retireLabelProgramme': once(does('retireLabelProgramme', 'RetireLabelProgrammeInput'), async ({ api }) => ({ input: { code: (await aDraft(api, true)).code, number: 1 } })),
};
