import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { EXPORT_FIELDS, EXPORT_SECTIONS } from '@escale/domain';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { ConsentLog } from '../src/platform/consent/consent-log.ts';
import { Database } from '../src/platform/database/database.ts';
import { BookingClient } from './booking-client.ts';
import type { Browser } from './browser.ts';
import { aBooking, aModel, anOffer, aPlace, aUnit } from './builders.ts';
import { signedIn } from './signed-in.ts';
import { startApi, type TestApi } from './test-api.ts';

const LONG = 'Marie-Éléonore de la Tour-d’Auvergne-Lauraguais Œuvrard-Ñuñez';
const ME = { email: 'heloise.maëlys@exemple.example', givenName: 'Héloïse-Maëlys', familyName: LONG } as const;
const OTHER = { email: 'quentin.boulanger@exemple.example', givenName: 'Quentin', familyName: 'Boulanger-Zwingelstein' } as const;

let api: TestApi;
let placeId: string;
let offerId: string;
let me: Browser;
let other: Browser;
beforeAll(async () => {
  api = await startApi({ config: { retention: 'report' } });
  placeId = await aPlace(api, { name: 'La Forge du Moulin' });
  for (let unit = 0; unit < 3; unit += 1) await aUnit(api, placeId, await aModel(api));
  offerId = await anOffer(api, placeId);
  [me, other] = [await signedIn(api, ME.email, [['LEARNER', 'NETWORK', null]]), await signedIn(api, OTHER.email)];
  for (const { email, givenName, familyName } of [ME, OTHER]) {
    await api.sql('UPDATE account SET given_name = $2, family_name = $3 WHERE email = $1', [email, givenName, familyName]);
    await aBooking(api, placeId, offerId, { email: email.toUpperCase(), given_name: givenName, family_name: familyName });
    const past = await aBooking(api, placeId, offerId, { email, given_name: givenName, family_name: familyName, status: 'CHECKED_IN', starts_at: '2026-02-03T08:00:00Z', ends_at: '2026-02-03T09:00:00Z' });
    await api.sql('INSERT INTO visit (place_id, id, booking_id, arrived_at, channel, idempotency_key) VALUES ($1, $2, $3, $4, $5, $6)', [placeId, randomUUID(), past, '2026-02-03T08:01:00Z', 'KIOSK', randomUUID()]);
    await api.app.get(Database).transaction((manager) => api.app.get(ConsentLog).record(manager, { kind: 'GUARDIAN', subject: { bookingId: past }, textVersion: `text-of-${givenName}`, given: true, how: 'PAPER', recordedBy: null, givenByName: `Parent ${familyName}` }, api.clock.now()));
    await api.sql('INSERT INTO sign_in_request (id, email, locale, browser_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $5)', [randomUUID(), email, 'fr', 'x', api.clock.now()]);
    await api.sql(`INSERT INTO invitation (id, email, locale, role, scope_kind, scope_id, invited_by, request_key, created_at, expires_at, needs_second) VALUES ($1, $2, 'fr', 'SITE_STAFF', 'PLACE', $3, $4, $5, $6, $6, false)`, [randomUUID(), email, placeId, randomUUID(), randomUUID(), api.clock.now()]);
    await api.sql('INSERT INTO demo_mail (id, sent_at, recipient, subject, html, plain) VALUES ($1, $2, $3, $4, $5, $5)', [randomUUID(), api.clock.now(), email, `Bonjour ${givenName}`, `${givenName} ${familyName}`]);
  }
  // Booked by me for my neighbour, with their address; and by them for me.
  await new BookingClient(me).booked({ offerId, startsAt: '2026-03-05T08:00:00Z' });
}, 120_000);
afterAll(() => api.stop());

const get = (browser: Browser, path: string) => fetch(`${api.url}${path}`, { headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
const strings = ({ email, givenName, familyName }: typeof ME | typeof OTHER) => [email, email.toUpperCase(), givenName, familyName];

describe('everything about me', () => {
  it('is one file of documented keys, with all my own and nothing of anybody else', async () => {
    const response = await get(me, '/export/my-data.json');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="my-data.json"');
    const text = await response.text();
    const { format, version, sections } = JSON.parse(text) as { format: string; version: number; sections: Record<string, Record<string, unknown>[]> };
    expect([format, version]).toEqual(['escale.my-data', 1]);
    expect(Object.keys(sections)).toEqual([...EXPORT_SECTIONS]);
    for (const rows of Object.values(sections)) for (const row of rows) for (const key of Object.keys(row)) expect(EXPORT_FIELDS).toContain(key);
    expect(Object.fromEntries(Object.entries(sections).map(([name, rows]) => [name, rows.length]))).toEqual({ account: 1, grants: 1, invitations: 1, sessions: 1, signInRequests: 1, identities: 0, passkeys: 0, passwords: 0, bookings: 3, visits: 1, absences: 0, consents: 1, helped: 0, recorded: 0, askedAsGuardian: 0, cohorts: 0, cohortsAsGuardian: 0, cohortsTrained: 0, unusedNotices: 0, shifts: 0, signatures: 0, waiting: 0, mails: 1, audit: 0 });
    expect(sections['account']?.[0]).toMatchObject({ ...ME, locale: 'fr' });
    expect(sections['bookings']?.filter(({ forSomebodyElse }) => forSomebodyElse === true)).toMatchObject([{ givenName: null, familyName: null, email: null, shortCode: null }]);
    for (const theirs of [...strings(OTHER), 'camille@exemple.example', 'Durand', 'Parent ']) expect(text).not.toContain(theirs);
    // No secret either: neither digests of tokens nor addresses of browsers.
    expect(text).not.toMatch(/hash|token|ip"/i);
  });

  it('is a document to read: titled, in a language, every accent and long name in it', async () => {
    const response = await get(me, '/export/my-data.pdf?lang=fr');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const raw = Buffer.from(bytes).toString('latin1');
    const pdf = await getDocumentProxy(bytes);
    const { text } = await extractText(pdf, { mergePages: true });
    const flat = text.replace(/-?\s+/g, ' ');
    const { info } = await getMeta(pdf);
    expect(info).toMatchObject({ Title: 'Mes données', Language: 'fr-FR' });
    for (const mine of ['Héloïse', 'Maëlys', 'Œuvrard', 'Ñuñez', 'Vos réservations', 'La Forge du Moulin', 'mardi 3 février 2026']) expect(flat).toContain(mine);
    for (const theirs of strings(OTHER)) expect(flat).not.toContain(theirs);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toContain('/FontFile2');
    expect(raw).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  it('is refused to who is not signed in, and to who asks without end', async () => {
    expect((await fetch(`${api.url}/export/my-data.json`)).status).toBe(401);
    const own = await startApi({ database: { url: api.databaseUrl, drop: async () => undefined } });
    const statuses: number[] = [];
    for (let time = 0; time < 25; time += 1) statuses.push((await fetch(`${own.url}/export/my-data.json`, { headers: { cookie: [...other.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } })).status);
    await own.stop();
    expect(statuses.slice(0, 20).every((status) => status === 200)).toBe(true);
    expect(statuses.slice(20)).toEqual([429, 429, 429, 429, 429]);
  });
});
