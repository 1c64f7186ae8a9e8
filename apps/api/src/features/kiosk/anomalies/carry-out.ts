import { type AnomalyPlan, idOf } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { AnomalyStore } from '../anomaly.store.ts';
import { KIOSK_EFFECTS, type KioskEffect } from '../kiosk-effect.ts';
import { KioskLogReader } from '../kiosk-log.reader.ts';
import { Seating, UnitLives } from '../kiosk-ports.ts';
import { SeenVisitReader } from '../seen-visit.reader.ts';
import { SeenVisitStore } from '../seen-visit.store.ts';
import type { AnomalyRow } from './anomaly-row.ts';
import { ResolutionStore } from './resolution.store.ts';

/** What decisions are carried out with. */
@Injectable()
export class DecisionWriting {
  constructor(
    readonly store: ResolutionStore,
    readonly anomalies: AnomalyStore,
    readonly visits: SeenVisitStore,
    readonly seating: Seating,
    readonly lives: UnitLives,
  ) {}
}

/** Carries out what the team decided, and undoes it. What follows for visits, bookings and units is computed anew from all facts, as when a kiosk tells one more. In the caller's transaction, with the place taken. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly log: KioskLogReader,
    private readonly bookings: SeenVisitReader,
    private readonly writing: DecisionWriting,
    @Inject(KIOSK_EFFECTS) private readonly effects: readonly KioskEffect[],
  ) {}

  /** False where what was planned is not possible any more, and nothing was done. */
  async run(manager: EntityManager, row: AnomalyRow, plan: AnomalyPlan, by: { readonly accountId: string; readonly at: Date }): Promise<boolean> {
    const { store, lives } = this.writing;
    if (plan.do === 'CLOSE') return true;
    if (plan.do === 'SET_ASIDE') await store.say(manager, row.kioskId, plan.eventId, { setAsideAt: by.at });
    if (plan.do === 'BE_SURE') await store.say(manager, row.kioskId, plan.eventId, { confirmedAt: by.at, countsAt: plan.countsAt });
    if (plan.do === 'TAKE_BACK' && !(await lives.cameBack(manager, row.placeId, plan.unitId, by))) return false;
    if (plan.do === 'BOOK' && !(await this.book(manager, row, plan, by.at))) return false;
    await this.again(manager, row, by.at);
    return true;
  }

  async undo(manager: EntityManager, row: AnomalyRow, now: Date): Promise<void> {
    const { store, visits, anomalies } = this.writing;
    if (row.arrivalId !== null && row.choice === 'WAS_NOT_HERE') await store.say(manager, row.kioskId, row.arrivalId, { setAsideAt: null });
    if (row.arrivalId !== null && row.choice === 'CONFIRM_TIME') await store.say(manager, row.kioskId, row.arrivalId, { confirmedAt: null, countsAt: null });
    if (row.madeBookingId !== null && row.bookingId !== null) {
      await store.moveVisit(manager, row.placeId, row.madeBookingId, row.bookingId);
      await anomalies.settle(manager, row.placeId, [row.eventId], ['NO_UNITS_LEFT'], [], now);
      const made = await this.bookings.booking(manager, row.placeId, row.madeBookingId);
      if (made !== null && made.status !== 'CANCELLED') await visits.cancel(manager, made, made.startsAt);
    }
    await store.reopen(manager, row);
    if (row.choice !== 'NOTED') await this.again(manager, row, now);
  }

  private async book(manager: EntityManager, row: AnomalyRow, { at, minutes, seated }: Extract<AnomalyPlan, { do: 'BOOK' }>, now: Date): Promise<boolean> {
    const { store, seating, anomalies } = this.writing;
    const { placeId, bookingId, offerId, moduleId, people, givenName, minor, kioskId, eventId } = row;
    if (bookingId === null || offerId === null || people === null) return false;
    const made = await seating.walkIn(manager, idOf<'Place'>(placeId), { id: idOf<'Booking'>(newId()), offerId, minutes, people, moduleId, givenName, minor, at, seated }, now);
    if (made === null) return false;
    await store.made(manager, row, made.booking.id);
    await store.moveVisit(manager, placeId, bookingId, made.booking.id);
    if (seated && !made.seated) await anomalies.settle(manager, placeId, [eventId], ['NO_UNITS_LEFT'], [{ code: 'NO_UNITS_LEFT', kioskId, eventId, bookingId, unitId: null }], now);
    return true;
  }

  /** As if what is concerned had been told once more, for what follows from it to be computed with what was decided. */
  private async again(manager: EntityManager, { placeId, bookingId, eventId, arrivalId }: AnomalyRow, now: Date): Promise<void> {
    const handOuts = bookingId === null ? [] : await this.log.handOutsOf(manager, placeId, [bookingId]);
    const concerned = await this.log.byIds(manager, placeId, [...new Set([eventId, ...(arrivalId === null ? [] : [arrivalId]), ...handOuts])]);
    for (const effect of this.effects) await effect.run(manager, { kiosk: { placeId }, events: [], takenBack: concerned, pictures: new Map(), now });
  }
}
