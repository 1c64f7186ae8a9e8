import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BookingClient } from './booking-client.ts';
import { aModel, aPlace, aUnit } from './builders.ts';
import type { BookingAnswer } from './documents.ts';
import { LinkClient } from './link-client.ts';
import { OffersClient } from './offers-client.ts';
import { signedIn } from './signed-in.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';
import { ExpireHolds } from '../src/features/booking/expire-holds.ts';
import { RemindRequests } from '../src/features/booking/approvals/remind-requests.jobs.ts';
import { SendRequestMail } from '../src/features/notice/send-request-mail.jobs.ts';
import { SendTeamMail } from '../src/features/notice/send-team-mail.jobs.ts';
import { Database } from '../src/platform/database/database.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';

let api: TestApi;
let peer: SmtpPeer;
let placeId: string;
let offerId: string;
let manager: OffersClient;
let learner: BookingClient;
let link: LinkClient;
/** Who may answer: who manages, and somebody of the staff. */
let team: readonly string[];

// Friday 6 March 2026, ten in Paris; answered within forty-eight hours of an ordinary day.
const TEN = '2026-03-06T09:00:00.000Z';
const HOURS = 48;
const HOUR = 3_600_000;

beforeAll(async () => {
  peer = await smtpPeer();
  api = await startApi({ config: { smtpUrl: peer.url } });
  link = new LinkClient(api);
});
afterAll(async () => {
  await api.stop();
  await peer.stop();
});
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api, 'VR_HEADSET', { minimum_age: 0 }));
  team = [`gerante-${randomUUID()}@exemple.example`, `equipe-${randomUUID()}@exemple.example`];
  manager = new OffersClient(await signedIn(api, team[0] ?? '', [['SITE_MANAGER', 'PLACE', placeId]]));
  await signedIn(api, team[1] ?? '', [['SITE_STAFF', 'PLACE', placeId]]);
  // Somebody of elsewhere, who is told nothing.
  await signedIn(api, `ailleurs-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', await aPlace(api)]]);
  await api.sql(`UPDATE account SET given_name = 'Loïc', family_name = 'Grandjean' WHERE email = $1`, [team[0]]);
  offerId = (await manager.create(placeId, { approvalDeadlineHours: HOURS })).id;
  learner = new BookingClient(api);
});

const asked = async (startsAt = TEN): Promise<BookingAnswer> => learner.booked({ offerId, startsAt });
const due = () => new Date(ORDINARY_DAY.getTime() + HOURS * HOUR);
const run = (handler: typeof RemindRequests) => api.app.get(Database).transaction((sql) => api.app.get(handler, { strict: false }).handle({}, sql));
const expire = () => api.app.get(Database).transaction((sql) => api.app.get(ExpireHolds, { strict: false }).run(sql));
const idOf = async (email: string) => (await api.sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [email]))[0]?.id ?? '';
const promised = (id: string) => api.sql<{ id: string; job: string; kind: string; email: string | null }>(`SELECT o.id, o.job, o.payload->>'kind' AS kind, a.email FROM outbox o LEFT JOIN account a ON a.id::text = o.payload->>'accountId' WHERE o.payload->>'bookingId' = $1 ORDER BY o.created_at, o.id`, [id]);
const toTeam = async (id: string, kind: string) => (await promised(id)).filter((row) => row.job === 'send-team-mail' && row.kind === kind).map(({ email }) => email).sort();
const standing = async (id: string) => (await api.sql<{ status: string; approval_state: string; approval_by: string | null; occupying: boolean }>('SELECT b.status, b.approval_state, b.approval_by, a.occupying FROM booking b JOIN allocation a ON a.booking_id = b.id WHERE b.id = $1', [id]))[0];
const journal = (id: string) => api.sql<{ actor_id: string; detail: { act: string } }>(`SELECT actor_id, detail FROM audit_entry WHERE subject_id = $1 AND act = 'CHANGED_AT_DESK'`, [id]);

/** Sends what was promised to one address about a booking, and reads the last of it. */
async function letterTo(email: string, id: string): Promise<string> {
  for (const row of await promised(id)) if (row.job === 'send-team-mail' || row.job === 'send-request-mail') await api.app.get(OutboxRelay).once(row.id, api.app.get<SendTeamMail | SendRequestMail>(row.job === 'send-team-mail' ? SendTeamMail : SendRequestMail, { strict: false }));
  const found = (await peer.parsed()).filter(({ to }) => JSON.stringify(to).includes(email)).at(-1);
  return `${found?.subject ?? ''}\n${found?.text ?? ''}`.replaceAll(/[\u00A0\u202F]/g, ' ');
}

describe('a request', () => {
  it('is put to each person of the team who may answer, with a link of their own', async () => {
    const booking = await asked();
    expect(await toTeam(booking.id, 'ASKED')).toEqual([...team].sort());
    const mail = await letterTo(team[0] ?? '', booking.id);
    expect(mail).toContain('Une demande vous attend : Soudage VR, vendredi 6 mars, de 10 h à 11 h');
    expect(mail).toContain('Camille D. demande Soudage VR');
    expect(mail).toMatch(/Répondez avant \S+ \d+ \S+ à \d+ h/);
    expect(mail).not.toContain('Durand');
    const links = await api.sql<{ token_hash: string }>('SELECT token_hash FROM request_link WHERE booking_id = $1', [booking.id]);
    expect(new Set(links.map(({ token_hash }) => token_hash)).size).toBe(2);
    for (const { token_hash } of links) expect(mail).not.toContain(token_hash);
    expect(mail).toContain(await link.tokenOf(booking.id, team[0] ?? ''));
    expect(mail).not.toContain(await link.tokenOf(booking.id, team[1] ?? ''));
  });

  it('is not put to who turned these mails off, nor said once it is answered, or once they left the team', async () => {
    const { browser } = manager;
    await browser.gql('mutation { result: chooseRequestMails(wanted: false) { ... on Me { requestMails } } }');
    const booking = await asked();
    expect(await toTeam(booking.id, 'ASKED')).toEqual([team[1]]);
    await api.sql('DELETE FROM role_grant WHERE account_id = $1', [await idOf(team[1] ?? '')]);
    expect(await letterTo(team[1] ?? '', booking.id)).toBe('\n');
  });

  it('is reminded of half-way and three hours before, never at night, and no longer once it is answered', async () => {
    const booking = await asked();
    const at = (await api.sql<{ at: Date }>('SELECT at FROM request_reminder WHERE booking_id = $1 ORDER BY at', [booking.id])).map((row) => row.at);
    expect(at).toHaveLength(2);
    await run(RemindRequests);
    expect(await toTeam(booking.id, 'REMINDER')).toEqual([]);
    // A process that was away comes back in the middle of the night: it waits.
    api.clock.set('2026-03-04T01:00:00Z');
    await api.sql(`UPDATE request_reminder SET at = '2026-03-04T00:30:00Z' WHERE booking_id = $1 AND at = $2`, [booking.id, at[0]]);
    await run(RemindRequests);
    expect(await toTeam(booking.id, 'REMINDER')).toEqual([]);
    api.clock.set('2026-03-04T06:30:00Z');
    await Promise.all([run(RemindRequests), run(RemindRequests)]);
    expect(await toTeam(booking.id, 'REMINDER')).toEqual([...team].sort());
    expect(await letterTo(team[0] ?? '', booking.id)).toContain('Rappel : Camille D. attend votre réponse');
    await link.answer(booking.id, team[0] ?? '', 'YES');
    api.clock.set(at[1] ?? due());
    await run(RemindRequests);
    expect(await toTeam(booking.id, 'REMINDER')).toHaveLength(2);
    expect(await api.sql('SELECT 1 FROM request_reminder WHERE booking_id = $1', [booking.id])).toEqual([]);
  });
});

describe('the link of a mail', () => {
  it('shows what is asked and changes nothing, however often it is opened', async () => {
    const booking = await asked();
    for (let time = 0; time < 3; time += 1) {
      expect(await link.read(booking.id, team[0] ?? '')).toMatchObject({ forName: 'Loïc', standing: 'WAITING', dueAt: due().toISOString(), answeredBy: null, session: { givenName: 'Camille', familyName: 'Durand', startsAt: TEN, people: 1, reachable: true } });
    }
    expect(await standing(booking.id)).toMatchObject({ status: 'HELD', approval_state: 'ASKED' });
  });

  it('answers without being signed in, in the name of whom it was sent to, once', async () => {
    const booking = await asked();
    const account = await idOf(team[0] ?? '');
    expect(await link.answer(booking.id, team[0] ?? '', 'YES')).toMatchObject({ __typename: 'RequestToAnswer', standing: 'ACCEPTED', answeredByMe: true, answeredBy: 'Loïc Grandjean' });
    expect(await standing(booking.id)).toMatchObject({ status: 'CONFIRMED', approval_state: 'GIVEN', approval_by: account, occupying: true });
    expect(await journal(booking.id)).toMatchObject([{ actor_id: account, detail: { act: 'ACCEPT_REQUEST' } }]);
    // Pressed twice, or sent again by a network that lost the answer: nothing more is done.
    expect(await link.answer(booking.id, team[0] ?? '', 'YES')).toMatchObject({ standing: 'ACCEPTED' });
    expect(await link.answer(booking.id, team[0] ?? '', 'NO')).toMatchObject({ code: 'REQUEST_ANSWERED' });
    expect(await journal(booking.id)).toHaveLength(1);
    expect((await promised(booking.id)).filter(({ kind }) => kind === 'CONFIRMED')).toHaveLength(1);
  });

  it('refuses with a reason, which the person is told; a colleague then reads who answered, and when', async () => {
    const booking = await asked();
    expect(await link.answer(booking.id, team[0] ?? '', 'NO', 'a'.repeat(301))).toMatchObject({ code: 'REASON_TOO_LONG' });
    expect(await link.answer(booking.id, team[0] ?? '', 'NO', ' Salle en travaux ')).toMatchObject({ standing: 'REFUSED', reason: 'Salle en travaux' });
    expect(await link.read(booking.id, team[1] ?? '')).toMatchObject({ standing: 'REFUSED', answeredBy: 'Loïc Grandjean', answeredByMe: false, answeredAt: ORDINARY_DAY.toISOString() });
    expect(await link.answer(booking.id, team[1] ?? '', 'YES')).toMatchObject({ code: 'REQUEST_ANSWERED' });
    expect((await learner.hold({ offerId, startsAt: TEN })).status).toBe('HELD');
  });

  it('is nobody’s but theirs, and opens nothing once they left the team', async () => {
    const booking = await asked();
    expect(await link.readWith(booking.id, 'made-up')).toBeNull();
    expect(await link.answerWith(booking.id, 'made-up', 'YES')).toMatchObject({ code: 'REQUEST_LINK_UNKNOWN' });
    const other = await asked('2026-03-06T13:00:00.000Z');
    expect(await link.readWith(other.id, await link.tokenOf(booking.id, team[0] ?? ''))).toBeNull();
    await api.sql('DELETE FROM role_grant WHERE account_id = $1', [await idOf(team[0] ?? '')]);
    expect(await link.read(booking.id, team[0] ?? '')).toMatchObject({ standing: null, session: null, dueAt: null, placeName: 'La Forge' });
    expect(await link.answer(booking.id, team[0] ?? '', 'YES')).toMatchObject({ code: 'REQUEST_NOT_YOURS' });
    expect(await standing(booking.id)).toMatchObject({ status: 'HELD' });
  });

  it('comes too late at the second of the deadline, and the asker is told that nobody answered', async () => {
    const booking = await asked();
    api.clock.set(due());
    expect(await link.read(booking.id, team[0] ?? '')).toMatchObject({ standing: 'EXPIRED', dueAt: due().toISOString() });
    expect(await link.answer(booking.id, team[0] ?? '', 'YES')).toMatchObject({ code: 'REQUEST_EXPIRED' });
    await expire();
    expect(await link.answer(booking.id, team[1] ?? '', 'YES')).toMatchObject({ code: 'REQUEST_EXPIRED' });
    const mail = await letterTo('camille@exemple.example', booking.id);
    expect(mail).toMatch(/Personne à La Forge n’a répondu avant \S+ \d+ \S+ à \d+ h/);
    expect(mail).toContain('Ce n’est pas un refus');
    expect(mail).toContain(`?activite=${offerId}`);
  });

  it('tells that the request was taken back', async () => {
    const booking = await asked();
    await learner.cancel(booking);
    expect(await link.read(booking.id, team[0] ?? '')).toMatchObject({ standing: 'TAKEN_BACK' });
    expect(await link.answer(booking.id, team[0] ?? '', 'YES')).toMatchObject({ code: 'BOOKING_CANCELLED' });
  });
});

describe('at the same time', () => {
  it('two people answer: one answer stands, the other is told so, and one mail leaves', async () => {
    for (const startsAt of ['2026-03-06T09:00:00Z', '2026-03-06T13:00:00Z', '2026-03-05T13:00:00Z']) {
      const booking = await asked(startsAt);
      const answers = await Promise.all([link.answer(booking.id, team[0] ?? '', 'YES'), link.answer(booking.id, team[1] ?? '', 'NO')]);
      expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
      expect(answers.filter(({ code }) => code === 'REQUEST_ANSWERED')).toHaveLength(1);
      expect(await journal(booking.id)).toHaveLength(1);
      expect((await promised(booking.id)).filter(({ kind }) => kind === 'CONFIRMED' || kind === 'REFUSED')).toHaveLength(1);
    }
  });

  it('the same person presses ten times: it is done once', async () => {
    const booking = await asked();
    const answers = await Promise.all(Array.from({ length: 10 }, () => link.answer(booking.id, team[0] ?? '', 'YES')));
    expect(answers.every(({ standing: now }) => now === 'ACCEPTED')).toBe(true);
    expect(await journal(booking.id)).toHaveLength(1);
  });

  it('an answer and the deadline: the request is booked or gone, never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      api.clock.set(ORDINARY_DAY);
      const booking = await asked(`2026-03-0${5 + (round % 2)}T${round < 2 ? '09' : '13'}:00:00Z`);
      const { holdExpiresAt } = booking;
      const until = new Date(holdExpiresAt ?? '');
      api.clock.set(new Date(until.getTime() - 1));
      const yes = link.answer(booking.id, team[round % 2] ?? '', 'YES');
      const late = (async () => {
        await new Promise((soon) => setTimeout(soon, round * 5));
        api.clock.set(until);
        await expire();
      })();
      const [answer] = await Promise.all([yes, late]);
      const row = await standing(booking.id);
      if (answer.code === undefined) expect(row).toMatchObject({ status: 'CONFIRMED', occupying: true });
      else {
        expect(answer.code).toBe('REQUEST_EXPIRED');
        expect(row).toMatchObject({ status: 'EXPIRED', occupying: false });
      }
    }
  });
});
