import { decideContest } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingStore } from '../booking.store.ts';
import { Refused } from '../refused.type.ts';
import type { Whose } from '../whose.ts';
import { AbsenceStore } from './absence.store.ts';
import { AbsencesReader } from './absences.reader.ts';

/** A person says that an absence is a mistake: from then on, and until their place answers, it does not count. Said again, it answers the same. */
@Injectable()
export class ContestAbsence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bookings: BookingStore,
    private readonly reader: AbsencesReader,
    private readonly absences: AbsenceStore,
  ) {}

  async run(reason: string, whose: Whose): Promise<BookingEntity | Refused> {
    return this.database.transaction(async (manager) => {
      const known = await whose.find(manager, false);
      if (known !== null) await this.bookings.lockPlace(manager, known.placeId);
      const booking = known && (await whose.find(manager, true));
      if (booking === null) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
      const absence = await this.reader.of(manager, booking);
      // Sent again, it answers the same: what was asked for is so.
      if (absence !== null && absence.contestedAt !== null && absence.answer === null) return booking;
      const now = this.clock.now();
      const decision = decideContest(absence === null ? null : { ...absence, startsAt: booking.startsAt }, reason, now);
      if (!decision.ok) return new Refused(decision.refusal, { placeId: booking.placeId });
      await this.absences.contest(manager, booking, decision.value, now);
      return booking;
    });
  }
}
