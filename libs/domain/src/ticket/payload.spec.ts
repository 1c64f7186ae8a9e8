import { idOf } from '../kernel/id.ts';
import { parsePayload, ticketPayload, type TicketFields } from './payload.ts';
import { looksLikeTicket, ticketCode } from './ticket-code.ts';
import { TICKET_VECTORS } from './vectors.ts';

const fields: TicketFields = {
  keyId: 1, bookingId: idOf('9f0a6b0e-8f0e-4c40-8a86-4f2b8d5d7f31'), siteNumber: 1, notBefore: new Date(0), notAfter: new Date(0), revision: 0,
};

describe('the payload of a ticket', () => {
  it.each<[string, Partial<TicketFields>]>([
    ['a booking that is no UUID', { bookingId: idOf('42') }],
    ['a key id over a byte', { keyId: 256 }],
    ['a negative site', { siteNumber: -1 }],
    ['a revision over two bytes', { revision: 65_536 }],
    ['half a revision', { revision: 0.5 }],
    ['a time before 1970', { notBefore: new Date(-1_000) }],
    ['no time at all', { notAfter: new Date(NaN) }],
  ])('cannot hold %s', (_sentence, change) => {
    expect(() => ticketPayload({ ...fields, ...change })).toThrow(RangeError);
  });

  it('keeps whole seconds', () => {
    expect(parsePayload(ticketPayload({ ...fields, notBefore: new Date(1_999) }))?.notBefore).toEqual(new Date(1_000));
  });

  it('is 32 bytes of version 1, or none', () => {
    const payload = ticketPayload(fields);
    expect(parsePayload(payload.slice(1))).toBeNull();
    expect(parsePayload(Uint8Array.from(payload, (byte, index) => (index === 0 ? 2 : byte)))).toBeNull();
  });

  it('is read from the middle of a larger buffer', () => {
    const larger = new Uint8Array(40);
    larger.set(ticketPayload(fields), 5);
    expect(parsePayload(larger.subarray(5, 37))).toEqual(fields);
  });

  it('goes into a code only with a whole signature', () => {
    expect(() => ticketCode(ticketPayload(fields), new Uint8Array(63))).toThrow(RangeError);
  });
});

it.each([[TICKET_VECTORS[0]?.code ?? '', true], [' tl1:aeaz', true], ['K7M2-4QXP', false], ['', false]])('"%s" looks like a ticket: %s', (text, expected) => {
  expect(looksLikeTicket(text)).toBe(expected);
});
