import { addDays, type Audience, AUDIENCES, dayOf, formatMinuteOfDay, hoursFor, type Intervals, readOpeningHours, timeZone, type WeekHours, WEEKDAYS, weekdayOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { OpeningHoursReader } from '../../place/opening-hours.reader.ts';
import { HoursReader, type HoursRow } from './hours.reader.ts';
import type { AudienceHoursType, PlaceHoursType, WeekHoursType } from './hours.type.ts';

const A_YEAR = 365;

const shown = (intervals: Intervals) => intervals.map(({ opens, closes }) => ({ opens: formatMinuteOfDay(opens), closes: formatMinuteOfDay(closes) }));

const weekShown = ({ days, holidays, exceptions }: WeekHours): WeekHoursType => ({
  days: WEEKDAYS.map((weekday) => ({ weekday, intervals: shown(days[weekday]) })),
  holidays: holidays === null ? null : shown(holidays),
  exceptions: exceptions.map(({ day, intervals, comment }) => ({ day, intervals: shown(intervals), comment })),
});

/** The hours of a place as its team sees them. */
@Injectable()
export class ShowHours {
  constructor(
    private readonly hours: HoursReader,
    private readonly openingHours: OpeningHoursReader,
    private readonly clock: Clock,
  ) {}

  /** Null for who is not of the team. */
  async run(accountId: string, placeId: string): Promise<PlaceHoursType | null> {
    const row = await this.hours.ofOwnPlace(accountId, placeId);
    if (row === null) return null;
    const { timeZone: zone, version, owner, mayChange } = row;
    const today = dayOf(this.clock.now(), timeZone(zone));
    return { placeId, timeZone: zone, today, version, owner, mayChange, audiences: AUDIENCES.map((audience) => this.audience(row, audience, today)) };
  }

  private audience(row: HoursRow, audience: Audience, today: ReturnType<typeof addDays>): AudienceHoursType {
    const text = hoursFor(audience, row);
    const week = text === null ? null : readOpeningHours(text);
    const holidays = this.openingHours.days(null, row.holidayZone, today, A_YEAR).flatMap(({ day, holiday }) => {
      if (holiday === null) return [];
      const intervals = this.openingHours.days(text, row.holidayZone, day, 1)[0]?.intervals ?? [];
      return [{ day, weekday: weekdayOf(day), name: holiday, intervals: shown(intervals) }];
    });
    const sameAsPublic = audience !== 'PUBLIC' && (audience === 'ACCOMPANIED' ? row.accompaniedHours : row.groupHours) === null;
    return { audience, sameAsPublic, text, week: week === null ? null : weekShown(week), holidays };
  }
}
