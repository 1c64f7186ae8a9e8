import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { brokenConstraint } from '../../../platform/database/database.ts';
import { NEVER_TWICE } from '../allocation.entity.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingStore } from '../booking.store.ts';
import { MoveBooking } from '../move-booking.ts';
import { OncePerKey } from '../once-per-key.ts';
import { Refused, type SoughtSlot } from '../refused.type.ts';
import type { Whose } from '../whose.ts';
import { RerouteStore } from './reroute.store.ts';

export interface TakeWish {
  readonly bookingId: string;
  readonly offerId: string;
  readonly startsAt: Date;
  readonly idempotencyKey: string;
}

/**
 * Takes one of the sessions somebody was proposed. The booking itself goes there, to another hour or another place: it is one row that changes in one statement,
 * so that its person never has none and never has two, and their link, their code and their calendar stay true.
 */
@Injectable()
export class TakeAlternative {
  constructor(
    private readonly clock: Clock,
    private readonly perKey: OncePerKey,
    private readonly moving: MoveBooking,
    private readonly bookings: BookingStore,
    private readonly store: RerouteStore,
  ) {}

  async run({ idempotencyKey, ...wish }: TakeWish, whose: Whose): Promise<BookingEntity | Refused> {
    let sought: SoughtSlot | undefined;
    try {
      return await this.perKey.run(idempotencyKey, 'take', { ...wish, startsAt: wish.startsAt.toISOString(), holdToken: whose.proof }, async (manager) => {
        const before = await whose.find(manager, false);
        if (before === null) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
        await this.bookings.lockPlaces(manager, before.placeId, wish.offerId);
        // Another answer may have taken it to another place while this one waited for the two.
        const known = await whose.find(manager, false);
        if (known === null) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
        const now = this.clock.now();
        sought = await this.sought(manager, known, wish, now);
        const moved = await this.moving.run(manager, known, sought, now);
        const reroute = moved instanceof Refused ? null : await this.store.open(manager, known.id);
        if (reroute !== null && reroute.takenAt === null && reroute.revision === known.revision) await this.store.take(manager, reroute, now);
        return moved;
      });
    } catch (error) {
      // The last guard spoke: some other way of writing took a unit between our reading and our writing.
      if (brokenConstraint(error) === NEVER_TWICE && sought !== undefined) return new Refused({ code: 'SLOT_TAKEN' }, { sought });
      throw error;
    }
  }

  /** As long as it was proposed, else as long as what they had; with what their age was looked at for, and no more. */
  private async sought(manager: EntityManager, booking: BookingEntity, { offerId, startsAt }: Pick<TakeWish, 'offerId' | 'startsAt'>, now: Date): Promise<SoughtSlot> {
    const reroute = await this.store.open(manager, booking.id);
    const option = reroute?.options.find((one) => one.offerId === offerId && one.startsAt === startsAt.toISOString());
    const { minimumAge } = await this.bookings.asked(manager, booking, now);
    const own = Math.round((booking.endsAt.getTime() - booking.startsAt.getTime()) / 60_000);
    return { offerId, startsAt, durationMinutes: option?.durationMinutes ?? own, people: booking.people, moduleId: booking.moduleId, age: minimumAge };
  }
}
