import { treatmentsOf, whyNotRerouted } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingStore } from '../booking.store.ts';
import { MoveBooking } from '../move-booking.ts';
import { Refused } from '../refused.type.ts';
import { CancelWithApology } from '../rerouting/cancel-with-apology.ts';
import type { FoundOptions } from '../rerouting/find-options.ts';
import { type RerouteCause, RerouteStore } from '../rerouting/reroute.store.ts';
import type { GivenSessionInput, TreatmentInput } from './closure.input.ts';

/** Does what the team decided for one booking, in the transaction that closes its place; answers why it cannot be, or null. */
@Injectable()
export class TreatBooking {
  constructor(
    private readonly bookings: BookingStore,
    private readonly moving: MoveBooking,
    private readonly apology: CancelWithApology,
    private readonly store: RerouteStore,
  ) {}

  async run(manager: EntityManager, booking: BookingEntity, { treatment, session }: TreatmentInput, found: FoundOptions | null, cause: RerouteCause, now: Date): Promise<Refused | null> {
    if (!treatmentsOf(booking, now).includes(treatment)) return new Refused(whyNotRerouted(booking, now) ?? { code: 'CHANGED_MEANWHILE' });
    switch (treatment) {
      case 'HONOUR':
        return null;
      case 'CANCEL': {
        const told = await this.apology.run(manager, booking, found?.APOLOGY ?? [], cause, now);
        return told instanceof Refused ? told : null;
      }
      case 'MOVE':
        if (session) return this.move(manager, booking, session, cause, now);
        await this.store.tell(manager, 'PROPOSAL', booking, found?.PROPOSAL ?? [], cause, now);
        return null;
    }
  }

  /** What somebody is still filling in ends here: when they confirm they are told. */
  async endHolds(manager: EntityManager, holds: readonly BookingEntity[], now: Date): Promise<void> {
    for (const hold of holds) {
      await this.bookings.save(manager, hold, { status: 'CANCELLED', cancelledAt: now, holdExpiresAt: null });
      await this.bookings.release(manager, hold);
    }
  }

  /** Under the rules by which its person could move it: the team of this place decides nothing at another. */
  private async move(manager: EntityManager, booking: BookingEntity, { offerId, startsAt, durationMinutes }: GivenSessionInput, cause: RerouteCause, now: Date): Promise<Refused | null> {
    const { minimumAge } = await this.bookings.asked(manager, booking, now);
    const moved = await this.moving.run(manager, booking, { offerId, startsAt, durationMinutes, people: booking.people, moduleId: booking.moduleId, age: minimumAge }, now);
    if (moved instanceof Refused) return moved;
    const kind = moved.placeId === booking.placeId ? 'OTHER_TIME' : 'OTHER_PLACE';
    await this.store.moved(manager, booking, moved, { kind, offerId, startsAt: startsAt.toISOString(), durationMinutes, distanceKm: null }, cause, now);
    return null;
  }
}
