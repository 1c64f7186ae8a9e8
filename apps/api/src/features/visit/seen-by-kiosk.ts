import { decideWalkIn, type Id, MS_PER_MINUTE, plusMinutes, type WalkInPlan } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PlaceFactsReader } from '../booking/availability/place-facts.reader.ts';
import type { BookingEntity } from '../booking/booking.entity.ts';
import { WalkInStore } from './desk/walk-in.store.ts';
import { SeatAgain } from './seat-again.ts';
import { VisitStore } from './visit.store.ts';

/** Somebody who began at a kiosk without a booking. */
export interface SeenWalkIn {
  readonly id: Id<'Booking'>;
  readonly offerId: Id<'Offer'>;
  readonly minutes: number;
  readonly people: number;
  readonly moduleId: Id<'Module'> | null;
  readonly givenName: string | null;
  readonly minor: boolean | null;
  readonly at: Date;
}

const LOOK_AHEAD_MINUTES = 2 * 1_440;

/** What follows for units and bookings from what kiosks saw; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class SeenByKiosk {
  constructor(
    private readonly visits: VisitStore,
    private readonly walkIns: WalkInStore,
    private readonly seats: SeatAgain,
    private readonly facts: PlaceFactsReader,
  ) {}

  async takePlace(manager: EntityManager, placeId: string): Promise<void> {
    await this.visits.takePlace(manager, placeId);
  }

  /** Units for who gave theirs back and is there; false where none are left. */
  async seatAgain(manager: EntityManager, booking: BookingEntity, now: Date): Promise<boolean> {
    return this.seats.run(manager, booking, now);
  }

  /** What a departure leaves to others. */
  async free(manager: EntityManager, booking: BookingEntity, departedAt: Date): Promise<void> {
    await this.visits.freeFrom(manager, booking, departedAt);
  }

  /**
   * The booking of somebody who began without one: it happened, whatever the hours say. Null where the activity is not one of this place; `seated`: whether units were free to be
   * noted as theirs.
   */
  async walkIn(manager: EntityManager, placeId: Id<'Place'>, seen: SeenWalkIn, now: Date): Promise<{ readonly booking: BookingEntity; readonly seated: boolean } | null> {
    const start = new Date(Math.floor(seen.at.getTime() / MS_PER_MINUTE) * MS_PER_MINUTE);
    const facts = await this.facts.ofOffer(manager, seen.offerId, { start, end: plusMinutes(start, LOOK_AHEAD_MINUTES) }, now);
    if (facts?.placeId !== placeId) return null;
    await this.walkIns.expireHolds(manager, placeId, now);
    const safetyNotice = await this.walkIns.asksNotice(manager, seen.offerId);
    const moduleId = seen.moduleId !== null && (await this.walkIns.isModule(manager, seen.moduleId)) ? seen.moduleId : null;
    const wish = { offerId: facts.offer.id, durationMinutes: seen.minutes, people: seen.people, moduleId, pinned: [], givenName: seen.givenName, familyName: null, safetyNoticeGiven: true, minor: seen.minor, evenIfClosed: true };
    const decision = decideWalkIn(wish, { ...facts, safetyNotice }, seen.at);
    const without: WalkInPlan = { startsAt: start, endsAt: plusMinutes(start, seen.minutes), assignments: [], givenName: seen.givenName, familyName: null, minor: seen.minor, guardianConsentState: seen.minor === true ? 'ON_PAPER' : 'NOT_NEEDED' };
    const booking = await this.walkIns.insert(manager, { id: seen.id, placeId, offer: facts.offer, moduleId, people: seen.people, plan: decision.ok ? decision.value : without, safetyNotice }, seen.at);
    return { booking, seated: decision.ok };
  }
}
