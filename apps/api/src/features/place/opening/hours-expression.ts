import { addDays, type LocalDay } from '@escale/domain';
import OpeningHours from 'opening_hours';

/** Midnight of a day by the clock of this process, which the library reads back with the same clock (UTC in production: no hour is ever missing). */
export function midnight(day: LocalDay): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** Where the library believes the place to be; its holidays follow from that. */
type Whereabouts = { readonly state: string; readonly shifted: boolean };

const NATIONAL: Whereabouts = { state: '', shifted: false };

/**
 * The library knows holidays only by its own table of regions, which differs from the public file overseas. For a day that is a
 * holiday in the zone of the place, the hours are read as in a region where the library has one that day; the last entry is for
 * 28 May in Saint-Martin, which it has nowhere: there `PH` is read as the day after Guadeloupe's 27 May.
 */
const ELSEWHERE: readonly Whereabouts[] = [
  NATIONAL,
  ...['Bas-Rhin', 'Mayotte', 'Martinique', 'Guadeloupe', 'Guyane', 'Saint-Barthélemy', 'La Réunion'].map((state) => ({ state, shifted: false })),
  { state: 'Guadeloupe', shifted: true },
];

/** Which of three days in a row are public holidays. */
export type HolidaysAround = { readonly before: boolean; readonly on: boolean; readonly after: boolean };

const SPEAKS_OF_HOLIDAYS = /\bPH\b/;
const UNSHIFTED_PH = /\bPH\b(?!\s*[+-]\s*\d+\s*days?)/g;
/** Hours that say the same of every week: weekdays, times, holidays, closed. */
const SAME_EVERY_WEEK = /^(?:\s|[,;:\d+-]|(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)(?![\w[])|off|closed|open|24\/7)*$/;

/** OSM opening hours, parsed. */
export class HoursExpression {
  /** True when weekday and holidays alone decide what is open. */
  readonly sameEveryWeek: boolean;
  private readonly parsed = new Map<Whereabouts, OpeningHours>();
  private readonly holidaysMatter: boolean;

  /** Throws what the library throws when the text is no opening hours. */
  constructor(private readonly text: string) {
    this.holidaysMatter = SPEAKS_OF_HOLIDAYS.test(text);
    this.sameEveryWeek = SAME_EVERY_WEEK.test(text) && !/PH\s*[+-]/.test(text);
    this.at(NATIONAL);
  }

  /** The open stretches that touch `[from, to)`; those whose opening is uncertain ("on appointment") are left out. */
  openStretches(from: Date, to: Date, day: LocalDay, holidays: HolidaysAround): readonly (readonly [Date, Date])[] {
    return this.at(this.whereabouts(day, holidays))
      .getOpenIntervals(from, to)
      .filter(([, , uncertain]) => !uncertain)
      .map(([opens, closes]) => [opens, closes] as const);
  }

  /** Where the library has the same holidays on the day and its neighbours; where it has that nowhere, on the day and the next, or on the day alone. */
  private whereabouts(day: LocalDay, { before, on, after }: HolidaysAround): Whereabouts {
    if (!this.holidaysMatter) return NATIONAL;
    const agree = (place: Whereabouts, offset: number, holiday: boolean): boolean => this.at(place).getPublicHolidayContext(midnight(addDays(day, place.shifted ? offset - 1 : offset))).isHoliday === holiday;
    const there = ELSEWHERE.filter((place) => agree(place, 0, on));
    const next = there.filter((place) => agree(place, 1, after));
    const found = next.find((place) => agree(place, -1, before)) ?? next[0] ?? there[0];
    if (found === undefined) throw new Error(`No region of the library keeps a holiday on ${day}`);
    return found;
  }

  private at(place: Whereabouts): OpeningHours {
    const known = this.parsed.get(place);
    if (known !== undefined) return known;
    const text = place.shifted ? this.text.replaceAll(UNSHIFTED_PH, 'PH +1 day') : this.text;
    const parsed = new OpeningHours(text, { lat: 0, lon: 0, address: { country_code: 'fr', state: place.state } });
    this.parsed.set(place, parsed);
    return parsed;
  }
}
