import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Id, idOf, type KioskFact } from '@escale/domain';
import { Retention } from '../src/platform/privacy/retention.ts';
import { hashOf } from '../src/platform/secret/secrets.ts';
import { AnomaliesClient } from './anomalies-client.ts';
import { aBooking, anOffer, aPlace } from './builders.ts';
import { KioskClient, type SentText } from './kiosk-events-client.ts';
import { signedIn } from './signed-in.ts';
import { startApi, type TestApi } from './test-api.ts';

/** The bookings of the builders go from two to three in Paris. */
const TWO = new Date('2026-03-12T13:00:00Z');
const YEAR = 365 * 86_400_000;

let api: TestApi;
let placeId: string;
let offerId: string;
let bookingId: Id<'Booking'>;
let kiosk: KioskClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  api.clock.set(TWO);
  placeId = await aPlace(api);
  offerId = await anOffer(api, placeId);
  bookingId = idOf<'Booking'>(await aBooking(api, placeId, offerId));
  kiosk = await KioskClient.at(api, placeId);
});

const arrival = (): KioskFact => ({ type: 'CHECKED_IN', bookingId, knownBy: 'CODE', revision: null, learnerIds: [] });
const walkedIn = (): KioskFact => ({ type: 'WALKED_IN', bookingId: idOf<'Booking'>(randomUUID()), offerId: idOf<'Offer'>(offerId), minutes: 30, people: 1, moduleId: null, givenName: 'Zéphyrine', minor: null });
const retention = () => api.app.get(Retention).apply();
const after = (years: number, days = 0) => api.clock.set(new Date(TWO.getTime() + years * YEAR + days * 86_400_000));
const kept = async ({ eventId }: SentText) => (await api.sql<{ text: string; booking_id: string | null; digest: string; sequence: number }>('SELECT text, booking_id, digest, sequence::int AS sequence FROM kiosk_event WHERE id = $1', [eventId]))[0];

describe('what a kiosk saw', () => {
  it('is kept as it was signed for as long as the visit; then its text is emptied, and its place in the chain stays', async () => {
    const sent = [kiosk.write(arrival()), kiosk.write(walkedIn())] as const;
    await kiosk.send(sent);
    after(6, -1);
    await retention();
    expect(await kept(sent[0])).toEqual({ text: sent[0].text, booking_id: bookingId, digest: hashOf(sent[0].text), sequence: 1 });
    after(6);
    await retention();
    expect([await kept(sent[0]), await kept(sent[1])]).toEqual(sent.map(({ text }, index) => ({ text: '', booking_id: null, digest: hashOf(text), sequence: index + 1 })));
    expect(await api.sql(`SELECT 1 FROM visit WHERE booking_id = $1`, [bookingId])).toEqual([]);
    // Nothing is written anew, and what a kiosk says of it now changes nothing.
    await expect(api.sql(`UPDATE kiosk_event SET text = $2 WHERE id = $1`, [sent[0].eventId, sent[0].text])).rejects.toThrow('only added to');
    expect(await kiosk.tell({ type: 'ANNULLED', eventId: idOf<'KioskEvent'>(sent[0].eventId) })).toMatchObject({ outcome: expect.stringMatching(/^ACCEPTED/) });
    expect((await api.app.get(Retention).due()).filter(({ rule, rows }) => rule.kind === 'KIOSK_EVENT' && rows > 0)).toEqual([]);
  });

  it('on which a signature rests stays as long as the signature', async () => {
    const sent = kiosk.write(arrival());
    await kiosk.send([sent]);
    await api.sql(
      `INSERT INTO attendance_signature (place_id, id, booking_id, role, day, half, means, strokes, signed_at, received_at, sure, kiosk_id, event_id, event_text, event_signature)
       VALUES ($1, gen_random_uuid(), $2, 'TRAINER', '2026-03-12', 'AFTERNOON', 'CONFIRMED', '[]', $3, $3, true, $4, $5, 'text', 'signature')`,
      [placeId, bookingId, new Date(TWO.getTime() + 6 * YEAR), kiosk.id, sent.eventId],
    );
    after(6, 1);
    await retention();
    expect(await kept(sent)).toMatchObject({ text: sent.text });
    after(8);
    await retention();
    await retention();
    expect(await kept(sent)).toMatchObject({ text: '', booking_id: null, digest: hashOf(sent.text) });
  });

  it('names nobody once the booking does not', async () => {
    const sent = kiosk.write(walkedIn());
    await kiosk.send([sent]);
    after(3, 1);
    await retention();
    expect((await kept(sent))?.text).not.toContain('Zéphyrine');
    expect(JSON.parse((await kept(sent))?.text ?? '')).toMatchObject({ fact: { type: 'WALKED_IN', givenName: null } });
  });
});

describe('what is kept beside it', () => {
  it('goes after a year: what nobody could read, who decided and what they wrote; what was decided stays', async () => {
    const team = new AnomaliesClient(await signedIn(api, `equipe-${randomUUID()}@exemple.example`, [['SITE_STAFF', 'PLACE', placeId]]));
    await api.sql(`UPDATE booking SET status = 'CANCELLED', cancelled_at = $2 WHERE id = $1`, [bookingId, TWO]);
    await kiosk.tell(arrival());
    await kiosk.send([kiosk.signed('{"v":1,"sequence":2,"fact":{"type":"WALKED_IN","givenName":"Zéphyrine"}}', randomUUID())]);
    const { id } = await team.one(placeId, 'CANCELLED_BUT_PRESENT');
    await team.resolve(id, 'NOTED', { note: 'Zéphyrine s’était trompée de jour' });
    const rejections = () => api.sql('SELECT 1 FROM kiosk_rejection WHERE place_id = $1', [placeId]);
    const decisions = () => api.sql('SELECT choice, note, resolved_by IS NOT NULL AS by FROM kiosk_anomaly WHERE place_id = $1', [placeId]);
    after(1, -1);
    await retention();
    expect([(await rejections()).length, await decisions()]).toEqual([1, [{ choice: 'NOTED', note: 'Zéphyrine s’était trompée de jour', by: true }]]);
    after(1);
    await retention();
    expect([await rejections(), await decisions()]).toEqual([[], [{ choice: 'NOTED', note: null, by: false }]]);
  });
});
