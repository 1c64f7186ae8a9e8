import { DEFAULT_POLICY, whyNotAtDesk } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../platform/audit/audit-log.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { BookingEntity } from '../booking/booking.entity.ts';
import { Refused } from '../booking/refused.type.ts';
import { VisitStore } from './visit.store.ts';

/** How a departure is decided and written, whoever says it. */
@Injectable()
export class LeaveWriting {
  constructor(
    readonly visits: VisitStore,
    readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Said again, it answers the same. */
  async leave(manager: EntityManager, booking: BookingEntity): Promise<BookingEntity | Refused> {
    if (booking.status === 'COMPLETED') return booking;
    const now = this.clock.now();
    const refusal = whyNotAtDesk('LEAVE', booking, DEFAULT_POLICY, now);
    return refusal === null ? this.visits.leave(manager, booking, now) : new Refused(refusal, { placeId: booking.placeId });
  }
}
