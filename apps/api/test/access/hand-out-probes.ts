import { randomUUID } from 'node:crypto';
import { aModel } from '../builders.ts';
import { MODEL_RULES_SENT, noticeTexts } from '../hand-out.ts';
import { once, type Probe } from './probe.ts';

export const HAND_OUT_PROBES: Readonly<Record<string, Probe>> = {
  'Query equipmentModels': once('{ result: equipmentModels { id checklist { code } } }', async ({ api }) => (await aModel(api), {})),
  'Mutation changeEquipmentModel': once('mutation ($input: ChangeEquipmentModelInput!) { result: changeEquipmentModel(input: $input) { __typename } }', async ({ api }) => ({
    input: { ...MODEL_RULES_SENT, modelId: await aModel(api), expectedVersion: 0 },
  })),
  'Query safetyNotice': once('{ result: safetyNotice { version texts { lines } } }'),
  'Query safetyNotices': once('{ result: safetyNotices { comingBookings versions { version } } }'),
  'Mutation publishSafetyNotice': once('mutation ($input: PublishSafetyNoticeInput!) { result: publishSafetyNotice(input: $input) { __typename } }', async ({ api }) => {
    const [row] = await api.sql<{ version: string }>('SELECT max(version) AS version FROM safety_notice');
    return { input: { expectedVersion: row?.version ?? '', texts: noticeTexts(`Sit down, ${randomUUID()}.`), idempotencyKey: randomUUID() } };
  }),
};
