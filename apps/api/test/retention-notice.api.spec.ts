import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { SendUnusedMail } from '../src/features/notice/send-unused-mail.jobs.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';
import { ApplyRetention } from '../src/platform/privacy/apply-retention.jobs.ts';
import { runRetention } from '../src/run-retention.ts';
import { aBooking, anOffer, aPlace } from './builders.ts';
import { signedIn } from './signed-in.ts';
import { smtpPeer } from './smtp-peer.ts';
import { startApi, type TestApi } from './test-api.ts';
import { TEST_SECRET } from './test-secret.ts';

const TERM = 3 * 365;
const DAY = 86_400_000;
const MADE = new Date('2023-03-05T08:00:00Z');
const on = (day: number) => new Date(MADE.getTime() + day * DAY);

let api: TestApi;
beforeEach(async () => {
  api = await startApi({ now: on(TERM - 30), config: { retention: 'apply' } });
});
afterEach(() => api.stop());

const make = (email: string, { locale = 'fr', givenName = 'Héloïse', days = 0 } = {}) => api.sql('INSERT INTO account (id, email, given_name, locale, created_at) VALUES ($1, $2, $3, $4, $5)', [randomUUID(), email, givenName, locale, on(days)]);
const accounts = async () => (await api.sql<{ email: string }>('SELECT email FROM account ORDER BY email')).map(({ email }) => email);
const mails = () => api.sql<{ recipient: string; subject: string; plain: string }>(`SELECT recipient, subject, plain FROM demo_mail WHERE subject NOT LIKE '%supprimé%' ORDER BY sent_at, recipient`);
const promises = () => api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'send-unused-mail' AND done_at IS NULL ORDER BY created_at`);
/** What the worker does with the outbox, now. */
const post = async (own: TestApi = api) => {
  const endings: string[] = [];
  for (const { id } of await promises()) endings.push(await own.app.get(OutboxRelay).once(id, own.app.get(SendUnusedMail, { strict: false })).catch(() => 'failed'));
  return endings;
};
/** One night of the daily job, as the clock of the spec says, and the mails of it. */
const night = async (day: number, own: TestApi = api) => {
  for (const { clock } of new Set([api, own])) clock.set(on(day));
  await own.app.get(ApplyRetention).handle();
  return post(own);
};

describe('before an unused account is erased', () => {
  it('its owner is told once, thirty days ahead, in their language, with the day in words; then it goes on that day', async () => {
    await make('heloise@exemple.example');
    await make('harriet@exemple.example', { locale: 'en', givenName: 'Harriet' });
    await night(TERM - 31);
    expect(await mails()).toEqual([]);
    for (const day of [TERM - 30, TERM - 29, TERM - 15, TERM - 1]) await night(day);
    const told = await mails();
    expect(told.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      ['harriet@exemple.example', 'Your Escale account will be erased on Wednesday 4 March 2026'],
      ['heloise@exemple.example', 'Votre compte Escale sera effacé le mercredi 4 mars 2026'],
    ]);
    expect(told[0]?.plain).toContain('Last used: Sunday 5 March 2023.');
    expect(told[1]?.plain).toContain('connectez-vous une fois avant le mercredi 4 mars 2026');
    expect(told[1]?.plain).toContain('https://escale.example/connexion');
    expect(on(TERM).toISOString().slice(0, 10)).toBe('2026-03-04');
    expect(await accounts()).toHaveLength(2);
    await night(TERM);
    expect(await accounts()).toEqual([]);
    expect(await api.sql('SELECT FROM unused_notice')).toEqual([]);
  });

  it('can be read in the demonstration’s mailbox', async () => {
    await make('heloise@exemple.example');
    await night(TERM - 30);
    const { data } = await api.gql<{ demoMails: { to: string; subject: string; html: string }[] }>('{ demoMails { to subject html } }');
    expect(data?.demoMails).toMatchObject([{ to: 'heloise@exemple.example', subject: 'Votre compte Escale sera effacé le mercredi 4 mars 2026' }]);
    expect(data?.demoMails[0]?.html).toContain('Me connecter et garder mon compte');
  });

  it('signing in keeps it, stops a notice still on its way, and starts another period with a notice of its own', async () => {
    await make('heloise@exemple.example');
    await make('later@exemple.example');
    api.clock.set(on(TERM - 30));
    await api.app.get(ApplyRetention).handle();
    await signedIn(api, 'later@exemple.example');
    expect(await post()).toEqual(['done', 'done']);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['heloise@exemple.example']);
    api.clock.set(on(TERM - 2));
    await signedIn(api, 'heloise@exemple.example');
    await night(TERM + 60);
    expect(await accounts()).toHaveLength(2);
    expect(await api.sql('SELECT FROM unused_notice')).toEqual([]);
    await night(2 * TERM - 2 - 30);
    expect((await mails()).filter(({ recipient }) => recipient === 'heloise@exemple.example').map(({ subject }) => subject)).toEqual(['Votre compte Escale sera effacé le jeudi 1er mars 2029']);
    expect(await accounts()).toHaveLength(2);
  });

  it('booking with its address keeps it too, and staff are neither told nor erased', async () => {
    const placeId = await aPlace(api);
    for (const email of ['booked@exemple.example', 'staff@exemple.example']) await make(email);
    await api.sql(`INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at) SELECT gen_random_uuid(), id, 'SITE_STAFF', 'PLACE', $1, created_at FROM account WHERE email LIKE 'staff%'`, [placeId]);
    api.clock.set(on(TERM - 30));
    await api.app.get(ApplyRetention).handle();
    await aBooking(api, placeId, await anOffer(api, placeId), { email: 'Booked@exemple.example', starts_at: on(TERM - 29), ends_at: on(TERM - 28) });
    await post();
    await night(TERM + 10);
    expect(await mails()).toEqual([]);
    expect(await accounts()).toEqual(['booked@exemple.example', 'staff@exemple.example']);
  });

  it('nothing goes while the mail server is away; thirty days count from when it took the notice', async () => {
    await make('heloise@exemple.example');
    let answering = false;
    const peer = await smtpPeer({ onRecipient: async () => (answering ? null : { code: 451, words: 'later' }) });
    const own = await startApi({ now: on(TERM - 30), database: { url: api.databaseUrl, drop: async () => undefined }, config: { retention: 'apply', smtpUrl: peer.url } });
    for (const day of [TERM - 30, TERM, TERM + 50]) expect(await night(day, own)).toEqual(['failed']);
    expect(await accounts()).toHaveLength(1);
    answering = true;
    expect(await night(TERM + 60, own)).toEqual(['done']);
    expect((await peer.parsed()).map(({ subject }) => subject)).toEqual(['Votre compte Escale sera effacé le mardi 2 juin 2026']);
    await night(TERM + 89, own);
    expect(await accounts()).toHaveLength(1);
    await night(TERM + 90, own);
    expect(on(TERM + 90).toISOString().slice(0, 10)).toBe('2026-06-02');
    expect(await accounts()).toEqual([]);
    await own.stop();
    await peer.stop();
  });

  it('an address that refuses mail for good is tried three times, ten days apart, each written down, and goes thirty days after the first', async () => {
    await make('gone@exemple.example');
    let asked = 0;
    const peer = await smtpPeer({ onRecipient: async () => ((asked += 1), { code: 550, words: 'no such user' }) });
    const own = await startApi({ now: on(TERM - 30), database: { url: api.databaseUrl, drop: async () => undefined }, config: { retention: 'apply', smtpUrl: peer.url } });
    for (let day = TERM - 30; day < TERM; day += 1) await night(day, own);
    expect(asked).toBe(3);
    expect(await api.sql('SELECT refusals, first_refused_at, refused_at, handed_over_at FROM unused_notice')).toEqual([{ refusals: 3, first_refused_at: on(TERM - 30), refused_at: on(TERM - 10), handed_over_at: null }]);
    expect(await accounts()).toHaveLength(1);
    await night(TERM, own);
    expect(await accounts()).toEqual([]);
    await own.stop();
    await peer.stop();
  });

  it('the operator is shown how many would be told and how many erased, and nothing changes', async () => {
    await make('told-a@exemple.example', { days: 30 });
    await make('told-b@exemple.example', { days: 30 });
    await make('erased@exemple.example');
    await night(TERM - 30);
    // The command goes by the real clock: what is held of these three is moved so many days, so that the clock of the spec is now.
    const moved = Math.floor((Date.now() - on(TERM).getTime()) / DAY);
    await api.sql(`UPDATE account SET created_at = created_at + $1 * interval '1 day'`, [moved]);
    await api.sql(`UPDATE unused_notice SET unused_since = unused_since + $1 * interval '1 day', promised_at = promised_at + $1 * interval '1 day', handed_over_at = handed_over_at + $1 * interval '1 day'`, [moved]);
    const lines = await runRetention({ databaseUrl: api.databaseUrl, secret: TEST_SECRET, dataDir: null, locale: 'fr', apply: false, onProgress: () => undefined });
    expect(lines.find((line) => line.startsWith('Compte inutilisé, avis'))).toMatch(/^Compte inutilisé, avis +2 .*averti par e-mail, 30 jours avant l’effacement$/);
    expect(lines.find((line) => /^Compte inutilisé {2}/.test(line))).toMatch(/^Compte inutilisé +1 .*30 jours au moins après vous en avoir averti/);
    expect(await accounts()).toHaveLength(3);
    expect(await promises()).toEqual([]);
  });
});
