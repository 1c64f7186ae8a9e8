import fc from 'fast-check';
import { custodies, type ToldEvent } from '../equipment/life/custody.ts';
import type { UnitFact } from '../equipment/life/unit-event.ts';
import { unitState } from '../equipment/life/unit-state.ts';
import { idOf } from '../kernel/id.ts';
import { handedOutTwice, handlingOf, type UnitInHands } from './handling.ts';

const t0 = new Date('2026-06-02T08:00:00Z');
const minutes = (count: number): Date => new Date(t0.getTime() + count * 60_000);
const unitId = idOf<'EquipmentUnit'>('u');
const [x, y] = [idOf<'Booking'>('x'), idOf<'Booking'>('y')];
const gives = (bookingId = x): UnitFact => ({ type: 'HANDED_OUT', bookingId });
const READY: readonly ToldEvent[] = [{ type: 'ENROLLED', at: minutes(-99), eventId: null }, { type: 'CHECKED', at: minutes(-98), eventId: null }];
const told = (...facts: readonly (UnitFact & { readonly desk?: true })[]): readonly ToldEvent[] => [...READY, ...facts.map(({ desk, ...fact }, index): ToldEvent => ({ ...fact, at: minutes(index), eventId: desk === true ? null : `e${index}` }))];
const START: UnitFact = { type: 'SESSION_STARTED' };
const STOP: UnitFact = { type: 'SESSION_STOPPED' };
const BACK: UnitFact = { type: 'RETURNED' };
const OUT: UnitFact & { readonly desk: true } = { type: 'TAKEN_OUT', reason: 'BROKEN', note: null, desk: true };

describe('the custodies of a unit', () => {
  const shown = (events: readonly ToldEvent[]) =>
    custodies(events, true, new Map([[x, minutes(2.5)]])).map(({ bookingId, handedOutAt, returnedAt, closedBy, immersions }) => {
      const since = (at: Date | null) => (at === null ? '…' : (at.getTime() - t0.getTime()) / 60_000);
      return `${bookingId} ${since(handedOutAt)}–${since(returnedAt)} ${closedBy ?? 'open'}${immersions.map(({ start, end, closedBy: by }) => ` [${since(start)}–${since(end)} ${by ?? 'runs'}]`).join('')}`;
    });

  it.each<[string, readonly ToldEvent[], string[]]>([
    ['none', told(), []],
    ['out', told(gives()), ['x 0–… open']],
    ['out and back', told(gives(), START, STOP, BACK), ['x 0–3 RETURN [1–2 STOP]']],
    ['two goes in one session', told(gives(), START, STOP, START, STOP, BACK), ['x 0–5 RETURN [1–2 STOP] [3–4 STOP]']],
    ['C11: nobody saw it stop', told(gives(), START, BACK), ['x 0–2 RETURN [1–2 INFERRED]']],
    ['C11: nor come back: it ends with the booking', told(gives(), START, { type: 'CHARGED' }, { type: 'OVERDUE_NOTED' }), ['x 0–… open [1–2.5 INFERRED]']],
    ['C11: of a booking nobody knows, when it was noted', told(gives(y), START, { type: 'OVERDUE_NOTED' }), ['y 0–… open [1–2 INFERRED]']],
    ['C11: begun after its end, it took no time', told(gives(), BACK, gives(), START, { type: 'OVERDUE_NOTED' }), ['x 0–1 RETURN', 'x 2–… open [3–3 INFERRED]']],
    ['C11: come back after all, it ended then', told(gives(), START, { type: 'OVERDUE_NOTED' }, BACK), ['x 0–3 RETURN [1–3 INFERRED]']],
    ['C11: given up, it ended with the booking', told(gives(), START, { type: 'OVERDUE_NOTED' }, { type: 'MISSING_NOTED' }, { type: 'RETIRED', reason: 'LOST' }), ['x 0–4 GIVEN_UP [1–2.5 INFERRED]']],
    ['C4: handed to somebody else without having come back', told(gives(), START, gives(y)), ['x 0–2 SUPERSEDED [1–2 INFERRED]', 'y 2–… open']],
    ['the same told by two kiosks', told(gives(), gives()), ['x 0–… open']],
    ['missed, then found', told(gives(), { type: 'OVERDUE_NOTED' }, { type: 'MISSING_NOTED' }, BACK), ['x 0–3 RETURN']],
    ['missed, then given up', told(gives(), { type: 'OVERDUE_NOTED' }, { type: 'MISSING_NOTED' }, { type: 'RETIRED', reason: 'LOST' }), ['x 0–3 GIVEN_UP']],
    ['what comes back twice came back once', told(gives(), BACK, BACK), ['x 0–1 RETURN']],
    ['a session nobody has is none', told(START, STOP), []],
  ])('%s', (_sentence, events, expected) => {
    expect(shown(events)).toEqual(expected);
  });

  it('never overlap, and say what the state says', () => {
    const fact = fc.constantFrom<UnitFact[]>(gives(x), gives(y), START, STOP, BACK, { type: 'INSPECTED' }, { type: 'SANITISED' }, { type: 'CHARGED' }, { type: 'OVERDUE_NOTED' }, { type: 'MISSING_NOTED' }, { type: 'TAKEN_OUT', reason: 'BROKEN', note: null }, { type: 'REPAIRED' });
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 25 }), (facts) => {
        const events = told(...facts);
        const found = custodies(events, true);
        for (const [index, { handedOutAt, returnedAt, closedBy, immersions }] of found.entries()) {
          const next = found[index + 1];
          expect(closedBy === null).toBe(returnedAt === null);
          if (next !== undefined) expect((returnedAt ?? next.handedOutAt).getTime()).toBeLessThanOrEqual(next.handedOutAt.getTime());
          if (next !== undefined) expect(closedBy).not.toBeNull();
          for (const { start, end } of immersions) {
            expect(start.getTime()).toBeGreaterThanOrEqual(handedOutAt.getTime());
            if (returnedAt !== null) expect((end as Date).getTime()).toBeLessThanOrEqual(returnedAt.getTime());
          }
        }
        expect(found.find(({ closedBy }) => closedBy === null)?.bookingId ?? null).toBe(unitState(events, true).custody);
      }),
    );
  });
});

describe('what contradicts what was believed', () => {
  const arrived = new Map([[x, t0], [y, t0]]);
  it.each<[string, readonly ToldEvent[], ReadonlyMap<string, Date>, string[]]>([
    ['nothing, where all goes as it should', told(gives(), START, STOP, BACK), arrived, []],
    ['C4: two kiosks, one headset', told(gives(), gives(y)), arrived, ['SUPERSEDED_HAND_OUT e1 y']],
    ['C6: out of service, and handed out', told(OUT, gives()), arrived, ['OUT_OF_SERVICE_HANDED_OUT e1 x']],
    ['C6: broken in somebody’s hands, then in others’', told(gives(), { type: 'INCIDENT_REPORTED', incidentId: idOf('i'), severity: 'BLOCKING' }, gives(y)), arrived, ['SUPERSEDED_HAND_OUT e2 y', 'OUT_OF_SERVICE_HANDED_OUT e2 y']],
    ['C7: came back, and was not away', told(BACK), arrived, ['RETURN_OF_NOTHING e0 null']],
    ['C11: still in session when it came back', told(gives(), START, BACK), arrived, ['SESSION_END_INFERRED e2 x']],
    ['handed to people nobody saw arrive', told(gives()), new Map(), ['NOT_ARRIVED e0 x']],
    ['the same told twice is told once', told(gives(), gives()), arrived, []],
    ['what the team noted itself is not doubted', told(OUT, { ...gives(), desk: true }), new Map(), []],
    ['handed out though it is retired', told(OUT, { type: 'RETIRED', reason: 'LOST', desk: true }, gives()), arrived, ['UNIT_NOT_HERE e2 x']],
  ])('%s', (_sentence, events, arrivedAt, expected) => {
    expect(handlingOf(events, { unitId, worn: true, arrivedAt }).map(({ code, eventId, bookingId }) => `${code} ${eventId} ${String(bookingId)}`)).toEqual(expected);
  });

  const held = (name: string, minute: number, closed = false): UnitInHands => ({
    unitId: idOf(name), bookingId: x, handedOutAt: minutes(minute), returnedAt: closed ? minutes(minute + 1) : null, closedBy: closed ? 'RETURN' : null, immersions: [], eventId: `${name}-event`,
  });
  it.each<[string, UnitInHands[], number, string[]]>([
    ['one unit', [held('u', 0)], 1, []],
    ['C5: two units of one person', [held('v', 1), held('u', 0)], 1, ['v']],
    ['C5: a swap, once the first is back', [held('u', 0, true), held('v', 1)], 1, []],
    ['as many as a group has', [held('u', 0), held('v', 1)], 2, []],
    ['one more than a group has', [held('u', 0), held('v', 1), held('w', 2)], 2, ['w']],
    ['a booking without units may have one', [held('u', 0)], 0, []],
  ])('%s', (_sentence, list, share, expected) => {
    expect(handedOutTwice(x, list, share).map(({ unitId: id }) => id)).toEqual(expected);
  });
});
