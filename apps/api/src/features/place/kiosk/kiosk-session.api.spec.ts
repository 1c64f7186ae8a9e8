import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPlace } from '../../../../test/builders.ts';
import { digest, KioskTeamClient, TestDevice } from '../../../../test/kiosk-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let placeId: string;
let manager: KioskTeamClient;
let device: TestDevice;
beforeAll(async () => {
  api = await startApi({ config: { rateLimits: false } });
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  manager = new KioskTeamClient(await signedIn(api, `${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', placeId]]), placeId);
  device = await paired();
});

const paired = async (): Promise<TestDevice> => {
  const made = new TestDevice(api);
  await made.pair((await manager.create()).code ?? '');
  return made;
};

describe('a kiosk that signs a challenge', () => {
  it('gets a session of an hour, of which only a digest is kept', async () => {
    const opened = await device.open();
    expect(opened).toMatchObject({ __typename: 'KioskSession', token: expect.stringMatching(/^[\w-]{43}$/), expiresAt: '2026-03-03T09:00:00.000Z', serverTime: ORDINARY_DAY.toISOString() });
    expect(await api.sql('SELECT token_hash AS hash, place_id AS place FROM kiosk_session WHERE kiosk_id = $1', [device.kioskId])).toEqual([{ hash: digest(opened.token ?? ''), place: placeId }]);
    expect(await device.self()).toEqual({ kioskId: device.kioskId, name: expect.any(String), serverTime: ORDINARY_DAY.toISOString(), place: { id: placeId } });
    api.clock.advance(60);
    expect(await device.self()).toBe('KIOSK_SESSION_OVER');
    expect(await device.open()).toMatchObject({ __typename: 'KioskSession' });
    expect(await device.self()).toMatchObject({ kioskId: device.kioskId });
    expect(await api.sql('SELECT count(*)::int AS rows FROM kiosk_session WHERE kiosk_id = $1', [device.kioskId])).toEqual([{ rows: 1 }]);
  });

  it('may hold two sessions, for two pages of one device', async () => {
    const first = await device.open();
    await device.open();
    expect(await device.self({ authorization: `Kiosk ${first.token ?? ''}` })).toMatchObject({ kioskId: device.kioskId });
  });

  it('is seen whenever it asks, to the minute', async () => {
    await device.open();
    const seen = async () => (await manager.list())?.kiosks.map(({ lastSeenAt }) => lastSeenAt);
    api.clock.set(new Date(ORDINARY_DAY.getTime() + 30_000));
    await device.self();
    expect(await seen()).toEqual([ORDINARY_DAY.toISOString()]);
    api.clock.set(new Date(ORDINARY_DAY.getTime() + 60_000));
    await device.self();
    expect(await seen()).toEqual([api.clock.now().toISOString()]);
  });

  it('is refused with a challenge that is over, another kiosk’s, changed or made up', async () => {
    const other = await paired();
    const theirs = await other.challenge();
    const mine = await device.challenge();
    const later = mine.replace(/^\d{13}/, (ends) => String(Number(ends) + 60_000));
    for (const nonce of [theirs, later, `${mine}x`, 'bonjour', '']) expect(await device.open({ nonce, signature: device.sign(nonce) })).toMatchObject({ code: 'CHALLENGE_OVER' });
    api.clock.advance(1);
    expect(await device.open({ nonce: mine, signature: device.sign(mine) })).toMatchObject({ code: 'CHALLENGE_OVER' });
  });

  it('is refused with the signature of another key, in another form, of another text or none', async () => {
    const other = await paired();
    const nonce = await device.challenge();
    for (const signature of [other.sign(nonce), device.sign(nonce, 'der'), device.sign(await device.challenge()), 'A'.repeat(86), '', '???']) expect(await device.open({ nonce, signature })).toMatchObject({ code: 'SIGNATURE_WRONG' });
  });

  it('is unknown while it waits for its device, and when nobody made it', async () => {
    const waiting = (await manager.create()).kiosk?.id ?? '';
    for (const kioskId of [waiting, randomUUID()]) {
      const nonce = await device.challenge(kioskId);
      expect(await device.open({ kioskId, nonce, signature: device.sign(nonce) })).toMatchObject({ code: 'KIOSK_UNKNOWN' });
    }
  });
});

describe('a kiosk that is revoked', () => {
  it('is shut out at once, is told why, and opens nothing again', async () => {
    await device.open();
    await manager.revoke(device.kioskId);
    expect(await device.self()).toBe('KIOSK_REVOKED');
    expect(await api.sql('SELECT count(*)::int AS live FROM kiosk_session WHERE kiosk_id = $1 AND expires_at > $2', [device.kioskId, api.clock.now()])).toEqual([{ live: 0 }]);
    expect(await device.open()).toMatchObject({ code: 'KIOSK_REVOKED' });
    api.clock.advance(10 * 24 * 60);
    expect(await device.self()).toBe('KIOSK_REVOKED');
  });

  it('tells only the holder of its key that it is', async () => {
    await manager.revoke(device.kioskId);
    const nonce = await device.challenge();
    expect(await device.open({ nonce, signature: new TestDevice(api).sign(nonce) })).toMatchObject({ code: 'SIGNATURE_WRONG' });
  });

  it('leaves no session open, however its opening and the revoking meet', async () => {
    const devices = await Promise.all(Array.from({ length: 6 }, paired));
    await Promise.all(devices.flatMap((one) => [one.open(), manager.revoke(one.kioskId)]));
    for (const one of devices) expect(['KIOSK_REVOKED', 'UNAUTHENTICATED']).toContain(await one.self());
    expect(await api.sql('SELECT count(*)::int AS live FROM kiosk_session WHERE place_id = $1 AND expires_at > $2', [placeId, api.clock.now()])).toEqual([{ live: 0 }]);
  });
});

describe('who is no kiosk', () => {
  it.each([
    ['nothing', {}, 'UNAUTHENTICATED'],
    ['another scheme', { authorization: `Bearer ${'A'.repeat(43)}` }, 'UNAUTHENTICATED'],
    ['a token that was made up', { authorization: `Kiosk ${'A'.repeat(43)}` }, 'KIOSK_SESSION_OVER'],
    ['a token of another shape', { authorization: 'Kiosk x' }, 'KIOSK_SESSION_OVER'],
  ])('comes with %s', async (_what, headers, code) => expect(await device.self(headers)).toBe(code));

  it('is a person, though they manage the place', async () => {
    const { errors } = await manager.browser.gql('{ kioskSelf { kioskId } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('is no person because a kiosk asks: its session opens nothing of the team', async () => {
    await device.open();
    expect((await device.gql(`{ kiosksOfPlace(placeId: "${placeId}") { mayChange } }`)).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});
