/** @jest-environment node */
import { generateKeyPairSync, sign } from 'node:crypto';
import { idOf, ticketCode, ticketPayload, ticketSignedBytes } from '@escale/domain';
import { BOOKING, NOW, snapshotWith, tablet } from '../../../test/tablet.ts';
import { Tries } from '../../offline/tickets.ts';
import { presentCode } from './decide.ts';

const network = generateKeyPairSync('ed25519');
const payload = ticketPayload({ keyId: 3, bookingId: idOf<'Booking'>(BOOKING), siteNumber: 90_001, notBefore: NOW, notAfter: new Date('2026-03-12T13:30:00Z'), revision: 0 });
const ticket = ticketCode(payload, Uint8Array.from(sign(null, ticketSignedBytes(payload), network.privateKey)));
const key = { keyId: 3, key: network.publicKey.export({ format: 'jwk' }).x ?? '', notAfter: null };

it('a ticket of a key that is newer than the tablet goes to the team, and is read once the tablet was told of it', async () => {
  const { service, paired } = tablet();
  const device = await paired();
  service.down = true;
  await device.flush();
  await device.flush();
  expect(await presentCode(device, new Tries(), ticket)).toEqual({ is: 'ask-team', why: 'KEY_UNKNOWN' });
  service.snapshotNow = snapshotWith({ mark: 'two', keys: [key] });
  service.down = false;
  await device.hint();
  expect(await presentCode(device, new Tries(), ticket)).toMatchObject({ is: 'welcome', booked: { bookingId: BOOKING } });
});
