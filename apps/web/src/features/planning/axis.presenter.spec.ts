import { describe, expect, it } from '@jest/globals';
import { axisOf, closedPieces, fractionOf, hourMarks, instantAt, piecesOf, snapped } from './axis.presenter.ts';
import { aPlannedBooking, aPlanning } from '../../../test/planning.ts';

const HOUR = 3_600_000;
const instant = (text: string): number => Date.parse(text);

describe('the axis of a day', () => {
  const planning = aPlanning();
  const axis = axisOf(planning);

  it('shows the opening hours with an hour around, by the clocks of the place', () => {
    // La Réunion is four hours ahead: open 9 to 17 there is 5 to 13 UTC.
    expect(axis.segments).toEqual([{ day: '2035-03-14', start: instant('2035-03-14T04:00:00Z'), end: instant('2035-03-14T14:00:00Z'), offset: 0 }]);
    expect(axis.minutes).toBe(600);
  });

  it('widens for somebody who comes outside the hours', () => {
    const early = axisOf(aPlanning({ bookings: [aPlannedBooking({ startsAt: '2035-03-14T02:15:00Z', endsAt: '2035-03-14T03:15:00Z' })] }));
    expect(early.segments[0]?.start).toBe(instant('2035-03-14T01:00:00Z'));
  });

  it('shows a plain working day when the place is closed and nobody comes', () => {
    const closed = axisOf(aPlanning({ openings: [{ day: '2035-03-14', holiday: 'Fête', intervals: [], reserved: [] }], bookings: [] }));
    expect(closed.segments[0]).toMatchObject({ start: instant('2035-03-14T04:00:00Z'), end: instant('2035-03-14T14:00:00Z') });
    expect(closedPieces(closed, [{ day: '2035-03-14', holiday: 'Fête', intervals: [], reserved: [] }])).toEqual([{ left: 0, width: 1 }]);
  });

  it('puts a stretch of time where it is, cut at the edges', () => {
    expect(piecesOf(axis, instant('2035-03-14T05:00:00Z'), instant('2035-03-14T06:00:00Z'))).toEqual([{ left: 0.1, width: 0.1 }]);
    expect(piecesOf(axis, instant('2035-03-14T02:00:00Z'), instant('2035-03-14T05:00:00Z'))).toEqual([{ left: 0, width: 0.1 }]);
    expect(piecesOf(axis, instant('2035-03-15T02:00:00Z'), instant('2035-03-15T05:00:00Z'))).toEqual([]);
  });

  it('leads back from a place to an instant, and stays within the day', () => {
    expect(instantAt(axis, 0.25)).toBe(instant('2035-03-14T06:30:00Z'));
    expect(instantAt(axis, 7)).toBe(instant('2035-03-14T14:00:00Z'));
    expect(fractionOf(axis, instantAt(axis, 0.4))).toBeCloseTo(0.4);
    expect(fractionOf(axis, instant('2035-03-14T20:00:00Z'))).toBeNull();
  });

  it('hatches the hours in which the place is closed exceptionally, and not those of a space', () => {
    const noon = { id: 'closure', startsAt: '2035-03-14T09:00:00Z', endsAt: '2035-03-14T14:00:00Z', spaceName: null };
    expect(closedPieces(axis, planning.openings, [noon])).toEqual([{ left: 0, width: 0.1 }, { left: expect.closeTo(0.5), width: expect.closeTo(0.5) }]);
    expect(closedPieces(axis, planning.openings, [{ ...noon, spaceName: 'Atelier' }])).toEqual(closedPieces(axis, planning.openings));
  });

  it('hatches the hours outside the opening', () => {
    expect(closedPieces(axis, planning.openings)).toEqual([{ left: 0, width: 0.1 }, { left: 0.9, width: expect.closeTo(0.1) }]);
  });
});

describe('a week', () => {
  const openings = Array.from({ length: 7 }, (_, index) => ({ day: `2035-03-${12 + index}`, holiday: null, intervals: index === 6 ? [] : [{ startsAt: `2035-03-${12 + index}T05:00:00Z`, endsAt: `2035-03-${12 + index}T13:00:00Z` }], reserved: [] }));
  const axis = axisOf(aPlanning({ from: '2035-03-12', days: 7, openings, bookings: [] }));

  it('has seven days of the same hours, one after another', () => {
    expect(axis.segments.map(({ day, offset }) => [day, offset])).toEqual([0, 1, 2, 3, 4, 5, 6].map((index) => [`2035-03-${12 + index}`, index * 600]));
  });

  it('draws what goes on overnight on both days', () => {
    expect(piecesOf(axis, instant('2035-03-12T13:00:00Z'), instant('2035-03-13T05:00:00Z'))).toHaveLength(2);
  });
});

describe('a day the clocks change', () => {
  const allDay = (day: string, from: string, to: string) => axisOf(aPlanning({ timeZone: 'Europe/Paris', from: day, bookings: [], openings: [{ day, holiday: null, intervals: [{ startsAt: from, endsAt: to }], reserved: [] }] }));

  it('in spring has 23 hours, of which one is skipped', () => {
    const axis = allDay('2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z');
    expect(axis.minutes).toBe(23 * 60);
    expect(hourMarks(axis).map(({ instant: mark }) => (mark - instant('2026-03-28T23:00:00Z')) / HOUR)).toEqual(Array.from({ length: 23 }, (_, hour) => hour));
  });

  it('in autumn has 25 hours, of which one is there twice', () => {
    const axis = allDay('2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z');
    expect(axis.minutes).toBe(25 * 60);
    expect(hourMarks(axis)).toHaveLength(25);
    expect(fractionOf(axis, instant('2026-10-25T01:00:00Z'))).toBeCloseTo(3 / 25);
  });
});

describe('snapping', () => {
  it.each([
    ['2035-03-14T05:07:00Z', '2035-03-14T05:00:00Z'],
    ['2035-03-14T05:08:00Z', '2035-03-14T05:15:00Z'],
    ['2035-03-14T05:22:29Z', '2035-03-14T05:15:00Z'],
  ])('brings %s to %s', (from, to) => {
    expect(snapped(instant(from), axisOf(aPlanning()).zone)).toBe(instant(to));
  });

  it('goes by the clocks of a zone that is off by half an hour', () => {
    const { zone } = axisOf(aPlanning({ timeZone: 'Pacific/Marquesas', openings: [], bookings: [] }));
    expect(snapped(instant('2035-03-14T05:31:00Z'), zone)).toBe(instant('2035-03-14T05:30:00Z'));
  });
});
