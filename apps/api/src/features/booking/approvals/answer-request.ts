import { randomBytes } from 'node:crypto';
import { decideAnswer, type RequestAnswer, shortCode } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { brokenConstraint } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingStore } from '../booking.store.ts';
import { type AtDesk, ChangeAtDesk, type DeskRequest } from '../desk/change-at-desk.ts';
import { AskGuardian } from '../guardian/ask-guardian.ts';
import { Refused } from '../refused.type.ts';

/** Two live bookings never share a code; a draw that meets one is drawn again. */
const DRAWS = 3;

/** Records what the team says to a request: yes makes it a booking with its ticket, no gives the units back; the person is told either way. */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly changes: ChangeAtDesk,
    private readonly store: BookingStore,
    private readonly outbox: Outbox,
    private readonly guardians: AskGuardian,
  ) {}

  async run(request: DeskRequest, wish: { readonly answer: RequestAnswer; readonly reason: string | null }, who: AtDesk): Promise<BookingEntity | Refused> {
    for (let draw = 1; ; draw += 1) {
      try {
        return await this.changes.run(request, null, who, wish, (manager, booking, now) => this.answer(manager, booking, { ...wish, by: who.accountId }, now), wish.answer === 'YES' ? 'ACCEPT_REQUEST' : 'REFUSE_REQUEST');
      } catch (error) {
        if (brokenConstraint(error) !== 'booking_short_code' || draw === DRAWS) throw error;
      }
    }
  }

  private async answer(manager: EntityManager, booking: BookingEntity, wish: { readonly answer: RequestAnswer; readonly reason: string | null; readonly by: string }, now: Date): Promise<BookingEntity | Refused> {
    const { teamPlanned } = await this.store.asked(manager, booking, now);
    const decision = decideAnswer(wish, { booking, teamPlanned }, now);
    if (!decision.ok) return new Refused(decision.refusal);
    const about = { placeId: booking.placeId, bookingId: booking.id };
    if (!decision.value.confirms) {
      const { cancelledAt, revision, reason } = decision.value;
      const refused = await this.store.save(manager, booking, { status: 'CANCELLED', approvalState: 'REFUSED', approvalReason: reason, approvalBy: wish.by, holdExpiresAt: null, cancelledAt, revision });
      await this.store.release(manager, booking);
      await this.outbox.add(manager, 'send-request-mail', { ...about, kind: 'REFUSED' }, now);
      return refused;
    }
    const accepted = await this.store.save(manager, booking, { status: 'CONFIRMED', approvalState: 'GIVEN', approvalBy: wish.by, holdExpiresAt: null, shortCode: shortCode(randomBytes(5)), confirmedAt: now });
    await this.store.keep(manager, booking);
    await this.outbox.add(manager, 'send-booking-mail', { ...about, kind: 'CONFIRMED', revision: String(booking.revision) }, now);
    // Only now is there a session to agree to.
    if (accepted.guardianConsentState === 'ASKED') await this.guardians.again(manager, accepted, now);
    return accepted;
  }
}
