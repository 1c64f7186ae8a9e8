import { checkAbsenceLimit, limitedUntil } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { type Booker, bookerFor } from '../confirm-booking.ts';
import { AbsencesReader } from './absences.reader.ts';

/** Whoever books for themselves, held to what the network does about repeated absences. */
@Injectable()
export class LimitAbsentees {
  constructor(
    private readonly clock: Clock,
    private readonly absences: AbsencesReader,
  ) {}

  /** `accountId`: signed in. Who is not cannot be told from another, and is not limited. */
  booker(accountId: string | null): Booker {
    const booker = bookerFor(accountId);
    if (accountId === null) return booker;
    return {
      ...booker,
      permits: async (manager, booking) => {
        const limit = await this.absences.limit(manager);
        if (limit === null) return null;
        const now = this.clock.now();
        const absences = await this.absences.ofAccount(manager, accountId);
        if (limitedUntil(limit, absences, now) === null) return null;
        // Two bookings at two places at once: the second sees the first.
        await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('one booking at a time ' || $1, 0))`, [accountId]);
        return checkAbsenceLimit(limit, absences, await this.absences.coming(manager, accountId, booking.id, now), now);
      },
    };
  }
}
