import { type Audience, daysFrom, hoursOn, type HoursTexts, type LocalDay, type OpeningDay, type OpeningInterval, readOpeningHours, type WeekHours } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { LeastRecentlyUsed } from './opening/least-recently-used.ts';
import { LibraryHours } from './opening/library-hours.ts';
import { holidayOn, holidayZone } from './opening/public-holidays.ts';

const MOST_WEEKS = 4_000;

/** When places are open, from what they say in OSM opening_hours; by the wall clock, so no zone is needed. */
@Injectable()
export class OpeningHoursReader {
  private readonly weeks = new LeastRecentlyUsed<WeekHours | null>(MOST_WEEKS);
  private readonly library = new LibraryHours();

  /** `count` days from `from`; without hours, or with hours that cannot be read, every day is closed. */
  days(openingHours: string | null, zoneCode: string, from: LocalDay, count: number): readonly OpeningDay[] {
    const zone = holidayZone(zoneCode);
    const isHoliday = (day: LocalDay): boolean => holidayOn(day, zone) !== null;
    return daysFrom(from, count).map((day) => ({ day, holiday: holidayOn(day, zone), intervals: openingHours === null ? [] : this.intervalsOf(openingHours, day, isHoliday) }));
  }

  /** The same for each audience; those without hours of their own share the public's. */
  daysByAudience({ openingHours, accompaniedHours, groupHours }: HoursTexts, zoneCode: string, from: LocalDay, count: number): Readonly<Record<Audience, readonly OpeningDay[]>> {
    const shared = this.days(openingHours, zoneCode, from, count);
    const own = (text: string | null): readonly OpeningDay[] => (text === null ? shared : this.days(text, zoneCode, from, count));
    return { PUBLIC: shared, ACCOMPANIED: own(accompaniedHours), GROUPS: own(groupHours) };
  }

  /** What is said of a day on which other hours count; null where nothing is. */
  commentOn(openingHours: string | null, day: LocalDay): string | null {
    return (openingHours === null ? null : this.weekOf(openingHours))?.exceptions.find((exception) => exception.day === day)?.comment ?? null;
  }

  /** What the week grid holds is read by the rules it is written with; whatever is richer by the library. */
  private intervalsOf(text: string, day: LocalDay, isHoliday: (day: LocalDay) => boolean): readonly OpeningInterval[] {
    const week = this.weekOf(text);
    return week === null ? this.library.on(text, day, isHoliday) : hoursOn(week, day, isHoliday);
  }

  private weekOf(text: string): WeekHours | null {
    return this.weeks.of(text, () => readOpeningHours(text));
  }
}
