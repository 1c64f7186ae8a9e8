import { DEFAULT_POLICY, whyNotAtDesk } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { BookingEntity } from '../../booking/booking.entity.ts';
import { PlanningReader } from '../../booking/desk/planning.reader.ts';
import { Refused } from '../../booking/refused.type.ts';
import { VisitStore } from '../visit.store.ts';

export interface ArrivalRequest {
  readonly bookingId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Marks a person as arrived from the planning, and takes a slip back. */
@Injectable()
export class ArriveAtDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planning: PlanningReader,
    private readonly visits: VisitStore,
    private readonly audit: AuditLog,
  ) {}

  async checkIn({ bookingId, expectedVersion, idempotencyKey }: ArrivalRequest, accountId: string, from: RequestContext): Promise<BookingEntity | Refused> {
    return this.database.transaction(async (manager) => {
      const booking = await this.own(manager, accountId, bookingId);
      if (booking === null) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
      const earlier = await this.visits.byRequest(manager, booking.placeId, idempotencyKey);
      if (earlier !== null) return earlier.bookingId === booking.id ? booking : new Refused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
      const now = this.clock.now();
      const refusal = this.changed(booking, expectedVersion) ?? whyNotAtDesk('CHECK_IN', booking, DEFAULT_POLICY, now);
      if (refusal !== null) return new Refused(refusal);
      const arrived = await this.visits.arrive(manager, booking, now, idempotencyKey);
      await this.audit.record(manager, { act: 'CHANGED_AT_DESK', actorId: accountId, subject: { kind: 'BOOKING', id: bookingId }, detail: { place: booking.placeId, act: 'CHECK_IN' }, from });
      return arrived;
    });
  }

  /** Within minutes, as long as it is noticed at once; the visit stays, marked as taken back. Sent again, it answers the same. */
  async undo({ bookingId, expectedVersion, idempotencyKey }: ArrivalRequest, accountId: string, from: RequestContext): Promise<BookingEntity | Refused> {
    return this.database.transaction(async (manager) => {
      const booking = await this.own(manager, accountId, bookingId);
      if (booking === null) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
      if (await this.visits.wasAnnulledBy(manager, booking, idempotencyKey)) return booking;
      const now = this.clock.now();
      const refusal = this.changed(booking, expectedVersion) ?? whyNotAtDesk('UNDO_CHECK_IN', booking, DEFAULT_POLICY, now);
      if (refusal !== null) return new Refused(refusal);
      const undone = await this.visits.annul(manager, booking, now, idempotencyKey);
      await this.audit.record(manager, { act: 'CHANGED_AT_DESK', actorId: accountId, subject: { kind: 'BOOKING', id: bookingId }, detail: { place: booking.placeId, act: 'UNDO_CHECK_IN' }, from });
      return undone;
    });
  }

  private async own(manager: EntityManager, accountId: string, bookingId: string): Promise<BookingEntity | null> {
    const placeId = await this.planning.takePlace(manager, accountId, { booking: bookingId });
    return placeId && this.planning.bookingAt(manager, placeId, bookingId);
  }

  private changed({ version }: BookingEntity, expectedVersion: number) {
    return version === expectedVersion ? null : ({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' } as const);
  }
}
