import { randomBytes } from 'node:crypto';
import { type ConfirmWish, decideConfirm, type GuardianWish, type Refusal, shortCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { brokenConstraint } from '../../platform/database/database.ts';
import { hashOf } from '../../platform/secret/secrets.ts';
import type { BookingEntity } from './booking.entity.ts';
import type { ConfirmBookingInput, GuardianInput } from './booking.input.ts';
import { BookingReader } from './booking.reader.ts';
import { BookingStore } from './booking.store.ts';
import { TellBooked } from './approvals/tell-booked.ts';
import { AskGuardian } from './guardian/ask-guardian.ts';
import { OncePerKey } from './once-per-key.ts';
import { Refused } from './refused.type.ts';
import { FutureLimit } from './waiting/future-limit.ts';

/** Two live bookings never share a code; a draw that meets one is drawn again. One in a hundred million does. */
const DRAWS = 3;

/** Who books, and what that takes beside the booking itself. */
export interface Booker {
  readonly fields: Pick<BookingEntity, 'accountId' | 'madeByAccountId'>;
  /** Part of what makes a request sent again the same one. */
  readonly request: object;
  /** Whether what is said of the booking is the caller's to promise. */
  readonly quiet?: boolean;
  /** Why this person may not; null when they may. */
  permits(manager: EntityManager, booking: BookingEntity): Promise<Refusal | null>;
  done(manager: EntityManager, booking: BookingEntity, now: Date): Promise<void>;
}

/** Somebody who books for themselves; `accountId`: signed in, whose booking it then is whatever address it bears. */
export const bookerFor = (accountId: string | null): Booker => ({ fields: { accountId, madeByAccountId: null }, request: {}, permits: async () => null, done: async () => undefined });

const guardianWish = (input: GuardianInput | null): GuardianWish | null =>
  input === null ? null : input.onPaper ? { by: 'PAPER' } : { by: 'LINK', name: input.name ?? '', email: input.email ?? '' };

/** Turns a hold into a booking in somebody's name, and promises them their ticket. */
@Injectable()
export class ConfirmBooking {
  constructor(
    private readonly clock: Clock,
    private readonly perKey: OncePerKey,
    private readonly bookings: BookingReader,
    private readonly store: BookingStore,
    private readonly tell: TellBooked,
    private readonly guardians: AskGuardian,
    private readonly futureLimit: FutureLimit,
  ) {}

  async run(input: ConfirmBookingInput, booker: Booker): Promise<BookingEntity | Refused> {
    for (let draw = 1; ; draw += 1) {
      try {
        return await this.confirm(input, booker);
      } catch (error) {
        if (brokenConstraint(error) !== 'booking_short_code' || draw === DRAWS) throw error;
      }
    }
  }

  private confirm({ idempotencyKey, ...input }: ConfirmBookingInput, booker: Booker): Promise<BookingEntity | Refused> {
    const wish = { ...input, email: input.email ?? null, age: input.age ?? null, safetyNoticeVersion: input.safetyNoticeVersion ?? null, guardian: guardianWish(input.guardian ?? null) };
    // An age leaves no trace, not even in the digest of the request, which anybody could try a hundred ages against.
    const request = { ...wish, age: null, holdToken: hashOf(input.holdToken), ...booker.request };
    return this.perKey.run(idempotencyKey ?? null, 'confirm', request, async (manager) => {
      const known = await this.bookings.held(input.bookingId, input.holdToken, manager);
      // The place first, then the booking: what else the person has that day cannot change meanwhile.
      if (known !== null) await this.store.lockPlace(manager, known.placeId);
      const booking = known && (await this.bookings.held(input.bookingId, input.holdToken, manager, true));
      if (booking === null) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
      return this.within(manager, booking, wish, booker);
    });
  }

  /** In a transaction of the caller's, with the place taken and the booking locked. */
  async within(manager: EntityManager, booking: BookingEntity, wish: ConfirmWish, booker: Booker): Promise<BookingEntity | Refused> {
    const forbidden = await booker.permits(manager, booking);
    if (forbidden !== null) return new Refused(forbidden, { placeId: booking.placeId });
    const now = this.clock.now();
    const asked = await this.store.asked(manager, booking);
    const whose = { offerId: booking.offerId, startsAt: booking.startsAt, accountId: booker.fields.accountId, email: wish.email?.trim() || null, except: booking.id };
    const sessionsThatDay = asked.perDayLimit === null ? 0 : await this.bookings.sessionsThatDay(manager, whose, now);
    const decision = decideConfirm(wish, { booking, sessionsThatDay, ...asked }, now);
    if (!decision.ok) return new Refused(decision.refusal, { placeId: booking.placeId });
    const { replay, guardian, ...contact } = decision.value;
    if (replay) return booking;
    // Taken one after another for each person, over all places: what else they have to come cannot change meanwhile.
    const hoards = await this.futureLimit.exceeded(manager, { accountId: whose.accountId, email: whose.email, except: booking.id }, now);
    if (hoards !== null) return new Refused(hoards, { placeId: booking.placeId });
    const waits = contact.approvalState === 'ASKED';
    const standing = waits ? ({ status: 'HELD' } as const) : ({ status: 'CONFIRMED', shortCode: shortCode(randomBytes(5)), confirmedAt: now } as const);
    const confirmed = await this.store.save(manager, booking, { ...contact, ...booker.fields, ...standing, ...(asked.safetyNotice ? { safetyNoticeAt: now, safetyNoticeVersion: asked.noticeVersion } : { safetyNoticeAt: null }) });
    await this.store.keep(manager, booking, contact.holdExpiresAt);
    if (booker.quiet !== true) await this.tell.run(manager, confirmed, now);
    if (confirmed.guardianConsentState === 'ASKED') await this.guardians.first(manager, confirmed, guardian, now);
    await booker.done(manager, confirmed, now);
    return confirmed;
  }
}
