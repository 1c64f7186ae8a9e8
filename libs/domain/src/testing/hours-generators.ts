import fc from 'fast-check';
import { HOURS_BOUNDS, type Intervals, tidied, tidiedWeek, type WeekHours, weekOf } from '../opening/week-hours.ts';
import { hoursFault } from '../opening/check-week.ts';
import { addDays, localDay, WEEKDAYS } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';

const steps = (minutes: number): number => minutes / HOURS_BOUNDS.step;

/** Up to three stretches of a day, every fifth perhaps past midnight. */
const dayHours = (): fc.Arbitrary<Intervals> => {
  const daytime = fc.tuple(fc.integer({ min: 0, max: steps(1_380) }), fc.integer({ min: 1, max: steps(300) })).map(([from, length]) => [from, Math.min(from + length, steps(1_440))] as const);
  const night = fc.tuple(fc.integer({ min: steps(1_080), max: steps(1_435) }), fc.integer({ min: steps(1_445), max: steps(1_620) }));
  return fc
    .array(fc.oneof({ weight: 6, arbitrary: daytime }, { weight: 1, arbitrary: night }), { maxLength: 3 })
    .map((spans) => tidied(spans.map(([from, to]) => ({ opens: minuteOfDay(from * HOURS_BOUNDS.step), closes: minuteOfDay(to * HOURS_BOUNDS.step) }))));
};

const allDay: Intervals = [{ opens: minuteOfDay(0), closes: minuteOfDay(1_440) }];
const someHours = (): fc.Arbitrary<Intervals> => fc.oneof({ weight: 8, arbitrary: dayHours() }, { weight: 1, arbitrary: fc.constant(allDay) }, { weight: 2, arbitrary: fc.constant([]) });

/** Hours that may be written, tidied; exceptions fall in 2026. Days often share their hours, as they do in life. */
export const weekHours = (): fc.Arbitrary<WeekHours> =>
  fc
    .tuple(
      fc.array(someHours(), { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
      fc.option(someHours()),
      fc.uniqueArray(fc.record({ after: fc.integer({ min: 0, max: 364 }), intervals: someHours(), comment: fc.option(fc.constantFrom('Portes ouvertes', 'Inventaire; fermé, sauf urgence', 'Noël à 20 h')) }), { selector: ({ after }) => after, maxLength: 4 }),
    )
    .map(([kinds, picks, holidays, exceptions]) =>
      tidiedWeek(
        weekOf(Object.fromEntries(WEEKDAYS.map((weekday, index) => [weekday, kinds[(picks[index] ?? 0) % kinds.length] ?? []])), {
          holidays,
          exceptions: exceptions.map(({ after, intervals, comment }) => ({ day: addDays(localDay('2026-01-01'), after), intervals, comment })),
        }),
      ),
    )
    .filter((week) => hoursFault(week) === null);
