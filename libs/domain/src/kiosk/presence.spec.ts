import fc from 'fast-check';
import { idOf } from '../kernel/id.ts';
import { needsDecision } from './anomaly.ts';
import type { TimedEvent } from './event.ts';
import type { KioskFact } from './fact.ts';
import { presenceOf, type PresenceBooking, type PresenceFacts } from './presence.ts';

const t0 = new Date('2026-06-02T08:00:00Z');
const minutes = (count: number): Date => new Date(t0.getTime() + count * 60_000);
const b = idOf<'Booking'>('b');
const booking: PresenceBooking = { id: b, placeId: idOf('here'), status: 'CONFIRMED', startsAt: t0, endsAt: minutes(60), revision: 2, cancelledAt: null, holdExpiresAt: null };
const FACTS: PresenceFacts = { booking, placeId: 'here', atDesk: null, policy: { earlyMinutes: 20, lateMinutes: 30, ticketToleranceMinutes: 5 } };

const event = (kiosk: string, sequence: number, minute: number, fact: KioskFact, more: Partial<TimedEvent> = {}): TimedEvent => ({
  id: idOf(`${kiosk}${sequence}`), kioskId: idOf(kiosk), sequence, epoch: 'e', epochMs: 0, deviceAt: minutes(minute), offsetMs: 0, online: false, snapshot: null, by: 'PERSON', previous: null, at: minutes(minute), sure: true, fact, ...more,
});
const comes = (revision: number | null = null, learnerIds: readonly string[] = []): KioskFact => ({ type: 'CHECKED_IN', bookingId: b, knownBy: 'TICKET', revision, learnerIds });
const leaves: KioskFact = { type: 'LEFT', bookingId: b };
const walksIn: KioskFact = { type: 'WALKED_IN', bookingId: b, offerId: idOf('o'), minutes: 60, people: 1, moduleId: null, givenName: null, minor: null };
const back = (id: string): KioskFact => ({ type: 'ANNULLED', eventId: idOf(id) });

describe('what kiosks saw of a booking', () => {
  it.each<[string, TimedEvent[], Partial<PresenceFacts>, [number, number | null] | null, string[]]>([
    ['an arrival', [event('a', 1, 2, comes())], {}, [2, null], []],
    ['nothing', [], {}, null, []],
    ['an arrival and a departure', [event('a', 1, 2, comes()), event('a', 2, 40, leaves)], {}, [2, 40], []],
    ['a departure that came alone is of nobody', [event('a', 2, 40, leaves)], {}, null, []],
    ['C1: two kiosks; the first arrival is the arrival', [event('z', 1, 5, comes()), event('a', 1, 2, comes())], {}, [2, null], ['DUPLICATE_CHECK_IN z1']],
    ['C1: the desk was first', [event('a', 1, 2, comes())], { atDesk: minutes(1) }, [2, null], ['DUPLICATE_CHECK_IN a1']],
    ['the desk was later', [event('a', 1, 2, comes())], { atDesk: minutes(3) }, [2, null], []],
    ['C2: cancelled, and present', [event('a', 1, 2, comes())], { booking: { ...booking, status: 'CANCELLED', cancelledAt: minutes(-60) } }, [2, null], ['CANCELLED_BUT_PRESENT a1']],
    ['C2: moved to another place, and present', [event('a', 1, 2, comes())], { booking: { ...booking, placeId: idOf('there') } }, [2, null], ['MOVED_BUT_PRESENT a1']],
    ['C2: moved to another hour, and present', [event('a', 1, 2, comes())], { booking: { ...booking, startsAt: minutes(120), endsAt: minutes(180) } }, [2, null], ['OUTSIDE_HOURS a1']],
    ['C3: noted absent, and present', [event('a', 1, 2, comes())], { booking: { ...booking, status: 'NO_SHOW' } }, [2, null], []],
    ['never confirmed, and present', [event('a', 1, 2, comes())], { booking: { ...booking, status: 'HELD', holdExpiresAt: null } }, [2, null], ['NOT_CONFIRMED_BUT_PRESENT a1']],
    ['of no booking anybody knows', [event('a', 1, 2, comes())], { booking: null }, [2, null], ['BOOKING_UNKNOWN a1']],
    ['C8: with the ticket of before it was moved', [event('a', 1, 2, comes(1))], {}, [2, null], ['STALE_TICKET a1']],
    ['with the ticket of now', [event('a', 1, 2, comes(2))], {}, [2, null], []],
    ['C9: at an hour nobody is sure of', [event('a', 1, 2, comes(), { sure: false })], {}, [2, null], ['CLOCK_UNSURE a1']],
    ['within the tolerance before the door opens', [event('a', 1, -25, comes())], {}, [-25, null], []],
    ['before it opens', [event('a', 1, -26, comes())], {}, [-26, null], ['OUTSIDE_HOURS a1']],
    ['late, but in the session', [event('a', 1, 59, comes())], {}, [59, null], []],
    ['after it', [event('a', 1, 60, comes())], {}, [60, null], ['OUTSIDE_HOURS a1']],
    ['taken back', [event('a', 1, 2, comes()), event('a', 2, 4, back('a1'))], {}, null, []],
    ['taken back, then again', [event('a', 1, 2, comes()), event('a', 2, 4, back('a1')), event('a', 3, 5, comes())], {}, [5, null], []],
    ['taken back too late', [event('a', 1, 2, comes()), event('a', 2, 30, back('a1'))], {}, [2, null], ['ANNUL_TOO_LATE a2']],
    ['a departure taken back', [event('a', 1, 2, comes()), event('a', 2, 30, leaves), event('a', 3, 31, back('a2'))], {}, [2, null], []],
    ['somebody without a booking', [event('a', 1, 2, walksIn)], { booking: null }, [2, null], []],
    ['a group, one after another', [event('a', 1, 2, comes(null, ['ana'])), event('a', 2, 3, comes(null, ['bob'])), event('z', 1, 4, comes(null, ['ana', 'cleo']))], {}, [2, null], []],
    ['a group in which somebody is said twice', [event('a', 1, 2, comes(null, ['ana'])), event('z', 1, 4, comes(null, ['ana']))], {}, [2, null], ['DUPLICATE_CHECK_IN z1']],
  ])('%s', (_sentence, events, facts, times, anomalies) => {
    const found = presenceOf(events, { ...FACTS, ...facts });
    expect(found.presence && [found.presence.arrivedAt, found.presence.departedAt]).toEqual(times && [minutes(times[0]), times[1] === null ? null : minutes(times[1])]);
    expect(found.anomalies.map(({ code, eventId }) => `${code} ${eventId}`)).toEqual(anomalies);
  });

  it('is the same whatever order, split or repetition it came in', () => {
    const facts = fc.oneof(fc.constant(comes()), fc.constant(comes(1)), fc.constant(leaves), fc.constantFrom('a1', 'a2', 'z1', 'z2').map(back));
    const events = fc.array(fc.tuple(fc.constantFrom('a', 'z'), fc.integer({ min: -40, max: 90 }), facts), { maxLength: 7 }).map((list) => {
      const next = new Map<string, number>();
      return list.map(([kiosk, minute, fact]) => {
        const sequence = (next.get(kiosk) ?? 0) + 1;
        next.set(kiosk, sequence);
        return event(kiosk, sequence, minute, fact);
      });
    });
    fc.assert(
      fc.property(events.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
        const sorted = ({ presence, anomalies }: ReturnType<typeof presenceOf>) => ({ presence, anomalies: anomalies.map(({ code, eventId }) => `${code} ${eventId}`).sort() });
        expect(sorted(presenceOf(shuffled, FACTS))).toEqual(sorted(presenceOf(list, FACTS)));
      }),
    );
  });

  it('asks a person only where there is something to choose', () => {
    expect((['CANCELLED_BUT_PRESENT', 'CLOCK_UNSURE', 'DUPLICATE_CHECK_IN', 'STALE_TICKET'] as const).map(needsDecision)).toEqual([true, true, false, false]);
  });
});
