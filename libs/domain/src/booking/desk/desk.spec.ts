import { idOf } from '../../kernel/id.ts';
import { aBooking, anOffer, aPlace, at, aUnit } from '../../testing/builders.ts';
import { interval } from '../../time/interval.ts';
import type { Booking } from '../booking.ts';
import { BOOKING_MACHINE, type BookingStatus, statusesAfterDesk } from '../index.ts';
import { DEFAULT_POLICY } from '../policy.ts';
import { mayBecome } from '../../kernel/state-machine.ts';
import { decideDeskMove, type DeskMoveFacts, type DeskMoveWish } from './decide-desk-move.ts';
import { decideWalkIn, type WalkInFacts, type WalkInWish } from './decide-walk-in.ts';
import { DESK_ACTS, deskActs, type DeskAct, whyNotAtDesk } from './desk-acts.ts';

// The booking of the builders: Tuesday 2026-06-02, ten to eleven in Paris.
const before = at('2026-06-02T06:00:00Z');
const starts = at('2026-06-02T08:00:00Z');
const ends = at('2026-06-02T09:00:00Z');
const unit = (name: string) => idOf<'EquipmentUnit'>(name);

describe('what the team can do with a booking', () => {
  it.each<[string, Partial<Booking>, Date, string]>([
    ['before it begins: change it, let the person in, cancel', {}, before, 'MOVE RESIZE CHECK_IN CANCEL'],
    ['the day before: nobody is let in for tomorrow', {}, at('2026-06-01T12:00:00Z'), 'MOVE RESIZE CANCEL'],
    ['within the minutes of grace: nobody is missing yet', {}, at('2026-06-02T08:29:59Z'), 'MOVE RESIZE CHECK_IN CANCEL'],
    ['after them: the person did not come', {}, at('2026-06-02T08:30:00Z'), 'MOVE RESIZE CHECK_IN NO_SHOW CANCEL'],
    ['after its end: only what happened is written down', {}, ends, 'CHECK_IN NO_SHOW'],
    ['half a day later: nothing but that nobody came', {}, at('2026-06-02T21:00:00Z'), 'NO_SHOW'],
    ['who is here stays longer, or was not here after all', { status: 'CHECKED_IN', checkedInAt: starts }, at('2026-06-02T08:14:59Z'), 'RESIZE UNDO_CHECK_IN LEAVE'],
    ['a quarter of an hour later they were here', { status: 'CHECKED_IN', checkedInAt: starts }, at('2026-06-02T08:15:00Z'), 'RESIZE LEAVE'],
    ['who left has left', { status: 'COMPLETED', checkedInAt: starts }, at('2026-06-02T08:15:00Z'), ''],
    ['who was missing came after all', { status: 'NO_SHOW' }, ends, 'UNDO_NO_SHOW'],
    ['the next day they were missing', { status: 'NO_SHOW' }, at('2026-06-02T21:00:00Z'), ''],
    ['a minor without consent is not let in', { guardianConsentState: 'ASKED' }, starts, 'MOVE RESIZE CANCEL'],
    ['a hold is for its holder', { status: 'HELD', holdExpiresAt: ends }, before, ''],
    ['what is cancelled stays so', { status: 'CANCELLED', cancelledAt: before }, before, ''],
  ])('%s', (_sentence, booking, now, acts) => {
    expect(deskActs(aBooking(booking), DEFAULT_POLICY, now).join(' ')).toBe(acts);
  });

  it.each<[string, DeskAct, Partial<Booking>, Date, object]>([
    ['a request that waits', 'CANCEL', { status: 'HELD', approvalState: 'ASKED', holdExpiresAt: ends }, before, { code: 'APPROVAL_PENDING', at: ends }],
    ['a hold', 'MOVE', { status: 'HELD', holdExpiresAt: ends }, before, { code: 'STILL_BEING_MADE' }],
    ['a hold that ran out', 'MOVE', { status: 'HELD', holdExpiresAt: before }, before, { code: 'HOLD_EXPIRED', at: before }],
    ['a cancelled one', 'CHECK_IN', { status: 'CANCELLED', cancelledAt: before }, starts, { code: 'BOOKING_CANCELLED', at: before }],
    ['who is here', 'CHECK_IN', { status: 'CHECKED_IN', checkedInAt: starts }, starts, { code: 'ALREADY_CHECKED_IN', at: starts }],
    ['who is here, as missing', 'NO_SHOW', { status: 'CHECKED_IN', checkedInAt: starts }, ends, { code: 'ALREADY_CHECKED_IN', at: starts }],
    ['who is missing', 'MOVE', { status: 'NO_SHOW' }, ends, { code: 'MARKED_AS_NO_SHOW', at: starts }],
    ['an arrival that is none', 'UNDO_CHECK_IN', {}, starts, { code: 'NOT_CHECKED_IN' }],
    ['an arrival of long ago', 'UNDO_CHECK_IN', { status: 'CHECKED_IN', checkedInAt: starts }, ends, { code: 'TOO_LATE', at: at('2026-06-02T08:15:00Z') }],
    ['who may still come', 'NO_SHOW', {}, starts, { code: 'TOO_EARLY', at: at('2026-06-02T08:30:00Z') }],
    ['a minor without consent', 'CHECK_IN', { guardianConsentState: 'ASKED' }, starts, { code: 'GUARDIAN_CONSENT_MISSING', at: starts }],
  ])('says why not: %s', (_sentence, act, booking, now, refusal) => {
    expect(whyNotAtDesk(act, aBooking(booking), DEFAULT_POLICY, now)).toEqual(refusal);
  });

  it('does only what the life of a booking allows', () => {
    for (const act of DESK_ACTS) {
      const [from, to] = statusesAfterDesk[act];
      for (const status of from) if (to !== null) expect(`${status} ${to} ${String(mayBecome<BookingStatus>(BOOKING_MACHINE, status, to))}`).toBe(`${status} ${to} true`);
    }
  });
});

describe('moving a booking at the desk', () => {
  const units = [aUnit('H1'), aUnit('H2'), aUnit('H3', { minimumAge: 13 }), aUnit('S1', { category: 'SEAT' })];
  const decide = (wish: Partial<DeskMoveWish>, facts: Partial<DeskMoveFacts> = {}, now = before) =>
    decideDeskMove(
      { startsAt: starts, durationMinutes: 60, pinned: [], evenIfClosed: false, ...wish },
      { booking: aBooking({ revision: 3 }), unitIds: [unit('H1')], provenAge: 0, policy: DEFAULT_POLICY, offer: anOffer({ noticeMinutes: 600 }), place: aPlace(), units, ...facts },
      now,
    );

  it.each<[string, Partial<DeskMoveWish>, Partial<DeskMoveFacts>, Date, object]>([
    ['another hour, off the grid and within the notice', { startsAt: at('2026-06-02T08:10:00Z') }, {}, before, { startsAt: at('2026-06-02T08:10:00Z'), retimed: true, revision: 4, assignments: [{ unitId: 'H1' }] }],
    ['another length', { durationMinutes: 75 }, {}, before, { endsAt: at('2026-06-02T09:15:00Z'), retimed: true, revision: 4 }],
    ['another unit: nobody is told', { pinned: [unit('H2')] }, {}, before, { retimed: false, revision: 3, assignments: [{ unitId: 'H2' }] }],
    ['another hour at which its unit is busy: an equivalent', { startsAt: at('2026-06-02T09:00:00Z') }, { units: [aUnit('H1', { busy: [interval(ends, at('2026-06-02T10:00:00Z'))] }), aUnit('H2')] }, before, { assignments: [{ unitId: 'H2' }] }],
    ['a closed hour on which the team insists', { startsAt: at('2026-06-02T18:00:00Z'), evenIfClosed: true }, {}, before, { retimed: true }],
    ['another unit at a closed hour it already has', { pinned: [unit('H2')] }, { place: aPlace({ openings: [] }) }, before, { retimed: false }],
    ['who is late comes later', { startsAt: at('2026-06-02T08:45:00Z') }, {}, at('2026-06-02T08:40:00Z'), { retimed: true }],
    ['who is here stays longer', { durationMinutes: 90 }, { booking: aBooking({ status: 'CHECKED_IN', checkedInAt: starts }) }, starts, { endsAt: at('2026-06-02T09:30:00Z') }],
    ['a minor’s consent is asked again for another hour', { startsAt: at('2026-06-02T08:30:00Z') }, { booking: aBooking({ minor: true, guardianConsentState: 'GIVEN' }), offer: anOffer({ guardianConsentBelow: 15 }) }, before, { guardianConsentState: 'ASKED' }],
    ['and not for another unit', { pinned: [unit('H2')] }, { booking: aBooking({ minor: true, guardianConsentState: 'GIVEN' }), offer: anOffer({ guardianConsentBelow: 15 }) }, before, { guardianConsentState: 'GIVEN' }],
  ])('gives %s', (_sentence, wish, facts, now, expected) => {
    expect(decide(wish, facts, now)).toMatchObject({ ok: true, value: expected });
  });

  it.each<[string, Partial<DeskMoveWish>, Partial<DeskMoveFacts>, Date, object]>([
    ['the past', { startsAt: at('2026-06-02T07:00:00Z') }, {}, at('2026-06-02T07:30:00Z'), { code: 'ALREADY_STARTED', field: 'startsAt' }],
    ['an end that is past', { durationMinutes: 10 }, {}, at('2026-06-02T08:20:00Z'), { code: 'ALREADY_STARTED', field: 'durationMinutes' }],
    ['another beginning for who is here', { startsAt: at('2026-06-02T08:30:00Z') }, { booking: aBooking({ status: 'CHECKED_IN', checkedInAt: starts }) }, starts, { code: 'ALREADY_CHECKED_IN' }],
    ['a closed hour', { startsAt: at('2026-06-02T18:00:00Z') }, {}, before, { code: 'PLACE_CLOSED', field: 'startsAt' }],
    ['an end after closing', { durationMinutes: 150 }, {}, before, { code: 'PLACE_CLOSED' }],
    ['no time at all', { durationMinutes: 4 }, {}, before, { code: 'DURATION_NOT_OFFERED', field: 'durationMinutes' }],
    ['more than a day’s work', { durationMinutes: 721, evenIfClosed: true }, {}, before, { code: 'DURATION_NOT_OFFERED' }],
    ['a unit of another kind', { pinned: [unit('S1')] }, {}, before, { code: 'UNIT_NOT_SUITABLE', field: 'unitIds' }],
    ['equipment for which the age was not asked', { pinned: [unit('H3')] }, { provenAge: 10 }, before, { code: 'UNIT_NOT_SUITABLE' }],
    ['a unit that is taken', { pinned: [unit('H2')] }, { units: [aUnit('H1'), aUnit('H2', { busy: [interval(starts, ends)] })] }, before, { code: 'SLOT_TAKEN' }],
    ['more people than the place holds', {}, { place: aPlace({ peopleCapacity: 2, presence: [{ during: interval(starts, ends), people: 2, spaceId: null }] }) }, before, { code: 'PLACE_FULL' }],
  ])('refuses %s', (_sentence, wish, facts, now, expected) => {
    expect(decide(wish, facts, now)).toMatchObject({ ok: false, refusal: expected });
  });
});

describe('letting somebody in without a booking', () => {
  const now = at('2026-06-02T08:07:42Z');
  const decide = (wish: Partial<WalkInWish> = {}, facts: Partial<WalkInFacts> = {}) =>
    decideWalkIn(
      { offerId: idOf('offer'), durationMinutes: 45, people: 1, moduleId: null, pinned: [], givenName: null, familyName: null, safetyNoticeGiven: true, minor: null, evenIfClosed: false, ...wish },
      { offer: anOffer({ noticeMinutes: 600 }), place: aPlace(), units: [aUnit('H1'), aUnit('H2')], safetyNotice: true, ...facts },
      now,
    );

  it.each<[string, Partial<WalkInWish>, Partial<WalkInFacts>, object]>([
    ['at the minute that runs, without a name', {}, {}, { startsAt: at('2026-06-02T08:07:00Z'), endsAt: at('2026-06-02T08:52:00Z'), givenName: null, guardianConsentState: 'NOT_NEEDED', minor: null }],
    ['with a name, tidied', { givenName: '  Ada ', familyName: '' }, {}, { givenName: 'Ada', familyName: null }],
    ['at the unit that was pointed at', { pinned: [unit('H2')] }, {}, { assignments: [{ unitId: 'H2' }] }],
    ['a minor whose paper was seen', { minor: true }, { offer: anOffer({ guardianConsentBelow: 15 }) }, { minor: true, guardianConsentState: 'ON_PAPER' }],
    ['an adult where it is asked', { minor: false }, { offer: anOffer({ guardianConsentBelow: 15 }) }, { minor: false, guardianConsentState: 'NOT_NEEDED' }],
    ['without notice where there is none to give', { safetyNoticeGiven: false }, { safetyNotice: false }, {}],
  ])('begins %s', (_sentence, wish, facts, expected) => {
    expect(decide(wish, facts)).toMatchObject({ ok: true, value: expected });
  });

  it.each<[string, Partial<WalkInWish>, Partial<WalkInFacts>, object]>([
    ['without the notice', { safetyNoticeGiven: false }, {}, { code: 'SAFETY_NOTICE_NOT_ACCEPTED', field: 'safetyNoticeGiven' }],
    ['without saying whether a guardian is needed', {}, { offer: anOffer({ guardianConsentBelow: 15 }) }, { code: 'AGE_MISSING', field: 'minor' }],
    ['at a place that is a draft', {}, { place: aPlace({ bookable: false }) }, { code: 'PLACE_NOT_BOOKABLE' }],
    ['for what is paused', {}, { offer: anOffer({ paused: true }) }, { code: 'OFFER_PAUSED' }],
    ['for more than the offer takes', { people: 5 }, {}, { code: 'TOO_MANY_PEOPLE', field: 'people' }],
    ['with a name that is too long', { familyName: 'a'.repeat(101) }, {}, { code: 'NAME_TOO_LONG', field: 'familyName' }],
    ['past closing', { durationMinutes: 300 }, {}, { code: 'PLACE_CLOSED' }],
    ['when all is taken', {}, { units: [aUnit('H1', { busy: [interval(starts, ends)] })] }, { code: 'SLOT_TAKEN' }],
  ])('is refused %s', (_sentence, wish, facts, expected) => {
    expect(decide(wish, facts)).toMatchObject({ ok: false, refusal: expected });
  });
});
