import { parseDate, type CalendarDate } from '@internationalized/date';

/** A calendar day `YYYY-MM-DD` as React Aria's own value, which has no zone either. */
export const toCalendarDate = (day: string): CalendarDate => parseDate(day);

/** The bounds React Aria takes, left out when there are none. */
export const bounds = (min: string | undefined, max: string | undefined): { minValue?: CalendarDate; maxValue?: CalendarDate } => ({
  ...(min === undefined ? {} : { minValue: parseDate(min) }),
  ...(max === undefined ? {} : { maxValue: parseDate(max) }),
});
