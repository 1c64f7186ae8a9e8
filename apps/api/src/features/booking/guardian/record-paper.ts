import { decidePaper, GUARDIAN_CONSENT_VERSION } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { Refused } from '../refused.type.ts';
import { GuardianRecord } from './answer-guardian.ts';
import { GuardianReader } from './guardian.reader.ts';
import type { Scan } from './guardian.store.ts';

/** Records that somebody of the place's team holds a guardian's paper in hand, with a picture of it where one was taken. */
@Injectable()
export class RecordPaper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly guardians: GuardianReader,
    private readonly record: GuardianRecord,
    private readonly audit: AuditLog,
  ) {}

  async run(accountId: string, bookingId: string, from: RequestContext, scan: Scan | null = null): Promise<BookingEntity | Refused> {
    return this.database.transaction(async (manager) => {
      const booking = await this.guardians.atMyPlace(accountId, bookingId, manager);
      if (booking === null) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
      const now = this.clock.now();
      const decision = decidePaper({ booking }, now);
      if (!decision.ok) return new Refused(decision.refusal, { placeId: booking.placeId });
      if (scan !== null) await this.record.store.scanned(manager, booking, scan);
      if (decision.value.replay) return booking;
      const seen = await this.record.bookings.save(manager, booking, { guardianConsentState: decision.value.state });
      await this.record.store.paperSeen(manager, booking, accountId, now);
      await this.record.log.record(manager, { kind: 'GUARDIAN', subject: { bookingId }, textVersion: GUARDIAN_CONSENT_VERSION, given: true, how: 'PAPER', recordedBy: accountId }, now);
      await this.audit.record(manager, { act: 'GUARDIAN_PAPER_SEEN', actorId: accountId, subject: { kind: 'BOOKING', id: bookingId }, detail: { place: booking.placeId }, before: booking.guardianConsentState, after: seen.guardianConsentState, from });
      return seen;
    });
  }
}
