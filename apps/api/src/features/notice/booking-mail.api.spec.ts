import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import type { AddressObject, ParsedMail } from 'mailparser';
import { Secrets } from '../../platform/secret/secrets.ts';
import { OutboxRelay } from '../../platform/outbox/outbox-relay.ts';
import { aBooking, anAllocation, aModel, anOffer, aPlace, aPromisedMail, aUnit } from '../../../test/builders.ts';
import { type SmtpPeer, smtpPeer } from '../../../test/smtp-peer.ts';
import { startApi, type TestApi } from '../../../test/test-api.ts';
import { SendBookingMail } from './send-booking-mail.jobs.ts';

let peer: SmtpPeer;
let api: TestApi;
let read: number;

beforeAll(async () => {
  peer = await smtpPeer({ onRecipient: async (address) => (address.startsWith('gone-') ? { code: 550, words: `no ${address} here` } : address.startsWith('busy-') ? { code: 451, words: 'later' } : null) });
  api = await startApi({ config: { smtpUrl: peer.url } });
});
afterAll(async () => {
  await api.stop();
  await peer.stop();
});
beforeEach(() => {
  read = peer.taken.length;
});

type Values = Readonly<Record<string, unknown>>;

/** Does one row's work the way the queue does. */
const send = (id: string) => api.app.get(OutboxRelay).once(id, api.app.get(SendBookingMail, { strict: false }));
const arrived = async (): Promise<ParsedMail[]> => (await peer.parsed()).slice(read);

async function told(kind: 'CONFIRMED' | 'MOVED' | 'CANCELLED', booking: Values = {}, place: Values = {}, offer: Values = {}) {
  const placeId = await aPlace(api, place);
  const bookingId = await aBooking(api, placeId, await anOffer(api, placeId, [{ category: 'VR_HEADSET' }], offer), booking);
  await anAllocation(api, placeId, bookingId, await aUnit(api, placeId, await aModel(api)));
  const row = await aPromisedMail(api, placeId, bookingId, kind, Number(booking['revision'] ?? 0));
  expect(await send(row)).toBe('done');
  const mails = await arrived();
  expect(mails).toHaveLength(1);
  return { mail: mails[0] as ParsedMail, raw: peer.taken[read] as string, bookingId, row };
}

const calendarOf = (mail: ParsedMail) => {
  const file = mail.attachments.find(({ contentType }) => contentType === 'application/ics');
  if (file === undefined) throw new Error('no calendar');
  const calendar = new ICAL.Component(ICAL.parse(file.content.toString('utf8')) as unknown[]);
  return { method: calendar.getFirstPropertyValue('method'), event: new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined), text: file.content.toString('utf8') };
};

describe('a confirmed booking', () => {
  test('is told in French, in the hour of the place, the essential first', async () => {
    const { mail, bookingId, row, raw } = await told('CONFIRMED', { short_code: 'K7M24QXP' });
    expect(mail.subject).toBe('C’est réservé : Séance VR, jeudi 12 mars, de 14 h à 15 h'.replaceAll(/ (?=h\b)| (?=:)/g, '\u00A0'));
    expect((mail.to as AddressObject).value[0]).toMatchObject({ name: 'Camille Durand' });
    expect(mail.messageId).toBe(`<${row}@escale.example>`);
    expect(mail.text?.split('\n')[1]).toMatch(/^Votre créneau est réservé.: jeudi 12 mars, de 14.h à 15.h, à La Forge\.$/);
    expect(mail.text).toContain('K7M2-4QXP');
    expect(mail.text).toContain('3 rue des Ateliers, 70000 Vesoul');
    expect(mail.text).toMatch(/1.casque VR/);
    const link = `https://escale.example/reservation/${bookingId}#${api.app.get(Secrets).bookingToken(bookingId)}`;
    expect(mail.text).toContain(link);
    expect(mail.html).toContain(`href="${link}"`);
    expect(String(mail.html).match(/<a /g)).toHaveLength(1);
    expect(mail.html).toMatch(/font-size:36px[^>]*>K7M2-4QXP</);
    expect(raw).not.toContain('?token=');
  });

  test('is told in English', async () => {
    const { mail } = await told('CONFIRMED', { locale: 'en', given_name: 'Ada', family_name: 'Lovelace' });
    expect(mail.subject).toBe('You are booked: VR session, Thursday 12 March, 2 pm to 3 pm'.replaceAll(' pm', '\u00A0pm'));
    expect(mail.text).toContain('Hello Ada,');
    expect(mail.html).toContain('<html lang="en">');
    expect(mail.html).toContain('Open my ticket');
  });

  test('carries its ticket as a picture inside the mail', async () => {
    const { mail } = await told('CONFIRMED');
    const picture = mail.attachments.find(({ contentType }) => contentType === 'image/png');
    expect(picture).toMatchObject({ related: true, cid: 'ticket' });
    expect(picture?.content.subarray(1, 4).toString()).toBe('PNG');
  });

  test('is an invitation whose method is the same in the calendar and in the mail', async () => {
    const { mail, raw, bookingId } = await told('CONFIRMED');
    const { method, event } = calendarOf(mail);
    expect(method).toBe('REQUEST');
    expect(raw).toMatch(/content-type: text\/calendar; charset=utf-8; method=REQUEST/i);
    expect(event.uid).toBe(`booking-${bookingId}@escale.example`);
    expect(event.sequence).toBe(0);
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-03-12T13:00:00Z'));
  });

  test('overseas is told by the clock there, which is named', async () => {
    const { mail } = await told('CONFIRMED', { starts_at: '2026-03-12T10:00:00Z', ends_at: '2026-03-12T11:00:00Z' }, { time_zone: 'Indian/Reunion', name: 'Case numérique' });
    expect(mail.subject).toMatch(/jeudi 12 mars, de 14.h à 15.h \(heure de La Réunion\)$/);
    expect(calendarOf(mail).event.startDate.toJSDate()).toEqual(new Date('2026-03-12T10:00:00Z'));
  });

  test('on the night the clocks change keeps both hours of the wall', async () => {
    const { mail } = await told('CONFIRMED', { starts_at: '2026-03-29T00:30:00Z', ends_at: '2026-03-29T01:30:00Z' });
    expect(mail.subject).toMatch(/dimanche 29 mars, de 1.h.30 à 3.h.30$/);
  });
});

describe('a booking that changed', () => {
  test('moved: the invitation comes again with a higher sequence', async () => {
    const { mail } = await told('MOVED', { revision: 3 });
    expect(mail.subject).toMatch(/^Votre nouveau créneau/);
    expect(calendarOf(mail)).toMatchObject({ method: 'REQUEST', event: { sequence: 3 } });
  });

  test('cancelled: the invitation is withdrawn, no code and no ticket are left', async () => {
    const { mail, raw } = await told('CANCELLED', { status: 'CANCELLED', revision: 1, short_code: 'K7M2CNCL' });
    expect(mail.subject).toMatch(/^Réservation annulée/);
    expect(raw).toMatch(/content-type: text\/calendar; charset=utf-8; method=CANCEL/i);
    const { method, event, text } = calendarOf(mail);
    expect([method, event.sequence, event.component.getFirstPropertyValue('status')]).toEqual(['CANCEL', 1, 'CANCELLED']);
    expect(`${mail.text}${String(mail.html)}${text}`).not.toMatch(/K7M2/);
    expect(mail.attachments.map(({ contentType }) => contentType)).not.toContain('image/png');
  });

  test('is told once: the mail promised before the change stays silent', async () => {
    const placeId = await aPlace(api);
    const bookingId = await aBooking(api, placeId, await anOffer(api, placeId), { revision: 1, status: 'CANCELLED' });
    const rows = [await aPromisedMail(api, placeId, bookingId, 'CONFIRMED', 0), await aPromisedMail(api, placeId, bookingId, 'CANCELLED', 1)];
    for (const row of rows) expect(await send(row)).toBe('done');
    expect((await arrived()).map(({ messageId }) => messageId)).toEqual([`<${rows[1]}@escale.example>`]);
  });

  test('is told as it stands when no other mail tells of the change', async () => {
    const { mail } = await told('CONFIRMED', { status: 'CANCELLED', revision: 0 });
    expect(mail.subject).toMatch(/^Réservation annulée/);
  });

  test('without an address there is nobody to write to', async () => {
    const placeId = await aPlace(api);
    const row = await aPromisedMail(api, placeId, await aBooking(api, placeId, await anOffer(api, placeId), { email: null }));
    expect(await send(row)).toBe('done');
    expect(await arrived()).toEqual([]);
  });
});

describe('hostile words', () => {
  test.each([
    ['SQL', "Robert'); DROP TABLE booking;--"],
    ['mark-up', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['right-to-left', 'عبد الرحمن \u202Eevil'],
    ['emoji', '👩🏽‍🏭🔥'],
    ['a message format', '{code} {0, plural, other {#}}'],
    ['line breaks', 'Eve\r\nBcc: eve@evil.example\r\n\r\n<b>body</b>'],
  ])('%s in names, place and activity are only words', async (_, words) => {
    const { mail, raw } = await told('CONFIRMED', { given_name: words, family_name: words }, { name: words, address_line: words }, { title_fr: words });
    expect(mail.bcc).toBeUndefined();
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^bcc:/im);
    expect(mail.html).not.toMatch(/<script|<img src=x|<b>/);
    expect((mail.to as AddressObject).value).toHaveLength(1);
    expect(calendarOf(mail).event.attendees).toHaveLength(1);
    expect(mail.text).toContain(words.split('\r\n')[0]);
    expect(await api.sql('SELECT count(*)::int AS n FROM booking')).not.toEqual([{ n: 0 }]);
  });
});

describe('a peer that refuses', () => {
  const outcome = (row: string) => api.sql<{ done: boolean; last_failure: string | null }>('SELECT done_at IS NOT NULL AS done, last_failure FROM outbox WHERE id = $1', [row]);

  test('for good: given up, with a reason that repeats no address', async () => {
    const placeId = await aPlace(api);
    const row = await aPromisedMail(api, placeId, await aBooking(api, placeId, await anOffer(api, placeId), { email: 'gone-1@exemple.example' }));
    expect(await send(row)).toBe('given up');
    const [{ done, last_failure: reason } = { done: false, last_failure: null }] = await outcome(row);
    expect(done).toBe(true);
    expect(reason).toContain('550');
    expect(reason).not.toContain('exemple');
  });

  test('for now: the row waits and says why', async () => {
    const placeId = await aPlace(api);
    const row = await aPromisedMail(api, placeId, await aBooking(api, placeId, await anOffer(api, placeId), { email: 'busy-1@exemple.example' }));
    await expect(send(row)).rejects.toThrow('451');
    expect(await outcome(row)).toEqual([{ done: false, last_failure: expect.stringContaining('451') }]);
  });
});
