import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { AddressObject, ParsedMail } from 'mailparser';
import { extractText, getDocumentProxy } from 'unpdf';
import { aConfirmedGroup, aNamedGroup, type Named } from '../../../../test/attendance-ground.ts';
import { ConvocationsClient } from '../../../../test/convocations-client.ts';
import { aGroupPlace, anOrganisation, emptyGroups, type GroupGround } from '../../../../test/groups-ground.ts';
import { signedIn } from '../../../../test/signed-in.ts';
import { type SmtpPeer, smtpPeer } from '../../../../test/smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from '../../../../test/test-api.ts';
import { OutboxRelay } from '../../../platform/outbox/outbox-relay.ts';
import { SendConvocationMail } from './send-convocation-mail.jobs.ts';

let peer: SmtpPeer;
let api: TestApi;
let organisationId: string;
let here: GroupGround;
let groupBookingId: string;
let sessionIds: readonly string[];
let people: readonly Named[];
let manager: ConvocationsClient;
let read: number;

const someone = async (role: string, kind: string, scope: string) => new ConvocationsClient(await signedIn(api, `${role.toLowerCase()}-${randomUUID()}@exemple.example`, [[role, kind, scope]]));
const plain = (text: string): string => text.replace(/\s+/g, ' ');
const addressesOf = ({ to }: ParsedMail): readonly string[] => (to as AddressObject).value.map(({ address }) => address ?? '');
const waiting = async (): Promise<readonly string[]> => (await api.sql<{ id: string }>(`SELECT id FROM outbox WHERE job = 'send-convocation-mail' AND done_at IS NULL ORDER BY id`)).map(({ id }) => id);

/** Does what was promised, the way the queue does; what left. */
const leave = async (): Promise<readonly ParsedMail[]> => {
  for (let rows = await waiting(); rows.length > 0; rows = await waiting()) for (const id of rows) expect(await api.app.get(OutboxRelay).once(id, api.app.get(SendConvocationMail, { strict: false }))).toBe('done');
  const mails = (await peer.parsed()).slice(read);
  read = peer.taken.length;
  return mails;
};
const left = async (): Promise<readonly string[]> => (await leave()).flatMap(addressesOf).sort();
const pagesOf = async (mail: ParsedMail | undefined): Promise<readonly string[]> => (await extractText(await getDocumentProxy(new Uint8Array(mail?.attachments[0]?.content ?? Buffer.alloc(0))), { mergePages: false })).text.map(plain);

beforeAll(async () => {
  peer = await smtpPeer();
  api = await startApi({ config: { smtpUrl: peer.url } });
});
afterAll(async () => {
  await api.stop();
  await peer.stop();
});
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  read = peer.taken.length;
  await emptyGroups(api);
  await api.sql('TRUNCATE outbox');
  organisationId = await anOrganisation(api, { contact_phone: '+33381000000' });
  here = await aGroupPlace(api, { place: { name: 'La Forge', slug: 'la-forge', address_line: '3 rue des Ateliers', postcode: '70000', commune_name: 'Vesoul' } });
  const days = ['2026-03-10', '2026-03-11'];
  ({ groupBookingId, sessionIds } = await aConfirmedGroup(api, { organisationId, sessions: days.map((day) => ({ placeId: here.placeId, offerId: here.offerId, startsAt: `${day}T08:00:00Z`, endsAt: `${day}T11:00:00Z` })) }));
  ({ people } = await aNamedGroup(api, {
    organisationId, groupBookingId, cohort: { pathway_title: 'Souder à l’arc' },
    people: [{ givenName: 'Ana', familyName: 'Roux', email: 'ana@exemple.example' }, { givenName: 'Zoé', familyName: 'Petit', email: 'zoe@exemple.example', birthDate: '2010-05-01' }, { givenName: 'Léo', familyName: 'Martin' }],
  }));
  await api.sql(`UPDATE cohort_learner SET guardian_email = 'mere@exemple.example' WHERE given_name = 'Zoé'`);
  manager = await someone('ORGANISATION_MANAGER', 'ORGANISATION', organisationId);
});

const who = (index: number): string => people[index]?.id ?? '';

describe('convocations by mail', () => {
  it('are counted before, sent to each person and the guardian of a minor, and written down', async () => {
    expect(await manager.one(groupBookingId)).toEqual({ version: 1, people: 2, letters: 3, alreadySent: 0, withoutAddress: [who(2)], whyNone: null });
    expect(await manager.send(groupBookingId)).toEqual({ people: 2, letters: 3 });
    expect(await left()).toEqual(['ana@exemple.example', 'mere@exemple.example', 'zoe@exemple.example']);
    expect(await manager.one(groupBookingId)).toMatchObject({ people: 0, letters: 0, alreadySent: 2, whyNone: 'ALL_SENT' });
    expect(await api.sql(`SELECT detail FROM audit_entry WHERE act = 'PAPERS_MAILED' AND subject_id = $1`, [groupBookingId])).toEqual([{ detail: { organisation: organisationId, people: 2, letters: 3 } }]);
  });

  it('say where and when, whom to answer to, and bring the paper of that person alone', async () => {
    await manager.send(groupBookingId);
    const mails = await leave();
    const [ana, zoe, mother] = ['ana', 'zoe', 'mere'].map((name) => mails.find((mail) => addressesOf(mail).includes(`${name}@exemple.example`)));
    expect(plain(ana?.subject ?? '')).toBe('Convocation : Souder à l’arc');
    for (const words of ['Bonjour Ana,', 'Vous êtes attendu pour la formation « Souder à l’arc », 2 séances.', 'mardi 10 mars 2026, de 9 h à 12 h · La Forge, 3 rue des Ateliers, 70000 Vesoul', 'mercredi 11 mars 2026', 'Anne Vidal, anne@ateliers.example, 03 81 00 00 00', 'https://escale.example/lieu/la-forge', 'Ateliers du Doubs vous a inscrit']) expect(plain(ana?.text ?? '')).toContain(words);
    expect(ana?.replyTo?.value).toEqual([{ name: 'Anne Vidal', address: 'anne@ateliers.example' }]);
    expect(ana?.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([['convocation.pdf', 'application/pdf']]);
    const [page, ...more] = await pagesOf(ana);
    expect([page?.includes('Ana Roux'), page?.includes('Zoé'), more.length]).toEqual([true, false, 0]);
    expect(plain(mother?.text ?? '')).toContain('Zoé Petit est attendu');
    expect(plain(mother?.text ?? '')).toContain('Vous devez signer un accord');
    expect(zoe?.text).not.toContain('Vous devez signer');
    expect((await pagesOf(mother))[0]).toContain('Zoé Petit');
  });

  it('speak the language of the group, and of what is still to come alone', async () => {
    await api.sql(`UPDATE group_booking SET locale = 'en'`);
    api.clock.set(new Date('2026-03-10T12:00:00Z'));
    manager = await someone('ORGANISATION_MANAGER', 'ORGANISATION', organisationId);
    await manager.send(groupBookingId);
    const [mail] = (await leave()).filter((each) => addressesOf(each).includes('ana@exemple.example'));
    expect(plain(mail?.text ?? '')).toContain('You are expected for the training “Souder à l’arc”, one session.');
    expect(mail?.text).not.toContain('10 March');
    expect(mail?.attachments[0]?.filename).toBe('invitation.pdf');
    expect((await pagesOf(mail))[0]).not.toContain('10 March');
  });

  it('leave once for what they say: again when a date or an address changes, and to those alone', async () => {
    await manager.send(groupBookingId);
    await leave();
    expect(await manager.send(groupBookingId)).toEqual({ code: 'ALL_SENT' });
    await api.sql(`UPDATE cohort_learner SET email = 'ana@autre.example' WHERE id = $1`, [who(0)]);
    expect(await manager.send(groupBookingId)).toEqual({ people: 1, letters: 1 });
    expect(await left()).toEqual(['ana@autre.example']);
    await api.sql(`UPDATE booking SET starts_at = starts_at + interval '1 hour' WHERE id = $1`, [sessionIds[1]]);
    expect(await manager.send(groupBookingId)).toEqual({ people: 2, letters: 3 });
    expect(await left()).toHaveLength(3);
    // A day that passes, and a group that came, change nothing of what was said.
    api.clock.set(new Date('2026-03-10T12:00:00Z'));
    await api.sql(`UPDATE booking SET status = 'COMPLETED' WHERE id = $1`, [sessionIds[0]]);
    manager = await someone('ORGANISATION_MANAGER', 'ORGANISATION', organisationId);
    expect(await manager.send(groupBookingId)).toEqual({ code: 'ALL_SENT' });
  });

  it('are one when the press is sent again, or twice at once', async () => {
    const key = randomUUID();
    expect(await Promise.all([manager.send(groupBookingId, { key }), manager.send(groupBookingId, { key })])).toEqual([{ people: 2, letters: 3 }, { people: 2, letters: 3 }]);
    expect(await manager.send(groupBookingId, { key, version: 9 })).toEqual({ people: 2, letters: 3 });
    const other = await Promise.all([manager.send(groupBookingId), manager.send(groupBookingId)]);
    expect(other).toEqual([{ code: 'ALL_SENT' }, { code: 'ALL_SENT' }]);
    expect(await left()).toHaveLength(3);
  });

  it('say what is true when they leave: a session that moved meanwhile is told once, who comes no more is told nothing', async () => {
    await manager.send(groupBookingId);
    await api.sql(`UPDATE booking SET starts_at = starts_at + interval '1 hour' WHERE id = $1`, [sessionIds[1]]);
    await api.sql('DELETE FROM session_learner WHERE learner_id = $1', [who(1)]);
    const mails = await leave();
    expect(mails.flatMap(addressesOf)).toEqual(['ana@exemple.example']);
    expect(plain(mails[0]?.text ?? '')).toContain('mercredi 11 mars 2026, de 10 h à 12 h');
    expect(await manager.send(groupBookingId)).toEqual({ code: 'ALL_SENT' });
  });

  it('stop with the role of who sent them', async () => {
    await manager.send(groupBookingId);
    await api.sql('DELETE FROM role_grant');
    expect(await leave()).toEqual([]);
  });
});

describe('convocations that are not sent', () => {
  it('say why', async () => {
    expect(await manager.send(groupBookingId, { version: 3 })).toEqual({ code: 'CHANGED_MEANWHILE' });
    expect(await manager.send(randomUUID())).toEqual({ code: 'GROUP_UNKNOWN' });
    await api.sql('UPDATE cohort_learner SET email = NULL, guardian_email = NULL');
    expect(await manager.send(groupBookingId)).toEqual({ code: 'NO_ADDRESS' });
    await api.sql(`UPDATE booking SET status = 'CANCELLED' WHERE id = $1`, [sessionIds[1]]);
    await api.sql(`UPDATE booking SET status = 'COMPLETED' WHERE id = $1`, [sessionIds[0]]);
    expect(await manager.send(groupBookingId)).toEqual({ code: 'NOTHING_TO_COME' });
    await api.sql('TRUNCATE session_learner');
    expect(await manager.send(groupBookingId)).toEqual({ code: 'NOBODY_NAMED' });
    await api.sql('UPDATE group_booking SET confirmed_at = NULL, contact_name = NULL, contact_email = NULL');
    expect(await manager.send(groupBookingId)).toEqual({ code: 'NOT_CONFIRMED' });
    await api.sql(`UPDATE organisation SET standing = 'SUSPENDED' WHERE id = $1`, [organisationId]);
    expect(await manager.send(groupBookingId)).toEqual({ code: 'ORGANISATION_UNVERIFIED' });
    expect(await waiting()).toEqual([]);
  });

  it('are nothing to trainers, places and others: addresses are for who manages the organisation', async () => {
    const trainer = await someone('TRAINER', 'ORGANISATION', organisationId);
    const { accountId } = (await api.sql<{ accountId: string }>(`SELECT account_id AS "accountId" FROM role_grant WHERE role = 'TRAINER' AND scope_id = $1`, [organisationId]))[0] ?? {};
    await api.sql('INSERT INTO cohort_trainer (cohort_id, account_id) SELECT cohort_id, $2 FROM group_booking WHERE id = $1', [groupBookingId, accountId]);
    for (const nobody of [trainer, await someone('SITE_MANAGER', 'PLACE', here.placeId), await someone('ORGANISATION_MANAGER', 'ORGANISATION', await anOrganisation(api))]) {
      expect(await nobody.one(groupBookingId)).toBeNull();
      expect(await nobody.send(groupBookingId)).toEqual({ code: 'GROUP_UNKNOWN' });
    }
  });

  it('are refused to who sends many within an hour', async () => {
    for (let time = 0; time < 30; time += 1) await manager.send(groupBookingId);
    expect(await manager.send(groupBookingId)).toEqual({ code: 'TOO_MANY_ATTEMPTS' });
    expect(await left()).toHaveLength(3);
  });
});
