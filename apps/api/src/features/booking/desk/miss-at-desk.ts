import { claimAgain } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RecordAbsence } from '../absences/record-absence.ts';
import { windowAround } from '../availability/booking-window.ts';
import { PlaceFactsReader } from '../availability/place-facts.reader.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingStore } from '../booking.store.ts';
import { Refused } from '../refused.type.ts';
import { type AtDesk, ChangeAtDesk, type DeskRequest } from './change-at-desk.ts';

/** Writes down that somebody did not come, which frees their units, and takes it back. */
@Injectable()
export class MissAtDesk {
  constructor(
    private readonly changes: ChangeAtDesk,
    private readonly facts: PlaceFactsReader,
    private readonly store: BookingStore,
    private readonly absence: RecordAbsence,
  ) {}

  async mark(request: DeskRequest, who: AtDesk): Promise<BookingEntity | Refused> {
    return this.changes.run(request, 'NO_SHOW', who, null, async (manager, booking, now) => {
      return this.absence.run(manager, booking, false, now);
    });
  }

  /** The person came after all: they have their units again, or equivalents where others took them meanwhile. */
  async undo(request: DeskRequest, who: AtDesk): Promise<BookingEntity | Refused> {
    return this.changes.run(request, 'UNDO_NO_SHOW', who, null, (manager, booking, now) => this.takeAgain(manager, booking, now));
  }

  private async takeAgain(manager: EntityManager, booking: BookingEntity, now: Date): Promise<BookingEntity | Refused> {
    const during = { start: booking.startsAt, end: booking.endsAt };
    const window = windowAround({ startsAt: during.start, durationMinutes: (during.end.getTime() - during.start.getTime()) / 60_000 });
    const facts = await this.facts.ofOffer(manager, booking.offerId, window, now, booking.id);
    if (facts === null) throw new Error('The offer of a booking is gone.');
    const { minimumAge: provenAge } = await this.store.asked(manager, booking, now);
    const kept = await this.store.unitIdsOf(manager, booking);
    const claim = claimAgain({ startsAt: booking.startsAt, endsAt: booking.endsAt, people: booking.people, moduleId: booking.moduleId, provenAge, unitIds: kept }, facts, now);
    if (!claim.ok) return new Refused(claim.refusal);
    await this.store.expireHolds(manager, now, [booking.placeId]);
    if (claim.value === null) return this.store.save(manager, booking, { status: 'CONFIRMED' });
    return this.store.move(manager, booking, { status: 'CONFIRMED' }, claim.value.assignments);
  }
}
