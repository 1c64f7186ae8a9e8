import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countsOf, found, type Sought, todosOf } from './facets.presenter.ts';
import type { FleetUnit } from './facts.ts';
import { aUnit } from '../../../test/equipment.ts';

const now = Date.parse('2026-03-12T09:00:00Z');
const anything: Sought = { category: null, status: null, space: null, todo: false, retired: false, text: '' };
const plan = (state: 'LATER' | 'SOON' | 'DUE') => ({ id: state, title: 'Mousse', everyDays: 90, everyHours: null, since: '2026-01-01T00:00:00Z', usedHours: 0, dueAt: null, state });

describe('what a unit waits for', () => {
  it.each<[string, Partial<FleetUnit>, string]>([
    ['nothing when it is ready', {}, ''],
    ['a check when it was only entered', { status: 'ENROLLED' }, 'check'],
    ['cleaning when it came back', { status: 'RETURNED', needsCleaning: true }, 'clean'],
    ['no cleaning while it is out of service', { status: 'OUT_OF_SERVICE', needsCleaning: true, blockingIncidents: 1 }, 'blocking'],
    ['its charge when it is below what its model asks', { battery: { unit: 29, left: null, right: null, at: '2026-03-12T08:00:00Z' } }, 'charge'],
    ['no charge at what its model asks', { battery: { unit: 30, left: null, right: null, at: '2026-03-12T08:00:00Z' } }, ''],
    ['care that is due, then care that is soon', { plans: [plan('DUE'), plan('SOON'), plan('LATER')] }, 'care careSoon'],
    ['its arrival when it is late', { status: 'IN_TRANSIT', arrivesAt: '2026-03-12T08:00:00Z' }, 'late'],
    ['no arrival that is to come', { status: 'IN_TRANSIT', arrivesAt: '2026-03-12T10:00:00Z' }, ''],
    ['the end of its warranty, within the month', { warrantyUntil: '2026-04-11' }, 'warranty'],
    ['no warranty that is over or far', { warrantyUntil: '2026-03-11' }, ''],
    ['nothing at all once it has left', { status: 'RETIRED', minorIncidents: 2, warrantyUntil: '2026-03-20' }, ''],
  ])('is %s', (_sentence, unit, kinds) => {
    expect(todosOf(aUnit(unit), now).map(({ kind }) => kind).join(' ')).toBe(kinds);
  });

  it('counts the days of a warranty to its last', () => {
    expect(todosOf(aUnit({ warrantyUntil: '2026-03-12' }), now)).toEqual([{ kind: 'warranty', days: 0 }]);
  });
});

describe('the inventory looked through', () => {
  const units = [
    aUnit({ id: 'a', tag: 'TL1-Q3-01', spaceId: 'salle' }),
    aUnit({ id: 'b', tag: 'TL1-Q3-02', status: 'OUT_OF_SERVICE', blockingIncidents: 1 }),
    aUnit({ id: 'c', tag: 'TL1-PC-01', category: 'COMPUTER', modelName: 'Écran géant', serialNumber: 'ZZ-9' }),
    aUnit({ id: 'd', tag: 'TL1-Q3-03', status: 'RETIRED' }),
  ];
  const ids = (sought: Partial<Sought>) => found(units, { ...anything, ...sought }, now).map(({ id }) => id).join('');

  it.each<[string, Partial<Sought>, string]>([
    ['all but what has left', {}, 'abc'],
    ['what has left too, when asked', { retired: true }, 'abcd'],
    ['what has left alone, when its state is asked', { status: 'RETIRED' }, 'd'],
    ['one kind', { category: 'COMPUTER' }, 'c'],
    ['one room', { space: 'salle' }, 'a'],
    ['no room', { space: 'none' }, 'bc'],
    ['what waits for something', { todo: true }, 'b'],
    ['words without accents, in any order', { text: 'geant ecran' }, 'c'],
    ['a part of a serial number', { text: 'zz-9' }, 'c'],
    ['nothing', { text: 'imprimante' }, ''],
  ])('shows %s', (_sentence, sought, expected) => {
    expect(ids(sought)).toBe(expected);
  });

  it('counts of each choice what choosing it would show', () => {
    const status = fc.constantFrom(...units.map((unit) => unit.status));
    fc.assert(
      fc.property(fc.option(status), fc.option(fc.constantFrom('VR_HEADSET' as const, 'COMPUTER' as const)), fc.boolean(), (chosen, category, retired) => {
        const sought = { ...anything, status: chosen, category, retired };
        for (const { value, count } of countsOf(units, sought, now, 'category', (unit) => unit.category)) expect(found(units, { ...sought, category: value }, now)).toHaveLength(count);
      }),
    );
  });
});
