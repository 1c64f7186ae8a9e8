import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Browser } from '../../../test/browser.ts';
import { aModel, aPlace, aUnit } from '../../../test/builders.ts';
import { FleetClient } from '../../../test/fleet-client.ts';
import { roleAt } from '../../../test/fleet-ground.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../test/test-api.ts';

let api: TestApi;
let staff: Browser;
let unitId: string;
let incidentId: string;
let photograph: Buffer;
beforeAll(async () => {
  api = await startApi();
  photograph = await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#0F6B5C' } }).jpeg().withExif({ IFD0: { Make: 'A phone' } }).toBuffer();
});
afterAll(() => api.stop());

const team = (placeId: string) => roleAt(api, placeId, 'SITE_STAFF');

beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  const placeId = await aPlace(api);
  unitId = await aUnit(api, placeId, await aModel(api));
  staff = await team(placeId);
  incidentId = (await new FleetClient(staff).report(unitId)).incidentId ?? '';
});

const cookieOf = (browser: Browser) => [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
const give = (browser: Browser, body: Uint8Array, words = 'Écran rayé', id = incidentId) =>
  fetch(`${api.url}/fichiers/incident/${id}?texte=${encodeURIComponent(words)}`, { method: 'POST', headers: { cookie: cookieOf(browser), 'content-type': 'application/octet-stream' }, body: new Uint8Array(body) });
const see = (browser: Browser, path: string) => fetch(`${api.url}${path}`, { headers: { cookie: cookieOf(browser) } });

describe('the picture of an incident', () => {
  it('is kept small, without what the phone wrote, with what it shows in words', async () => {
    expect((await give(staff, photograph)).status).toBe(201);
    const [photo] = (await new FleetClient(staff).life(unitId))?.incidents[0]?.photos ?? [];
    expect(photo).toMatchObject({ alternative: 'Écran rayé' });
    const answer = await see(staff, photo?.path ?? '');
    expect(answer.headers.get('content-type')).toBe('image/webp');
    const { width, height, exif } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect({ width, height, exif }).toEqual({ width: 1_600, height: 800, exif: undefined });
  });

  it.each<[string, () => Uint8Array, string, number, string]>([
    ['without words', () => photograph, ' ', 422, 'TEXT_MISSING'],
    ['empty', () => Buffer.alloc(0), 'Écran', 422, 'EMPTY'],
    ['a page', () => Buffer.from('<!doctype html><script>1</script>'), 'Écran', 422, 'KIND_NOT_ALLOWED'],
    ['more than 15 MB', () => Buffer.concat([photograph, Buffer.alloc(15_000_000)]), 'Écran', 413, 'TOO_LARGE'],
  ])('is refused when it is %s, with what would do', async (_sentence, bytes, words, status, code) => {
    const answer = await give(staff, bytes(), words);
    expect([answer.status, await answer.json()]).toEqual([status, { code, field: expect.any(String), message: expect.any(String) }]);
    expect((await new FleetClient(staff).life(unitId))?.incidents[0]?.photos).toEqual([]);
  });

  it('is neither taken from nor shown to anybody but the team of the place', async () => {
    const { path } = (await (await give(staff, photograph)).json()) as { path: string };
    const elsewhere = await team(await aPlace(api));
    expect([(await give(elsewhere, photograph)).status, (await see(elsewhere, path)).status]).toEqual([404, 404]);
    expect([(await give(new Browser(api), photograph)).status, (await see(new Browser(api), path)).status]).toEqual([401, 401]);
    expect((await see(staff, `/fichiers/incident/${randomUUID()}/${path.split('/').at(-1) ?? ''}`)).status).toBe(404);
  });

  it('is one of six at most, however many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => give(staff, photograph)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 201, 409, 409]);
  });
});
