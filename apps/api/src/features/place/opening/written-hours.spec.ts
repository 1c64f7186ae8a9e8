import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { addDays, daysFrom, hoursOn, type HolidayZone, type LocalDay, localDay, minuteOfDay, type OpeningInterval, readOpeningHours, type WeekHours, WEEKDAYS, weekOf, writeOpeningHours } from '@escale/domain';
import { weekHours } from '@escale/domain/testing';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { LibraryHours } from './library-hours.ts';
import { holidayOn } from './public-holidays.ts';

const library = new LibraryHours();
const ZONES: readonly HolidayZone[] = ['METROPOLE', 'ALSACE_MOSELLE', 'GUADELOUPE', 'SAINT_MARTIN', 'LA_REUNION', 'POLYNESIE_FRANCAISE'];
const FIRST = localDay('2026-01-01');
const YEAR = daysFrom(FIRST, 365);
/** The year, and the day before: what is open on a first morning may belong to the night that touches it. */
const READ = [addDays(FIRST, -1), ...YEAR];

/** All that is open on those days, in minutes of the year, as stretches that neither touch nor overlap. */
function stretches(openOn: (day: LocalDay) => readonly OpeningInterval[]): readonly (readonly [number, number])[] {
  const all = READ.flatMap((day, index) => openOn(day).map(({ opens, closes }): [number, number] => [(index - 1) * 1_440 + opens, (index - 1) * 1_440 + closes]));
  const merged: [number, number][] = [];
  for (const [from, to] of all.sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

const byLibrary = (text: string, zone: HolidayZone) => stretches((day) => library.on(text, day, (other) => holidayOn(other, zone) !== null));
const byDomain = (week: WeekHours, zone: HolidayZone) => stretches((day) => hoursOn(week, day, (other) => holidayOn(other, zone) !== null));
const isClosing = (week: WeekHours, day: LocalDay, zone: HolidayZone): boolean => (week.holidays !== null && holidayOn(day, zone) !== null) || week.exceptions.some((exception) => exception.day === day);
const hasNights = ({ days, holidays }: WeekHours): boolean => [...Object.values(days), holidays ?? []].some((intervals) => intervals.some(({ closes }) => closes > 1_440));

/**
 * The library has one oddity: where a holiday or an exceptional day takes the place of an evening, it still opens the hours after midnight that
 * would have followed it. We promise nobody such hours; so where there are nights, the small hours after such days are left out of the comparison.
 */
function comparable(found: readonly (readonly [number, number])[], week: WeekHours, zone: HolidayZone): readonly (readonly [number, number])[] {
  const odd = hasNights(week) ? READ.flatMap((day, index) => (isClosing(week, day, zone) ? [[index * 1_440, index * 1_440 + 720] as const] : [])) : [];
  const cuts = [...odd, [-1_440, 0] as const, [YEAR.length * 1_440, (YEAR.length + 2) * 1_440] as const];
  return cuts.reduce<readonly (readonly [number, number])[]>(
    (left, [from, to]) => left.flatMap(([opens, closes]) => ([[opens, Math.min(closes, from)], [Math.max(opens, to), closes]] as const).filter(([a, b]) => a < b)),
    found,
  );
}

describe('hours written by the grid', () => {
  // The 1st of January 2026 is a Thursday.
  it('are the same minutes where a morning touches the night before it, on the first day too', () => {
    const night = [{ opens: minuteOfDay(1_080), closes: minuteOfDay(1_540) }];
    const week = weekOf({ ...Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, night])), THURSDAY: [{ opens: minuteOfDay(100), closes: minuteOfDay(105) }] });
    const text = writeOpeningHours(week);
    expect(text).toBe('Mo-We,Fr-Su 18:00-01:40, Th 01:40-01:45');
    expect(comparable(byLibrary(text, 'METROPOLE'), week, 'METROPOLE')).toEqual(comparable(byDomain(week, 'METROPOLE'), week, 'METROPOLE'));
    expect(comparable(byLibrary(text, 'METROPOLE'), week, 'METROPOLE')[0]).toEqual([0, 105]);
  });

  it.each(ZONES)('are read by the library as the same minutes over a year, in %s', (zone) => {
    fc.assert(
      // The library knows 28 May in Saint-Martin nowhere (see `HoursExpression`): there, nights next to other holidays are not compared.
      fc.property(zone === 'SAINT_MARTIN' ? weekHours().filter((week) => !hasNights(week)) : weekHours(), (week) => {
        expect(comparable(byLibrary(writeOpeningHours(week), zone), week, zone)).toEqual(comparable(byDomain(week, zone), week, zone));
      }),
      { numRuns: 12 },
    );
  });
});

const folder = process.env['ESCALE_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../../../../shared/data');
const FILES = ['france-services-2024.csv', 'etapes-numeriques-2025.csv', 'lieux-mediation-numerique-exemple-valide.csv'].map((name) => resolve(folder, name));
// The files are not part of this repository: without them there is nothing to compare with, and the name of the test says so.
const present = FILES.filter((file) => existsSync(file));
const compare = present.length > 0 ? it : it.skip;

function realHours(): readonly string[] {
  const texts = present.flatMap((file) => parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true, relax_column_count: true, delimiter: [',', ';'] }).map((row) => row['horaires'] ?? ''));
  return [...new Set(texts)].filter((text) => text.trim() !== '');
}

describe('hours of real places', () => {
  compare(`that the grid holds are the minutes the library reads${present.length > 0 ? '' : ` (left out: no file of places in ${folder}; set ESCALE_SHARED_DATA)`}`, () => {
    const texts = realHours();
    const held = texts.flatMap((text) => {
      const week = readOpeningHours(text);
      return week === null ? [] : [{ text, week }];
    });
    expect(held.length).toBeGreaterThan(texts.length / 2);
    // A year of each takes its time: some hundred of them, each in one zone.
    const step = Math.ceil(held.length / 100);
    for (const [index, { text, week }] of held.filter((_, at) => at % step === 0).entries()) {
      const zone = ZONES[index % ZONES.length] ?? 'METROPOLE';
      const open = comparable(byDomain(week, zone), week, zone);
      expect({ text, open: comparable(byLibrary(text, zone), week, zone) }).toEqual({ text, open });
      if (writeOpeningHours(week) !== text) expect(comparable(byLibrary(writeOpeningHours(week), zone), week, zone)).toEqual(open);
    }
  });
});
