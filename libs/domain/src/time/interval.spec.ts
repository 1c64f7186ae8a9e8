import { contains, containsInstant, interval, isEmpty, minutesOf, overlaps, type Interval } from './interval.ts';
import { intersect, merge, subtract } from './interval-algebra.ts';
import { plusMinutes } from './duration.ts';
import fc from 'fast-check';

const noon = new Date('2026-06-02T12:00:00Z');
const of = (start: number, end: number): Interval => interval(plusMinutes(noon, start), plusMinutes(noon, end));
const small = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 8 })).map(([start, length]) => of(start, start + length));
const minutes = Array.from({ length: 30 }, (_, minute) => plusMinutes(noon, minute));
const covered = (intervals: readonly Interval[]): readonly boolean[] =>
  minutes.map((minute) => intervals.some((one) => containsInstant(one, minute)));

describe('intervals', () => {
  it.each<[string, [number, number], [number, number], boolean]>([
    ['that share a minute overlap', [0, 10], [9, 20], true],
    ['that touch do not overlap', [0, 10], [10, 20], false],
    ['of which one holds the other overlap', [0, 10], [2, 3], true],
    ['apart do not overlap', [0, 10], [11, 20], false],
    ['of which one is empty do not overlap', [0, 10], [5, 5], false],
  ])('%s', (_sentence, one, other, expected) => {
    expect(overlaps(of(...one), of(...other))).toBe(expected);
    expect(overlaps(of(...other), of(...one))).toBe(expected);
    expect(intersect(of(...one), of(...other)) !== null).toBe(expected);
  });

  it('contain their start and not their end', () => {
    expect(containsInstant(of(0, 10), plusMinutes(noon, 0))).toBe(true);
    expect(containsInstant(of(0, 10), plusMinutes(noon, 10))).toBe(false);
  });

  it('contain themselves and what lies within, no more', () => {
    expect(contains(of(0, 10), of(0, 10))).toBe(true);
    expect(contains(of(0, 10), of(-1, 10))).toBe(false);
    expect(contains(of(0, 10), of(0, 11))).toBe(false);
  });

  it('count elapsed minutes', () => {
    expect(minutesOf(of(5, 50))).toBe(45);
  });

  it('do not end before they start', () => {
    expect(() => of(1, 0)).toThrow(RangeError);
    expect(() => interval(new Date(NaN), noon)).toThrow(RangeError);
    expect(isEmpty(of(1, 1))).toBe(true);
  });

  it('merge across a gap no wider than allowed', () => {
    expect(merge([of(20, 30), of(0, 10)], 9)).toEqual([of(0, 10), of(20, 30)]);
    expect(merge([of(20, 30), of(0, 10)], 10)).toEqual([of(0, 30)]);
  });

  it('merge into the same minutes, apart and in order', () => {
    fc.assert(
      fc.property(fc.array(small), (intervals) => {
        const merged = merge(intervals);
        expect(covered(merged)).toEqual(covered(intervals));
        merged.slice(1).forEach((one, index) => expect(one.start.getTime()).toBeGreaterThan(merged[index]?.end.getTime() ?? NaN));
      }),
    );
  });

  it('subtracted leave the minutes of the whole that no other has', () => {
    fc.assert(
      fc.property(small, fc.array(small), (whole, taken) => {
        const expected = minutes.map((minute) => containsInstant(whole, minute) && !taken.some((one) => containsInstant(one, minute)));
        expect(covered(subtract(whole, taken))).toEqual(expected);
      }),
    );
  });
});
