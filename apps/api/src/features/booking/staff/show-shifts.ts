import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { DeskBookingType } from '../desk/desk-booking.type.ts';
import { PlanningReader } from '../desk/planning.reader.ts';
import { ShiftReader } from './shift.reader.ts';
import { ShiftRefused } from './shift-refused.ts';
import type { Written } from './shift-row.ts';
import { PlannedShiftType, ShiftPreviewType, ShiftsWrittenType } from './staff.type.ts';
import type { WeighedChange } from './weigh-change.ts';

/** What was weighed or written, as it is shown. */
@Injectable()
export class ShowShifts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ShiftReader,
    private readonly planning: PlanningReader,
  ) {}

  async preview(accountId: string, weighed: WeighedChange | ShiftRefused): Promise<ShiftPreviewType | ShiftRefused> {
    if (weighed instanceof ShiftRefused) return weighed;
    const now = this.clock.now();
    const rows = await this.planning.bookings(accountId, weighed.alone.map(({ id }) => id));
    const alone = rows.map((row) => DeskBookingType.of(row, now)).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    return Object.assign(new ShiftPreviewType(), { shifts: weighed.reached.length, alone, beingMade: weighed.beingMade });
  }

  async written(written: Written | ShiftRefused): Promise<ShiftsWrittenType | ShiftRefused> {
    if (written instanceof ShiftRefused) return written;
    const shifts = await this.reader.byIds(this.database.source.manager, written.placeId, written.shiftIds);
    return Object.assign(new ShiftsWrittenType(), { count: written.shiftIds.length, shifts: shifts.map((shift) => PlannedShiftType.of(shift)), leftAside: written.leftAside });
  }
}
