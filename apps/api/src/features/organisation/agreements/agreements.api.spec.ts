import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPlace } from '../../../../test/builders.ts';
import { type OrganisationAnswer, OrganisationClient, SIRETS } from '../../../../test/organisation-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let coordinator: OrganisationClient;
let organisation: OrganisationAnswer;
let manager: OrganisationClient;
let placeId: string;
let keeper: OrganisationClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  for (const sql of ['TRUNCATE rate_window', 'DELETE FROM agreement', 'DELETE FROM invitation', 'DELETE FROM organisation']) await api.sql(sql);
  coordinator = await somebody('NETWORK_COORDINATOR', 'NETWORK', null);
  organisation = await verified(SIRETS[0]);
  manager = await somebody('ORGANISATION_MANAGER', 'ORGANISATION', organisation.id);
  placeId = await aPlace(api);
  keeper = await somebody('SITE_MANAGER', 'PLACE', placeId);
  await api.sql('DELETE FROM outbox');
});

const somebody = async (role: string, kind: string, id: string | null) => new OrganisationClient(await signedIn(api, `${role.toLowerCase()}-${randomUUID()}@exemple.example`, [[role, kind, id]]));
const verified = async (siret: string) => {
  const entered = await new OrganisationClient(await signedIn(api, `entering-${randomUUID()}@exemple.example`)).register({ siret });
  return coordinator.decide(entered, 'VERIFIED');
};
const mails = async () => (await api.sql<{ kind: string; email: string }>(`SELECT payload ->> 'kind' AS kind, split_part(a.email, '-', 1) AS email FROM outbox JOIN account a ON a.id::text = payload ->> 'accountId' ORDER BY 1, 2`)).map(({ kind, email }) => `${kind} → ${email}`);

describe('an agreement', () => {
  it('is asked for by the organisation, agreed to by the place, and ended by either', async () => {
    const asked = await manager.askFor(organisation.id, { placeId });
    expect(asked).toMatchObject({ state: 'ASKED', placeId, speaksFor: true, agrees: false, version: 0 });
    expect(await mails()).toEqual(['AGREEMENT_ASKED → site_manager']);
    const [shown] = await keeper.agreements({ placeId });
    expect(shown).toMatchObject({ id: asked.id, speaksFor: false, agrees: true });
    expect(await manager.answer(asked, 'AGREED')).toMatchObject({ code: 'AGREEMENT_UNKNOWN' });
    const agreed = await keeper.answer(asked, 'AGREED');
    expect(agreed).toMatchObject({ state: 'AGREED', version: 1 });
    expect(await keeper.answer(asked, 'AGREED')).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await api.sql('DELETE FROM outbox');
    expect(await manager.answer(agreed, 'ENDED')).toMatchObject({ code: 'REASON_MISSING', field: 'reason' });
    expect(await manager.answer(agreed, 'ENDED', 'Nous ne venons plus.')).toMatchObject({ state: 'ENDED', reason: 'Nous ne venons plus.' });
    expect(await mails()).toEqual(['AGREEMENT_ENDED → site_manager']);
  });

  it('is declined with a reason, and may then be asked for again', async () => {
    const asked = await manager.askFor(organisation.id, { placeId });
    expect(await manager.askFor(organisation.id, { placeId })).toMatchObject({ code: 'OVERLAPS_ANOTHER', field: 'from' });
    expect(await keeper.answer(asked, 'DECLINED')).toMatchObject({ code: 'REASON_MISSING' });
    const declined = await keeper.answer(asked, 'DECLINED', 'Complet cette année');
    expect(declined).toMatchObject({ state: 'DECLINED' });
    expect(await keeper.answer(declined, 'AGREED')).toMatchObject({ code: 'STATE_UNFIT', field: 'state' });
    expect(await manager.askFor(organisation.id, { placeId })).toMatchObject({ state: 'ASKED' });
  });

  it('is written by the place with a SIRET, stands at once, and its terms change', async () => {
    const written = await keeper.write(` ${SIRETS[0].slice(0, 9)} ${SIRETS[0].slice(9)} `, { placeId });
    expect(written).toMatchObject({ state: 'AGREED', agrees: true, organisationName: 'Ateliers du Doubs' });
    expect(await mails()).toEqual(['AGREEMENT_AGREED → organisation_manager']);
    const changed = await keeper.rewrite(written, { placeId, until: '2027-08-31', bookers: 'MANAGERS_AND_TRAINERS' });
    expect(changed).toMatchObject({ until: '2027-08-31', bookers: 'MANAGERS_AND_TRAINERS', version: 1 });
    expect(await keeper.rewrite(written, { placeId })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    const elsewhere = await somebody('SITE_MANAGER', 'PLACE', await aPlace(api));
    expect(await elsewhere.rewrite(changed, { placeId })).toMatchObject({ code: 'AGREEMENT_UNKNOWN' });
  });

  it('with the whole network is the coordinators’ to write, and every place sees it', async () => {
    expect(await keeper.write(SIRETS[0])).toMatchObject({ code: 'PLACE_UNKNOWN', field: 'placeId' });
    const written = await coordinator.write(SIRETS[0]);
    expect(written).toMatchObject({ state: 'AGREED', placeId: null, agrees: true });
    expect(await keeper.agreements({ placeId })).toMatchObject([{ id: written.id, agrees: false }]);
    expect(await keeper.answer(written, 'ENDED', 'Non')).toMatchObject({ code: 'AGREEMENT_UNKNOWN' });
    expect(await coordinator.agreements({})).toMatchObject([{ id: written.id }]);
  });

  it('is refused with its field', async () => {
    expect(await keeper.write('11111111111111', { placeId })).toMatchObject({ code: 'ORGANISATION_UNKNOWN', field: 'siret' });
    expect(await keeper.write(SIRETS[0], { placeId, until: '2026-02-28' })).toMatchObject({ code: 'OUT_OF_ORDER', field: 'until' });
    expect(await keeper.write(SIRETS[0], { placeId, from: '2025-01-01', until: '2025-12-31' })).toMatchObject({ code: 'UNTIL_PAST', field: 'until' });
    expect(await manager.askFor(organisation.id, { placeId: randomUUID() })).toMatchObject({ code: 'PLACE_UNKNOWN', field: 'placeId' });
    await coordinator.decide(organisation, 'SUSPENDED', 'Certificat périmé');
    expect(await keeper.write(SIRETS[0], { placeId })).toMatchObject({ code: 'ORGANISATION_UNVERIFIED', field: 'siret' });
    expect(await api.sql('SELECT count(*)::int AS n FROM agreement')).toEqual([{ n: 0 }]);
  });

  it('is written once for each key; of many at once for the same days, one stands', async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([keeper.write(SIRETS[0], { placeId }, key), keeper.write(SIRETS[0], { placeId }, key)]);
    expect(one.id).toBe(other.id);
    const answers = await Promise.all(Array.from({ length: 6 }, () => keeper.write(SIRETS[0], { placeId, from: '2027-01-01', until: '2027-06-30' })));
    expect(answers.map(({ code }) => code ?? 'AGREED').sort()).toEqual(['AGREED', ...Array.from({ length: 5 }, () => 'OVERLAPS_ANOTHER')]);
  });

  it('of others is nobody’s to read or answer', async () => {
    const asked = await manager.askFor(organisation.id, { placeId });
    const elsewhere = await somebody('SITE_MANAGER', 'PLACE', await aPlace(api));
    const rival = await somebody('ORGANISATION_MANAGER', 'ORGANISATION', (await verified(SIRETS[1])).id);
    for (const client of [elsewhere, rival]) {
      expect(await client.agreements({ placeId })).toEqual([]);
      expect(await client.agreements({ organisationId: organisation.id })).toEqual([]);
      expect(await client.answer(asked, 'ENDED', 'Non')).toMatchObject({ code: 'AGREEMENT_UNKNOWN' });
    }
    expect(await rival.askFor(organisation.id, { placeId })).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
    const trainer = await somebody('TRAINER', 'ORGANISATION', organisation.id);
    expect(await trainer.agreements({ organisationId: organisation.id })).toMatchObject([{ id: asked.id, speaksFor: false, agrees: false }]);
  });
});
