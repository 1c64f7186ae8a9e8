import { describe, expect, it } from '@jest/globals';
import { endOf, firstRhythm, untilBounds } from './rhythm.presenter.ts';

describe('where a series ends', () => {
  const rhythm = firstRhythm('2026-03-03', 'TUESDAY');

  it('is after four sessions to begin with, or with the day of the fourth', () => {
    expect(endOf(rhythm)).toEqual({ count: 4 });
    expect(endOf({ ...rhythm, end: 'UNTIL' })).toEqual({ untilDay: '2026-03-24' });
  });

  it('is one of both, and going back loses nothing', () => {
    const until = { ...rhythm, end: 'UNTIL' as const, untilDay: '2026-06-02' };
    expect(endOf({ ...until, end: 'COUNT' })).toEqual({ count: 4 });
    expect(endOf(until)).toEqual({ untilDay: '2026-06-02' });
  });

  it('is after the first day, within a year', () => {
    expect(untilBounds('2026-03-03')).toEqual({ min: '2026-03-04', max: '2027-03-02' });
  });
});
