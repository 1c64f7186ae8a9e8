import { describe, expect, it } from '@jest/globals';
import { aPlannedBooking } from '../../../test/planning.ts';
import { deskState, dimmedIds, isWanted } from './find.presenter.ts';

describe('looking for a booking', () => {
  it.each([
    ['', true],
    ['ines', true],
    ['GARN in', true],
    ['k7m2-4qxp', true],
    ['4QX', true],
    ['nès', false],
    ['ines durand', false],
  ])('by "%s": %s', (text, found) => {
    expect(isWanted(aPlannedBooking(), { text, state: null })).toBe(found);
  });

  it('finds both halves of a double name', () => {
    expect(isWanted(aPlannedBooking({ givenName: 'Marie-Josée' }), { text: 'josee', state: null })).toBe(true);
    expect(isWanted(aPlannedBooking({ givenName: 'Marie-Josée' }), { text: 'marie-j', state: null })).toBe(true);
  });

  it('goes by state as well', () => {
    expect(isWanted(aPlannedBooking(), { text: '', state: 'arrived' })).toBe(false);
    expect(isWanted(aPlannedBooking({ status: 'CHECKED_IN' }), { text: '', state: 'arrived' })).toBe(true);
    expect(deskState({ status: 'HELD', approvalState: 'NOT_NEEDED' })).toBe('making');
    expect(deskState({ status: 'HELD', approvalState: 'ASKED' })).toBe('waiting');
  });

  it('dims nothing when nothing is looked for, all others when something is', () => {
    const others = [aPlannedBooking(), aPlannedBooking({ id: 'other', familyName: 'Durand' })];
    expect(dimmedIds(others, { text: ' ', state: null })).toBeNull();
    expect(dimmedIds(others, { text: 'durand', state: null })).toEqual(new Set(['booking']));
  });
});
