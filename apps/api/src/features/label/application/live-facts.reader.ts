import { dayOf, isWheelchairAccessible, type LiveFacts, type LocalDay, type OpeningDay, readAccessDetails, timeZone, wheelchairAccess } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { OpeningHoursReader } from '../../place/opening-hours.reader.ts';

interface SeenRow {
  readonly openingHours: string | null;
  readonly timeZone: string;
  readonly holidayZone: string;
  readonly accessDetails: unknown;
  readonly wheelchairAccessible: boolean;
  readonly services: number;
  readonly units: number;
  readonly headsets: number;
  readonly computers: number;
  readonly sessions: number;
}

const WEEKS = 4;
const WEEK = 7;
const MINUTES_A_DAY = 1_440;

const SEEN = `SELECT p.opening_hours AS "openingHours", p.time_zone AS "timeZone", p.holiday_zone AS "holidayZone", p.access_details AS "accessDetails", p.wheelchair_accessible AS "wheelchairAccessible",
    cardinality(p.services) AS services, u.units, u.headsets, u.computers,
    (SELECT count(*)::integer FROM booking b WHERE b.place_id = p.id AND b.status IN ('CHECKED_IN', 'COMPLETED')
       AND b.starts_at >= (date_trunc('month', $2 AT TIME ZONE p.time_zone) - interval '1 month') AT TIME ZONE p.time_zone AND b.starts_at < date_trunc('month', $2 AT TIME ZONE p.time_zone) AT TIME ZONE p.time_zone) AS sessions
  FROM place p CROSS JOIN LATERAL (
    SELECT count(*)::integer AS units, (count(*) FILTER (WHERE m.category IN ('VR_HEADSET', 'AR_HEADSET')))::integer AS headsets, (count(*) FILTER (WHERE m.category = 'COMPUTER'))::integer AS computers
    FROM equipment_unit e JOIN equipment_model m ON m.id = e.model_id WHERE e.place_id = p.id AND e.in_service) u
  WHERE p.id = $1`;

const minutesOf = ({ intervals }: OpeningDay): number => intervals.reduce((sum, { opens, closes }) => sum + (closes > opens ? closes - opens : closes + MINUTES_A_DAY - opens), 0);

/** The fullest of some weeks: one with a public holiday says less than the place is open for. */
const fullest = (days: readonly OpeningDay[]): { readonly days: number; readonly hours: number } => {
  const weeks = Array.from({ length: WEEKS }, (_, week) => days.slice(week * WEEK, (week + 1) * WEEK));
  const most = (of: (week: readonly OpeningDay[]) => number): number => Math.max(...weeks.map(of));
  return { days: most((week) => week.filter(({ intervals }) => intervals.length > 0).length), hours: Math.round(most((week) => week.reduce((sum, day) => sum + minutesOf(day), 0)) / 30) / 2 };
};

/** What the network sees of a place: what it shows now, and its sessions over the last full month. Files begin with it, and commitments are held beside it. */
@Injectable()
export class LiveFactsReader {
  constructor(
    private readonly database: Database,
    private readonly hours: OpeningHoursReader,
  ) {}

  async of(placeId: string, now: Date, manager: EntityManager = this.database.source.manager): Promise<LiveFacts> {
    const [row] = await manager.query<SeenRow[]>(SEEN, [placeId, now]);
    if (row === undefined) return {};
    return { ...this.opening(row, dayOf(now, timeZone(row.timeZone))), ...stepFree(row), UNITS_IN_SERVICE: row.units, HEADSETS_IN_SERVICE: row.headsets, COMPUTERS_IN_SERVICE: row.computers, SESSIONS_PER_MONTH: row.sessions, SERVICES_OFFERED: row.services };
  }

  private opening({ openingHours, holidayZone }: SeenRow, today: LocalDay): LiveFacts {
    if (openingHours === null) return {};
    const { days, hours } = fullest(this.hours.days(openingHours, holidayZone, today, WEEKS * WEEK));
    return { DAYS_OPEN_PER_WEEK: days, HOURS_OPEN_PER_WEEK: hours };
  }
}

/** Not known where the place has told nothing of it. */
const stepFree = ({ accessDetails, wheelchairAccessible }: SeenRow): LiveFacts => {
  const details = readAccessDetails(accessDetails);
  return wheelchairAccess(details).verdict === 'UNKNOWN' && !wheelchairAccessible ? {} : { STEP_FREE: isWheelchairAccessible(details, wheelchairAccessible) };
};
