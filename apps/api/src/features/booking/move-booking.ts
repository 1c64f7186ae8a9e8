import { decideReschedule, idOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { windowAround } from './availability/booking-window.ts';
import { PlaceFactsReader } from './availability/place-facts.reader.ts';
import type { BookingEntity } from './booking.entity.ts';
import { BookingReader } from './booking.reader.ts';
import { BookingStore } from './booking.store.ts';
import { AskGuardian } from './guardian/ask-guardian.ts';
import { Refused, type SoughtSlot } from './refused.type.ts';

/** The move itself, decided on the facts of the new place with the booking's own units counted as free. */
@Injectable()
export class MoveBooking {
  constructor(
    private readonly facts: PlaceFactsReader,
    private readonly bookings: BookingReader,
    private readonly store: BookingStore,
    private readonly outbox: Outbox,
    private readonly guardians: AskGuardian,
  ) {}

  async run(manager: EntityManager, known: BookingEntity, sought: SoughtSlot, now: Date, { quiet = false, ...series }: { readonly quiet?: boolean; readonly seriesStartsAt?: Date } = {}): Promise<BookingEntity | Refused> {
    // The place first, then the booking: the order in which every writer locks.
    const placeId = await this.store.lockPlaceOfOffer(manager, sought.offerId);
    const booking = await this.bookings.byId(known.id, manager, true);
    const facts = await this.facts.ofOffer(manager, sought.offerId, windowAround(sought), now, known.id);
    if (placeId === null || facts === null) return new Refused({ code: 'NO_SUCH_EQUIPMENT', field: 'offerId' });
    if (booking === null) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
    const wish = { ...sought, offerId: idOf<'Offer'>(sought.offerId), moduleId: booking.moduleId };
    const { guardianConsentBelow: consentBelow } = await this.store.asked(manager, booking, now);
    const { accountId, email } = booking;
    const sessionsThatDay = facts.offer.perDayLimit === null ? 0 : await this.bookings.sessionsThatDay(manager, { offerId: wish.offerId, startsAt: wish.startsAt, accountId, email, except: booking.id }, now);
    const decision = decideReschedule(wish, { ...facts, booking, consentBelow, sessionsThatDay }, now);
    if (!decision.ok) return new Refused(decision.refusal, { placeId, sought });
    await this.store.expireHolds(manager, now, [placeId]);
    const { offerId, startsAt, endsAt, revision, guardianConsentState, assignments } = decision.value;
    const moved = await this.store.move(manager, booking, { placeId, offerId, spaceId: facts.offer.spaceId, startsAt, endsAt, revision, guardianConsentState, ...series }, assignments);
    if (!quiet) await this.outbox.add(manager, 'send-booking-mail', { placeId, bookingId: booking.id, kind: 'MOVED', revision: String(revision) }, now);
    if (guardianConsentState === 'ASKED') await this.guardians.again(manager, moved, now);
    return moved;
  }
}
