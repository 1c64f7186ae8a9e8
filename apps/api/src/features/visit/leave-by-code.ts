import { displayName } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { BookingEntity } from '../booking/booking.entity.ts';
import { Refused } from '../booking/refused.type.ts';
import { BookingOfCode } from './booking-of-code.ts';
import { LeaveWriting } from './leave-writing.ts';

/** Who leaves early says so where they came in: with their ticket or short code, at the place where they are. */
@Injectable()
export class LeaveByCode {
  constructor(
    private readonly database: Database,
    private readonly codes: BookingOfCode,
    private readonly writing: LeaveWriting,
  ) {}

  async run({ placeId, code }: { readonly placeId: string; readonly code: string }): Promise<BookingEntity | Refused> {
    return this.database.transaction(async (manager) => {
      await this.writing.visits.takePlace(manager, placeId);
      const booking = await this.codes.booking(code, manager);
      if (booking === null) return new Refused({ code: 'CODE_UNKNOWN', field: 'code' });
      const about = { placeId: booking.placeId, displayName: displayName(booking) };
      if (booking.placeId !== placeId) return new Refused({ code: 'WRONG_PLACE', at: booking.startsAt }, about);
      // One code for all of them: one who goes does not end the session of the others.
      if (booking.groupBookingId !== null) return new Refused({ code: 'GROUP_CODE', field: 'code' }, about);
      return this.writing.leave(manager, booking);
    });
  }
}
