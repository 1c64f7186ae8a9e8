import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SendBookingMail } from '../src/features/notice/send-booking-mail.jobs.ts';
import { SendGroupMail } from '../src/features/notice/send-group-mail.jobs.ts';
import { SendRequestMail } from '../src/features/notice/send-request-mail.jobs.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';
import { DeskClient } from './desk-client.ts';
import type { GroupAnswer, GroupsClient } from './groups-client.ts';
import { aGroupPlace, anAgreement, anOrganisation, emptyGroups, type GroupGround, morning, someoneOf } from './groups-ground.ts';
import { OffersClient } from './offers-client.ts';
import { signedIn } from './signed-in.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';

const JOBS = { 'send-booking-mail': SendBookingMail, 'send-group-mail': SendGroupMail, 'send-request-mail': SendRequestMail } as const;

let api: TestApi;
let peer: SmtpPeer;
let organisationId: string;
let manager: GroupsClient;
let here: GroupGround;
let desk: DeskClient;

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
  await emptyGroups(api);
  await api.sql('DELETE FROM outbox');
  organisationId = await anOrganisation(api);
  await anAgreement(api, organisationId, null);
  manager = await someoneOf(api, organisationId);
  here = await aGroupPlace(api);
  desk = new DeskClient(await signedIn(api, `gerante-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', here.placeId]]));
});

const booked = async (sessions = ['2026-03-10', '2026-03-11'].map((day) => morning(here.offerId, day))): Promise<GroupAnswer> =>
  manager.confirm((await manager.hold({ organisationId, need: { people: 16, units: [{ category: 'VR_HEADSET', count: 6 }] }, sessions })).id);

/** Sends what was promised, and reads it. */
async function letters(): Promise<readonly { readonly subject: string; readonly text: string; readonly calendar: string }[]> {
  const before = peer.taken.length;
  for (const { id, job } of await api.sql<{ id: string; job: keyof typeof JOBS }>('SELECT id, job FROM outbox WHERE done_at IS NULL ORDER BY created_at, id')) await api.app.get(OutboxRelay).once(id, api.app.get<SendGroupMail>(JOBS[job], { strict: false }));
  const plain = (text: string | undefined) => (text ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');
  return (await peer.parsed()).slice(before).map(({ subject, text, attachments }) => ({ subject: plain(subject), text: plain(text), calendar: (attachments[0]?.content.toString() ?? '').replaceAll('\r\n ', '') }));
}
const events = (calendar: string) => calendar.split('BEGIN:VEVENT').slice(1).map((event) => `${/UID:booking-([^@]+)/.exec(event)?.[1] ?? ''} ${/STATUS:(\w+)/.exec(event)?.[1] ?? ''} ${/SEQUENCE:(\d+)/.exec(event)?.[1] ?? ''}`);

describe('the sessions of a group at their place', () => {
  it('stand in the planning under the name of the organisation, with its people', async () => {
    await booked();
    const planning = await desk.planning(here.placeId, '2026-03-10');
    expect(planning?.bookings).toMatchObject([{ givenName: 'Ateliers du Doubs', familyName: null, people: 16, status: 'CONFIRMED' }]);
    expect(planning?.bookings[0]?.units).toHaveLength(6);
  });

  it('are moved by the team with as many units as the group took, not one for each of its people', async () => {
    const group = await booked();
    const [session] = (await desk.planning(here.placeId, '2026-03-10'))?.bookings ?? [];
    if (session === undefined) throw new Error('The session is not in the planning.');
    const moved = await desk.move(session, { startsAt: '2026-03-10T13:00:00Z', durationMinutes: 120, unitIds: [], evenIfClosed: false });
    expect(moved).toMatchObject({ __typename: 'DeskBooking', startsAt: '2026-03-10T13:00:00.000Z', people: 16 });
    expect(moved.units).toHaveLength(6);
    expect((await manager.one(group.id))?.sessions[0]).toMatchObject({ startsAt: '2026-03-10T13:00:00.000Z', units: [{ count: 6 }] });
  });

  it('begin when the group arrives', async () => {
    await booked([morning(here.offerId, '2026-03-03')].map((session) => ({ ...session, startsAt: '2026-03-03T13:00:00.000Z' })));
    api.clock.set(new Date('2026-03-03T12:55:00Z'));
    const [session] = (await desk.planning(here.placeId, '2026-03-03'))?.bookings ?? [];
    if (session === undefined) throw new Error('The session is not in the planning.');
    expect(await desk.checkIn(session)).toMatchObject({ status: 'CHECKED_IN' });
  });
});

describe('who answers for a group', () => {
  it('is sent all its sessions in one letter, with one file for the calendar', async () => {
    const group = await booked();
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('C’est réservé : Promotion soudure');
    expect(letter?.text).toContain('mardi 10 mars, de 9 h à 12 h · La Forge, Vesoul · code');
    expect(letter?.text).toContain(`https://escale.example/organisme/groupes/${group.id}`);
    expect(letter?.calendar).toContain('METHOD:PUBLISH');
    expect(events(letter?.calendar ?? '')).toEqual(group.sessions.map(({ id }) => `${id} CONFIRMED 0`));
  });

  it('is told what changed, by whomever, and what is left', async () => {
    const group = await booked();
    await letters();
    const [first, second] = group.sessions;
    const [session] = (await desk.planning(here.placeId, '2026-03-10'))?.bookings ?? [];
    if (session === undefined) throw new Error('The session is not in the planning.');
    await desk.cancel(session);
    const [cancelled] = await letters();
    expect(cancelled?.subject).toBe('Ce qui a changé : Promotion soudure');
    expect(cancelled?.text).toContain('mardi 10 mars, de 9 h à 12 h · La Forge, Vesoul · annulée');
    expect(events(cancelled?.calendar ?? '')).toEqual([`${first?.id ?? ''} CANCELLED 1`, `${second?.id ?? ''} CONFIRMED 0`]);
    await manager.cancel(group.id);
    const [gone] = await letters();
    expect(gone?.subject).toBe('C’est annulé : Promotion soudure');
  });

  it('is told what a place answers', async () => {
    await api.sql('UPDATE offer SET approval_deadline_hours = 48');
    const group = await booked();
    const [asked] = await letters();
    expect(asked?.text).toContain('le lieu vous répondra');
    expect(events(asked?.calendar ?? '')).toEqual([]);
    const team = new OffersClient(await signedIn(api, `gerante-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', here.placeId]]));
    const [request] = await team.requests(here.placeId);
    if (request === undefined) throw new Error('The request is not in the queue.');
    await team.answer(request.booking, 'YES');
    const [yes] = await letters();
    expect(yes?.text).toContain('mardi 10 mars, de 9 h à 12 h · La Forge, Vesoul · code');
    expect((await manager.one(group.id))?.sessions.map(({ status }) => status)).toEqual(['CONFIRMED', 'HELD']);
  });
});
