import fc from 'fast-check';
import { annulments, standing } from './annulled.ts';
import { anchored, bestTime, type Epoch, isEpochOver, looked, newEpoch, sinceBegin } from './epoch.ts';
import type { KioskEvent, TimedEvent } from './event.ts';
import { eventTime, inOrder } from './event-time.ts';
import type { KioskFact } from './fact.ts';
import { idOf } from '../kernel/id.ts';

const t0 = new Date('2026-06-02T08:00:00Z');
const minutes = (count: number): Date => new Date(t0.getTime() + count * 60_000);
const hour = 3_600_000;

describe('when an event happened', () => {
  const paired = minutes(-10_000);
  it.each<[string, Partial<KioskEvent>, Date | null, Date, Date, boolean]>([
    ['by the anchor of its epoch, whatever the tablet believes', { epochMs: 60_000, deviceAt: minutes(99_999) }, t0, minutes(5), minutes(1), true],
    ['by the tablet’s hour and the last offset where there is no anchor', { deviceAt: minutes(-3), offsetMs: 60_000 }, null, minutes(5), minutes(-2), false],
    ['by the tablet’s hour where nothing was ever heard', { deviceAt: minutes(2), offsetMs: null }, null, minutes(5), minutes(2), false],
    ['never after it was heard', { deviceAt: minutes(90) }, null, minutes(5), minutes(5), false],
    ['never before the kiosk was paired', { deviceAt: new Date(0) }, null, minutes(5), paired, false],
    ['on the edge of three days, surely', { epochMs: 0 }, t0, minutes(72 * 60), t0, true],
    ['after three days, unsurely', { epochMs: 0 }, t0, new Date(minutes(72 * 60).getTime() + 1), t0, false],
  ])('%s', (_sentence, event, epochStartedAt, receivedAt, at, sure) => {
    expect(eventTime({ epochMs: 0, deviceAt: t0, offsetMs: null, ...event }, { epochStartedAt, pairedAt: paired, receivedAt })).toEqual({ at, sure });
  });
});

describe('an epoch', () => {
  const began = { wall: t0.getTime(), monotone: 1_000 };
  const epoch = newEpoch('e', began);
  const after = (ms: number, wallShift = 0, monotoneShift = 0) => ({ wall: began.wall + ms + wallShift, monotone: began.monotone + ms + monotoneShift });

  it.each<[string, { readonly wall: number; readonly monotone: number }, boolean]>([
    ['goes on', after(60_000), false],
    ['goes on when the clock is set back an hour', after(60_000, -hour), false],
    ['goes on when the clock drifts', after(60_000, 4_900), false],
    ['ends when the clock is set forward, for it may have been sleep', after(60_000, hour), true],
    ['ends with sleep', after(60_000, 0, -30_000), true],
    ['ends with a restart', { wall: began.wall + 60_000, monotone: 3 }, true],
  ])('%s', (_sentence, now, over) => {
    expect(isEpochOver(epoch, now)).toBe(over);
  });

  it('is anchored in the middle of the request, once', () => {
    const serviceTime = t0.getTime() + hour + 61_000;
    const told = anchored(epoch, { serviceTime, sent: after(60_000), received: after(62_000) });
    expect(told.startedAt).toBe(t0.getTime() + hour);
    expect(bestTime(told, after(120_000, -2 * hour), null)).toEqual({ at: new Date(t0.getTime() + hour + 120_000), sure: true });
    expect(anchored(told, { serviceTime: 0, sent: after(90_000), received: after(90_010) })).toBe(told);
    expect(anchored(epoch, { serviceTime, sent: after(60_000), received: after(64_001) }).startedAt).toBeNull();
  });

  it('gives the tablet’s hour until then', () => {
    expect(bestTime(epoch, after(5_000), 250)).toEqual({ at: new Date(t0.getTime() + 5_250), sure: false });
    expect(sinceBegin(epoch, after(5_000))).toBe(5_000);
  });

  it('times durations right whatever is done to the clock', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ ms: fc.integer({ min: 1, max: 600_000 }), set: fc.integer({ min: -10 * hour, max: 0 }) }), { minLength: 1, maxLength: 20 }), (steps) => {
        let [running, true_, shift]: [Epoch, number, number] = [anchored(epoch, { serviceTime: began.wall, sent: began, received: began }), 0, 0];
        for (const { ms, set } of steps) {
          true_ += ms;
          shift += set;
          const now = { wall: began.wall + true_ + shift, monotone: began.monotone + true_ };
          expect(isEpochOver(running, now)).toBe(false);
          running = looked(running, now);
          expect(bestTime(running, now, null).at.getTime()).toBe(began.wall + true_);
        }
      }),
    );
  });
});

const event = (kiosk: string, sequence: number, at: Date, fact: KioskFact, id = `${kiosk}${sequence}`): TimedEvent => ({
  id: idOf(id), kioskId: idOf(kiosk), sequence, epoch: 'e', epochMs: 0, deviceAt: at, offsetMs: 0, online: false, snapshot: null, by: 'PERSON', previous: null, at, sure: true, fact,
});
const seen: KioskFact = { type: 'CHECKED_IN', bookingId: idOf('b'), knownBy: 'CODE', revision: null, learnerIds: [] };

describe('the order events are told in', () => {
  const many = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 30 })), { maxLength: 15 }).map((list) => {
    const next = new Map<string, number>();
    return list.map(([kiosk, minute]) => {
      const sequence = (next.get(kiosk) ?? 0) + 1;
      next.set(kiosk, sequence);
      return event(kiosk, sequence, minutes(minute), seen);
    });
  });

  it('is the same whatever order they came in, by time, and each kiosk’s own', () => {
    fc.assert(
      fc.property(many.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))), ([events, shuffled]) => {
        const ordered = inOrder(events);
        expect(inOrder(shuffled)).toEqual(ordered);
        expect([...ordered].sort((one, other) => one.at.getTime() - other.at.getTime())).toEqual(ordered);
        for (const kiosk of ['a', 'b', 'c']) {
          const own = ordered.filter(({ kioskId }) => kioskId === kiosk).map(({ sequence }) => sequence);
          expect(own).toEqual([...own].sort((one, other) => one - other));
        }
        // Told twice, it is told as before: nothing moves.
        expect(inOrder(ordered)).toEqual(ordered);
      }),
    );
  });
});

describe('what is taken back', () => {
  const takes = (sequence: number, at: Date, id: string, kiosk = 'a'): TimedEvent => event(kiosk, sequence, at, { type: 'ANNULLED', eventId: idOf(id) }, `annul-${kiosk}${sequence}`);
  it.each<[string, TimedEvent[], string[], [string, string][]]>([
    ['within a quarter of an hour', [event('a', 1, t0, seen), takes(2, minutes(15), 'a1')], ['a1'], []],
    ['before it came', [takes(2, minutes(1), 'a1'), event('a', 1, t0, seen)], ['a1'], []],
    ['not later', [event('a', 1, t0, seen), takes(2, minutes(16), 'a1')], [], [['annul-a2', 'ANNUL_TOO_LATE']]],
    ['not by another kiosk', [event('a', 1, t0, seen), takes(2, minutes(1), 'a1', 'b')], [], [['annul-b2', 'ANNUL_NOT_POSSIBLE']]],
    ['not what came back', [event('a', 1, t0, { type: 'RETURNED', unitId: idOf('u'), missing: [] }), takes(2, minutes(1), 'a1')], [], [['annul-a2', 'ANNUL_NOT_POSSIBLE']]],
    ['not before it happened', [event('a', 3, t0, seen), takes(2, minutes(1), 'a3')], [], [['annul-a2', 'ANNUL_NOT_POSSIBLE']]],
    ['what never came is waited for', [takes(2, minutes(1), 'a1')], [], []],
  ])('%s', (_sentence, events, annulled, faults) => {
    const found = annulments(events);
    expect([...found.annulled]).toEqual(annulled);
    expect([...found.faults]).toEqual(faults);
    expect(standing(events).map(({ id }) => id)).toEqual(events.filter(({ id, fact }) => fact.type !== 'ANNULLED' && !annulled.includes(id)).map(({ id }) => id));
  });
});
