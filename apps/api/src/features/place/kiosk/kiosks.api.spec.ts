import { pbkdf2Sync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KIOSKS_MOST } from '@escale/domain';
import { aPlace } from '../../../../test/builders.ts';
import { KioskTeamClient, TestDevice } from '../../../../test/kiosk-client.ts';
import { KioskClient } from '../../../../test/kiosk-events-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { Database } from '../../../platform/database/database.ts';
import { KioskReader } from './kiosk.reader.ts';

let api: TestApi;
let placeId: string;
let otherPlaceId: string;
const client = async (role: string, place = placeId) => new KioskTeamClient(await signedIn(api, `${randomUUID()}@exemple.example`, [[role, 'PLACE', place]]), placeId);
beforeAll(async () => {
  api = await startApi({ config: { rateLimits: false } });
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  otherPlaceId = await aPlace(api);
});

describe('who manages a place', () => {
  it('creates a kiosk once per key: the same code while it is valid, none after', async () => {
    const manager = await client('SITE_MANAGER');
    const key = randomUUID();
    const first = await manager.create('Accueil', key);
    expect(first).toMatchObject({ __typename: 'KioskToPair', code: expect.stringMatching(/^[0-9A-Z]{8}$/), codeExpiresAt: '2026-03-03T08:10:00.000Z', kiosk: { name: 'Accueil', state: 'WAITING' } });
    api.clock.advance(9);
    expect(await manager.create('Accueil', key)).toEqual(first);
    expect(await manager.create('Atelier', key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    api.clock.advance(1);
    expect(await manager.create('Accueil', key)).toMatchObject({ code: null, kiosk: { id: first.kiosk?.id } });
    expect((await manager.list())?.kiosks).toHaveLength(1);
  });

  it('answers one kiosk to the same request sent twice at once', async () => {
    const manager = await client('SITE_MANAGER');
    const key = randomUUID();
    const [one, other] = await Promise.all([manager.create('Accueil', key), manager.create('Accueil', key)]);
    expect(one).toEqual(other);
  });

  it('finds nothing of the code in the database', async () => {
    const { code } = await (await client('SITE_MANAGER')).create();
    const rows = JSON.stringify(await api.sql('SELECT k.*, a.detail FROM kiosk k JOIN audit_entry a ON a.subject_id = k.id::text WHERE k.place_id = $1', [placeId]));
    expect(rows).not.toContain(code);
  });

  it.each([
    ['no name', '  ', 'NAME_MISSING'],
    ['a name of 61 characters', 'b'.repeat(61), 'NAME_TOO_LONG'],
    ['the name of another', 'ACCUEIL', 'NAME_TAKEN'],
  ])('is refused %s', async (_what, name, code) => {
    const manager = await client('SITE_MANAGER');
    const first = await manager.create('Accueil');
    expect(await manager.create(name)).toMatchObject({ code, field: 'name' });
    const second = await manager.create('Atelier');
    expect(await manager.rename(second.kiosk?.id ?? '', name)).toMatchObject({ code, field: 'name' });
    // A name is free again once its kiosk is revoked.
    await manager.revoke(first.kiosk?.id ?? '');
    if (code === 'NAME_TAKEN') expect(await manager.rename(second.kiosk?.id ?? '', name)).toMatchObject({ __typename: 'Kiosk', name });
  });

  it('has twenty at most that are not revoked', async () => {
    const manager = await client('SITE_MANAGER');
    const made = [];
    for (let index = 0; index < KIOSKS_MOST; index += 1) made.push((await manager.create(`Borne n° ${String(index)}`)).kiosk?.id ?? '');
    expect(await manager.create()).toMatchObject({ code: 'TOO_MANY_KIOSKS', field: 'placeId' });
    await manager.revoke(made[0] ?? '');
    expect(await manager.create()).toMatchObject({ __typename: 'KioskToPair' });
  });

  it('makes another code only for a kiosk that waits', async () => {
    const manager = await client('SITE_MANAGER');
    const { code, kiosk } = await manager.create();
    api.clock.advance(30);
    const renewed = await manager.renew(kiosk?.id ?? '');
    expect(renewed.codeExpiresAt).toBe('2026-03-03T08:40:00.000Z');
    expect(renewed.code).not.toBe(code);
    await new TestDevice(api).pair(renewed.code ?? '');
    expect(await manager.renew(kiosk?.id ?? '')).toMatchObject({ code: 'ALREADY_PAIRED' });
    await manager.revoke(kiosk?.id ?? '');
    expect(await manager.renew(kiosk?.id ?? '')).toMatchObject({ code: 'KIOSK_REVOKED' });
    expect(await manager.rename(kiosk?.id ?? '', 'Atelier')).toMatchObject({ code: 'KIOSK_REVOKED' });
    expect(await manager.revoke(kiosk?.id ?? '')).toMatchObject({ __typename: 'Kiosk', state: 'REVOKED', revokedAt: api.clock.now().toISOString() });
    expect(await api.sql(`SELECT act FROM audit_entry WHERE subject_id = $1 ORDER BY sequence`, [kiosk?.id])).toEqual(['KIOSK_CREATED', 'KIOSK_CODE_RENEWED', 'KIOSK_PAIRED', 'KIOSK_REVOKED'].map((act) => ({ act })));
  });

  it('chooses the code of the team, which a device can check without a network', async () => {
    const manager = await client('SITE_MANAGER');
    expect(await manager.setPin('123456')).toMatchObject({ code: 'PIN_EASY_TO_GUESS', field: 'pin' });
    expect(await manager.setPin('12345')).toMatchObject({ code: 'PIN_NOT_SIX_DIGITS', field: 'pin' });
    expect((await manager.list())?.pinSetAt).toBeNull();
    const pinOf = () => api.app.get(KioskReader, { strict: false }).pinOf(api.app.get(Database).source.manager, placeId);
    expect(await pinOf()).toBeNull();
    expect(await manager.setPin('471829')).toMatchObject({ pinSetAt: ORDINARY_DAY.toISOString() });
    const first = await pinOf();
    expect(first?.rounds).toBe(600_000);
    expect(pbkdf2Sync('471829', Buffer.from(first?.salt ?? '', 'base64url'), 600_000, 32, 'sha256').toString('base64url')).toBe(first?.hash);
    await manager.setPin('471829');
    expect((await pinOf())?.salt).not.toBe(first?.salt);
    expect(JSON.stringify(await api.sql(`SELECT * FROM audit_entry WHERE act = 'KIOSK_PIN_SET'`))).not.toContain('471829');
  });
});

describe('everybody else', () => {
  it.each([
    ['of the team sees them and changes none', 'SITE_STAFF', true],
    ['who manages another place neither sees nor changes them', 'SITE_MANAGER', false],
  ])('%s', async (_who, role, sees) => {
    const manager = await client('SITE_MANAGER');
    const { code, kiosk } = await manager.create('Accueil');
    const other = await client(role, sees ? placeId : otherPlaceId);
    expect(await other.list()).toEqual(sees ? { ...(await manager.list()), mayChange: false } : null);
    const kioskId = kiosk?.id ?? '';
    const refused = sees ? /FORBIDDEN/ : /OUTSIDE_YOUR_SCOPE|KIOSK_UNKNOWN/;
    for (const act of [() => other.create(), () => other.renew(kioskId), () => other.rename(kioskId, 'Atelier'), () => other.revoke(kioskId), () => other.setPin('471829')]) {
      expect(await act().then(({ code: refusal }) => refusal, String)).toMatch(refused);
    }
    expect((await manager.list())?.kiosks).toMatchObject([{ name: 'Accueil', state: 'WAITING' }]);
    expect(await new TestDevice(api).pair(code ?? '')).toMatchObject({ __typename: 'KioskPaired' });
  });
});

describe('when the kiosks of a place were last heard', () => {
  it('counts paired kiosks; one that told nothing since its pairing; none that was revoked or waits', async () => {
    const manager = await client('SITE_MANAGER');
    const heard = () => api.app.get(KioskReader, { strict: false }).heardAt(api.app.get(Database).source.manager, placeId, api.clock.now());
    const { code, kiosk } = await manager.create();
    expect(await heard()).toEqual([]);
    await new TestDevice(api).pair(code ?? '');
    const pairedAt = api.clock.now();
    api.clock.advance(60);
    await (await KioskClient.at(api, placeId)).send([]);
    const signalled = api.clock.now();
    expect(await heard()).toEqual([signalled, pairedAt]);
    api.clock.advance(60);
    await api.sql('UPDATE kiosk SET told_all_at = $2 WHERE id = $1', [kiosk?.id, api.clock.now()]);
    expect(await heard()).toEqual([api.clock.now(), signalled]);
    await manager.revoke(kiosk?.id ?? '');
    expect(await heard()).toEqual([signalled]);
  });
});
