import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { CONFIG } from '../src/platform/config/config.module.ts';
import type { Config } from '../src/platform/config/config.ts';
import { Database } from '../src/platform/database/database.ts';
import { ApplyRetention } from '../src/platform/privacy/apply-retention.jobs.ts';
import { RetentionChores } from '../src/platform/privacy/retention-chores.ts';
import { FILE_COLUMNS, FileStore } from '../src/platform/storage/file-store.ts';
import { aMinorsBooking, aPlaceForMinors } from './guardians.ts';
import type { Browser } from './browser.ts';
import { signedIn } from './signed-in.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';
import { until } from './until.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', 'latin1');

let api: TestApi;
let folder: string;
let bookingId: string;
let staff: Browser;
let serial = 0;
beforeAll(async () => {
  api = await startApi({ config: { retention: 'apply' } });
  folder = api.app.get<Config>(CONFIG).filesFolder;
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  const { placeId, offerId } = await aPlaceForMinors(api);
  bookingId = (await aMinorsBooking(api, offerId, { guardian: { onPaper: true } })).id;
  staff = await signedIn(api, `scan-${(serial += 1)}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]);
});

const pathOf = (id: string) => join(folder, id.slice(0, 2), id);
const hoursAgo = (hours: number) => new Date(api.clock.now().getTime() - hours * 3_600_000);
const aged = (path: string, hours: number) => utimesSync(path, hoursAgo(hours), hoursAgo(hours));
/** What a process leaves that is killed after the file and before its row. */
const left = async (hours: number) => {
  const path = pathOf(await api.app.get(FileStore).put(PDF, 'guardian_consent.scan_id'));
  aged(path, hours);
  return path;
};
const give = () => fetch(`${api.url}/fichiers/accord-parental/${bookingId}`, { method: 'POST', headers: { cookie: [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'content-type': 'application/octet-stream' }, body: new Uint8Array(PDF) });
const scanOf = async () => (await api.sql<{ scan_id: string | null }>('SELECT scan_id FROM guardian_consent WHERE booking_id = $1', [bookingId]))[0]?.scan_id ?? '';
const due = async () => (await api.app.get(RetentionChores).due()).find(({ chore }) => chore === 'ORPHAN_FILE');
const night = () => api.app.get(ApplyRetention).handle();
const everything = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('the daily job', () => {
  it('removes what a killed upload left, whole or half written, once it is a day old, and counts it first', async () => {
    const [old, young] = [await left(24.1), await left(23.9)];
    const half = `${pathOf(randomUUID())}.part`;
    mkdirSync(join(half, '..'), { recursive: true });
    writeFileSync(half, '%PDF');
    aged(half, 30);
    expect(await due()).toEqual({ chore: 'ORPHAN_FILE', rows: 2, oldest: hoursAgo(30) });
    expect([old, half, young].map((path) => existsSync(path))).toEqual([true, true, true]);
    await night();
    expect([old, half, young].map((path) => existsSync(path))).toEqual([false, false, true]);
    expect(await due()).toMatchObject({ rows: 0 });
  });

  it('leaves what a row names, however old, and what is not ours', async () => {
    expect((await give()).status).toBe(201);
    const kept = pathOf(await scanOf());
    const stranger = join(folder, 'lisez-moi.txt');
    writeFileSync(stranger, 'x');
    for (const path of [kept, stranger]) aged(path, 9000);
    await night();
    expect([kept, stranger].map((path) => existsSync(path))).toEqual([true, true]);
  });

  it('leaves an upload in progress alone: its file is there, its row waits, and both are there in the end', async () => {
    const before = new Set(everything().map(({ name }) => name));
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => (release = done));
    // Somebody else is at the booking: the upload waits between its file and its row.
    const lock = api.app.get(Database).transaction(async (manager) => {
      await manager.query('SELECT FROM booking WHERE id = $1 FOR UPDATE', [bookingId]);
      await held;
    });
    await until('the booking is locked', async () => (await api.sql<{ n: number }>(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()`))[0]?.n === 1);
    const upload = give();
    await until('its file is written', () => everything().some(({ name }) => !before.has(name) && !name.endsWith('.part')));
    // A file's own time is the machine's: so is the clock of this sweep, half a day after it began.
    api.clock.set(new Date(Date.now() + 12 * 3_600_000));
    await api.app.get(RetentionChores).apply();
    api.clock.set(ORDINARY_DAY);
    release();
    await lock;
    expect((await upload).status).toBe(201);
    expect(existsSync(pathOf(await scanOf()))).toBe(true);
  });

  it('knows a row that is committed while the folder is being read', async () => {
    const path = await left(48);
    const id = path.slice(-36);
    const store = api.app.get(FileStore);
    const listed = store.writtenBefore.bind(store);
    // Between the reading of the folder and the reading of the rows.
    store.writtenBefore = async function* (instant) {
      for await (const files of listed(instant)) {
        if (files.some((file) => file.id === id)) await api.sql(`UPDATE guardian_consent SET scan_id = $2, scan_kind = 'PDF' WHERE booking_id = $1`, [bookingId, id]);
        yield files;
      }
    };
    await night();
    store.writtenBefore = listed;
    expect(existsSync(path)).toBe(true);
  });
});

it('every column that names a file is known to the sweep', async () => {
  const named = await api.sql<{ name: string }>(`SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name ~ '(^|_)(scan|file|picture|photo|document)_id$' ORDER BY 1`);
  expect(named.map(({ name }) => name)).toEqual([...FILE_COLUMNS]);
});
