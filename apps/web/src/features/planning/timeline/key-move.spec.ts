import { describe, expect, test } from '@jest/globals';
import { aPlannedBooking, aPlanning } from '../../../../test/planning.ts';
import { axisOf } from '../axis.presenter.ts';
import { draftOf } from '../move.presenter.ts';
import { dragged } from './drag.presenter.ts';
import { movedByKey } from './key-move.ts';

const { units } = aPlanning();
const draft = draftOf(aPlannedBooking(), 'vr1');
const QUARTER = 900_000;

describe('by the keyboard', () => {
  test.each([
    ['ArrowRight', false, { startsAt: draft.startsAt + QUARTER, endsAt: draft.endsAt + QUARTER }],
    ['ArrowLeft', false, { startsAt: draft.startsAt - QUARTER, endsAt: draft.endsAt - QUARTER }],
    ['ArrowDown', false, { unitId: 'vr2' }],
    ['ArrowUp', false, { unitId: 'vr1' }],
    ['ArrowRight', true, { startsAt: draft.startsAt, endsAt: draft.endsAt + QUARTER }],
    ['ArrowLeft', true, { startsAt: draft.startsAt, endsAt: draft.endsAt - QUARTER }],
  ])('Alt and %s, with Shift: %s', (key, shiftKey, expected) => {
    expect(movedByKey({ key, altKey: true, shiftKey }, draft, units)).toMatchObject(expected);
  });

  test('without Alt, or with another key, nothing moves', () => {
    expect(movedByKey({ key: 'ArrowRight', altKey: false, shiftKey: false }, draft, units)).toBeNull();
    expect(movedByKey({ key: 'x', altKey: true, shiftKey: false }, draft, units)).toBeNull();
    expect(movedByKey({ key: 'ArrowDown', altKey: true, shiftKey: true }, draft, units)).toBeNull();
  });

  test('what may not be moved is not', () => {
    const fixed = draftOf(aPlannedBooking({ acts: ['CHECK_IN'] }), 'vr1');
    expect(movedByKey({ key: 'ArrowRight', altKey: true, shiftKey: false }, fixed, units)).toBeNull();
    expect(movedByKey({ key: 'ArrowRight', altKey: true, shiftKey: true }, fixed, units)).toBeNull();
  });
});

describe('by the pointer', () => {
  // Ten hours, from 8 to 18 by the clocks of the place; the booking is from 10 to 11.
  const axis = axisOf(aPlanning());

  test('a bar held by its middle goes where its start then is, to the quarter', () => {
    expect(dragged(draft, { part: 'whole', after: 30 * 60_000 }, axis, 0.361, 'vr2')).toMatchObject({ startsAt: draft.startsAt + 4 * QUARTER, endsAt: draft.endsAt + 4 * QUARTER, unitId: 'vr2' });
  });

  test('over no row it stays in its own', () => {
    expect(dragged(draft, { part: 'whole', after: 0 }, axis, 0.2, null)).toEqual(draft);
  });

  test('its edge changes the end alone, and never before the start', () => {
    expect(dragged(draft, { part: 'end' }, axis, 0.35, 'vr2')).toMatchObject({ startsAt: draft.startsAt, endsAt: draft.endsAt + 2 * QUARTER, unitId: 'vr1' });
    expect(dragged(draft, { part: 'end' }, axis, 0, 'vr2')).toMatchObject({ endsAt: draft.startsAt + QUARTER });
  });
});
