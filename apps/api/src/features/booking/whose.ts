import type { EntityManager } from 'typeorm';
import { hashOf } from '../../platform/secret/secrets.ts';
import type { BookingEntity } from './booking.entity.ts';
import type { BookingReader } from './booking.reader.ts';

/** Who changes a booking, and by what right. */
export interface Whose {
  /** What makes a request sent again the same one: only the same person, by the same right, is answered what the first was. */
  readonly proof: string;
  /** The booking, if it is theirs to change; the right is part of the SQL. */
  find(manager: EntityManager, forUpdate: boolean): Promise<BookingEntity | null>;
  /** Writes down what was done, in its transaction, once it is done. */
  done(manager: EntityManager, before: BookingEntity, after: BookingEntity): Promise<void>;
}

/** The holder of the booking's secret. */
export const holderOf = (bookings: BookingReader, bookingId: string, holdToken: string): Whose => ({
  proof: hashOf(holdToken),
  find: (manager, forUpdate) => bookings.held(bookingId, holdToken, manager, forUpdate),
  done: async () => undefined,
});
