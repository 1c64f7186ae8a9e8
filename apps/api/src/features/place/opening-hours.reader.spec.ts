import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { formatMinuteOfDay, type HolidayZone, type LocalDay, localDay } from '@escale/domain';
import { parse } from 'csv-parse/sync';
import { OpeningHoursReader } from './opening-hours.reader.ts';
import { holidayOn } from './opening/public-holidays.ts';

const reader = new OpeningHoursReader();

/** The opening of one day as a person writes it. */
function on(hours: string | null, day: string, zone = 'METROPOLE'): string {
  const [opening] = reader.days(hours, zone, localDay(day), 1);
  return opening === undefined ? 'no day' : opening.intervals.map(({ opens, closes }) => `${formatMinuteOfDay(opens)}-${formatMinuteOfDay(closes)}`).join(',');
}

const WEEKDAYS = 'Mo-Fr 09:00-12:00,14:00-18:00; PH off';

describe('opening hours', () => {
  it('reads weekdays and closes on the others', () => {
    expect(on(WEEKDAYS, '2026-03-03')).toBe('09:00-12:00,14:00-18:00');
    expect(on(WEEKDAYS, '2026-03-07')).toBe('');
  });

  it('closes on public holidays, of the zone of the place only', () => {
    expect(on(WEEKDAYS, '2026-05-01')).toBe('');
    expect(on(WEEKDAYS, '2026-05-22', 'MARTINIQUE')).toBe('');
    expect(on(WEEKDAYS, '2026-05-22', 'GUADELOUPE')).toBe('09:00-12:00,14:00-18:00');
    expect(on(WEEKDAYS, '2026-04-03', 'ALSACE_MOSELLE')).toBe('');
    expect(on(WEEKDAYS, '2026-04-03', 'MARTINIQUE')).toBe('09:00-12:00,14:00-18:00');
    expect(on(WEEKDAYS, '2026-05-28', 'SAINT_MARTIN')).toBe('');
    expect(on(WEEKDAYS, '2026-05-27', 'SAINT_MARTIN')).toBe('09:00-12:00,14:00-18:00');
  });

  it('opens on holidays where the hours say so', () => {
    expect(on('Mo-Fr 09:00-18:00; PH 10:00-12:00', '2026-12-20', 'LA_REUNION')).toBe('10:00-12:00');
    expect(on('Mo-Fr,PH 09:00-18:00', '2026-12-20', 'LA_REUNION')).toBe('09:00-18:00');
    expect(on('Mo-Fr,PH 09:00-18:00', '2026-12-20', 'METROPOLE')).toBe('');
    expect(on('Mo-Fr,PH 09:00-18:00', '2028-05-28', 'SAINT_MARTIN')).toBe('09:00-18:00');
  });

  it('gives a night whole to the day it starts on', () => {
    expect(reader.days('Fr 20:00-02:00', 'METROPOLE', localDay('2026-03-06'), 2).map(({ intervals }) => intervals)).toEqual([[{ opens: 1_200, closes: 1_560 }], []]);
    expect(on('Mo-Fr 20:00-26:00', '2026-03-06')).toBe('20:00-02:00');
  });

  it('cuts what never closes at each midnight', () => {
    expect(on('24/7', '2026-03-06')).toBe('00:00-24:00');
    expect(on('Mo-Su 00:00-24:00', '2026-03-06')).toBe('00:00-24:00');
  });

  it('reads seasons, weeks of the month and exceptions', () => {
    expect(on('Mo[1] 10:00-12:00', '2026-03-02')).toBe('10:00-12:00');
    expect(on('Mo[1] 10:00-12:00', '2026-03-09')).toBe('');
    expect(on('Apr-Sep: Sa 10:00-12:00; Oct-Mar: Sa off', '2026-03-07')).toBe('');
    expect(on('Mo-Fr 09:00-12:00; 2026 Mar 04 off', '2026-03-04')).toBe('');
  });

  it('keeps the clock of the wall on the days the clocks change', () => {
    expect(on('Su 01:00-10:00', '2026-03-29')).toBe('01:00-10:00');
    expect(on('Su 01:00-10:00', '2026-10-25')).toBe('01:00-10:00');
    expect(on('Su 02:00-04:00', '2026-03-29')).toBe('02:00-04:00');
  });

  it('opens nothing for hours that promise nothing', () => {
    expect(on(null, '2026-03-03')).toBe('');
    expect(on('"sur rendez-vous"', '2026-03-03')).toBe('');
    expect(on('Mo-Fr 09:00-12:00 "sur rendez-vous"', '2026-03-03')).toBe('');
    expect(on('ouvert le matin, sauf quand il pleut', '2026-03-03')).toBe('');
  });

  it('names the holiday', () => {
    expect(reader.days(WEEKDAYS, 'GUYANE', localDay('2026-06-10'), 1)[0]?.holiday).toBe("Abolition de l'esclavage");
  });

  it('refuses a zone that does not exist', () => {
    expect(() => reader.days(WEEKDAYS, 'ATLANTIDE', localDay('2026-06-10'), 1)).toThrow(RangeError);
  });
});

const ZONES: Readonly<Record<string, HolidayZone>> = {
  Métropole: 'METROPOLE',
  'Alsace-Moselle': 'ALSACE_MOSELLE',
  Guadeloupe: 'GUADELOUPE',
  Guyane: 'GUYANE',
  Martinique: 'MARTINIQUE',
  Mayotte: 'MAYOTTE',
  'Nouvelle-Calédonie': 'NOUVELLE_CALEDONIE',
  'La Réunion': 'LA_REUNION',
  'Polynésie Française': 'POLYNESIE_FRANCAISE',
  'Saint-Barthélémy': 'SAINT_BARTHELEMY',
  'Saint-Martin': 'SAINT_MARTIN',
  'Wallis-et-Futuna': 'WALLIS_ET_FUTUNA',
  'Saint-Pierre-et-Miquelon': 'SAINT_PIERRE_ET_MIQUELON',
};

const file = resolve(process.env['ESCALE_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../../../shared/data'), 'jours-feries-france.csv');
// The file is not part of this repository: without it there is nothing to compare with, and the name of the test says so.
const compare = existsSync(file) ? it : it.skip;

describe('public holidays', () => {
  compare(`are those of the public file, zone by zone, from 2018 on${existsSync(file) ? '' : ` (left out: ${file} is absent; set ESCALE_SHARED_DATA)`}`, () => {
    const rows = parse<{ date: string; zones: string }>(readFileSync(file), { columns: true });
    const official = new Set(rows.filter(({ date }) => date >= '2018').flatMap(({ date, zones }) => zones.split('|').map((zone) => `${date} ${ZONES[zone]}`)));
    const ours = new Set<string>();
    const last = [...official].sort().at(-1)?.slice(0, 4) ?? '';
    for (let day = new Date('2018-01-01T00:00:00Z'); day.toISOString().slice(0, 4) <= last; day = new Date(day.getTime() + 86_400_000)) {
      const text = day.toISOString().slice(0, 10) as LocalDay;
      for (const zone of Object.values(ZONES)) if (holidayOn(text, zone) !== null) ours.add(`${text} ${zone}`);
    }
    expect([...official].filter((entry) => !ours.has(entry))).toEqual([]);
    expect([...ours].filter((entry) => !official.has(entry))).toEqual([]);
    expect(official.size).toBeGreaterThan(1_000);
  });
});
