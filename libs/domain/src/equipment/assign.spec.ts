import fc from 'fast-check';
import { idOf } from '../kernel/id.ts';
import { aNeed, at, aUnit } from '../testing/builders.ts';
import { intervalsAfter, needs, unitLists } from '../testing/generators.ts';
import { interval, overlaps } from '../time/interval.ts';
import { assignUnits } from './assign.ts';
import { bookingsServed, occupationOf } from './free-units.ts';
import { unitsNeeded, type Need } from './need.ts';
import type { UnitFacts } from './unit-facts.ts';
import { unitPool, type UnitRequest } from './unit-pool.ts';

const ten = at('2026-06-02T08:00:00Z');
const hour = interval(ten, at('2026-06-02T09:00:00Z'));
const aRequest = (more: Partial<UnitRequest> = {}): UnitRequest => ({ needs: [aNeed()], people: 1, moduleId: null, age: null, ...more });
const welding = idOf<'Module'>('welding');
const seat = (name: string, more: Partial<UnitFacts> = {}) => aUnit(name, { category: 'SEAT', modelId: idOf('chair'), ...more });

const outcome = (request: UnitRequest, units: readonly UnitFacts[]): string => {
  const result = assignUnits(request, hour, units);
  return result.ok ? result.value.map(({ unitId }) => unitId).join(' ') : result.refusal;
};

describe('assigning units', () => {
  it.each<[string, Partial<UnitRequest>, readonly UnitFacts[], string]>([
    ['takes one headset for one person', {}, [aUnit('H1'), aUnit('H2')], 'H1'],
    ['takes one headset for each person', { people: 2 }, [aUnit('H1'), aUnit('H2')], 'H1 H2'],
    ['takes one room for all', { people: 3, needs: [aNeed({ category: 'VIDEO_ROOM', perPerson: false })] }, [aUnit('V', { category: 'VIDEO_ROOM' })], 'V'],
    ['takes nothing where nothing is needed', { needs: [] }, [aUnit('H1')], ''],
    ['leaves a busy headset', {}, [aUnit('H1', { busy: [hour] }), aUnit('H2')], 'H2'],
    ['takes a headset that is free from the very minute', {}, [aUnit('H1', { busy: [interval(at('2026-06-02T07:00:00Z'), ten)] })], 'H1'],
    [
      'leaves a headset whose turnaround would run into the next booking',
      {},
      [aUnit('H1', { turnaroundMinutes: 15, busy: [interval(at('2026-06-02T09:10:00Z'), at('2026-06-02T10:00:00Z'))] })],
      'SLOT_TAKEN',
    ],
    ['refuses when all are busy', {}, [aUnit('H1', { busy: [hour] })], 'SLOT_TAKEN'],
    ['refuses what the place does not have', {}, [seat('S1')], 'NO_SUCH_EQUIPMENT'],
    ['does not count what is out of service', {}, [aUnit('H1', { inService: false })], 'NO_SUCH_EQUIPMENT'],
    ['says when the place has some, but not for so many', { people: 2 }, [aUnit('H1')], 'TOO_MANY_PEOPLE'],
    ['refuses a model too old for the person', { age: 12 }, [aUnit('H1', { minimumAge: 13 })], 'UNDER_AGE'],
    ['takes the model the person is old enough for', { age: 12 }, [aUnit('H1', { minimumAge: 13 }), aUnit('H2')], 'H2'],
    ['accepts an unknown age', {}, [aUnit('H1', { minimumAge: 13 })], 'H1'],
    ['takes a unit with the module', { moduleId: welding }, [aUnit('H1'), aUnit('H2', { moduleIds: [welding] })], 'H2'],
    ['refuses a module installed nowhere', { moduleId: welding }, [aUnit('H1')], 'MODULE_NOT_AVAILABLE'],
    [
      'asks the module only of the needs that carry it',
      { moduleId: welding, needs: [aNeed(), aNeed({ category: 'SEAT' })] },
      [aUnit('H1', { moduleIds: [welding] }), seat('S1')],
      'H1 S1',
    ],
    ['keeps the unit with modules for who needs one', {}, [aUnit('H1', { moduleIds: [welding] }), aUnit('H2')], 'H2'],
    ['keeps the rare model', {}, [aUnit('H1', { modelId: idOf('rare') }), aUnit('H2'), aUnit('H3')], 'H2'],
    [
      'serves the named model before the mere category',
      { needs: [aNeed(), aNeed({ modelId: idOf('rare') })] },
      [aUnit('H1', { modelId: idOf('rare') }), aUnit('H2')],
      'H1 H2',
    ],
  ])('%s', (_sentence, request, units, expected) => {
    expect(outcome(aRequest(request), units)).toBe(expected);
  });

  it('does not depend on the order of the units', () => {
    fc.assert(
      fc.property(unitLists(ten, 4), fc.array(needs(), { maxLength: 2 }), (units, wanted) => {
        expect(outcome(aRequest({ needs: wanted }), [...units].reverse())).toBe(outcome(aRequest({ needs: wanted }), units));
      }),
    );
  });
});

/** Every way of giving distinct units to needs, tried one after the other. */
const possible = (wanted: readonly Need[], free: readonly UnitFacts[], accepts: (unit: UnitFacts, need: Need) => boolean): boolean => {
  const [need, ...others] = wanted;
  if (need === undefined) return true;
  return free.some((unit) => accepts(unit, need) && possible(others, free.filter((one) => one !== unit), accepts));
};

describe('an assignment', () => {
  const requests = fc.record({
    needs: fc.array(needs(), { maxLength: 3 }),
    people: fc.integer({ min: 1, max: 2 }),
    moduleId: fc.option(fc.constantFrom(idOf<'Module'>('m'), idOf<'Module'>('n'))),
    age: fc.option(fc.constantFrom(10, 20)),
  });

  it('is found whenever some choice of units exists, and is one', () => {
    fc.assert(
      fc.property(requests, unitLists(ten, 4), intervalsAfter(ten, 4), (request, units, during) => {
        const fits = (unit: UnitFacts, need: Need): boolean =>
          unit.inService && unit.category === need.category && (need.modelId ?? unit.modelId) === unit.modelId &&
          (request.age === null || unit.minimumAge <= request.age);
        const runs = (unit: UnitFacts): boolean => request.moduleId === null || unit.moduleIds.includes(request.moduleId);
        const carries = (need: Need): boolean => units.some((unit) => fits(unit, need) && runs(unit));
        const accepts = (unit: UnitFacts, need: Need): boolean => fits(unit, need) && (!carries(need) || runs(unit));
        const oneByOne = request.needs.flatMap((need) => Array.from({ length: unitsNeeded(need, request.people) }, () => need));
        const free = units.filter((unit) => !unit.busy.some((busy) => overlaps(busy, occupationOf(unit, during))));
        const wanted = possible(oneByOne, free, accepts) && (request.moduleId === null || request.needs.some(carries));

        const result = assignUnits(request, during, units);
        expect(result.ok).toBe(wanted);
        if (!result.ok) return;
        const taken = result.value.map(({ unitId }) => free.find(({ id }) => id === unitId));
        expect(new Set(taken).size).toBe(oneByOne.length);
        expect(taken).not.toContain(undefined);
        expect(possible(oneByOne, taken.filter((unit) => unit !== undefined), accepts)).toBe(true);
        for (const { unitId, during: occupied } of result.value) {
          const unit = units.find(({ id }) => id === unitId);
          expect(occupied.end.getTime() - during.end.getTime()).toBe((unit?.turnaroundMinutes ?? NaN) * 60_000);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('can be repeated once at least, and never more often than counted', () => {
    fc.assert(
      fc.property(requests, unitLists(ten, 4), intervalsAfter(ten, 4), (request, units, during) => {
        fc.pre(request.needs.length > 0);
        const pool = unitPool(request, units);
        const served = pool.ok ? bookingsServed(pool.value, during, 99) : 0;
        let left: readonly UnitFacts[] = units;
        let taken = 0;
        for (;;) {
          const result = assignUnits(request, during, left);
          if (!result.ok || taken > served) break;
          taken += 1;
          const gone = result.value.map(({ unitId }) => unitId);
          left = left.map((unit) => (gone.includes(unit.id) ? { ...unit, busy: [...unit.busy, occupationOf(unit, during)] } : unit));
        }
        // One after the other may spend a unit another booking would need; never more than counted, and at least one if any.
        expect(taken).toBeLessThanOrEqual(served);
        expect(taken > 0).toBe(served > 0);
      }),
    );
  });
});
