import { claimAgain } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PlaceFactsReader } from '../booking/availability/place-facts.reader.ts';
import type { BookingEntity } from '../booking/booking.entity.ts';
import { VisitStore } from './visit.store.ts';

/** Longest turnaround: whatever could be in the way of what is left of a session. */
const LOOK_AHEAD_MS = 240 * 60_000;

/** Gives units to somebody who gave theirs back, noted absent or gone, and is there after all. */
@Injectable()
export class SeatAgain {
  constructor(
    private readonly visits: VisitStore,
    private readonly facts: PlaceFactsReader,
  ) {}

  /** They have their units again, or others that fit; false where others took them. */
  async run(manager: EntityManager, booking: BookingEntity, now: Date): Promise<boolean> {
    const { startsAt, endsAt, offerId, people, moduleId } = booking;
    const window = { start: startsAt, end: new Date(endsAt.getTime() + LOOK_AHEAD_MS) };
    const facts = await this.facts.ofOffer(manager, offerId, window, now, booking.id);
    const claim = facts && claimAgain({ startsAt, endsAt, people, moduleId, ...(await this.visits.had(manager, booking)) }, facts, now);
    if (claim?.ok !== true) return false;
    if (claim.value !== null) await this.visits.seat(manager, booking, claim.value.assignments, now);
    return true;
  }
}
