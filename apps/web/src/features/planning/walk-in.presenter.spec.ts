import { describe, expect, it } from '@jest/globals';
import { aBlock, anOffer, aPlannedBooking, aPlanning, aUnit } from '../../../test/planning.ts';
import { at } from './facts.ts';
import { firstChoice, freeUnits } from './walk-in.presenter.ts';

const SIX = at('2035-03-14T06:00:00Z');
const busy = [aPlannedBooking({ units: [{ unitId: 'vr1', freeAt: '2035-03-14T07:15:00Z' }, { unitId: 'vr2', freeAt: '2035-03-14T07:15:00Z' }] })];
const desk = anOffer({ id: 'desk', needs: [{ category: 'COMPUTER', quantity: 1, perPerson: false, model: null }] });

describe('what is free', () => {
  it('waits for the turnaround', () => {
    const planning = aPlanning();
    expect(freeUnits(planning, at('2035-03-14T07:10:00Z'), at('2035-03-14T08:00:00Z')).map(({ id }) => id)).toEqual(['vr2', 'pc1']);
    expect(freeUnits(planning, at('2035-03-14T07:15:00Z'), at('2035-03-14T08:00:00Z')).map(({ id }) => id)).toEqual(['vr1', 'vr2', 'pc1']);
  });

  it('leaves out what is blocked or out of service; a missed session holds nothing', () => {
    const planning = aPlanning({ bookings: [aPlannedBooking({ status: 'NO_SHOW' })], blocks: [aBlock()], units: [aUnit('vr1'), aUnit('vr2'), aUnit('vr3', { inService: false })] });
    expect(freeUnits(planning, SIX, at('2035-03-14T09:00:00Z')).map(({ id }) => id)).toEqual(['vr1']);
  });
});

describe('the first proposal', () => {
  it('is the first activity for which enough is free, with its shortest length', () => {
    expect(firstChoice(aPlanning({ bookings: busy, offers: [anOffer(), desk] }), SIX)).toMatchObject({ offer: { id: 'desk' }, durationMinutes: 30, people: 1, free: true });
  });

  it('is the first of all when nothing is free, and says so', () => {
    expect(firstChoice(aPlanning({ bookings: busy }), SIX)).toMatchObject({ offer: { id: 'offer' }, free: false });
  });

  it('suits the unit that was pressed', () => {
    expect(firstChoice(aPlanning({ offers: [anOffer(), desk] }), SIX, aUnit('pc1', { category: 'COMPUTER' }))).toMatchObject({ offer: { id: 'desk' } });
  });

  it('is none where nothing is proposed', () => {
    expect(firstChoice(aPlanning({ offers: [anOffer({ paused: true })] }), SIX)).toBeNull();
  });
});
