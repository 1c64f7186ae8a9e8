import { decideWalkIn, type Id, idOf, MS_PER_MINUTE, type WalkInPlan } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { brokenConstraint, Database } from '../../../platform/database/database.ts';
import { NEVER_TWICE } from '../../booking/allocation.entity.ts';
import type { BookingEntity } from '../../booking/booking.entity.ts';
import { PlaceFactsReader } from '../../booking/availability/place-facts.reader.ts';
import { PlanningReader } from '../../booking/desk/planning.reader.ts';
import { Refused } from '../../booking/refused.type.ts';
import { VisitStore } from '../visit.store.ts';
import { WalkInStore } from './walk-in.store.ts';

export interface WalkInRequest {
  readonly placeId: string;
  readonly offerId: string;
  readonly durationMinutes: number;
  readonly people: number;
  readonly unitIds: readonly string[];
  readonly moduleId: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly safetyNoticeGiven: boolean;
  readonly minor: boolean | null;
  readonly evenIfClosed: boolean;
  readonly idempotencyKey: string;
}

/** Longest turnaround and a day: whatever could be in the way of somebody who begins now. */
const LOOK_AHEAD_MINUTES = 2 * 1_440;

/** What a walk-in is written with. */
@Injectable()
export class WalkInWriting {
  constructor(
    readonly store: WalkInStore,
    readonly visits: VisitStore,
    readonly audit: AuditLog,
  ) {}
}

/** Lets somebody begin who came without a booking: booking, units and arrival at once, or nothing. */
@Injectable()
export class WalkIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planning: PlanningReader,
    private readonly facts: PlaceFactsReader,
    private readonly writing: WalkInWriting,
  ) {}

  async run(request: WalkInRequest, accountId: string, from: RequestContext): Promise<Pick<BookingEntity, 'id'> | Refused> {
    try {
      return await this.database.transaction((manager) => this.walkIn(manager, request, accountId, from));
    } catch (error) {
      if (brokenConstraint(error) === NEVER_TWICE) return new Refused({ code: 'SLOT_TAKEN' });
      throw error;
    }
  }

  private async walkIn(manager: EntityManager, request: WalkInRequest, accountId: string, from: RequestContext): Promise<Pick<BookingEntity, 'id'> | Refused> {
    const { store, visits, audit } = this.writing;
    const placeId = await this.planning.takePlace(manager, accountId, { place: request.placeId });
    if (placeId === null) return new Refused({ code: 'OUTSIDE_YOUR_SCOPE', field: 'placeId' });
    const earlier = await visits.byRequest(manager, placeId, request.idempotencyKey);
    if (earlier !== null) return (await store.isWalkIn(manager, placeId, earlier.bookingId, request.offerId)) ? { id: idOf<'Booking'>(earlier.bookingId) } : new Refused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
    const now = this.clock.now();
    const start = new Date(Math.floor(now.getTime() / MS_PER_MINUTE) * MS_PER_MINUTE);
    const facts = await this.facts.ofOffer(manager, request.offerId, { start, end: new Date(start.getTime() + LOOK_AHEAD_MINUTES * MS_PER_MINUTE) }, now);
    if (facts?.placeId !== placeId) return new Refused({ code: 'NO_SUCH_EQUIPMENT', field: 'offerId' });
    const safetyNotice = await store.asksNotice(manager, request.offerId);
    const wish = { ...request, offerId: facts.offer.id, moduleId: request.moduleId as Id<'Module'> | null, pinned: request.unitIds as readonly Id<'EquipmentUnit'>[] };
    const decision = decideWalkIn(wish, { ...facts, safetyNotice }, now);
    if (!decision.ok) return new Refused(decision.refusal);
    await store.expireHolds(manager, placeId, now);
    const booking = await store.insert(manager, { placeId, offer: facts.offer, moduleId: wish.moduleId, people: request.people, plan: decision.value satisfies WalkInPlan, safetyNotice }, now);
    await visits.arrive(manager, booking, now, request.idempotencyKey);
    await audit.record(manager, { act: 'WALKED_IN', actorId: accountId, subject: { kind: 'BOOKING', id: booking.id }, detail: { place: placeId }, from });
    return booking;
  }
}
