import fc from 'fast-check';
import type { OpeningDay } from '../availability/place-facts.ts';
import { USUAL_IMMERSION } from '../equipment/immersion/immersion-limits.ts';
import { idOf } from '../kernel/id.ts';
import { localDay } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import { timeZone } from '../time/time-zone.ts';
import type { TimedEvent } from './event.ts';
import { localView } from './local-view.ts';
import type { KioskSnapshot, SnapshotBooking, SnapshotModel, SnapshotOffer, SnapshotUnit } from './snapshot.ts';
import { nextWalkIn, walkInsPossible } from './walk-in.ts';

const now = new Date('2026-06-02T08:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const here = idOf<'Place'>('here');
const unit = (name: string, more: Partial<SnapshotUnit> = {}): SnapshotUnit => ({ id: idOf(name), modelId: 'pc', tag: name, spaceName: null, status: 'READY', custody: null, battery: null, sanitisedAt: null, returnedAt: null, moduleIds: [], usedMinutes: 0, ...more });
const offer = (more: Partial<SnapshotOffer> = {}): SnapshotOffer => ({
  id: idOf('o'), titleFr: 'Poste', titleEn: 'Computer', spaceName: null, durations: [60, 30], walkIn: true, supervised: false, safetyNotice: false, guardianConsentBelow: null, needs: [{ category: 'COMPUTER', quantity: 1, perPerson: true }], spaceId: null,
  spaceCapacity: null, placeCapacity: null, ...more,
});
const booking = (name: string, from: number, to: number, more: Partial<SnapshotBooking> = {}): SnapshotBooking => ({
  id: idOf(name), placeId: here, offerId: idOf('o'), revision: 0, status: 'CONFIRMED', approvalState: 'NOT_NEEDED', guardianConsentState: 'NOT_NEEDED', startsAt: minutes(from), endsAt: minutes(to), holdExpiresAt: null, checkedInAt: null,
  cancelledAt: null, displayName: null, codeDigest: null, people: 1, isGroup: false, minor: null, moduleId: null, unitIds: [idOf('one')], noticeVersion: null, learners: [], worn: [], ...more,
});
const PC: SnapshotModel = { id: 'pc', name: 'PC', category: 'COMPUTER', minimumAge: 0, batteryLeast: 0, turnaroundMinutes: 5, ...USUAL_IMMERSION, checklistOff: [], accessories: [] };
const open = (day: string, ...hours: readonly (readonly [opens: number, closes: number])[]): OpeningDay => ({ day: localDay(day), intervals: hours.map(([opens, closes]) => ({ opens: minuteOfDay(opens * 60), closes: minuteOfDay(closes * 60) })), holiday: null });
const ALWAYS = ['2026-06-01', '2026-06-02', '2026-06-03'].map((day) => open(day, [0, 24]));
const view = (more: Partial<KioskSnapshot> = {}): KioskSnapshot => ({
  mark: 'm', takenAt: now, upTo: 0, place: { id: here, name: 'La Forge', timeZone: timeZone('Europe/Paris'), siteNumber: 7, phone: null, demo: false }, policy: { earlyMinutes: 20, lateMinutes: 30, ticketToleranceMinutes: 5 }, keys: [],
  bookings: [], moved: [], openings: ALWAYS, closures: [], supervision: [], units: [unit('one')], models: [PC, { ...PC, id: 'quest', name: 'Quest', category: 'VR_HEADSET', minimumAge: 13, batteryLeast: 30, turnaroundMinutes: 10 }],
  offers: [offer()], modules: [], notices: [], pin: null, ...more,
});
const walksIn = (sequence: number): TimedEvent => ({
  id: idOf(`e${sequence}`), kioskId: idOf('k'), sequence, epoch: 'e', epochMs: 0, deviceAt: now, offsetMs: 0, online: false, snapshot: 'm', by: 'PERSON', previous: null, at: now, sure: true,
  fact: { type: 'WALKED_IN', bookingId: idOf(`w${sequence}`), offerId: idOf('o'), minutes: 30, people: 1, moduleId: null, givenName: null, minor: null },
});

describe('what somebody without a booking may begin', () => {
  it.each<[string, Partial<KioskSnapshot>, readonly number[]]>([
    ['what is free, for each duration, the shortest first', {}, [30, 60]],
    ['nothing where the offer takes nobody so', { offers: [offer({ walkIn: false })] }, []],
    ['only as long as nobody booked it, made ready in between', { bookings: [booking('b', 40, 100)] }, [30]],
    ['nothing while somebody has it', { bookings: [booking('b', -10, 20, { status: 'CHECKED_IN' })] }, []],
    ['nothing before it is made ready again', { bookings: [booking('b', -60, -2)] }, []],
    ['what was cancelled is free', { bookings: [booking('b', -10, 20, { status: 'CANCELLED' })] }, [30, 60]],
    ['a hold that ran out is free', { bookings: [booking('b', -10, 20, { status: 'HELD', holdExpiresAt: minutes(-1) })] }, [30, 60]],
    ['a hold that runs is not', { bookings: [booking('b', -10, 20, { status: 'HELD', holdExpiresAt: minutes(1) })] }, []],
    ['nothing of what is out of service', { units: [unit('one', { status: 'OUT_OF_SERVICE' })] }, []],
    ['nothing of another kind', { units: [unit('one', { modelId: 'quest' })] }, []],
    ['no headset that is flat', { offers: [offer({ needs: [{ category: 'VR_HEADSET', quantity: 1, perPerson: true }] })], units: [unit('one', { modelId: 'quest', battery: { unit: 10, left: null, right: null, at: now } })] }, []],
    ['an activity that needs nothing', { offers: [offer({ needs: [] })], units: [] }, [30, 60]],
    ['nothing in a full room', { offers: [offer({ needs: [], spaceId: idOf('s'), spaceCapacity: 1 })], bookings: [booking('b', -10, 20)] }, []],
    ['nothing in a full place', { offers: [offer({ needs: [], placeCapacity: 3 })], bookings: [booking('b', 10, 40, { people: 3 })] }, []],
  ])('%s', (_sentence, more, expected) => {
    expect(walkInsPossible(view(more), now).flatMap((choice) => choice.minutes)).toEqual(expected);
  });

  it('counts who walked in a moment ago, without a unit to their name', () => {
    const two = view({ units: [unit('one'), unit('two')] });
    expect(walkInsPossible(localView(two, [walksIn(1)]), now)).toHaveLength(1);
    expect(walkInsPossible(localView(two, [walksIn(1), walksIn(2)]), now)).toEqual([]);
  });

  it('never lets in more than there are units, however many come', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6 }), fc.nat({ max: 8 }), (units, people) => {
        const snapshot = view({ units: Array.from({ length: units }, (_, index) => unit(`u${index}`)) });
        const events: TimedEvent[] = [];
        for (let turn = 1; turn <= people; turn += 1) if (walkInsPossible(localView(snapshot, events), now).length > 0) events.push(walksIn(turn));
        expect(events).toHaveLength(Math.min(units, people));
      }),
    );
  });
});

describe('what is offered by the hours of the place', () => {
  const at = (text: string, openings: readonly OpeningDay[], more: Partial<KioskSnapshot> = {}) =>
    walkInsPossible(view({ openings, offers: [offer({ durations: [30, 60, 90, 120] })], ...more }), new Date(text)).flatMap((choice) => choice.minutes);
  const closed = (from: string, until: string, spaceId: string | null = null) => ({ closures: [{ during: { start: new Date(from), end: new Date(until) }, spaceId: spaceId === null ? null : idOf<'Space'>(spaceId) }] });
  const accompanied = (...shifts: readonly (readonly [from: string, until: string])[]): Partial<KioskSnapshot> => ({
    offers: [offer({ durations: [30, 60, 90], supervised: true })], supervision: shifts.map(([from, until]) => ({ during: { start: new Date(from), end: new Date(until) }, offerIds: [idOf('o')] })),
  });
  const tuesday = [open('2026-06-02', [9, 12], [14, 18])];
  it.each<[string, readonly number[], readonly number[]]>([
    ['as long as it is open, by its own clocks', at('2026-06-02T08:00:00Z', tuesday), [30, 60, 90, 120]],
    ['not past closing for the midday', at('2026-06-02T08:30:00Z', tuesday), [30, 60, 90]],
    ['to the very minute it closes, counted from the minute it begins in', at('2026-06-02T15:30:59Z', tuesday), [30]],
    ['not a minute past it', at('2026-06-02T15:31:00Z', tuesday), []],
    ['not before it opens', at('2026-06-02T06:59:59Z', tuesday), []],
    ['not on a day that is closed, nor on one nothing is known of', at('2026-06-03T08:00:00Z', tuesday), []],
    ['not into an exceptional closure', at('2026-06-02T08:00:00Z', tuesday, closed('2026-06-02T09:15:00Z', '2026-06-02T16:00:00Z')), [30, 60]],
    ['not in a room that is closed', at('2026-06-02T08:00:00Z', tuesday, { ...closed('2026-06-02T07:00:00Z', '2026-06-02T16:00:00Z', 'blue'), offers: [offer({ spaceId: idOf('blue') })] }), []],
    ['all the same, where another room is closed', at('2026-06-02T08:00:00Z', tuesday, closed('2026-06-02T07:00:00Z', '2026-06-02T16:00:00Z', 'blue')), [30, 60, 90, 120]],
    ['nothing that needs the team while nobody of it is there', at('2026-06-02T08:00:00Z', tuesday, accompanied()), []],
    ['what needs the team, as long as somebody of it is there, one after the other', at('2026-06-02T08:00:30Z', tuesday, accompanied(['2026-06-02T07:00:00Z', '2026-06-02T08:30:00Z'], ['2026-06-02T08:30:00Z', '2026-06-02T09:00:00Z'])), [30, 60]],
    ['past midnight, where it is open then', at('2026-06-02T22:30:00Z', [open('2026-06-02', [20, 26])]), [30, 60, 90]],
    ['over midnight, where the next day opens at it', at('2026-06-02T21:30:00Z', [open('2026-06-02', [9, 24]), open('2026-06-03', [0, 1])]), [30, 60, 90]],
    ['an hour less in the night the clocks go forward', at('2026-03-29T00:30:00Z', [open('2026-03-28', [20, 28])]), [30, 60, 90]],
    ['an hour more in the night they go back', at('2026-10-25T00:30:00Z', [open('2026-10-24', [20, 27])]), [30, 60, 90]],
  ])('%s', (_sentence, minutesOffered, expected) => {
    expect(minutesOffered).toEqual(expected);
  });

  it('never ends past closing, whenever somebody comes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 48 * 60 - 1 }), fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 6 }), (minute, opens, hours) => {
        // Around the night the clocks go forward, in Paris: from midnight of the 28th on, counted in elapsed minutes.
        const from = new Date(Date.parse('2026-03-27T23:00:00Z') + minute * 60_000);
        const openings = [open('2026-03-28', [opens, Math.min(24, opens + hours)]), open('2026-03-29', [opens, Math.min(24, opens + hours)])];
        const wall = (instant: Date): string => instant.toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 16);
        for (const length of at(from.toISOString(), openings)) {
          const ends = wall(new Date(from.getTime() + length * 60_000));
          const day = wall(from).slice(0, 10);
          const closes = Math.min(24, opens + hours);
          expect([`${day} ${String(closes).padStart(2, '0')}:00` >= ends || (closes === 24 && ends.endsWith(' 00:00')), wall(from) >= `${day} ${String(opens).padStart(2, '0')}:00`]).toEqual([true, true]);
        }
      }),
    );
  });
});

describe('when something is free next', () => {
  it('once what is going on is over and made ready', () => {
    expect(nextWalkIn(view({ bookings: [booking('b', -10, 20, { status: 'CHECKED_IN' })] }), now)?.at).toEqual(minutes(25));
    expect(nextWalkIn(view({ bookings: [booking('b', -10, 20, { status: 'CHECKED_IN' }), booking('c', 40, 60)] }), now)?.at).toEqual(minutes(65));
  });

  it('once whoever walked in has gone, and what they used is made ready', () => {
    expect(nextWalkIn(localView(view(), [walksIn(1)]), now)?.at).toEqual(minutes(35));
  });

  it('once a headset in somebody’s hands has come back', () => {
    const busy = view({ units: [unit('one', { modelId: 'quest', status: 'HANDED_OUT', custody: idOf('b') })], offers: [offer({ needs: [{ category: 'VR_HEADSET', quantity: 1, perPerson: true }] })], bookings: [booking('b', -10, 20, { status: 'CHECKED_IN' })] });
    expect(walkInsPossible(busy, now)).toEqual([]);
    expect(nextWalkIn(busy, now)?.at).toEqual(minutes(30));
  });

  it('when it opens, or opens again', () => {
    const tuesday = [open('2026-06-02', [14, 18]), open('2026-06-03', [9, 12])];
    expect(nextWalkIn(view({ openings: tuesday }), now)?.at).toEqual(new Date('2026-06-02T12:00:00Z'));
    expect(nextWalkIn(view({ openings: tuesday }), new Date('2026-06-02T16:00:00Z'))?.at).toEqual(new Date('2026-06-03T07:00:00Z'));
    expect(nextWalkIn(view({ openings: tuesday, closures: [{ during: { start: now, end: new Date('2026-06-02T12:45:00Z') }, spaceId: null }] }), now)?.at).toEqual(new Date('2026-06-02T12:45:00Z'));
  });

  it('when somebody of the team comes, for what needs them', () => {
    const late = { during: { start: new Date('2026-06-02T11:00:00Z'), end: new Date('2026-06-02T13:00:00Z') }, offerIds: null };
    expect(nextWalkIn(view({ offers: [offer({ supervised: true })], supervision: [late] }), now)?.at).toEqual(late.during.start);
  });

  it('never, as far as is known, where nothing is in service', () => {
    expect(nextWalkIn(view({ units: [unit('one', { status: 'OUT_OF_SERVICE' })], bookings: [booking('b', 0, 20)] }), now)).toBeNull();
  });
});

it('who of a group came is kept at the first sight of them', () => {
  const group = booking('g', 0, 60, { isGroup: true, learners: [{ id: 'ana', displayName: 'Ana B.', arrivedAt: null }, { id: 'bo', displayName: 'Bo C.', arrivedAt: null }] });
  const came = (sequence: number, at: Date, learnerIds: readonly string[]): TimedEvent => ({ ...walksIn(sequence), at, fact: { type: 'CHECKED_IN', bookingId: idOf('g'), knownBy: 'LIST', revision: null, learnerIds } });
  const seen = localView(view({ bookings: [group] }), [came(1, minutes(1), ['ana']), came(2, minutes(9), ['ana', 'bo'])]).bookings[0];
  expect(seen).toMatchObject({ status: 'CHECKED_IN', checkedInAt: minutes(1), learners: [{ arrivedAt: minutes(1) }, { arrivedAt: minutes(9) }] });
});
