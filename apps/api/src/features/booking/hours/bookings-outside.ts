import { addDays, type Audience, dayOf, daysBetween, type HoursTexts, isOpenDuring, timeZone, whoFollows } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OpeningHoursReader } from '../../place/opening-hours.reader.ts';
import { type ComingBooking, HoursReader, type HoursRow } from './hours.reader.ts';

/** The texts of a place with those of one audience replaced. */
const replaced = (row: HoursTexts, audience: Audience, text: string | null): HoursTexts => ({
  openingHours: audience === 'PUBLIC' ? text : row.openingHours,
  accompaniedHours: audience === 'ACCOMPANIED' ? text : row.accompaniedHours,
  groupHours: audience === 'GROUPS' ? text : row.groupHours,
});

/** Which coming bookings new hours leave outside. */
@Injectable()
export class BookingsOutside {
  constructor(
    private readonly hours: HoursReader,
    private readonly openingHours: OpeningHoursReader,
  ) {}

  /** Those the hours hold and would hold no more. What the team put outside its hours before is not told again. */
  async find(manager: EntityManager, row: HoursRow, audience: Audience, text: string | null, now: Date): Promise<readonly ComingBooking[]> {
    const coming = await this.hours.coming(manager, row.id, whoFollows(audience, row), now);
    const last = coming.at(-1);
    if (last === undefined) return [];
    const zone = timeZone(row.timeZone);
    const from = addDays(dayOf(now, zone), -1);
    const count = daysBetween(from, dayOf(last.startsAt, zone)) + 3;
    const before = this.openingHours.daysByAudience(row, row.holidayZone, from, count);
    const after = this.openingHours.daysByAudience(replaced(row, audience, text), row.holidayZone, from, count);
    return coming.filter(({ startsAt, endsAt, audience: whose }) => {
      const during = { start: startsAt, end: endsAt };
      return isOpenDuring(during, before[whose], zone) && !isOpenDuring(during, after[whose], zone);
    });
  }

}
