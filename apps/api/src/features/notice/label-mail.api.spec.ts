import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aPlace } from '../../../test/builders.ts';
import { aProgramme, LabelClient } from '../../../test/label-ground.ts';
import { signedIn } from '../../../test/signed-in.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';
import { OutboxRelay } from '../../platform/outbox/outbox-relay.ts';
import { SendLabelMail } from './send-label-mail.jobs.ts';

let api: TestApi;
beforeAll(async () => { api = await startApi({ config: { rateLimits: false } }); });
afterAll(() => api.stop());

interface Letter {
  readonly recipient: string;
  readonly subject: string;
  readonly plain: string;
}

test('letters about a file go to who manages the place and to who answers for the network there, each with its way on', async () => {
  const placeId = await aPlace(api, { insee_code: '70550', slug: 'la-forge-des-lettres' });
  const [place, network] = ['lieu', 'reseau'].map((name) => `${name}-${randomUUID()}@exemple.example`) as [string, string];
  const manager = new LabelClient(api, await signedIn(api, place, [['SITE_MANAGER', 'PLACE', placeId]]), placeId);
  const reviewer = new LabelClient(api, await signedIn(api, network, [['LABEL_REVIEWER', 'DEPARTMENT', '70']]), placeId);
  const draft = await manager.open(await aProgramme(api));
  const { application } = await manager.save(draft.id, [{ criterion: 'STEP', revision: 0, yes: true }, { criterion: 'STORY', revision: 0, text: 'Oui' }, { criterion: 'HELD', revision: 0, choice: 'OWN' }]);
  const { id } = await manager.submit(draft.id, application.revision);
  await manager.write(id, 'Quand venez-vous ?');
  const { revision } = await reviewer.write(id, 'Jeudi.');
  await manager.withdraw(id, revision);
  for (const row of await api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'send-label-mail' ORDER BY created_at, id`)) expect(await api.app.get(OutboxRelay).once(row.id, api.app.get(SendLabelMail, { strict: false }))).toBe('done');
  const letters = await api.sql<Letter>('SELECT recipient, subject, plain FROM demo_mail');
  const to = (address: string): readonly string[] => letters.filter(({ recipient }) => recipient.includes(address)).map(({ subject }) => subject.replaceAll(/[\u00A0\u202F]/gu, ' ')).toSorted();
  expect(to(place)).toEqual(['Le dossier « Label d’essai » de La Forge est retiré', 'Un message du réseau au sujet du dossier « Label d’essai »', 'Votre dossier « Label d’essai » est bien arrivé']);
  expect(to(network)).toEqual(['Le dossier « Label d’essai » de La Forge est retiré', 'Nouveau dossier « Label d’essai » : La Forge', 'Un message de La Forge au sujet du dossier « Label d’essai »']);
  const plainOf = (words: string): string => letters.find(({ subject }) => subject.includes(words))?.plain ?? '';
  expect(plainOf('bien arrivé')).toContain(`/gestion/labels/${id}?lieu=la-forge-des-lettres`);
  expect(plainOf('bien arrivé')).toContain('mardi 17 mars 2026');
  expect(plainOf('Nouveau dossier')).toContain(`/export/dossiers/${placeId}/${id}/dossier.pdf?lang=fr`);
  expect(plainOf('message du réseau')).toContain('Jeudi.');
});
