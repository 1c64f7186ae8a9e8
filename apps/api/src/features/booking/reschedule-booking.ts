import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { brokenConstraint } from '../../platform/database/database.ts';
import { NEVER_TWICE } from './allocation.entity.ts';
import type { BookingEntity } from './booking.entity.ts';
import type { RescheduleBookingInput } from './booking.input.ts';
import { MoveBooking } from './move-booking.ts';
import { OncePerKey } from './once-per-key.ts';
import { Refused, type SoughtSlot } from './refused.type.ts';
import type { Whose } from './whose.ts';

type Move = Omit<RescheduleBookingInput, 'idempotencyKey' | 'holdToken'>;

/** Moves a booking to another time or offer: the new place is taken and the old one given back in one transaction, or neither. */
@Injectable()
export class RescheduleBooking {
  constructor(
    private readonly clock: Clock,
    private readonly perKey: OncePerKey,
    private readonly moving: MoveBooking,
  ) {}

  async run({ idempotencyKey, ...move }: Omit<RescheduleBookingInput, 'holdToken'>, whose: Whose): Promise<BookingEntity | Refused> {
    let sought: SoughtSlot | undefined;
    // The answer to a known key shows contact and secret: only the same secret, hashed, makes it the same request.
    const request = { ...move, durationMinutes: move.durationMinutes ?? null, offerId: move.offerId ?? null, holdToken: whose.proof };
    try {
      return await this.perKey.run(idempotencyKey, 'reschedule', request, async (manager) => {
        const booking = await whose.find(manager, false);
        if (booking === null) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
        sought = soughtBy(move, booking);
        const moved = await this.moving.run(manager, booking, sought, this.clock.now());
        if (!(moved instanceof Refused)) await whose.done(manager, booking, moved);
        return moved;
      });
    } catch (error) {
      if (brokenConstraint(error) === NEVER_TWICE && sought !== undefined) return new Refused({ code: 'SLOT_TAKEN' }, { sought });
      throw error;
    }
  }
}

const soughtBy = (move: Move, booking: BookingEntity): SoughtSlot => ({
  offerId: move.offerId ?? booking.offerId,
  startsAt: move.startsAt,
  durationMinutes: move.durationMinutes ?? Math.round((booking.endsAt.getTime() - booking.startsAt.getTime()) / 60_000),
  people: booking.people,
  moduleId: booking.moduleId,
  // Their age was looked at when they booked; it is not kept.
  age: null,
});
