import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { BookingClient } from './booking-client.ts';
import { aModel, anOffer, aPlace, aUnit } from './builders.ts';
import type { BookingAnswer } from './documents.ts';
import { DeskClient } from './desk-client.ts';
import { SeriesClient, type SeriesAnswer, TUESDAYS } from './series-client.ts';
import { signedIn } from './signed-in.ts';
import { type SmtpPeer, smtpPeer } from './smtp-peer.ts';
import { ORDINARY_DAY, startApi, type TestApi } from './test-api.ts';
import { OutboxRelay } from '../src/platform/outbox/outbox-relay.ts';
import { SendSeriesMail } from '../src/features/notice/send-series-mail.jobs.ts';

let api: TestApi;
let peer: SmtpPeer;
let placeId: string;
let offerId: string;
let series: SeriesClient;
let person: BookingClient;

// Ten in Paris: nine in UTC until the clocks go forward on 29 March 2026.
const HOURS = ['2026-03-03T09:00:00.000Z', '2026-03-10T09:00:00.000Z', '2026-03-17T09:00:00.000Z', '2026-03-24T09:00:00.000Z', '2026-03-31T08:00:00.000Z'];
const FIVE = { ...TUESDAYS, count: 5 };

beforeAll(async () => {
  peer = await smtpPeer();
  api = await startApi({ config: { smtpUrl: peer.url } });
  series = new SeriesClient(api);
  person = new BookingClient(api);
});
afterAll(async () => {
  await api.stop();
  await peer.stop();
});
beforeEach(async () => {
  api.clock.set(ORDINARY_DAY);
  placeId = await aPlace(api);
  await aUnit(api, placeId, await aModel(api, 'VR_HEADSET', { minimum_age: 0 }));
  offerId = await offer();
});

const offer = (values: Readonly<Record<string, unknown>> = {}): Promise<string> => anOffer(api, placeId, [{ category: 'VR_HEADSET' }], { horizon_days: 120, notice_minutes: 0, safety_notice: false, ...values });
const all = HOURS.map((startsAt, index) => ({ index, startsAt }));
const booked = async (more: Readonly<Record<string, unknown>> = {}): Promise<SeriesAnswer> => {
  const made = await series.book({ offerId, rhythm: FIVE, sessions: all, ...more });
  if (made.code !== undefined) throw new Error(`Refused: ${made.code} ${String(made.index)}`);
  return made;
};
const hours = ({ sessions }: Pick<SeriesAnswer, 'sessions'>) => sessions.map(({ booking }) => booking.startsAt);
const statuses = ({ sessions }: Pick<SeriesAnswer, 'sessions'>) => sessions.map(({ booking }) => booking.status).join(' ');
const rows = async () => (await api.sql<{ n: number }>('SELECT (SELECT count(*) FROM booking WHERE place_id = $1)::int + (SELECT count(*) FROM allocation WHERE place_id = $1)::int + (SELECT count(*) FROM booking_series WHERE place_id = $1)::int AS n', [placeId]))[0]?.n;
const promised = (id: string) => api.sql<{ id: string; kind: string }>(`SELECT id, payload->>'kind' AS kind FROM outbox WHERE payload->>'seriesId' = $1 ORDER BY created_at, id`, [id]);

describe('before a series is booked', () => {
  it('each session is told possible or not, why, and which hour of that day lies nearest; nothing is taken', async () => {
    await person.booked({ offerId, startsAt: HOURS[1] ?? '' });
    await api.sql(`INSERT INTO closure (place_id, id, starts_at, ends_at, reason, request_key, created_at) VALUES ($1, $2, '2026-03-17T00:00:00Z', '2026-03-18T00:00:00Z', 'OTHER', $3, now())`, [placeId, randomUUID(), randomUUID()]);
    const before = await rows();
    const { sessions } = await series.preview({ offerId, rhythm: FIVE });
    expect(sessions.map(({ startsAt, code, nearest }) => [startsAt, code, nearest])).toEqual([
      [HOURS[0], null, null],
      // The turnaround of what is booked reaches into the hour after it; the hour before reaches into it.
      [HOURS[1], 'SLOT_TAKEN', '2026-03-10T13:00:00.000Z'],
      [HOURS[2], 'CLOSED_EXCEPTIONALLY', null],
      [HOURS[3], null, null],
      [HOURS[4], null, null],
    ]);
    expect(sessions[1]?.hours).toContain('2026-03-10T13:00:00.000Z');
    expect(await rows()).toBe(before);
  });

  it('an hour that the clocks skip is none, and another may be chosen; overseas nothing is skipped', async () => {
    const night = { firstDay: '2026-03-22', at: '02:30', everyWeeks: 1, weekdays: ['SUNDAY'], count: 2 };
    await api.sql(`UPDATE place SET opening_hours = '24/7' WHERE id = $1`, [placeId]);
    const { sessions } = await series.preview({ offerId, rhythm: night });
    expect(sessions[1]).toMatchObject({ day: '2026-03-29', startsAt: null, code: 'SERIES_HOUR_SKIPPED' });
    const made = await series.book({ offerId, rhythm: night, sessions: [{ index: 0, startsAt: '2026-03-22T01:30:00Z' }, { index: 1, startsAt: '2026-03-29T01:30:00Z' }] });
    expect(made.sessions.map(({ changed }) => changed)).toEqual([false, true]);
    await api.sql(`UPDATE place SET time_zone = 'Indian/Reunion' WHERE id = $1`, [placeId]);
    expect((await series.preview({ offerId, rhythm: { ...night, at: '10:00' } })).sessions.map(({ startsAt }) => startsAt)).toEqual(['2026-03-22T06:00:00.000Z', '2026-03-29T06:00:00.000Z']);
  });

  it.each([
    ['a rhythm that is none', { rhythm: { ...TUESDAYS, count: 1 } }, 'SERIES_OUT_OF_ORDER'],
    ['more than fifty-two', { rhythm: { ...TUESDAYS, count: 53 } }, 'SERIES_TOO_LONG'],
    ['an offer nobody has', { offerId: randomUUID() }, 'NO_SUCH_EQUIPMENT'],
  ])('is refused for %s', async (_sentence, more, code) => {
    expect(await series.preview({ offerId, ...more })).toMatchObject({ code });
  });

  it('of an activity whose place answers each request is refused, before and when it is booked', async () => {
    const asks = await offer({ approval_deadline_hours: 24 });
    expect(await series.preview({ offerId: asks, rhythm: FIVE })).toMatchObject({ code: 'SERIES_NEEDS_ANSWERS' });
    expect(await series.book({ offerId: asks, rhythm: FIVE, sessions: all })).toMatchObject({ code: 'SERIES_NEEDS_ANSWERS' });
    expect(await rows()).toBe(0);
  });
});

describe('a series', () => {
  it('is as many bookings, each with its own ticket, at the same hour by the clocks across the change', async () => {
    const made = await booked();
    expect(hours(made)).toEqual(HOURS);
    expect(statuses(made)).toBe('CONFIRMED CONFIRMED CONFIRMED CONFIRMED CONFIRMED');
    expect(new Set(made.sessions.map(({ booking }) => booking.shortCode)).size).toBe(5);
    expect(made.sessions[2]?.booking).toMatchObject({ ticket: {}, series: { id: made.id, index: 2 } });
    expect(await series.read(made)).toMatchObject({ id: made.id });
    expect(await series.read({ ...made, token: 'made-up' })).toBeNull();
  });

  it('keeps its hour when the clocks go back, in Paris and where they do not', async () => {
    for (const [zone, expected] of [['Europe/Paris', ['2026-10-20T08:00:00.000Z', '2026-10-27T09:00:00.000Z']], ['America/Martinique', ['2026-10-20T14:00:00.000Z', '2026-10-27T14:00:00.000Z']]] as const) {
      api.clock.set('2026-10-01T08:00:00Z');
      await api.sql('UPDATE place SET time_zone = $2 WHERE id = $1', [placeId, zone]);
      const rhythm = { ...TUESDAYS, firstDay: '2026-10-20', count: 2 };
      expect((await series.preview({ offerId, rhythm })).sessions.map(({ startsAt }) => startsAt)).toEqual(expected);
      expect(hours(await booked({ rhythm, sessions: expected.map((startsAt, index) => ({ index, startsAt })) }))).toEqual(expected);
    }
  });

  it('takes what was chosen, another hour and nothing at all among it, and one mail tells them all with one file', async () => {
    const made = await booked({ sessions: [all[0], { index: 1, startsAt: '2026-03-10T13:00:00Z' }, all[4]] });
    expect(made.sessions.map(({ index, changed }) => [index, changed])).toEqual([[0, false], [1, true], [4, false]]);
    const mails = await promised(made.id);
    expect(mails).toMatchObject([{ kind: 'CONFIRMED' }]);
    expect(await api.sql(`SELECT 1 FROM outbox WHERE job = 'send-booking-mail' AND payload->>'placeId' = $1`, [placeId])).toEqual([]);
    await api.app.get(OutboxRelay).once(mails[0]?.id ?? '', api.app.get(SendSeriesMail, { strict: false }));
    const mail = (await peer.parsed()).at(-1);
    const text = (mail?.text ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');
    expect((mail?.subject ?? '').replaceAll(/[\u00A0\u202F]/g, ' ')).toContain('Votre série est réservée : 3 séances de Séance VR');
    for (const words of ['mardi 3 mars, de 10 h à 11 h', 'mardi 10 mars, de 14 h à 15 h', 'mardi 31 mars, de 10 h à 11 h']) expect(text).toContain(words);
    for (const { booking } of made.sessions) expect(text).toContain(`${booking.shortCode.slice(0, 4)}-${booking.shortCode.slice(4)}`);
    const file = mail?.attachments.find(({ contentType }) => contentType.includes('calendar') || contentType.includes('ics'))?.content.toString() ?? '';
    const calendar = new ICAL.Component(ICAL.parse(file) as [string, unknown[], unknown[]]);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual(hours(made));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
  });

  it('is refused whole when one session was taken meanwhile: that one is named, and nothing is left', async () => {
    await person.booked({ offerId, startsAt: HOURS[3] ?? '' });
    const before = await rows();
    expect(await series.book({ offerId, rhythm: FIVE, sessions: all })).toMatchObject({ code: 'SLOT_TAKEN', index: 3, startsAt: HOURS[3] });
    expect(await rows()).toBe(before);
  });

  it('holds to the limit of a day, session by session, and asks what any booking asks', async () => {
    const limited = await offer({ per_day_limit: 1 });
    await api.sql('INSERT INTO equipment_unit (id, place_id, model_id, tag, in_service) SELECT gen_random_uuid(), place_id, model_id, $2, true FROM equipment_unit WHERE place_id = $1', [placeId, `LIMIT-${randomUUID().slice(0, 8)}`]);
    await person.booked({ offerId: limited, startsAt: '2026-03-17T13:00:00Z' });
    expect(await series.book({ offerId: limited, rhythm: FIVE, sessions: all })).toMatchObject({ code: 'DAY_LIMIT_REACHED', index: 2 });
    expect(await series.book({ offerId, rhythm: FIVE, sessions: all, givenName: ' ' })).toMatchObject({ code: 'GIVEN_NAME_MISSING' });
    expect(await series.book({ offerId, rhythm: FIVE, sessions: [] })).toMatchObject({ code: 'SERIES_EMPTY' });
    expect(await series.book({ offerId, rhythm: FIVE, sessions: [{ index: 1, startsAt: HOURS[2] }] })).toMatchObject({ code: 'SERIES_OUT_OF_ORDER' });
    const minors = await offer({ guardian_consent_below: 18 });
    expect(await series.book({ offerId: minors, rhythm: FIVE, sessions: all, age: 15 })).toMatchObject({ code: 'GUARDIAN_MISSING' });
  });

  it('sent again is the same series, and with other words none', async () => {
    const idempotencyKey = randomUUID();
    const [one, two] = await Promise.all([booked({ idempotencyKey }), booked({ idempotencyKey })]);
    expect(two.id).toBe(one.id);
    expect(await series.book({ offerId, rhythm: FIVE, sessions: all, familyName: 'Martin', idempotencyKey })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await promised(one.id)).toHaveLength(1);
  });

  it('of two for the same hours at once one is booked whole, and nothing of the other', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => series.book({ offerId, rhythm: FIVE, sessions: all })));
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'SLOT_TAKEN')).toHaveLength(5);
    expect(await rows()).toBe(5 + 5 + 1);
  });

  it('and a single booking for one of its hours at once: never both', async () => {
    const [whole, held] = await Promise.all([series.book({ offerId, rhythm: FIVE, sessions: all }), person.hold({ offerId, startsAt: HOURS[2] ?? '' })]);
    expect([whole.code, held.code].filter((code) => code === 'SLOT_TAKEN')).toHaveLength(1);
    if (whole.code !== undefined) expect(await rows()).toBe(2);
  });
});

describe('a series that changes', () => {
  it('moves from one session on to another hour by the clocks, and leaves alone what was changed by hand', async () => {
    const made = await booked();
    const byHand = made.sessions[3]?.booking;
    await person.reschedule(byHand as unknown as BookingAnswer, { startsAt: '2026-03-24T15:00:00Z' });
    const moved = await series.move(made, { from: 1, startsAt: '2026-03-10T13:00:00Z' });
    expect(hours(moved)).toEqual([HOURS[0], '2026-03-10T13:00:00.000Z', '2026-03-17T13:00:00.000Z', '2026-03-24T15:00:00.000Z', '2026-03-31T12:00:00.000Z']);
    expect(moved.sessions.map(({ changed }) => changed)).toEqual([false, false, false, true, false]);
    // Sent again, everything is where it belongs.
    expect(hours(await series.move(made, { from: 1, startsAt: '2026-03-10T13:00:00Z' }))).toEqual(hours(moved));
    expect((await promised(made.id)).map(({ kind }) => kind)).toEqual(['CONFIRMED', 'MOVED']);
    const even = await series.move(made, { from: 1, startsAt: '2026-03-10T14:00:00Z', evenChanged: true });
    expect(hours(even)[3]).toBe('2026-03-24T14:00:00.000Z');
  });

  it('passes over itself by a week, forward and back', async () => {
    const made = await booked({ rhythm: { ...TUESDAYS, count: 3 }, sessions: all.slice(0, 3) });
    expect(hours(await series.move(made, { from: 0, startsAt: HOURS[1] }))).toEqual(HOURS.slice(1, 4));
    expect(hours(await series.move(made, { from: 0, startsAt: HOURS[0] }))).toEqual(HOURS.slice(0, 3));
  });

  it('stays where it is when one session cannot move', async () => {
    const made = await booked();
    await person.booked({ offerId, startsAt: '2026-03-24T13:00:00Z' });
    expect(await series.move(made, { from: 1, startsAt: '2026-03-10T13:00:00Z' })).toMatchObject({ code: 'SLOT_TAKEN', index: 3, startsAt: '2026-03-24T13:00:00.000Z' });
    expect(hours((await series.read(made)) ?? made)).toEqual(HOURS);
  });

  it('is cancelled from one session on or whole, without what was changed by hand unless one says so', async () => {
    const made = await booked();
    const byHand = made.sessions[4]?.booking;
    await person.reschedule(byHand as unknown as BookingAnswer, { startsAt: '2026-03-31T13:00:00Z' });
    expect(statuses(await series.cancel(made, { from: 2 }))).toBe('CONFIRMED CONFIRMED CANCELLED CANCELLED CONFIRMED');
    expect((await person.hold({ offerId, startsAt: HOURS[3] ?? '' })).status).toBe('HELD');
    // What began is over for who cancels.
    api.clock.set('2026-03-05T08:00:00Z');
    expect(statuses(await series.cancel(made))).toBe('CONFIRMED CANCELLED CANCELLED CANCELLED CONFIRMED');
    expect(statuses(await series.cancel(made, { evenChanged: true }))).toBe('CONFIRMED CANCELLED CANCELLED CANCELLED CANCELLED');
    await series.cancel(made, { evenChanged: true });
    expect((await promised(made.id)).map(({ kind }) => kind)).toEqual(['CONFIRMED', 'CANCELLED', 'CANCELLED', 'CANCELLED']);
    expect(await series.cancel({ ...made, token: 'made-up' })).toMatchObject({ code: 'SERIES_UNKNOWN' });
  });
});

describe('at the desk', () => {
  it('somebody of the team books a series for a person, which is written down; nobody of elsewhere does', async () => {
    const browser = await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]);
    const made = await new SeriesClient(browser).book({ offerId, rhythm: FIVE, sessions: all, givenName: 'Paulette', email: null }, 'bookSeriesAtDesk');
    expect(statuses(made)).toBe('CONFIRMED CONFIRMED CONFIRMED CONFIRMED CONFIRMED');
    expect((await new DeskClient(browser).planning(placeId, '2026-03-10'))?.bookings).toMatchObject([{ givenName: 'Paulette' }]);
    expect(await api.sql(`SELECT 1 FROM audit_entry WHERE act = 'CHANGED_AT_DESK' AND detail->>'act' = 'BOOK_SERIES' AND subject_id = ANY ($1)`, [made.sessions.map(({ booking }) => booking.id)])).toHaveLength(5);
    const elsewhere = await signedIn(api, `ailleurs-${randomUUID()}@exemple.example`, [['SITE_MANAGER', 'PLACE', await aPlace(api)]]);
    const before = await rows();
    expect(await new SeriesClient(elsewhere).book({ offerId: await offer(), rhythm: { ...FIVE, at: '15:00' }, sessions: [{ index: 0, startsAt: '2026-03-03T14:00:00Z' }] }, 'bookSeriesAtDesk')).toMatchObject({ code: 'OUTSIDE_YOUR_SCOPE' });
    expect(await rows()).toBe(before);
  });
});
