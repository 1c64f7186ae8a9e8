import type { Id } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { Database } from '../../platform/database/database.ts';
import type { BookingEntity } from '../booking/booking.entity.ts';
import { BookingReader } from '../booking/booking.reader.ts';
import { PlanningReader } from '../booking/desk/planning.reader.ts';
import { Refused } from '../booking/refused.type.ts';
import type { ArrivalRequest } from './desk/arrive-at-desk.ts';
import { LeaveWriting } from './leave-writing.ts';

/** Who is there leaves before the end: what is left of the session, but for the turnaround of their units, is free at once. Said again, it answers the same. */
@Injectable()
export class LeaveEarly {
  constructor(
    private readonly database: Database,
    private readonly bookings: BookingReader,
    private readonly planning: PlanningReader,
    private readonly writing: LeaveWriting,
  ) {}

  /** By the person, with the secret of their booking. */
  async byHolder(bookingId: string, holdToken: string): Promise<BookingEntity | Refused> {
    return this.database.transaction(async (manager) => {
      const known = await this.bookings.held(bookingId, holdToken, manager);
      if (known !== null) await this.writing.visits.takePlace(manager, known.placeId);
      const booking = known && (await this.bookings.held(bookingId, holdToken, manager, true));
      return booking === null ? new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' }) : this.writing.leave(manager, booking);
    });
  }

  /** By the team, on the version it saw. */
  async atDesk({ bookingId, expectedVersion }: Omit<ArrivalRequest, 'idempotencyKey'>, accountId: string, from: RequestContext): Promise<BookingEntity | Refused> {
    return this.database.transaction(async (manager) => {
      const placeId: Id<'Place'> | null = await this.planning.takePlace(manager, accountId, { booking: bookingId });
      const booking = placeId && (await this.planning.bookingAt(manager, placeId, bookingId));
      if (!booking) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
      if (booking.status === 'COMPLETED') return booking;
      if (booking.version !== expectedVersion) return new Refused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
      const left = await this.writing.leave(manager, booking);
      if (!(left instanceof Refused)) await this.writing.audit.record(manager, { act: 'CHANGED_AT_DESK', actorId: accountId, subject: { kind: 'BOOKING', id: bookingId }, detail: { place: booking.placeId, act: 'LEAVE' }, from });
      return left;
    });
  }
}
