import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aPlace } from '../../../test/builders.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

it('says where each of my roles is held, in words', async () => {
  const placeId = await aPlace(api, { name: 'L’Établi' });
  const organisation = randomUUID();
  await api.sql('INSERT INTO organisation (id, name, created_at) VALUES ($1, $2, $3)', [organisation, 'Association des Ateliers', api.clock.now()]);
  const [{ region_code, region_name, department_code, department_name } = { region_code: '', region_name: '', department_code: '', department_name: '' }] = await api.sql<Record<'region_code' | 'region_name' | 'department_code' | 'department_name', string>>(
    `SELECT region_code, region_name, department_code, department_name FROM commune WHERE insee_code = '70550'`,
  );
  const me = await signedIn(api, 'partout@exemple.example', [
    ['SITE_MANAGER', 'PLACE', placeId], ['TRAINER', 'ORGANISATION', organisation], ['LABEL_REVIEWER', 'REGION', region_code], ['HELPER', 'DEPARTMENT', department_code], ['ADMINISTRATOR', 'NETWORK', null],
  ]);
  const { data } = await me.gql<{ me: { grants: readonly { role: string; scopeName: string | null }[] } }>('{ me { grants { role scopeName } } }');
  expect(Object.fromEntries((data?.me.grants ?? []).map(({ role, scopeName }) => [role, scopeName]))).toEqual({
    SITE_MANAGER: 'L’Établi', TRAINER: 'Association des Ateliers', LABEL_REVIEWER: region_name, HELPER: department_name, ADMINISTRATOR: null,
  });
  expect([region_name, department_name]).toEqual(['Bourgogne-Franche-Comté', 'Haute-Saône']);
});
