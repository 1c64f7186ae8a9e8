import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/browser.ts';
import type { BookingAnswer } from '../../../../test/documents.ts';
import { aMinorsBooking, aPlaceForMinors, Desk } from '../../../../test/guardians.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import type { Config } from '../../../platform/config/config.ts';
import { OutboxRelay } from '../../../platform/outbox/outbox-relay.ts';
import { RemoveFile } from '../../../platform/storage/remove-file.jobs.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', 'latin1');

let api: TestApi;
let booking: BookingAnswer;
let placeId: string;
let staff: Browser;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

let serial = 0;
const team = (role: string, kind: string, id: string | null) => signedIn(api, `scan-${(serial += 1)}@exemple.example`, [[role, kind, id]]);

beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  const place = await aPlaceForMinors(api);
  placeId = place.placeId;
  booking = await aMinorsBooking(api, place.offerId, { guardian: { onPaper: true } });
  staff = await team('SITE_STAFF', 'PLACE', placeId);
});

const cookieOf = (browser: Browser) => [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
const address = (id: string) => `${api.url}/fichiers/accord-parental/${id}`;
const give = (browser: Browser, body: Uint8Array, id = booking.id, headers: Readonly<Record<string, string>> = {}) =>
  fetch(address(id), { method: 'POST', headers: { cookie: cookieOf(browser), 'content-type': 'application/octet-stream', ...headers }, body: new Uint8Array(body) });
const see = (browser: Browser, id = booking.id) => fetch(address(id), { headers: { cookie: cookieOf(browser) } });
const kept = () => {
  const { filesFolder } = api.app.get<Config>(CONFIG);
  try {
    return readdirSync(filesFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
};
const tidy = async () => {
  for (const { id } of await api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'remove-file' AND done_at IS NULL`)) await api.app.get(OutboxRelay).once(id, api.app.get(RemoveFile));
};

describe('the picture of a paper', () => {
  it('is kept with the paper seen, and given back to the team as a file', async () => {
    expect((await give(staff, PDF)).status).toBe(201);
    expect(await new Desk(staff).expected()).toMatchObject([{ state: 'ON_PAPER', paperSeenAt: ORDINARY_DAY.toISOString() }]);
    const answer = await see(await team('SITE_MANAGER', 'PLACE', placeId));
    expect(Object.fromEntries(answer.headers)).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': expect.stringMatching(/^attachment; filename="autorisation\.pdf"/), 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect(await api.sql('SELECT how FROM consent WHERE booking_id = $1', [booking.id])).toEqual([{ how: 'PAPER' }]);
  });

  it.each<[string, Uint8Array, number, string]>([
    ['nothing', Buffer.alloc(0), 422, 'EMPTY'],
    ['a page called a PDF', Buffer.from('<!doctype html><script>1</script>'), 422, 'KIND_NOT_ALLOWED'],
    ['more than 10 MB', Buffer.concat([PDF, Buffer.alloc(10_000_000)]), 413, 'TOO_LARGE'],
  ])('is refused when it is %s, with what would do, and nothing changes', async (_, bytes, status, code) => {
    const before = kept();
    const answer = await give(staff, bytes);
    expect([answer.status, await answer.json()]).toEqual([status, { code, field: 'file', message: expect.any(String) }]);
    expect(await new Desk(staff).expected()).toMatchObject([{ state: 'ASKED', paperSeenAt: null }]);
    expect(kept()).toBe(before);
  });

  it('is neither taken from nor shown to anybody but the team of the place', async () => {
    await give(staff, PDF);
    const before = kept();
    const elsewhere = await team('SITE_STAFF', 'PLACE', (await aPlaceForMinors(api)).placeId);
    expect([(await give(elsewhere, PDF)).status, (await see(elsewhere)).status]).toEqual([404, 404]);
    for (const other of [await team('HELPER', 'NETWORK', null), await team('ADMINISTRATOR', 'NETWORK', null)]) expect([(await give(other, PDF)).status, (await see(other)).status]).toEqual([403, 403]);
    expect([(await give(new Browser(api), PDF)).status, (await see(new Browser(api))).status]).toEqual([401, 401]);
    expect((await give(staff, PDF, booking.id, { origin: 'https://elsewhere.example' })).status).toBe(403);
    for (const id of ['..%2f..%2fetc%2fpasswd', 'x', '%00']) expect((await see(staff, id)).status).toBeGreaterThanOrEqual(400);
    expect(kept()).toBe(before);
  });

  it('goes when another takes its place, and when the booking’s request is forgotten', async () => {
    await tidy();
    const before = kept();
    await give(staff, PDF);
    await give(staff, PDF);
    expect(kept()).toBe(before + 2);
    await tidy();
    expect(kept()).toBe(before + 1);
    await api.sql('DELETE FROM guardian_consent WHERE booking_id = $1', [booking.id]);
    await tidy();
    expect([kept(), (await see(staff)).status]).toEqual([before, 404]);
  });
});
