import type { HolidayZone, LocalDay } from '@escale/domain';
import Holidays from 'date-holidays';

type OwnDay = { readonly monthDay: string; readonly name: string };

const abolition = (monthDay: string): readonly OwnDay[] => [{ monthDay, name: "Abolition de l'esclavage" }];

/**
 * What each zone keeps beside the national days, as in the public file of holidays (etalab/jours-feries-france-data).
 * The library knows other days overseas (Good Friday in the Antilles, local feasts) that the file leaves out, and dates Saint-Martin a day early.
 */
const OWN_DAYS: Readonly<Record<HolidayZone, readonly OwnDay[]>> = {
  METROPOLE: [],
  ALSACE_MOSELLE: [],
  MAYOTTE: abolition('04-27'),
  MARTINIQUE: abolition('05-22'),
  GUADELOUPE: abolition('05-27'),
  SAINT_MARTIN: abolition('05-28'),
  GUYANE: abolition('06-10'),
  SAINT_BARTHELEMY: abolition('10-09'),
  LA_REUNION: abolition('12-20'),
  SAINT_PIERRE_ET_MIQUELON: [],
  WALLIS_ET_FUTUNA: [],
  POLYNESIE_FRANCAISE: [],
  NOUVELLE_CALEDONIE: [],
};

const NATIONAL = new Holidays('FR', { languages: ['fr'], types: ['public'] });
// Good Friday and 26 December besides: the local law that Moselle shares.
const ALSACE = new Holidays('FR', '57', { languages: ['fr'], types: ['public'] });

const years = new Map<string, ReadonlyMap<string, string>>();
const MOST_YEARS = 1_000;

function holidaysOf(zone: HolidayZone, year: number): ReadonlyMap<string, string> {
  const key = `${zone} ${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const days = new Map((zone === 'ALSACE_MOSELLE' ? ALSACE : NATIONAL).getHolidays(year).map(({ date, name }) => [date.slice(0, 10), name]));
  for (const { monthDay, name } of OWN_DAYS[zone]) days.set(`${year}-${monthDay}`, name);
  if (years.size >= MOST_YEARS) years.clear();
  years.set(key, days);
  return days;
}

/** The public holiday of a day in a zone, by its French name, or null. */
export const holidayOn = (day: LocalDay, zone: HolidayZone): string | null => holidaysOf(zone, Number(day.slice(0, 4))).get(day) ?? null;

/** The zone a stored code names; throws when it is none, for that is damaged data. */
export function holidayZone(code: string): HolidayZone {
  if (!Object.hasOwn(OWN_DAYS, code)) throw new RangeError(`Not a zone of public holidays: ${code}`);
  return code as HolidayZone;
}
