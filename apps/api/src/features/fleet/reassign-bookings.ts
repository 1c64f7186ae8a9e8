import { decideReassign, isNearlyOver } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PlaceFactsReader } from '../booking/availability/place-facts.reader.ts';
import { type LostUnits, ReassignStore } from './reassign.store.ts';

/** What became of the bookings of units that are no longer to be had: ids. */
export interface Reassigned {
  readonly moved: readonly string[];
  readonly stranded: readonly string[];
}

/**
 * Gives the coming bookings of some units equivalent ones, at their own times. Those for which nothing is free keep what they have, which nobody else can take, and are named: a person
 * decides. Runs in the caller's transaction, once the units are out of service (or have lost the modules), with the place taken.
 */
@Injectable()
export class ReassignBookings {
  constructor(
    private readonly store: ReassignStore,
    private readonly facts: PlaceFactsReader,
  ) {}

  async run(manager: EntityManager, lost: LostUnits, now: Date): Promise<Reassigned> {
    await this.store.endHolds(manager, lost.placeId, now);
    const moved: string[] = [];
    const stranded: string[] = [];
    for (const booking of await this.store.bookingsOn(manager, lost, now)) {
      if (isNearlyOver(booking, now)) continue;
      const facts = await this.facts.aroundBooking(manager, booking, now);
      const decision = decideReassign(booking, facts, now);
      if (decision.ok) await this.store.give(manager, booking, decision.value.assignments);
      (decision.ok ? moved : stranded).push(booking.id);
    }
    return { moved, stranded };
  }
}
