import { describe, expect, it } from '@jest/globals';
import { aPlannedBooking, aPlanning } from '../../../test/planning.ts';
import { backTo, draftOf, endingAt, inRow, isMove, nextUnit, shifted, startingAt, wishOf } from './move.presenter.ts';

const two = aPlannedBooking({ units: [{ unitId: 'vr1', freeAt: '2035-03-14T07:15:00Z' }, { unitId: 'vr3', freeAt: '2035-03-14T07:15:00Z' }] });

describe('a move', () => {
  const draft = draftOf(two, 'vr1');

  it('is none until something changes, nor once it is back', () => {
    expect(isMove(draft)).toBe(false);
    expect(isMove(shifted(shifted(draft, 15), -15))).toBe(false);
    expect(isMove(inRow(draft, 'vr2'))).toBe(true);
  });

  it('to another row at the same time keeps the other units', () => {
    expect(wishOf(inRow(draft, 'vr2'))).toEqual({ startsAt: '2035-03-14T06:00:00.000Z', durationMinutes: 60, unitIds: ['vr2', 'vr3'] });
  });

  it('onto the row of its own other unit asks for that one once', () => {
    expect(wishOf(inRow(draft, 'vr3')).unitIds).toEqual(['vr3']);
  });

  it('to another time asks for the row alone, so that the server may find others', () => {
    expect(wishOf(shifted(draft, 30))).toEqual({ startsAt: '2035-03-14T06:30:00.000Z', durationMinutes: 60, unitIds: ['vr1'] });
  });

  it('keeps its length when it starts elsewhere, and never ends before a quarter of an hour', () => {
    expect(startingAt(draft, draft.startsAt + 900_000).endsAt).toBe(draft.endsAt + 900_000);
    expect(wishOf(endingAt(draft, draft.startsAt - 5)).durationMinutes).toBe(15);
  });

  it('goes up and down among rows of its kind only', () => {
    const { units } = aPlanning();
    expect(nextUnit(units, 'vr1', 1)).toBe('vr2');
    expect(nextUnit(units, 'vr2', 1)).toBe('vr2');
    expect(nextUnit(units, 'vr1', -1)).toBe('vr1');
  });

  it('can be undone, units and all', () => {
    expect(backTo(two)).toEqual({ startsAt: '2035-03-14T06:00:00.000Z', durationMinutes: 60, unitIds: ['vr1', 'vr3'] });
  });
});
