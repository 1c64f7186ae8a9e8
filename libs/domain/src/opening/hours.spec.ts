import fc from 'fast-check';
import { weekHours } from '../testing/hours-generators.ts';
import { localDay, WEEKDAYS } from '../time/local-day.ts';
import { formatMinuteOfDay, minuteOfDay } from '../time/minute-of-day.ts';
import { hoursFor, whoFollows } from './audience.ts';
import { type HoursFault, hoursFault } from './check-week.ts';
import { hoursOn } from './hours-on.ts';
import { isPainted, painted } from './paint.ts';
import { readOpeningHours } from './read-hours.ts';
import { type Intervals, type WeekHours, weekOf } from './week-hours.ts';
import { writeOpeningHours } from './write-hours.ts';

/** '09:00-12:00 20:00-26:00' as intervals. */
const spans = (text: string): Intervals =>
  text === '' ? [] : text.split(' ').map((span) => {
    const [opens = 0, closes = 0] = span.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
    return { opens: minuteOfDay(opens), closes: minuteOfDay(closes) };
  });
const DAY = '09:00-12:00 14:00-18:00';
const workdays = (text: string) => Object.fromEntries(WEEKDAYS.slice(0, 5).map((weekday) => [weekday, spans(text)]));
const shown = (intervals: Intervals): string => intervals.map(({ opens, closes }) => `${formatMinuteOfDay(opens)}-${formatMinuteOfDay(closes)}`).join(' ');

describe('hours are written', () => {
  it.each<[string, WeekHours, string]>([
    ['as days that share their hours', weekOf({ ...workdays(DAY), SATURDAY: spans('10:00-13:00') }), 'Mo-Fr 09:00-12:00,14:00-18:00; Sa 10:00-13:00'],
    ['with what happens on holidays', weekOf(workdays(DAY), { holidays: [] }), 'Mo-Fr 09:00-12:00,14:00-18:00; PH off'],
    ['with hours of their own for holidays', weekOf(workdays(DAY), { holidays: spans('10:00-12:00') }), 'Mo-Fr 09:00-12:00,14:00-18:00; PH 10:00-12:00'],
    ['with exceptional days in order', weekOf(workdays(DAY), { exceptions: [{ day: localDay('2026-12-31'), intervals: [], comment: null }, { day: localDay('2026-12-24'), intervals: spans('09:00-12:00'), comment: null }] }), 'Mo-Fr 09:00-12:00,14:00-18:00; 2026 Dec 24 09:00-12:00; 2026 Dec 31 off'],
    ['with what is said of them', weekOf({}, { exceptions: [{ day: localDay('2026-06-07'), intervals: spans('09:00-12:00'), comment: 'Portes ouvertes' }] }), 'off; 2026 Jun 07 09:00-12:00 open "Portes ouvertes"'],
    ['as one word where nothing ever closes', weekOf(Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, spans('00:00-24:00')]))), '24/7'],
    ['as one word where nothing ever opens', weekOf({}), 'off'],
    ['so that no night is cut by the day after', weekOf({ THURSDAY: spans('20:00-26:00'), FRIDAY: spans('10:00-12:00') }), 'Th 20:00-02:00, Fr 10:00-12:00'],
    ['as one stretch where two touch', weekOf({ MONDAY: spans('09:00-12:00 12:00-14:00') }), 'Mo 09:00-14:00'],
    ['with two days apart by a comma', weekOf({ MONDAY: spans('09:00-12:00'), TUESDAY: spans('09:00-12:00'), SUNDAY: spans('09:00-12:00') }), 'Mo,Tu,Su 09:00-12:00'],
  ])('%s', (_sentence, week, expected) => {
    expect(writeOpeningHours(week)).toBe(expected);
  });

  it('and read back as the same hours, and written again as the same text', () => {
    fc.assert(
      fc.property(weekHours(), (week) => {
        const text = writeOpeningHours(week);
        const read = readOpeningHours(text);
        expect(read).toEqual(week);
        expect(read === null ? null : writeOpeningHours(read)).toBe(text);
      }),
    );
  });
});

describe('hours are read', () => {
  it.each([
    ['Mo-Fr 9:00-12:00, 14:00-18:00 ; Su off', 'Mo-Fr 09:00-12:00,14:00-18:00'],
    ['Mo-Su 09:00-18:00; Tu,We off', 'Mo,Th-Su 09:00-18:00'],
    ['09:00-18:00', 'Mo-Su 09:00-18:00'],
    ['Sa-Mo 09:00-18:00', 'Mo,Sa,Su 09:00-18:00'],
    ['Mo-Fr,PH 09:00-18:00', 'Mo-Fr 09:00-18:00; PH 09:00-18:00'],
    ['Mo-Fr 20:00-26:00', 'Mo-Fr 20:00-02:00'],
    ['Mo-Fr 09:00-12:00, We 14:00-16:00', 'Mo,Tu,Th,Fr 09:00-12:00; We 09:00-12:00,14:00-16:00'],
  ])('however they are written: %s', (text, expected) => {
    const week = readOpeningHours(text);
    expect(week === null ? null : writeOpeningHours(week)).toBe(expected);
  });

  it.each([
    'Apr-Sep: Sa 10:00-12:00', 'Mo[1] 10:00-12:00', 'week 1-20 Mo 09:00-12:00', 'Mo-Fr 09:00-12:00 "sur rendez-vous"', '"sur rendez-vous"', 'SH off', 'Mo-Fr sunrise-sunset', 'Mo 09:00+', 'Mo-Fr 09:00-12:00 || "autre"',
    'PH off; Mo-Fr 09:00-12:00', '2026 Dec 24 off; Mo-Fr 09:00-12:00', 'Th 20:00-02:00; Fr 10:00-12:00', '2026 Dec 24-26 off', '2026 Feb 30 off', 'Mo-Fr 09:03-12:00', 'Mo-Fr 09:00-12:00,', '', 'ouvert le matin', 'Mo 10:00-10:00', 'Mo 09:70-10:00',
  ])('only where the grid holds them exactly, not: %s', (text) => {
    expect(readOpeningHours(text)).toBeNull();
  });
});

describe('on a day', () => {
  const night = weekOf({ ...workdays('20:00-26:00'), SATURDAY: spans('10:00-12:00') }, { holidays: spans('11:00-13:00'), exceptions: [{ day: localDay('2026-12-12'), intervals: [], comment: null }] });
  const isHoliday = (day: string) => day === '2026-12-25';
  it.each([
    ['the night goes on', '2026-12-17', '20:00-02:00'],
    ['the week speaks', '2026-12-19', '10:00-12:00'],
    ['a holiday has its own hours', '2026-12-25', '11:00-13:00'],
    ['the night before a holiday ends at midnight', '2026-12-24', '20:00-24:00'],
    ['an exception speaks', '2026-12-12', ''],
    ['the night before an exception ends at midnight', '2026-12-11', '20:00-24:00'],
  ])('%s', (_sentence, day, expected) => {
    expect(shown(hoursOn(night, localDay(day), isHoliday))).toBe(expected);
  });
});

describe('what may not be written', () => {
  const exception = (day: string, text: string, comment: string | null = null) => ({ day: localDay(day), intervals: spans(text), comment });
  it.each<[string, WeekHours, HoursFault['code'] | null, string | null, number | null]>([
    ['is nothing in good hours', weekOf(workdays(DAY)), null, null, null],
    ['is a minute between two steps', weekOf({ TUESDAY: spans('09:00-12:03') }), 'NOT_IN_STEPS', 'TUESDAY', 0],
    ['is an end before its start', weekOf({ TUESDAY: spans('12:00-09:00') }), 'ENDS_BEFORE_IT_STARTS', 'TUESDAY', 0],
    ['is a night past noon', weekOf({ TUESDAY: spans('20:00-36:05') }), 'TOO_LONG', 'TUESDAY', 0],
    ['is an overlap', weekOf({ TUESDAY: spans('09:00-12:00 11:00-14:00') }), 'OVERLAP', 'TUESDAY', 1],
    ['is a night into the next day’s hours', weekOf({ SUNDAY: spans('20:00-26:00'), MONDAY: spans('01:00-03:00') }), 'OVERLAPS_NEXT_DAY', 'SUNDAY', 0],
    ['are seven stretches', weekOf({ MONDAY: spans('01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00 09:00-10:00 11:00-12:00 13:00-14:00') }), 'TOO_MANY_INTERVALS', 'MONDAY', 6],
    ['are holidays that overlap', weekOf({}, { holidays: spans('09:00-12:00 11:00-14:00') }), 'OVERLAP', 'HOLIDAYS', 1],
    ['is a day said twice', weekOf({}, { exceptions: [exception('2026-12-24', ''), exception('2026-12-24', '09:00-10:00')] }), 'EXCEPTION_TWICE', '2026-12-24', null],
    ['is a quote in a comment', weekOf({}, { exceptions: [exception('2026-12-24', '', 'dit "Noël"')] }), 'COMMENT_CHARACTERS', '2026-12-24', null],
    ['is a long comment', weekOf({}, { exceptions: [exception('2026-12-24', '', 'x'.repeat(81))] }), 'COMMENT_TOO_LONG', '2026-12-24', null],
    ['is a night into the next exceptional day', weekOf({}, { exceptions: [exception('2026-12-24', '20:00-26:00'), exception('2026-12-25', '01:00-10:00')] }), 'OVERLAPS_NEXT_DAY', '2026-12-24', 0],
  ])('%s', (_sentence, week, code, day, row) => {
    expect(hoursFault(week)).toEqual(code === null ? null : { code, day, row });
  });
});

describe('painting', () => {
  it('opens, or closes, exactly the stretch', () => {
    const minutes = Array.from({ length: 1_440 / 15 }, (_, quarter) => quarter * 15);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(95), fc.integer({ min: 1, max: 20 }))), fc.nat(95), fc.integer({ min: 1, max: 20 }), fc.boolean(), (some, from, length, open) => {
        const before = some.map(([start, size]) => ({ opens: minuteOfDay(start * 15), closes: minuteOfDay(Math.min(1_440, (start + size) * 15)) }));
        const [first, last] = [from * 15, Math.min(1_440, (from + length) * 15)];
        const after = painted(before, minuteOfDay(first), minuteOfDay(last), open);
        const isOpen = (intervals: Intervals, minute: number) => isPainted(intervals, minuteOfDay(minute), minuteOfDay(minute + 15));
        for (const minute of minutes) expect(isOpen(after, minute)).toBe(minute >= first && minute < last ? open : isOpen(before, minute));
      }),
    );
  });
});

it('the hours of an audience are its own, else the public’s', () => {
  const texts = { openingHours: 'Mo 09:00-12:00', accompaniedHours: null, groupHours: 'Tu 09:00-12:00' };
  expect([hoursFor('PUBLIC', texts), hoursFor('ACCOMPANIED', texts), hoursFor('GROUPS', texts)]).toEqual(['Mo 09:00-12:00', 'Mo 09:00-12:00', 'Tu 09:00-12:00']);
  expect(whoFollows('PUBLIC', texts)).toEqual(['PUBLIC', 'ACCOMPANIED']);
  expect(whoFollows('GROUPS', texts)).toEqual(['GROUPS']);
});
