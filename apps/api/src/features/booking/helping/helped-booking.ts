import type { BookingEntity } from '../booking.entity.ts';
import { HeldBooking } from '../held-booking.ts';

/** A booking shown to whoever made it for somebody else: name and codes, to print and to dictate, but not the secret, which is not theirs. */
export class HelpedBooking extends HeldBooking {
  static override of(booking: BookingEntity): HelpedBooking {
    return Object.assign(new HelpedBooking(), booking);
  }
}
