import fc from 'fast-check';
import { at } from '../../testing/builders.ts';
import { plusMinutes } from '../../time/duration.ts';
import { type ImmersionLimits, USUAL_IMMERSION } from './immersion-limits.ts';
import { type ImmersionFacts, type ImmersionSpan, immersionState } from './immersion-state.ts';

const ten = at('2026-06-02T10:00:00Z');
const min = (minutes: number): Date => plusMinutes(ten, minutes);
const span = (start: number, end: number | null): ImmersionSpan => ({ start: min(start), end: end === null ? null : min(end) });
const facts: ImmersionFacts = { isFirstTime: false, endsAt: min(90) };
const minutesOf = (instant: Date | null): number | null => (instant === null ? null : (instant.getTime() - ten.getTime()) / 60_000);
const seen = (spans: readonly ImmersionSpan[], now: number, more: Partial<ImmersionFacts> = {}, limits: Partial<ImmersionLimits> = {}) => {
  const { allowedUntil, breakUntil, ...state } = immersionState(spans, { ...USUAL_IMMERSION, ...limits }, { ...facts, ...more }, min(now));
  return [state.phase, state.minutesLeft, minutesOf(allowedUntil), minutesOf(breakUntil), state.usedToday];
};

describe('an immersion', () => {
  it.each<[string, readonly ImmersionSpan[], number, Partial<ImmersionFacts>, Partial<ImmersionLimits>, readonly unknown[]]>([
    ['may begin', [], 0, {}, {}, ['NOT_STARTED', 20, 20, null, 0]],
    ['is shorter the first time', [], 0, { isFirstTime: true }, {}, ['NOT_STARTED', 10, 10, null, 0]],
    ['is not begun beyond the end of the booking', [], 84, {}, {}, ['NOT_STARTED', 6, 90, null, 0]],
    ['runs', [span(0, null)], 5, {}, {}, ['RUNNING', 15, 20, null, 5]],
    ['runs from the instant it begins', [span(0, null)], 0, {}, {}, ['RUNNING', 20, 20, null, 0]],
    ['is warned of its end', [span(0, null)], 17, {}, {}, ['WARNED', 3, 20, null, 17]],
    ['counts a begun minute whole', [span(0, null)], 17.5, {}, {}, ['WARNED', 3, 20, null, 17]],
    ['is over', [span(0, null)], 20, {}, {}, ['OVER', 0, 20, null, 20]],
    ['stays over while it is worn', [span(0, null)], 26, {}, {}, ['OVER', 0, 20, null, 26]],
    ['ends with the booking', [span(80, null)], 88, {}, {}, ['WARNED', 2, 90, null, 8]],
    ['goes on through a swap of headset', [span(0, 8), span(8, null)], 10, {}, {}, ['RUNNING', 10, 20, null, 10]],
    ['goes on after a strap was mended', [span(0, 8), span(11, null)], 13, {}, {}, ['RUNNING', 10, 23, null, 10]],
    ['pauses', [span(0, 20)], 22, {}, {}, ['BREAK', 0, null, 30, 20]],
    ['pauses with something left', [span(0, 8)], 10, {}, {}, ['BREAK', 12, 22, 18, 8]],
    ['may begin again after the break', [span(0, 20)], 30, {}, {}, ['NOT_STARTED', 20, 50, null, 20]],
    ['has a cap of the day', [span(0, 20), span(30, 50)], 60, {}, { dailyMinutes: 45 }, ['NOT_STARTED', 5, 65, null, 40]],
    ['is over for the day', [span(0, 20), span(30, 50)], 60, {}, { dailyMinutes: 40 }, ['OVER', 0, null, null, 40]],
    ['has no cap where the network set none', [span(0, 20), span(30, 50), span(60, 80)], 90, { endsAt: min(200) }, { dailyMinutes: null }, ['NOT_STARTED', 20, 110, null, 60]],
    ['is over with the booking', [span(0, 5)], 90, {}, {}, ['OVER', 0, null, null, 5]],
    ['counts what overlaps once', [span(0, 10), span(5, 12)], 12, {}, {}, ['BREAK', 8, 20, 22, 12]],
    ['does not count what is still to come', [span(40, 50)], 10, {}, {}, ['NOT_STARTED', 20, 30, null, 0]],
    ['does not count what ends before it begins', [span(10, 5)], 20, {}, {}, ['NOT_STARTED', 20, 40, null, 0]],
  ])('%s', (_sentence, spans, now, more, limits, expected) => {
    expect(seen(spans, now, more, limits)).toEqual(expected);
  });
});

const someLimits: fc.Arbitrary<ImmersionLimits> = fc.record({
  immersionMinutes: fc.integer({ min: 5, max: 30 }), firstTimeMinutes: fc.integer({ min: 5, max: 30 }), breakMinutes: fc.integer({ min: 5, max: 60 }), dailyMinutes: fc.option(fc.integer({ min: 5, max: 120 })), warnMinutes: fc.integer({ min: 1, max: 4 }),
});
const someFacts: fc.Arbitrary<ImmersionFacts> = fc.record({ isFirstTime: fc.boolean(), endsAt: fc.integer({ min: 1, max: 300 }).map(min) });
/** Times on and off, in seconds, one after the other; the last may still run. */
const someSpans = fc.tuple(fc.array(fc.tuple(fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 1, max: 1_500 })), { maxLength: 6 }), fc.boolean()).map(([lengths, open]) => {
  let clock = 0;
  const spans = lengths.map(([off, on]) => {
    const start = clock + off;
    clock = start + on;
    return { start: min(start / 60), end: min(clock / 60) };
  });
  return { spans: spans.map((one, index): ImmersionSpan => (open && index === spans.length - 1 ? { start: one.start, end: null } : one)), until: clock / 60 };
});

describe('the timer', () => {
  it('says the same of spans in any order, and of a span cut in two that touch', () => {
    fc.assert(
      fc.property(someSpans, someLimits, someFacts, fc.nat(60), fc.nat(), ({ spans, until }, limits, known, later, seed) => {
        const now = min(until + later);
        const told = immersionState(spans, limits, known, now);
        expect(immersionState([...spans].reverse(), limits, known, now)).toEqual(told);
        const cut = spans.flatMap(({ start, end }, index): readonly ImmersionSpan[] => {
          const last = (end ?? now).getTime();
          const middle = new Date(start.getTime() + Math.floor((last - start.getTime()) * (((seed + index) % 9) / 9)));
          return [{ start, end: middle }, { start: middle, end }];
        });
        expect(immersionState(cut, limits, known, now)).toEqual(told);
      }),
    );
  });

  it('never runs backwards, and promises while it runs the same end at every instant', () => {
    fc.assert(
      fc.property(someSpans, someLimits, someFacts, fc.nat(60), fc.nat(60), ({ spans, until }, limits, known, first, more) => {
        const [one, other] = [immersionState(spans, limits, known, min(until + first)), immersionState(spans, limits, known, min(until + first + more))];
        expect(other.usedToday).toBeGreaterThanOrEqual(one.usedToday);
        if (spans.at(-1)?.end !== null) return;
        expect(other.minutesLeft).toBeLessThanOrEqual(one.minutesLeft);
        expect(other.allowedUntil).toEqual(one.allowedUntil);
      }),
    );
  });

  it('obeyed, lets nobody wear it beyond a stretch, the cap of the day or the booking, nor without the break', () => {
    fc.assert(
      fc.property(someLimits, someFacts, fc.array(fc.nat(40), { maxLength: 20 }), (limits, known, waits) => {
        const worn: { start: Date; end: Date }[] = [];
        let now = ten;
        for (const wait of waits) {
          const { phase, allowedUntil, breakUntil } = immersionState(worn, limits, known, now);
          if (phase === 'NOT_STARTED' && allowedUntil !== null) {
            worn.push({ start: now, end: allowedUntil });
            now = allowedUntil;
          } else now = breakUntil ?? now;
          now = plusMinutes(now, phase === 'BREAK' ? wait : 0);
        }
        const minutes = worn.map(({ start, end }) => (end.getTime() - start.getTime()) / 60_000);
        for (const one of minutes) expect(one).toBeLessThanOrEqual(known.isFirstTime ? Math.min(limits.firstTimeMinutes, limits.immersionMinutes) : limits.immersionMinutes);
        expect(minutes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(limits.dailyMinutes ?? Infinity);
        for (const { end } of worn) expect(end.getTime()).toBeLessThanOrEqual(known.endsAt.getTime());
        worn.slice(1).forEach(({ start }, index) => expect(start.getTime()).toBeGreaterThanOrEqual(plusMinutes(worn[index]?.end ?? start, limits.breakMinutes).getTime()));
      }),
    );
  });

  it('leaves nothing where it says that it is over, and something where one may begin', () => {
    fc.assert(
      fc.property(someSpans, someLimits, someFacts, fc.nat(60), ({ spans, until }, limits, known, later) => {
        const { phase, minutesLeft, breakUntil } = immersionState(spans, limits, known, min(until + later));
        expect(minutesLeft === 0).toBe(phase === 'OVER' || (phase === 'BREAK' && minutesLeft === 0));
        expect(breakUntil !== null).toBe(phase === 'BREAK');
      }),
    );
  });
});
