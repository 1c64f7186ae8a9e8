import { BookingEntity } from './booking.entity.ts';

/** A booking shown to whoever proved to hold its secret: only then are contact, codes and the secret itself resolved. */
export class HeldBooking extends BookingEntity {
  static of(booking: BookingEntity): HeldBooking {
    return Object.assign(new HeldBooking(), booking);
  }
}
