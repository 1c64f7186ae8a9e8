import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { EQUIPMENT_CATEGORIES } from '../equipment/category.ts';
import { days } from '../testing/generators.ts';
import { addDays, localDay, weekdayOf } from '../time/local-day.ts';
import { exceededQuotas, minutesCounted, periodOf, type Quota, QUOTA_PERIODS, quotaStands, type QuotaUse } from './quota.ts';

const BEGINS = localDay('2026-09-07');
const halfDay = (day: string, units: QuotaUse['units'] = { VR_HEADSET: 8 }): QuotaUse => ({ day: localDay(day), minutes: 210, units });
const headsets = (hours: number, period: Quota['period']): Quota => ({ category: 'VR_HEADSET', hours, period });

describe('the period of a quota', () => {
  it.each<[Quota['period'], string, string]>([
    ['WEEK', '2026-11-29', '2026-11-23'],
    ['WEEK', '2026-11-30', '2026-11-30'],
    ['WEEK', '2027-01-01', '2026-12-28'],
    ['MONTH', '2026-11-29', '2026-11-01'],
    ['YEAR', '2026-11-29', '2026-01-01'],
    ['AGREEMENT', '2026-11-29', '2026-09-07'],
  ])('of a %s: %s lies in the one from %s', (period, day, from) => expect(periodOf(period, localDay(day), BEGINS)).toBe(from));

  it('begins on a Monday for weeks, and holds its own first day', () => {
    fc.assert(
      fc.property(days(), fc.constantFrom(...QUOTA_PERIODS), (day, period) => {
        const from = periodOf(period, day, BEGINS);
        expect(periodOf(period, from, BEGINS)).toBe(from);
        if (period === 'WEEK') expect(weekdayOf(from)).toBe('MONDAY');
        if (period !== 'AGREEMENT') expect(from <= day).toBe(true);
      }),
    );
  });
});

describe('what a quota counts', () => {
  it.each<[string, Quota, QuotaUse, number]>([
    ['eight headsets for three hours and a half', headsets(1, 'WEEK'), halfDay('2026-11-23'), 1_680],
    ['nothing of its kind', { category: 'COMPUTER', hours: 1, period: 'WEEK' }, halfDay('2026-11-23'), 0],
    ['the place itself, whatever is used there', { category: null, hours: 1, period: 'WEEK' }, halfDay('2026-11-23'), 210],
  ])('%s', (_what, quota, use, minutes) => expect(minutesCounted(quota, use)).toBe(minutes));

  it.each<[string, readonly Quota[], readonly QuotaUse[], readonly QuotaUse[], readonly string[]]>([
    ['exactly as much as is left', [headsets(56, 'WEEK')], [halfDay('2026-11-23')], [halfDay('2026-11-24')], []],
    ['one minute more', [headsets(56, 'WEEK')], [halfDay('2026-11-23')], [{ ...halfDay('2026-11-24'), minutes: 211 }], ['2026-11-23']],
    ['another week', [headsets(28, 'WEEK')], [halfDay('2026-11-29')], [halfDay('2026-11-30')], []],
    ['two weeks, of which one is full', [headsets(28, 'WEEK')], [halfDay('2026-11-29')], [halfDay('2026-11-28'), halfDay('2026-11-30')], ['2026-11-23']],
    ['the month, though each week has room', [headsets(28, 'WEEK'), headsets(60, 'MONTH')], [halfDay('2026-11-02'), halfDay('2026-11-09')], [halfDay('2026-11-16')], ['2026-11-01']],
    ['nothing of a kind that is used up', [{ category: 'COMPUTER', hours: 1, period: 'WEEK' }], [halfDay('2026-11-23', { COMPUTER: 8 })], [halfDay('2026-11-24')], []],
    ['anything where the quota is none', [headsets(0, 'AGREEMENT')], [], [halfDay('2026-11-24')], ['2026-09-07']],
    ['no quota at all', [], [halfDay('2026-11-23')], [halfDay('2026-11-24')], []],
  ])('%s', (_what, quotas, used, asked, from) => expect(exceededQuotas(quotas, BEGINS, used, asked).map((stand) => stand.from)).toEqual(from));

  const quotas = fc.array(fc.record({ category: fc.option(fc.constantFrom(...EQUIPMENT_CATEGORIES), { nil: null }), hours: fc.integer({ min: 0, max: 60 }), period: fc.constantFrom(...QUOTA_PERIODS) }), { maxLength: 3 });
  const uses = fc.array(
    fc.record({ day: fc.integer({ min: 0, max: 60 }).map((count) => addDays(BEGINS, count)), minutes: fc.integer({ min: 15, max: 240 }), units: fc.dictionary(fc.constantFrom(...EQUIPMENT_CATEGORIES), fc.integer({ min: 1, max: 6 }), { maxKeys: 2, noNullPrototype: true }) }),
    { maxLength: 6 },
  );

  it('never takes back a yes when less is asked for, less was used, or more is allowed', () => {
    fc.assert(
      fc.property(quotas, uses, uses, (given, used, asked) => {
        if (exceededQuotas(given, BEGINS, used, asked).length > 0) return;
        expect(exceededQuotas(given, BEGINS, used, asked.slice(1))).toEqual([]);
        expect(exceededQuotas(given, BEGINS, used.slice(1), asked)).toEqual([]);
        expect(exceededQuotas(given.map((quota) => ({ ...quota, hours: quota.hours + 1 })), BEGINS, used, asked)).toEqual([]);
      }),
    );
  });

  it('gives the same answer at once as one by one', () => {
    fc.assert(
      fc.property(quotas, uses, (given, asked) => {
        const atOnce = exceededQuotas(given, BEGINS, [], asked).length === 0;
        const oneByOne = asked.every((one, index) => exceededQuotas(given, BEGINS, asked.slice(0, index), [one]).length === 0);
        expect(oneByOne).toBe(atOnce);
      }),
    );
  });

  it('counts every minute asked for in one period of each quota', () => {
    fc.assert(
      fc.property(quotas, uses, (given, asked) => {
        const stands = quotaStands(given, BEGINS, [], asked);
        given.forEach((quota) => {
          const told = stands.filter((stand) => stand.quota === quota).reduce((total, { askedMinutes }) => total + askedMinutes, 0);
          expect(told).toBe(asked.reduce((total, use) => total + minutesCounted(quota, use), 0));
        });
      }),
    );
  });
});
