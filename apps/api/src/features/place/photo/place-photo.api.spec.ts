import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Browser } from '../../../../test/browser.ts';
import { aPlace } from '../../../../test/builders.ts';
import { PageClient } from '../../../../test/page-client.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';

let api: TestApi;
let placeId: string;
let manager: PageClient;
let photograph: Buffer;
beforeAll(async () => {
  api = await startApi();
  photograph = await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#0F6B5C' } }).jpeg().withExif({ IFD0: { Make: 'A phone' } }).toBuffer();
});
afterAll(() => api.stop());
const of = async (role: 'SITE_MANAGER' | 'SITE_STAFF', at = placeId) => new PageClient(api, await signedIn(api, `photos-${randomUUID()}@exemple.example`, [[role, 'PLACE', at]]), placeId);
const visitor = () => new PageClient(api, new Browser(api), placeId);
const pathOf = async (answer: Response): Promise<string> => ((await answer.json()) as { path: string }).path;
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  manager = await of('SITE_MANAGER');
});

describe('a picture of a place', () => {
  it('is kept in three widths, without what the phone wrote, and shown to everybody for good', async () => {
    const path = await pathOf(await manager.give(photograph));
    expect((await manager.page())?.photos).toMatchObject([{ path, width: 1_600, height: 800, alternativeFr: 'Deux personnes soudent avec un casque', alternativeEn: null }]);
    for (const width of [480, 960, 1_600]) {
      const answer = await visitor().see(`${path}/${width}`);
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'image/webp', 'public, max-age=31536000, immutable']);
      const found = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect({ width: found.width, exif: found.exif }).toEqual({ width, exif: undefined });
    }
    expect((await visitor().see(`${path}/481`)).status).toBe(404);
    const { data } = await api.gql<{ place: object }>('query ($id: ID!) { place(id: $id) { photos { path alternativeFr } } }', { id: placeId });
    expect(data?.place).toEqual({ photos: [{ path, alternativeFr: 'Deux personnes soudent avec un casque' }] });
  });

  it('of a place that is not published is its team’s alone', async () => {
    await api.sql(`UPDATE place SET status = 'DRAFT' WHERE id = $1`, [placeId]);
    const path = await pathOf(await manager.give(photograph));
    const seen = await (await of('SITE_STAFF')).see(`${path}/480`);
    expect([seen.status, seen.headers.get('cache-control')]).toEqual([200, 'private, max-age=3600']);
    expect([(await visitor().see(`${path}/480`)).status, (await (await of('SITE_STAFF', await aPlace(api))).see(`${path}/480`)).status]).toEqual([404, 404]);
    const { data } = await api.gql<{ place: object }>('query ($id: ID!) { place(id: $id) { photos { path } } }', { id: placeId });
    expect(data?.place).toEqual({ photos: [] });
  });

  it.each<[string, () => Uint8Array, string, number, string]>([
    ['without words', () => photograph, ' ', 422, 'TEXT_MISSING'],
    ['with the name of its file', () => photograph, 'IMG_2024.jpg', 422, 'TEXT_IS_FILE_NAME'],
    ['with half a word', () => photograph, 'Salle', 422, 'TEXT_TOO_SHORT'],
    ['empty', () => Buffer.alloc(0), 'La salle de réunion', 422, 'EMPTY'],
    ['a page', () => Buffer.from('<!doctype html><script>1</script>'), 'La salle de réunion', 422, 'KIND_NOT_ALLOWED'],
    ['more than 15 MB', () => Buffer.concat([photograph, Buffer.alloc(15_000_000)]), 'La salle de réunion', 413, 'TOO_LARGE'],
  ])('is refused when it is %s, with what would do', async (_sentence, bytes, words, status, code) => {
    const answer = await manager.give(bytes(), words);
    expect([answer.status, await answer.json()]).toEqual([status, { code, field: expect.any(String), message: expect.any(String) }]);
    expect((await manager.page())?.photos).toEqual([]);
  });

  it('sent twice is one, and of eight at most, however many come at once', async () => {
    const key = randomUUID();
    expect(await pathOf(await manager.give(photograph, undefined, key))).toBe(await pathOf(await manager.give(photograph, undefined, key)));
    const answers = await Promise.all(Array.from({ length: 9 }, () => manager.give(photograph)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 201, 201, 409, 409]);
  });

  it('is given by who manages the place alone', async () => {
    expect([(await visitor().give(photograph)).status, (await (await of('SITE_STAFF')).give(photograph)).status, (await (await of('SITE_MANAGER', await aPlace(api))).give(photograph)).status]).toEqual([401, 403, 404]);
  });

  it('is said, moved and removed, and its files go with it', async () => {
    for (const words of ['La salle de réunion', 'L’atelier de soudure']) await manager.give(photograph, words);
    const [first, second] = (await manager.page())?.photos ?? [];
    if (first === undefined || second === undefined) throw new Error('Two pictures were given.');
    expect((await manager.order([second.id, first.id])).photos.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(await manager.order([second.id])).toMatchObject({ code: 'ORDER_INCOMPLETE' });
    expect((await manager.describe(first.id, 'La grande salle', 'The large room')).photos[1]).toMatchObject({ alternativeFr: 'La grande salle', alternativeEn: 'The large room' });
    expect(await manager.describe(first.id, 'La grande salle', 'room.png')).toMatchObject({ code: 'TEXT_IS_FILE_NAME', field: 'alternativeEn' });
    expect(await manager.describe(randomUUID(), 'La grande salle')).toMatchObject({ code: 'PHOTO_UNKNOWN' });
    const other = await of('SITE_MANAGER', await aPlace(api));
    expect(await other.remove(first.id)).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    expect((await manager.remove(first.id)).photos).toHaveLength(1);
    expect(await api.sql(`SELECT count(*)::integer FROM outbox WHERE job = 'remove-file'`)).toEqual([{ count: 3 }]);
    expect((await visitor().see(`${first.path}/480`)).status).toBe(404);
  });
});
