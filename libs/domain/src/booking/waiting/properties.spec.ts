import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slots } from '../../availability/slots.ts';
import { idOf } from '../../kernel/id.ts';
import { anOffer, aPlace, at, aUnit, openEvery } from '../../testing/builders.ts';
import { zones } from '../../testing/generators.ts';
import { MS_PER_MINUTE, plusMinutes } from '../../time/duration.ts';
import { overlaps } from '../../time/interval.ts';
import { localDay } from '../../time/local-day.ts';
import { timeZone } from '../../time/time-zone.ts';
import { localOf } from '../../time/zoned.ts';
import { decideHold } from '../decide-hold.ts';
import { type NextTurn, nextTurn } from './next-session.ts';
import { positionOf, priorityOf, rank, type Ranked } from './rank.ts';
import { minutesToReach, turnUntil } from './turn.ts';
import { PRIORITY_REASONS, USUAL_WAITING_RULES as RULES } from './waiting-rules.ts';
import type { WaitingWish } from './waiting-wish.ts';

const instants = fc.integer({ min: 0, max: 60 * 24 * 14 }).map((minutes) => plusMinutes(at('2026-06-01T00:00:00Z'), minutes));
const entries = (most = 12): fc.Arbitrary<readonly Ranked[]> =>
  fc
    .array(fc.record({ reasons: fc.subarray([...PRIORITY_REASONS]), createdAt: fc.integer({ min: 0, max: 5 }).map((minutes) => plusMinutes(at('2026-06-01T00:00:00Z'), minutes)) }), { maxLength: most })
    .map((list) => list.map((entry, index) => ({ ...entry, id: `entry-${String(index).padStart(2, '0')}` })));

describe('the order of the list', () => {
  it('is total, and the same however the entries come', () => {
    fc.assert(
      fc.property(
        entries().chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(rank(shuffled, RULES)).toEqual(rank(list, RULES));
          expect(rank(list, RULES).map((entry) => positionOf(entry, list, RULES).position)).toEqual(list.map((_, index) => index + 1));
        },
      ),
    );
  });

  it('lets nobody overtake an equal', () => {
    fc.assert(
      fc.property(entries(), (list) => {
        const ordered = rank(list, RULES);
        ordered.forEach((one, index) =>
          ordered.slice(index + 1).forEach((later) => {
            if (priorityOf(one, RULES) === priorityOf(later, RULES)) expect(one.createdAt.getTime()).toBeLessThanOrEqual(later.createdAt.getTime());
            else expect(priorityOf(one, RULES)).toBeGreaterThan(priorityOf(later, RULES));
          }),
        );
      }),
    );
  });

  it('leaves those before as they were when somebody leaves', () => {
    fc.assert(
      fc.property(entries(), fc.nat(), (list, nth) => {
        const gone = list[nth % Math.max(1, list.length)];
        expect(rank(list.filter((entry) => entry !== gone), RULES)).toEqual(rank(list, RULES).filter((entry) => entry !== gone));
      }),
    );
  });
});

describe('a turn', () => {
  const questions = fc.record({ startsAt: instants, zone: zones(), noticeMinutes: fc.integer({ min: 0, max: 2_880 }), distanceKm: fc.option(fc.double({ min: 0, max: 500, noNaN: true })) });

  it('ends while people are awake, after now, and leaves the notice and the way', () => {
    fc.assert(
      fc.property(questions, instants, (question, now) => {
        const until = turnUntil(question, RULES, now);
        if (until === null) return;
        expect(until.getTime() - now.getTime()).toBeGreaterThanOrEqual(RULES.leastTurnMinutes * MS_PER_MINUTE);
        expect(until.getTime() + minutesToReach(question, RULES) * MS_PER_MINUTE).toBeLessThanOrEqual(question.startsAt.getTime());
        const { minute } = localOf(until, question.zone);
        expect(minute >= RULES.awakeFrom && minute <= RULES.awakeUntil).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what comes free', () => {
  const offer = anOffer({ gridMinutes: 60 });
  const wish: WaitingWish = {
    offerId: offer.id, around: null, category: null, moduleId: null, people: 1, durationMinutes: null, access: [], noticeMinutes: 0,
    fromDay: localDay('2026-06-02'), toDay: localDay('2026-06-03'), weekdays: [], earliest: null, latest: null,
  };
  const facts = (units: ReturnType<typeof aUnit>[]) => ({ offer, place: aPlace({ zone: timeZone('Europe/Paris'), openings: openEvery(localDay('2026-06-01'), 7, '09:00', '12:00') }), units });

  it('is given to one person at a time, in their order, each session as often as it has units, and to nobody who was offered it before', () => {
    fc.assert(
      fc.property(entries(10), fc.integer({ min: 1, max: 2 }), fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (list, count, knows) => {
        const now = at('2026-06-01T08:00:00Z');
        let units = Array.from({ length: count }, (_, index) => aUnit(`unit-${String(index)}`, { id: idOf(`unit-${String(index)}`) }));
        const given: { readonly entry: Ranked; readonly turn: NextTurn }[] = [];
        rank(list, RULES).forEach((entry, index) => {
          const free = slots({ ...wish, age: null, window: { start: now, end: at('2026-06-04T00:00:00Z') } }, offer, facts(units).place, units, now);
          const first = free[0];
          const offeredBefore = knows[index] === true && first !== undefined ? [{ offerId: first.offerId, startsAt: first.startsAt }] : [];
          const turn = nextTurn({ ...wish, distanceKm: null, offeredBefore }, free, timeZone('Europe/Paris'), RULES, now);
          if (turn === null) return;
          expect(offeredBefore.map(({ startsAt }) => startsAt.getTime())).not.toContain(turn.slot.startsAt.getTime());
          const held = decideHold({ offerId: offer.id, startsAt: turn.slot.startsAt, durationMinutes: turn.slot.durationMinutes, people: 1, moduleId: null, age: null }, facts(units), now);
          if (!held.ok) throw new Error(`What was listed free is not: ${held.refusal.code}`);
          for (const { unitId, during } of held.value.assignments) {
            expect(units.find(({ id }) => id === unitId)?.busy.some((busy) => overlaps(busy, during))).toBe(false);
            units = units.map((unit) => (unit.id === unitId ? { ...unit, busy: [...unit.busy, during] } : unit));
          }
          given.push({ entry, turn });
        });
        expect(given.map(({ entry }) => entry)).toEqual(rank(list, RULES).slice(0, given.length));
        const times = given.map(({ turn }) => turn.slot.startsAt.getTime());
        for (const time of times) expect(times.filter((other) => other === time).length).toBeLessThanOrEqual(count);
      }),
    );
  });
});
