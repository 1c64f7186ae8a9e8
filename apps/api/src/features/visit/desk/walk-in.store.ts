import { type Id, idOf, type OfferRules, type WalkInPlan } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { hashOf, Secrets } from '../../../platform/secret/secrets.ts';
import { AllocationEntity } from '../../booking/allocation.entity.ts';
import { BookingEntity } from '../../booking/booking.entity.ts';

export interface WalkInFacts {
  readonly placeId: Id<'Place'>;
  readonly offer: OfferRules;
  readonly moduleId: Id<'Module'> | null;
  readonly people: number;
  readonly plan: WalkInPlan;
  readonly safetyNotice: boolean;
  /** Where a kiosk made it; else one is made here. */
  readonly id?: Id<'Booking'>;
}

/** Writes the booking of somebody who came without one; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class WalkInStore {
  constructor(private readonly secrets: Secrets) {}

  async asksNotice(manager: EntityManager, offerId: string): Promise<boolean> {
    const [offer] = await manager.query<{ asks: boolean }[]>('SELECT safety_notice AS asks FROM offer WHERE id = $1', [offerId]);
    return offer?.asks ?? false;
  }

  /** Whether a booking is a walk-in for this offer, as the request sent again says. */
  async isWalkIn(manager: EntityManager, placeId: Id<'Place'>, bookingId: string, offerId: string): Promise<boolean> {
    return manager.existsBy(BookingEntity, { placeId, id: bookingId as Id<'Booking'>, offerId: offerId as Id<'Offer'>, walkIn: true });
  }

  async isModule(manager: EntityManager, moduleId: string): Promise<boolean> {
    return (await manager.query<unknown[]>('SELECT 1 FROM module WHERE id = $1', [moduleId])).length > 0;
  }

  /** Ends the holds of the place that ran out, so that what they took can be taken. */
  async expireHolds(manager: EntityManager, placeId: Id<'Place'>, now: Date): Promise<void> {
    await manager.query('SELECT end_holds($1, ARRAY[$2]::uuid[])', [now, placeId]);
  }

  async insert(manager: EntityManager, { placeId, offer, moduleId, people, plan, safetyNotice, id = idOf<'Booking'>(newId()) }: WalkInFacts, now: Date): Promise<BookingEntity> {
    const { startsAt, endsAt, givenName, familyName, minor, guardianConsentState, assignments } = plan;
    const booking = Object.assign(new BookingEntity(), {
      placeId, id, offerId: offer.id, moduleId, spaceId: offer.spaceId, startsAt, endsAt, people, status: 'CONFIRMED', revision: 0, version: 0, holdExpiresAt: null,
      tokenHash: hashOf(this.secrets.bookingToken(id)), accountId: null, madeByAccountId: null, givenName, familyName, email: null, locale: 'fr', shortCode: null,
      safetyNoticeAt: safetyNotice ? now : null, confirmedAt: now, checkedInAt: null, cancelledAt: null, minor, guardianConsentState, approvalState: 'NOT_NEEDED', approvalReason: null, approvalBy: null, walkIn: true, seriesId: null, seriesIndex: null, seriesStartsAt: null, createdAt: now, groupBookingId: null, agreementId: null, groupName: null, groupNeeds: null,
      namesDueDays: null, namesRemindedAt: null, namesSettledAt: null, seatsReleased: 0,
    } satisfies Omit<BookingEntity, 'id'> & { id: string });
    await manager.insert(BookingEntity, booking);
    const rows = assignments.map(({ unitId, during: { start, end } }) => ({ placeId, bookingId: id, unitId, during: `[${start.toISOString()},${end.toISOString()})`, occupying: true, expiresAt: null }));
    if (rows.length > 0) await manager.insert(AllocationEntity, rows);
    return booking;
  }
}
