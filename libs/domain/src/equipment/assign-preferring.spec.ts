import fc from 'fast-check';
import { idOf } from '../kernel/id.ts';
import { aNeed, at, aUnit } from '../testing/builders.ts';
import { needs, unitLists } from '../testing/generators.ts';
import { interval, overlaps } from '../time/interval.ts';
import { assignUnits } from './assign.ts';
import { assignPreferring } from './assign-preferring.ts';
import { occupationOf } from './free-units.ts';
import type { UnitFacts } from './unit-facts.ts';
import { unitPool, type UnitRequest } from './unit-pool.ts';

const ten = at('2026-06-02T08:00:00Z');
const hour = interval(ten, at('2026-06-02T09:00:00Z'));
const ids = (text: string) => text.split(' ').filter(Boolean).map((id) => idOf<'EquipmentUnit'>(id));
const request: UnitRequest = { needs: [aNeed()], people: 1, moduleId: null, age: null };

const outcome = (units: readonly UnitFacts[], pinned: string, kept: string, more: Partial<UnitRequest> = {}): string => {
  const pool = unitPool({ ...request, ...more }, units);
  if (!pool.ok) return pool.refusal;
  const result = assignPreferring(pool.value, hour, { pinned: ids(pinned), kept: ids(kept) });
  return result.ok ? result.value.map(({ unitId }) => unitId).join(' ') : result.refusal;
};

describe('assigning units somebody would rather have', () => {
  const three = [aUnit('H1'), aUnit('H2'), aUnit('H3')];
  it.each<[string, readonly UnitFacts[], string, string, Partial<UnitRequest>, string]>([
    ['takes the first without a wish', three, '', '', {}, 'H1'],
    ['keeps the one it has', three, '', 'H2', {}, 'H2'],
    ['takes the pinned one before the one it has', three, 'H3', 'H2', {}, 'H3'],
    ['keeps what it can of two', three, 'H3', 'H1 H2', { people: 2 }, 'H3 H1'],
    ['takes an equivalent where the one it has is busy', [aUnit('H1', { busy: [hour] }), aUnit('H2')], '', 'H1', {}, 'H2'],
    ['refuses a pinned one that is busy', [aUnit('H1', { busy: [hour] }), aUnit('H2')], 'H1', '', {}, 'SLOT_TAKEN'],
    ['refuses a pinned one that is no headset', [aUnit('H1'), aUnit('S1', { category: 'SEAT' })], 'S1', '', {}, 'UNIT_NOT_SUITABLE'],
    ['refuses a pinned one it does not know', three, 'H9', '', {}, 'UNIT_NOT_SUITABLE'],
    ['refuses more pinned ones than needed', three, 'H1 H2', '', {}, 'UNIT_NOT_SUITABLE'],
    ['refuses a pinned one whose turnaround runs into the next booking', [aUnit('H1', { turnaroundMinutes: 15, busy: [interval(hour.end, at('2026-06-02T10:00:00Z'))] }), aUnit('H2')], 'H1', '', {}, 'SLOT_TAKEN'],
    ['refuses when not enough are free', [aUnit('H1', { busy: [hour] }), aUnit('H2')], '', 'H2', { people: 2 }, 'SLOT_TAKEN'],
    ['does not give equipment for which nobody asked the age', [aUnit('H1', { minimumAge: 13 }), aUnit('H2')], 'H1', 'H2', { age: 10 }, 'UNIT_NOT_SUITABLE'],
  ])('%s', (_sentence, units, pinned, kept, more, expected) => {
    expect(outcome(units, pinned, kept, more)).toBe(expected);
  });

  it('finds units whenever anybody would, free ones, each once, and keeps as many as can be kept', () => {
    fc.assert(
      fc.property(unitLists(ten, 3), fc.array(needs(), { minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 2 }), fc.infiniteStream(fc.boolean()), (units, wanted, people, flips) => {
        const asked = { needs: wanted, people, moduleId: null, age: null };
        const pool = unitPool(asked, units);
        if (!pool.ok) return;
        const kept = pool.value.units.filter(() => flips.next().value).map(({ id }) => id);
        const anybody = assignUnits(asked, hour, units);
        const result = assignPreferring(pool.value, hour, { pinned: [], kept });
        expect(result.ok).toBe(anybody.ok);
        if (!result.ok || !anybody.ok) return;
        const taken = result.value.map(({ unitId }) => unitId);
        expect(new Set(taken).size).toBe(taken.length);
        for (const unit of units.filter(({ id }) => taken.includes(id))) expect(unit.busy.some((busy) => overlaps(busy, occupationOf(unit, hour)))).toBe(false);
        const count = (of: readonly string[]) => of.filter((id) => (kept as readonly string[]).includes(id)).length;
        expect(count(taken)).toBeGreaterThanOrEqual(count(anybody.value.map(({ unitId }) => unitId)));
        // Pinned, each of them is found again.
        const again = assignPreferring(pool.value, hour, { pinned: taken, kept: [] });
        expect(again.ok && again.value.map(({ unitId }) => unitId).sort()).toEqual([...taken].sort());
      }),
    );
  });
});
