import { describe, expect, it } from '@jest/globals';
import { aBlock, aPlannedBooking, aPlanning } from '../../../test/planning.ts';
import { axisOf } from './axis.presenter.ts';
import { bookingsShown, groupsOf } from './rows.presenter.ts';

const rowsOf = (planning: ReturnType<typeof aPlanning>, ...more: [by?: 'category' | 'space', only?: 'COMPUTER' | null]) => groupsOf(planning, axisOf(planning), more[0] ?? 'category', more[1] ?? null);

describe('the rows', () => {
  it('stand by category, in the order of the catalogue', () => {
    expect(rowsOf(aPlanning()).map(({ key, rows }) => [key, rows.map(({ unit }) => unit.id)])).toEqual([['VR_HEADSET', ['vr1', 'vr2']], ['COMPUTER', ['pc1']]]);
  });

  it('or by space, what stands nowhere last', () => {
    expect(rowsOf(aPlanning(), 'space').map(({ name, rows }) => [name, rows.length])).toEqual([['Atelier', 2], [null, 1]]);
  });

  it('or of one category only', () => {
    expect(rowsOf(aPlanning(), 'category', 'COMPUTER').map(({ key }) => key)).toEqual(['COMPUTER']);
  });

  it('have a bar with its turnaround as a tail', () => {
    const [bar] = rowsOf(aPlanning())[0]?.rows[0]?.bars ?? [];
    expect(bar?.pieces).toEqual([{ left: 0.2, width: 0.1 }]);
    expect(bar?.tail).toEqual([{ left: expect.closeTo(0.3), width: 0.025 }]);
  });

  it('show a booking of two units on both, and count it once', () => {
    const groups = rowsOf(aPlanning({ bookings: [aPlannedBooking({ units: [{ unitId: 'vr1', freeAt: '2035-03-14T07:00:00Z' }, { unitId: 'vr2', freeAt: '2035-03-14T07:00:00Z' }] })] }));
    expect(groups[0]?.rows.map(({ bars }) => bars.length)).toEqual([1, 1]);
    expect(bookingsShown(groups)).toHaveLength(1);
  });

  it('give a missed session no tail: its unit is free', () => {
    const [bar] = rowsOf(aPlanning({ bookings: [aPlannedBooking({ status: 'NO_SHOW' })] }))[0]?.rows[0]?.bars ?? [];
    expect(bar?.tail).toEqual([]);
  });

  it('show what is blocked', () => {
    const rows = rowsOf(aPlanning({ blocks: [aBlock()] }))[0]?.rows;
    expect(rows?.map(({ blocks }) => blocks.length)).toEqual([0, 1]);
  });
});
