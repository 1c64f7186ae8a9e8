import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { idOf } from '@escale/domain';
import { type ApiProcess, startApiProcess } from './api-process.ts';
import { BookingClient } from './booking-client.ts';
import { Browser } from './browser.ts';
import { aModel, anOffer, aPlace, aUnit } from './builders.ts';
import { builtApi } from './built.ts';
import { KioskClient } from './kiosk-events-client.ts';
import { smtpPeer, type SmtpPeer } from './smtp-peer.ts';
import { startApi, type TestApi } from './test-api.ts';
import { until } from './until.ts';
import { v7 } from './uuid-v7.ts';

/** Words that stand nowhere else, in everything a person can say. */
const PERSON = { givenName: 'Zéphyrine', familyName: 'Quatrebarbes-Xylander', email: 'zephyrine.quatrebarbes@exemple.example' } as const;
/** A whole address of a caller, which the log may know the network of. */
const CALLER = '203.0.113.77';
const WORDS = ['zéphyrine', 'zephyrine', 'quatrebarbes', 'xylander', 'exemple.example', 'rue-de-mon-domicile'];

let api: TestApi;
let peer: SmtpPeer;
let child: ApiProcess;
let refuses = false;
const said: string[] = [];
let offerId: string;
let placeId: string;
const tomorrow = new Date(Math.ceil((Date.now() + 30 * 3_600_000) / 3_600_000) * 3_600_000);
beforeAll(async () => {
  peer = await smtpPeer({ onRecipient: async (address) => (refuses ? { code: 550, words: `Nobody called <${address}> lives here` } : null) });
  api = await startApi({ now: new Date() });
  placeId = await aPlace(api, { opening_hours: '24/7' });
  await aUnit(api, placeId, await aModel(api));
  offerId = await anOffer(api, placeId);
  child = await startApiProcess(await builtApi(), api.databaseUrl, { LOG_LEVEL: 'trace', ESCALE_JOBS: '1', SMTP_URL: peer.url, PUBLIC_URL: 'http://localhost:3999' }, (text) => said.push(text));
}, 400_000);
afterAll(async () => {
  await child.stop();
  await api.stop();
  await peer.stop();
});

const told = (): string => said.join('').toLowerCase();
/** The lines that name somebody. */
const spied = (): readonly string[] => told().split('\n').filter((line) => WORDS.some((word) => line.includes(word)));

describe('the log of the real process, at its most talkative', () => {
  it('names nobody, whatever is asked, refused or breaks', async () => {
    const browser = new Browser(child);
    const booking = new BookingClient(child);
    await child.gql('query ($text: String!) { suggestLocations(text: $text) { __typename } }', { text: `12 rue-de-mon-domicile ${PERSON.familyName}` });
    const held = await booking.hold({ offerId, startsAt: tomorrow.toISOString() });
    expect(held).toMatchObject({ __typename: 'Booking' });
    expect(await booking.confirm(held, { ...PERSON, email: 'not an address of zephyrine' })).toMatchObject({ __typename: 'BookingRefused' });
    const booked = await booking.confirm(held, PERSON);
    expect(booked).toMatchObject({ status: 'CONFIRMED' });

    // As a kiosk: somebody who comes, somebody who walks in, what nobody can read; and a token and a code that were made up.
    const kiosk = await KioskClient.at({ ...api, url: child.url }, placeId);
    expect(await kiosk.tell({ type: 'CHECKED_IN', bookingId: idOf(booked.id), knownBy: 'CODE', revision: null, learnerIds: [] })).toMatchObject({ outcome: 'ACCEPTED_WITH_ANOMALY' });
    expect(await kiosk.tell({ type: 'WALKED_IN', bookingId: idOf(v7(api.clock.now())), offerId: idOf(offerId), minutes: 60, people: 1, moduleId: null, givenName: PERSON.givenName, minor: null })).toMatchObject({ outcome: expect.stringMatching(/^ACCEPTED/) });
    expect(await kiosk.send([kiosk.signed(`{"v":1,"sequence":3,"fact":{"type":"WALKED_IN","givenName":"${PERSON.givenName}"},"${PERSON.email}`, randomUUID())])).toMatchObject([{ outcome: 'REJECTED' }]);
    const asKiosk = { 'content-type': 'application/json', authorization: `Kiosk ${PERSON.familyName.padEnd(43, '-')}` };
    await fetch(`${child.url}/graphql`, { method: 'POST', headers: asKiosk, body: JSON.stringify({ query: '{ kioskSelf { kioskId } }' }) });
    await child.gql('mutation ($input: PairKioskInput!) { pairKiosk(input: $input) { __typename } }', { input: { code: PERSON.givenName, publicKey: PERSON.familyName, appVersion: PERSON.familyName } });

    // Wrong input: of the wrong kind, unknown fields, broken JSON, as an id, as a cookie, in the address.
    await child.gql('mutation ($input: ConfirmBookingInput!) { confirmBooking(input: $input) { __typename } }', { input: { ...PERSON, bookingId: PERSON.email, nickname: PERSON.givenName } });
    await child.gql(`{ booking(id: "${PERSON.email}", holdToken: "${PERSON.familyName}") { id } }`);
    await child.gql(`{ ${PERSON.familyName.replace('-', '')} }`);
    await fetch(`${child.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"${PERSON.email}` });
    await fetch(`${child.url}/${encodeURIComponent(PERSON.email)}?name=${PERSON.familyName}`, { headers: { cookie: `escale_session=${PERSON.familyName}`, accept: 'application/json' } });

    // Signing in, as one does and as one should not.
    const REQUEST = 'mutation ($email: String!) { requestSignIn(input: { email: $email, locale: fr }) { __typename ... on SignInRequested { requestId } } }';
    const { data } = await browser.gql<{ requestSignIn: { requestId: string } }>(REQUEST, { email: PERSON.email });
    await until('the sign-in mail has left', () => peer.taken.some((mail) => mail.includes('/connexion/lien#')), 60_000);
    const mail = (await peer.parsed()).find(({ text }) => text?.includes('/connexion/lien#') === true);
    const [, requestId, token] = /\/connexion\/lien#([^.\s]+)\.(\S+)/.exec(mail?.text ?? '') ?? [];
    expect(requestId).toBe(data?.requestSignIn.requestId);
    await browser.gql('mutation ($input: CompleteSignInInput!) { completeSignIn(input: $input) { __typename } }', { input: { requestId: data?.requestSignIn.requestId, code: PERSON.familyName } });
    const [, code] = /(\d{3} \d{3})/.exec(mail?.text ?? '') ?? [];
    const COMPLETE = 'mutation ($input: CompleteSignInInput!) { completeSignIn(input: $input) { __typename } }';
    expect((await browser.gql<{ completeSignIn: { __typename: string } }>(COMPLETE, { input: { requestId: data?.requestSignIn.requestId, code } })).data?.completeSignIn.__typename).toBe('SignedIn');
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    for (const path of ['/export/my-data.json', `/export/my-data.pdf?lang=${PERSON.familyName}`]) expect((await fetch(`${child.url}${path}`, { headers: { cookie } })).status).toBe(200);

    // Getting round: whatever the caller writes where the log tells of refusals.
    const forwarded = { 'x-forwarded-for': CALLER, 'content-type': 'application/json' };
    const as = (body: unknown, headers: Readonly<Record<string, string>> = {}) => fetch(`${child.url}/graphql`, { method: 'POST', headers: { ...forwarded, ...headers }, body: JSON.stringify(body) });
    await as({ query: 'mutation ($email: String!, $password: String!) { signInWithPassword(input: { email: $email, password: $password }) { __typename } }', variables: { email: PERSON.email, password: PERSON.familyName } });
    await as({ query: `mutation ${PERSON.givenName.replace('é', 'e')} { removeGrant(grantId: "${PERSON.email}") { __typename } }` });
    await as({ query: '{ mySessions { id } }' }, { cookie: `escale_session=${PERSON.familyName}-${PERSON.familyName}`, 'user-agent': PERSON.email });
    await as({ query: '{ network { name } }' }, { cookie: 'a=b', origin: `https://${PERSON.familyName}.example`, referer: `https://${PERSON.email}` });
    await as({ query: `{ ${Array.from({ length: 30 }, (_, index) => `${PERSON.familyName.replace('-', '')}${index}: network { name }`).join(' ')} }` });
    await as({ query: `{ invitation(input: { invitationId: "${held.id}", token: "${PERSON.familyName}" }) { id } }` });
    await as({ query: `{ booking(id: "${held.id}", holdToken: "${PERSON.familyName}") { id } }` });
    await fetch(`${child.url}/connexion/fournisseur/${PERSON.familyName}/retour?state=${PERSON.familyName}`, { headers: forwarded, redirect: 'manual' });
    for (const event of ['SIGNED_IN', 'SIGN_IN_REFUSED', 'ACCESS_REFUSED', 'PROOF_REFUSED', 'SESSION_UNKNOWN', 'ORIGIN_REFUSED', 'REQUEST_REFUSED']) await until(`${event} is told`, async () => told().includes(`"security":"${event.toLowerCase()}"`));
    expect(told()).toContain('"network":"203.0.113.0/24"');
    expect(told()).not.toContain(CALLER);

    // What breaks: a mail that is refused with the address in the refusal, and a database that says no to a row with a name in it.
    refuses = true;
    await browser.gql(REQUEST, { email: PERSON.email });
    await until('the refusal is written down', async () => (await api.sql('SELECT 1 FROM outbox WHERE last_failure IS NOT NULL')).length > 0, 60_000);
    await api.sql(`ALTER TABLE sign_in_request ADD CONSTRAINT broken CHECK (email = 'x') NOT VALID`);
    expect((await browser.gql(REQUEST, { email: PERSON.email })).errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    await api.sql('ALTER TABLE sign_in_request DROP CONSTRAINT broken');
    await api.sql(`CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'No room for %', NEW.email; END $$`);
    await api.sql('CREATE TRIGGER shout BEFORE INSERT ON sign_in_request FOR EACH ROW EXECUTE FUNCTION shout()');
    expect((await browser.gql(REQUEST, { email: PERSON.email })).errors?.[0]?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    await api.sql('DROP TRIGGER shout ON sign_in_request');

    expect(told()).toContain('a request failed');
    expect(spied()).toEqual([]);
    for (const secret of [token ?? '', (code ?? '').replace(' ', ''), ...browser.cookies.values(), booked.holdToken ?? '', booked.ticket?.code ?? ''].filter((one) => one !== '')) expect(told()).not.toContain(secret.toLowerCase());
    expect(JSON.stringify(await api.sql('SELECT payload, last_failure FROM outbox')).toLowerCase()).not.toMatch(/zephyrine|quatrebarbes/);
  });
});
