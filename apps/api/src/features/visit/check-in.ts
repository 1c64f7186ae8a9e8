import { decideCheckIn, DEFAULT_POLICY, displayName, idOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { brokenConstraint, Database } from '../../platform/database/database.ts';
import { NEVER_TWICE } from '../booking/allocation.entity.ts';
import type { BookingEntity } from '../booking/booking.entity.ts';
import { Refused } from '../booking/refused.type.ts';
import { BookingOfCode } from './booking-of-code.ts';
import type { CheckInInput } from './check-in.input.ts';
import { LeavingReader } from './leaving.reader.ts';
import { SeatAgain } from './seat-again.ts';
import { VisitStore } from './visit.store.ts';

/** Marks a person as arrived, from their ticket or short code. */
@Injectable()
export class CheckIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly codes: BookingOfCode,
    private readonly visits: VisitStore,
    private readonly seats: SeatAgain,
    private readonly leaving: LeavingReader,
  ) {}

  async run({ placeId, code, idempotencyKey }: CheckInInput): Promise<BookingEntity | Refused> {
    try {
      return await this.arrive({ placeId, code, idempotencyKey });
    } catch (error) {
      // The last guard spoke: somebody else was given what this person had.
      if (brokenConstraint(error) === NEVER_TWICE) return new Refused({ code: 'TOO_LATE' });
      throw error;
    }
  }

  private async arrive({ placeId, code, idempotencyKey }: CheckInInput): Promise<BookingEntity | Refused> {
    return this.database.transaction(async (manager) => {
      // The place first, as every writer does: the job that notes absences is before or after, never between.
      await this.visits.takePlace(manager, placeId);
      const booking = await this.codes.booking(code, manager);
      if (booking === null) return new Refused({ code: 'CODE_UNKNOWN', field: 'code' });
      // The lock on the booking is ours now: the same scan sent twice finds here what the first one did.
      const earlier = await this.visits.byRequest(manager, placeId, idempotencyKey);
      if (earlier !== null) return earlier.bookingId === booking.id ? booking : new Refused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
      const now = this.clock.now();
      const decision = decideCheckIn({ booking, placeId: idOf<'Place'>(placeId), policy: DEFAULT_POLICY }, now);
      if (!decision.ok) {
        // Who shows their code again may be about to leave: what that frees is told with the "you are already here".
        const leaving = decision.refusal.code === 'ALREADY_CHECKED_IN' ? await this.leaving.of(manager, booking, now) : null;
        return new Refused(decision.refusal, { placeId: booking.placeId, displayName: displayName(booking), leaving });
      }
      if (booking.status === 'NO_SHOW' && !(await this.seats.run(manager, booking, now))) return new Refused({ code: 'TOO_LATE', at: booking.startsAt }, { placeId: booking.placeId, displayName: displayName(booking) });
      return this.visits.arrive(manager, booking, decision.value.checkedInAt, idempotencyKey);
    });
  }
}
