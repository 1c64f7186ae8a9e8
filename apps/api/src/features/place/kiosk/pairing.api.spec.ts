import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { formatShortCode, readShortCode } from '@escale/domain';
import { aPlace } from '../../../../test/builders.ts';
import { KioskTeamClient, TestDevice } from '../../../../test/kiosk-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let placeId: string;
let manager: KioskTeamClient;
beforeAll(async () => {
  api = await startApi({ config: { trustedProxies: ['127.0.0.1'] } });
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  await api.sql('TRUNCATE rate_window');
  placeId = await aPlace(api, { phone: '+33380000000' });
  manager = new KioskTeamClient(await signedIn(api, `${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', placeId]]), placeId);
});

const created = async (name = 'Accueil') => {
  const { code, kiosk } = await manager.create(name);
  if (code == null || kiosk === undefined) throw new Error('No kiosk was created.');
  return { code, kioskId: kiosk.id };
};

describe('a tablet on which the code is typed', () => {
  it('becomes the kiosk, and is told where it stands', async () => {
    const { code, kioskId } = await created();
    const device = new TestDevice(api);
    const paired = await device.pair(formatShortCode(code).toLowerCase());
    expect(paired).toMatchObject({ __typename: 'KioskPaired', kioskId, name: 'Accueil', place: { id: placeId, name: 'La Forge', timeZone: 'Europe/Paris', phone: '+33380000000', siteNumber: expect.any(Number), demo: true } });
    expect(Buffer.from(paired.presenceSecret, 'base64url')).toHaveLength(32);
    expect((await manager.list())?.kiosks).toMatchObject([{ id: kioskId, state: 'PAIRED', pairedAt: ORDINARY_DAY.toISOString(), appVersion: '1.0.0', pending: null }]);
    expect(await api.sql(`SELECT act, actor_id AS by FROM audit_entry WHERE subject_id = $1 ORDER BY sequence`, [kioskId])).toMatchObject([{ act: 'KIOSK_CREATED', by: expect.any(String) }, { act: 'KIOSK_PAIRED', by: null }]);
  });

  it('is the only one: of several at once one wins, and the others are told that the code is used', async () => {
    const { code, kioskId } = await created();
    const devices = Array.from({ length: 8 }, (_, index) => new TestDevice(api, `198.51.100.${String(index)}`));
    const answers = await Promise.all(devices.map((device) => device.pair(code)));
    expect(answers.filter(({ __typename }) => __typename === 'KioskPaired')).toHaveLength(1);
    expect(new Set(answers.map(({ code: refusal }) => refusal))).toEqual(new Set([undefined, 'CODE_USED']));
    const winner = devices[answers.findIndex(({ __typename }) => __typename === 'KioskPaired')];
    expect(await api.sql('SELECT public_key AS key FROM kiosk WHERE id = $1', [kioskId])).toEqual([{ key: winner?.publicKey }]);
  });

  it('gets the same answer again when the first was lost, while the code is valid', async () => {
    const { code } = await created();
    const device = new TestDevice(api);
    const first = await device.pair(code);
    expect(await device.pair(code)).toEqual(first);
    expect(await api.sql(`SELECT count(*)::int AS times FROM audit_entry WHERE act = 'KIOSK_PAIRED' AND subject_id = $1`, [first.kioskId])).toEqual([{ times: 1 }]);
    api.clock.advance(10);
    expect(await device.pair(code)).toMatchObject({ code: 'CODE_OVER' });
  });

  it.each(['over', 'renewed', 'revoked', 'made up', 'no code at all'])('is refused with a code that is %s', async (how) => {
    const { code, kioskId } = await created();
    const renewed = how === 'renewed' ? (api.clock.advance(1), (await manager.renew(kioskId)).code) : null;
    if (how === 'over') api.clock.advance(10);
    if (how === 'revoked') await manager.revoke(kioskId);
    const typed = how === 'made up' ? '00000000' : how === 'no code at all' ? 'bonjour' : code;
    expect(await new TestDevice(api).pair(typed)).toEqual({ __typename: 'KioskPairingRefused', code: how === 'over' ? 'CODE_OVER' : 'CODE_UNKNOWN', field: 'code' });
    if (renewed != null) expect(await new TestDevice(api).pair(renewed)).toMatchObject({ __typename: 'KioskPaired' });
  });

  const otherKeys: readonly [string, string][] = [
    ['of another curve', generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'der', type: 'spki' }).toString('base64url')],
    ['of another kind', generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64url')],
    ['too large', generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'der', type: 'spki' }).toString('base64url').slice(0, 400)],
    ['whose point is not on the curve', Buffer.concat([generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'der', type: 'spki' }).subarray(0, 90), Buffer.from([0])]).toString('base64url')],
    ['of zeros', Buffer.alloc(91).toString('base64url')],
    ['empty', ''],
  ];
  it.each(otherKeys)('is refused with a key %s, and the code stays good', async (_what, publicKey) => {
    const { code } = await created();
    expect(await new TestDevice(api).pair(code, { publicKey })).toMatchObject({ code: 'KEY_UNFIT', field: 'publicKey' });
    expect(await new TestDevice(api).pair(code)).toMatchObject({ __typename: 'KioskPaired' });
  });

  it('is slowed down when it guesses: five a minute and twenty an hour for one address; others are not', async () => {
    const { code } = await created();
    const guesser = new TestDevice(api, '203.0.113.7');
    const guess = async (times: number): Promise<(string | undefined)[]> => {
      const answers: (string | undefined)[] = [];
      for (let time = 0; time < times; time += 1) answers.push((await guesser.pair('00000000')).code);
      return answers;
    };
    expect(await guess(6)).toEqual([...Array<string>(5).fill('CODE_UNKNOWN'), 'TOO_MANY_ATTEMPTS']);
    expect(await guesser.pair(code)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    for (let minute = 0; minute < 3; minute += 1) {
      api.clock.advance(1);
      expect(new Set(await guess(5))).toEqual(new Set(['CODE_UNKNOWN']));
    }
    api.clock.advance(1);
    expect(await guess(1)).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(await new TestDevice(api, '203.0.113.8').pair(code)).toMatchObject({ __typename: 'KioskPaired' });
  });

  it('is not slowed down by slips of the finger, which show before anything is asked', async () => {
    const { code } = await created();
    const device = new TestDevice(api, '203.0.113.9');
    const slip = `${code.slice(0, 7)}${code.endsWith('7') ? '8' : '7'}`;
    expect(readShortCode(slip)).toBeNull();
    for (let time = 0; time < 8; time += 1) expect(await device.pair(slip)).toMatchObject({ code: 'CODE_UNKNOWN' });
    expect(await device.pair(code)).toMatchObject({ __typename: 'KioskPaired' });
  });
});
