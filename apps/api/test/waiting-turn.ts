import { hashOf, Secrets } from '../src/platform/secret/secrets.ts';
import { aBooking } from './builders.ts';
import type { TestApi } from './test-api.ts';

/** A session kept for somebody who waits, an hour and without units; answers its booking. */
export async function emptyTurn(api: TestApi, entryId: string, placeId: string): Promise<string> {
  const until = new Date(api.clock.now().getTime() + 3_600_000);
  await api.sql(`UPDATE waiting_entry SET state = 'OFFERED' WHERE id = $1`, [entryId]);
  const [entry] = await api.sql<{ offer_id: string }>('SELECT offer_id FROM waiting_entry WHERE id = $1', [entryId]);
  const bookingId = await aBooking(api, placeId, entry?.offer_id ?? '', { status: 'HELD', hold_expires_at: until, given_name: null, family_name: null, email: null, short_code: null, confirmed_at: null });
  await api.sql(`INSERT INTO waiting_turn (place_id, booking_id, entry_id, offer_id, starts_at, offered_at, until) SELECT place_id, id, $2, offer_id, starts_at, created_at, $3 FROM booking WHERE id = $1`, [bookingId, entryId, until]);
  // Confirmed by its secret, as every booking is.
  await api.sql('UPDATE booking SET token_hash = $2 WHERE id = $1', [bookingId, hashOf(api.app.get(Secrets).bookingToken(bookingId))]);
  return bookingId;
}
