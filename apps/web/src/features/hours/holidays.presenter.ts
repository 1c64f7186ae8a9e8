import { hoursOn, type Intervals, type LocalDay, minuteOfDay, type WeekHours, weekdayOf } from '@escale/domain';

export const HOLIDAY_RULES = ['CLOSED', 'LIKE', 'OWN'] as const;
export type HolidayRule = (typeof HOLIDAY_RULES)[number];
export type HolidayChoice = 'RULE' | HolidayRule;

const MORNING: Intervals = [{ opens: minuteOfDay(600), closes: minuteOfDay(720) }];

export const ruleOf = ({ holidays }: WeekHours): HolidayRule => (holidays === null ? 'LIKE' : holidays.length === 0 ? 'CLOSED' : 'OWN');

/** The week with another rule for public holidays; hours of their own begin with a morning. */
export const withRule = (week: WeekHours, rule: HolidayRule): WeekHours => ({ ...week, holidays: rule === 'LIKE' ? null : rule === 'CLOSED' ? [] : MORNING });

/** What somebody chose for one holiday; beside the rule it is an exceptional day. */
export function choiceOf(week: WeekHours, day: LocalDay): HolidayChoice {
  const exception = week.exceptions.find((one) => one.day === day);
  if (exception === undefined) return 'RULE';
  if (exception.intervals.length === 0) return 'CLOSED';
  const usual = week.days[weekdayOf(day)];
  return JSON.stringify(exception.intervals) === JSON.stringify(usual) ? 'LIKE' : 'OWN';
}

export function withChoice(week: WeekHours, day: LocalDay, choice: HolidayChoice, comment: string): WeekHours {
  const others = week.exceptions.filter((one) => one.day !== day);
  if (choice === 'RULE') return { ...week, exceptions: others };
  const usual = week.days[weekdayOf(day)];
  const intervals = choice === 'CLOSED' ? [] : choice === 'LIKE' ? usual : MORNING;
  return { ...week, exceptions: [...others, { day, intervals, comment }].sort((one, other) => (one.day < other.day ? -1 : 1)) };
}

/** What happens on a holiday as the week is written. */
export const onHoliday = (week: WeekHours, day: LocalDay, holidays: readonly { readonly day: string }[]): Intervals => hoursOn(week, day, (other) => holidays.some((holiday) => holiday.day === other));
