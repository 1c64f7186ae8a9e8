import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { idOf, type KioskFact } from '@escale/domain';
import { anOffer, aPlace } from '../../../test/builders.ts';
import { api, kiosk, offerId, onHandlingGround, placeId } from '../../../test/handling-ground.ts';
import { digestOf } from './read-text.ts';

onHandlingGround();

describe('somebody who begins at a kiosk without a booking', () => {
  const walkedIn = (more: Partial<KioskFact & { type: 'WALKED_IN' }> = {}): KioskFact => ({ type: 'WALKED_IN', bookingId: idOf<'Booking'>(randomUUID()), offerId: idOf<'Offer'>(offerId), minutes: 30, people: 1, moduleId: null, givenName: 'Ana', minor: null, ...more });
  const made = () => api.sql<{ status: string; given_name: string; units: number }>(`SELECT b.status, b.given_name, (SELECT count(*)::int FROM allocation a WHERE a.booking_id = b.id AND a.occupying) AS units FROM booking b WHERE b.place_id = $1 AND b.walk_in`, [placeId]);

  it('has a booking, a unit and a visit; and is gone again when it was a slip', async () => {
    const sent = kiosk.write(walkedIn());
    expect(await kiosk.send([sent])).toMatchObject([{ outcome: 'ACCEPTED', anomalies: [] }]);
    expect(await made()).toEqual([{ status: 'CHECKED_IN', given_name: 'Ana', units: 1 }]);
    await kiosk.tell({ type: 'ANNULLED', eventId: idOf<'KioskEvent'>(sent.eventId) });
    expect(await made()).toEqual([{ status: 'CANCELLED', given_name: 'Ana', units: 0 }]);
  });

  it('is in also where no unit is left, which is said', async () => {
    await kiosk.send([kiosk.write(walkedIn()), kiosk.write(walkedIn())]);
    expect(await kiosk.tell(walkedIn())).toMatchObject({ anomalies: ['WALK_IN_WITHOUT_ROOM'] });
    expect((await made()).map(({ status }) => status)).toEqual(['CHECKED_IN', 'CHECKED_IN', 'CHECKED_IN']);
  });

  it('for an activity of another place makes no booking there', async () => {
    const foreign = await anOffer(api, await aPlace(api));
    expect(await kiosk.tell(walkedIn({ offerId: idOf<'Offer'>(foreign) }))).toMatchObject({ outcome: 'ACCEPTED_WITH_ANOMALY' });
    expect(await made()).toEqual([]);
  });
});

describe('a name', () => {
  it('leaves the text of an event with the name of its booking; the digest of what was signed stays', async () => {
    const sent = kiosk.write({ type: 'WALKED_IN', bookingId: idOf<'Booking'>(randomUUID()), offerId: idOf<'Offer'>(offerId), minutes: 30, people: 1, moduleId: null, givenName: 'Ana "la\\ grande"', minor: null });
    await kiosk.send([sent]);
    await api.sql('UPDATE booking SET given_name = NULL WHERE walk_in AND place_id = $1', [placeId]);
    const [kept] = await api.sql<{ text: string; digest: string }>(`SELECT text, digest FROM kiosk_event WHERE place_id = $1 AND type = 'WALKED_IN'`, [placeId]);
    expect(kept?.text).not.toContain('Ana');
    expect(JSON.parse(kept?.text ?? '')).toMatchObject({ fact: { givenName: null, minutes: 30 } });
    expect(kept?.digest).toBe(digestOf(sent.text));
    await expect(api.sql(`UPDATE kiosk_event SET text = '{}', redacted_at = now() WHERE place_id = $1`, [placeId])).rejects.toThrow('only added to');
  });
});
