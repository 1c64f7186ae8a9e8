import { addDays, type LocalDay, minuteOfDay, type OpeningInterval, weekdayOf } from '@escale/domain';
import { type HolidaysAround, HoursExpression, midnight } from './hours-expression.ts';
import { LeastRecentlyUsed } from './least-recently-used.ts';

const MINUTES_PER_DAY = 1_440;
const NOON = 720;
const MOST_EXPRESSIONS = 2_000;
const MOST_DAYS = 50_000;

/** What opens on a day by the library of OSM opening hours, for whatever its grammar can say. */
export class LibraryHours {
  private readonly expressions = new LeastRecentlyUsed<HoursExpression | null>(MOST_EXPRESSIONS);
  private readonly intervals = new LeastRecentlyUsed<readonly OpeningInterval[]>(MOST_DAYS);

  on(text: string, day: LocalDay, isHoliday: (day: LocalDay) => boolean): readonly OpeningInterval[] {
    const expression = this.expressions.of(text, () => readable(text));
    if (expression === null) return [];
    // A night that begins before a holiday may end at midnight, and one from the day before may reach in.
    const holidays = { before: isHoliday(addDays(day, -1)), on: isHoliday(day), after: isHoliday(addDays(day, 1)) };
    const when = expression.sameEveryWeek ? weekdayOf(day) : day;
    return this.intervals.of(`${text}\n${when}\n${holidays.before}${holidays.on}${holidays.after}`, () => openedOn(expression, day, holidays));
  }
}

/** Hours of imported places are checked at import and reported there; here a text that says nothing opens nothing. */
function readable(text: string): HoursExpression | null {
  try {
    return new HoursExpression(text);
  } catch (reason) {
    // The library throws its parse errors as plain text; anything else is a fault of ours.
    if (reason instanceof Error) throw reason;
    return null;
  }
}

/**
 * What opens on a day. A stretch that runs past midnight and ends by noon belongs whole to the day it starts; one that goes
 * on for longer, or starts at midnight, is cut at midnights.
 */
function openedOn(expression: HoursExpression, day: LocalDay, holidays: HolidaysAround): readonly OpeningInterval[] {
  const start = midnight(addDays(day, -1));
  const nextNoon = midnight(addDays(day, 1));
  nextNoon.setHours(12, 1);
  const found: OpeningInterval[] = [];
  for (const [from, to] of expression.openStretches(start, nextNoon, day, holidays)) {
    const opens = minutesAfter(midnight(day), from);
    const closes = minutesAfter(midnight(day), to);
    if (closes <= 0 || opens >= MINUTES_PER_DAY) continue;
    if (opens > 0) found.push({ opens: minuteOfDay(opens), closes: minuteOfDay(closes <= MINUTES_PER_DAY + NOON ? closes : MINUTES_PER_DAY) });
    else if (opens === 0 || opens === -MINUTES_PER_DAY || closes > NOON) found.push({ opens: minuteOfDay(0), closes: minuteOfDay(Math.min(closes, MINUTES_PER_DAY)) });
  }
  return found;
}

/** Wall-clock minutes from a midnight to an instant of this process's clock. */
function minutesAfter(midnightOfDay: Date, instant: Date): number {
  const days = Math.round((new Date(instant.getFullYear(), instant.getMonth(), instant.getDate()).getTime() - midnightOfDay.getTime()) / 86_400_000);
  return days * MINUTES_PER_DAY + instant.getHours() * 60 + instant.getMinutes();
}
