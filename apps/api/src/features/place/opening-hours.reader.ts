import { addDays, daysFrom, type LocalDay, minuteOfDay, type OpeningDay, type OpeningInterval, weekdayOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { HoursExpression, midnight } from './opening/hours-expression.ts';
import { LeastRecentlyUsed } from './opening/least-recently-used.ts';
import { holidayOn, holidayZone } from './opening/public-holidays.ts';

const MINUTES_PER_DAY = 1_440;
const NOON = 720;
const MOST_EXPRESSIONS = 2_000;
const MOST_DAYS = 50_000;

/** When places are open, from what they say in OSM opening_hours; by the wall clock, so no zone is needed. */
@Injectable()
export class OpeningHoursReader {
  private readonly expressions = new LeastRecentlyUsed<HoursExpression | null>(MOST_EXPRESSIONS);
  private readonly intervals = new LeastRecentlyUsed<readonly OpeningInterval[]>(MOST_DAYS);

  /** `count` days from `from`; without hours, or with hours that cannot be read, every day is closed. */
  days(openingHours: string | null, zoneCode: string, from: LocalDay, count: number): readonly OpeningDay[] {
    const zone = holidayZone(zoneCode);
    return daysFrom(from, count).map((day) => {
      const holiday = holidayOn(day, zone);
      return { day, holiday, intervals: openingHours === null ? [] : this.intervalsOf(openingHours, day, holiday !== null) };
    });
  }

  private intervalsOf(text: string, day: LocalDay, holiday: boolean): readonly OpeningInterval[] {
    const expression = this.expressions.of(text, () => readable(text));
    if (expression === null) return [];
    const when = expression.sameEveryWeek ? weekdayOf(day) : day;
    return this.intervals.of(`${text}\n${when}\n${holiday}`, () => openedOn(expression, day, holiday));
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
function openedOn(expression: HoursExpression, day: LocalDay, holiday: boolean): readonly OpeningInterval[] {
  const start = midnight(addDays(day, -1));
  const nextNoon = midnight(addDays(day, 1));
  nextNoon.setHours(12, 1);
  const found: OpeningInterval[] = [];
  for (const [from, to] of expression.openStretches(start, nextNoon, day, holiday)) {
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
