import type { HoldPlan, HoldWish, Id, OfferRules } from '@escale/domain';
import { newId } from '../../platform/ids/new-id.ts';
import { hashOf, type Secrets } from '../../platform/secret/secrets.ts';
import { BookingEntity } from './booking.entity.ts';

/** What a hold is made of once it is decided. */
export interface DecidedHold {
  readonly placeId: Id<'Place'>;
  readonly offer: Pick<OfferRules, 'spaceId'>;
  readonly wish: Pick<HoldWish, 'offerId' | 'moduleId' | 'people'>;
  readonly plan: HoldPlan;
  readonly holdExpiresAt: Date;
}

/** The row of a hold: nobody's yet, until an instant, managed by its secret. */
export function holdRow({ placeId, offer, wish, plan, holdExpiresAt }: DecidedHold, secrets: Secrets, now: Date): BookingEntity {
  const id = newId();
  return Object.assign(new BookingEntity(), {
    placeId,
    id,
    offerId: wish.offerId,
    moduleId: wish.moduleId,
    spaceId: offer.spaceId,
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    people: wish.people,
    status: 'HELD',
    revision: 0,
    version: 0,
    holdExpiresAt,
    tokenHash: hashOf(secrets.bookingToken(id)),
    locale: 'fr',
    accountId: null,
    madeByAccountId: null,
    givenName: null,
    familyName: null,
    email: null,
    shortCode: null,
    safetyNoticeAt: null,
    safetyNoticeVersion: null,
    confirmedAt: null,
    checkedInAt: null,
    cancelledAt: null,
    minor: null,
    guardianConsentState: 'NOT_NEEDED',
    approvalState: 'NOT_NEEDED',
    approvalReason: null,
    approvalBy: null,
    walkIn: false,
    seriesId: null,
    seriesIndex: null,
    seriesStartsAt: null,
    groupBookingId: null,
    agreementId: null,
    groupName: null,
    groupNeeds: null,
      namesDueDays: null, namesRemindedAt: null, namesSettledAt: null, seatsReleased: 0,
    createdAt: now,
  } satisfies Omit<BookingEntity, 'id'> & { id: string });
}
