import fc from 'fast-check';
import { idOf } from '../../kernel/id.ts';
import { anOffer, aNeed, aPlace, at, aUnit } from '../../testing/builders.ts';
import { interval, overlaps } from '../../time/interval.ts';
import { decideReassign, isNearlyOver, type LosingBooking } from './reassign.ts';

const before = at('2026-06-02T06:00:00Z');
const [starts, ends] = [at('2026-06-02T08:00:00Z'), at('2026-06-02T09:00:00Z')];
const id = (name: string) => idOf<'EquipmentUnit'>(name);
const losing = (more: Partial<LosingBooking> = {}): LosingBooking => ({ startsAt: starts, endsAt: ends, people: 1, moduleId: null, unitIds: [id('broken')], provenAge: null, ...more });
const broken = aUnit('broken', { inService: false });
const hour = interval(starts, ends);

const given = (booking: LosingBooking, units: Parameters<typeof decideReassign>[1]['units'], now = before, offer = anOffer(), place = aPlace()) => {
  const result = decideReassign(booking, { offer, place, units }, now);
  return result.ok ? result.value.assignments.map(({ unitId }) => unitId).join(' ') : result.refusal.code;
};

describe('a booking that loses its unit', () => {
  it.each<[string, string, string]>([
    ['has an equivalent that is free', given(losing(), [broken, aUnit('other')]), 'other'],
    ['keeps what still works', given(losing({ people: 2, unitIds: [id('broken'), id('mine')] }), [broken, aUnit('another'), aUnit('mine'), aUnit('yet')]).split(' ').sort().join(' '), 'another mine'],
    ['has none when the others are taken', given(losing(), [broken, aUnit('other', { busy: [hour] })]), 'SLOT_TAKEN'],
    ['has none when it was the only one', given(losing(), [broken]), 'NO_SUCH_EQUIPMENT'],
    ['has one with its module, or none', given(losing({ moduleId: idOf('m') }), [broken, aUnit('plain'), aUnit('taken', { moduleIds: [idOf('m')], busy: [hour] })]), 'SLOT_TAKEN'],
    ['is given nothing for which nobody was asked their age', given(losing(), [broken, aUnit('other', { minimumAge: 13 })], before, anOffer({ minimumAge: 10 })), 'other'],
    ['comes even though the place closed meanwhile', given(losing({ startsAt: at('2026-06-02T18:00:00Z'), endsAt: at('2026-06-02T19:00:00Z') }), [broken, aUnit('other')]), 'other'],
  ])('%s', (_sentence, units, expected) => {
    expect(units).toBe(expected);
  });

  it('needs another only for what is left once it has begun', () => {
    const half = at('2026-06-02T08:30:00Z');
    const result = decideReassign(losing(), { offer: anOffer(), place: aPlace(), units: [broken, aUnit('other', { busy: [interval(starts, half)] })] }, half);
    expect(result).toEqual({ ok: true, value: expect.objectContaining({ assignments: [{ unitId: 'other', during: { start: half, end: ends } }] }) });
    expect([isNearlyOver(losing(), half), isNearlyOver(losing(), at('2026-06-02T08:56:00Z'))]).toEqual([false, true]);
  });

  it('never takes what is taken or out of service, and always as many as it needs', () => {
    const unitsOf = fc.array(fc.record({ inService: fc.boolean(), busy: fc.boolean(), turnaroundMinutes: fc.constantFrom(0, 15) }), { maxLength: 7 });
    fc.assert(
      fc.property(unitsOf, fc.integer({ min: 1, max: 3 }), (units, people) => {
        const all = units.map(({ inService, busy, turnaroundMinutes }, index) => aUnit(`u${index}`, { inService, turnaroundMinutes, busy: busy ? [hour] : [] }));
        const result = decideReassign(losing({ people }), { offer: anOffer({ needs: [aNeed()] }), place: aPlace(), units: [broken, ...all] }, before);
        const free = all.filter(({ inService, busy }) => inService && busy.length === 0);
        expect(result.ok).toBe(free.length >= people);
        if (!result.ok) return;
        expect(result.value.assignments).toHaveLength(people);
        for (const { unitId, during } of result.value.assignments) expect(free.some((unit) => unit.id === unitId && unit.busy.every((busy) => !overlaps(busy, during)))).toBe(true);
      }),
    );
  });
});
