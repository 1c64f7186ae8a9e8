import { idOf } from '../kernel/id.ts';
import type { TicketFields } from './payload.ts';

/** A ticket whose every byte is known. */
export type TicketVector = {
  readonly name: string;
  readonly fields: TicketFields;
  readonly payloadHex: string;
  readonly code: string;
};

/** The published test key of RFC 8032 §7.1, test 1. Its secret is known to everybody: it signs nothing but these vectors. */
export const VECTOR_KEY = {
  secretHex: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
  publicHex: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
};

/** Tickets signed with {@link VECTOR_KEY}; the API must write and the kiosk must read exactly these. */
export const TICKET_VECTORS: readonly TicketVector[] = [
  {
    name: 'an ordinary session',
    fields: {
      keyId: 1,
      bookingId: idOf('9f0a6b0e-8f0e-4c40-8a86-4f2b8d5d7f31'),
      siteNumber: 342,
      notBefore: new Date('2026-03-12T12:40:00Z'),
      notAfter: new Date('2026-03-12T13:30:00Z'),
      revision: 0,
    },
    payloadHex: '01019f0a6b0e8f0e4c408a864f2b8d5d7f310000015669b2b42069b2bfd80000',
    code: 'TL1:AEAZ6CTLB2HQ4TCARKDE6K4NLV7TCAAAAFLGTMVUEBU3FP6YAAAI7F4IQG6LOMCFQRDGBBXWSQYHVXXLI54X37VWOLZXQJDQRLKHXRTOLQ22MFCHIOVG6OEIDZPREOHTA2HVPZBQYTAMIC57PGO4OSYRAM',
  },
  {
    name: 'the largest of everything',
    fields: {
      keyId: 255,
      bookingId: idOf('ffffffff-ffff-4fff-bfff-ffffffffffff'),
      siteNumber: 4_294_967_295,
      notBefore: new Date(0),
      notAfter: new Date('2106-02-07T06:28:15Z'),
      revision: 65_535,
    },
    payloadHex: '01ffffffffffffff4fffbfffffffffffffffffffffff00000000ffffffffffff',
    code: 'TL1:AH77777777776T77X777777777777777777QAAAAAD777777777YKQVILW3ET5YSLNKUITWYB5XI2WVCS5JLFFQ37HMOSJDIZCYLKGM4PXKFQXPA22MY5Y4UNNJX56TI5FQJX2L6L333NSS3EVXB3RLEA4',
  },
  {
    name: 'the smallest of everything',
    fields: {
      keyId: 0,
      bookingId: idOf('00000000-0000-0000-0000-000000000000'),
      siteNumber: 0,
      notBefore: new Date(0),
      notAfter: new Date(0),
      revision: 0,
    },
    payloadHex: '0100000000000000000000000000000000000000000000000000000000000000',
    code: 'TL1:AEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAFVIIGKR5AEYBNIEMRZHL33MQ2KUELLH25HJBMERBZC7GAGMH2VJ3KTEZEZ23PBYFSWBYOZZUJXCMRI4E2WPZKLVJCID4RY7LZTOAVB4',
  },
];
