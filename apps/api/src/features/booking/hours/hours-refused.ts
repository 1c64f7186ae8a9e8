import type { HoursFault, HoursRefusalCode } from '@escale/domain';
import type { ComingBooking } from './hours.reader.ts';

export const MOST_OUTSIDE = 100;

/** A "no" to other hours, with where to mend them. */
export class HoursRefused {
  readonly day: string | null;
  readonly row: number | null;
  readonly outside: readonly ComingBooking[];
  readonly outsideCount: number;

  constructor(
    readonly code: HoursRefusalCode,
    readonly field: string | null,
    { day = null, row = null, outside = [] }: { readonly day?: string | null; readonly row?: number | null; readonly outside?: readonly ComingBooking[] } = {},
  ) {
    this.day = day;
    this.row = row;
    this.outside = outside.slice(0, MOST_OUTSIDE);
    this.outsideCount = outside.length;
  }

  static of({ code, day, row }: HoursFault): HoursRefused {
    const field = day === 'HOLIDAYS' ? 'week.holidays' : day !== null && /^\d/.test(day) ? 'exceptions' : 'week.days';
    return new HoursRefused(code, field, { day, row });
  }
}
