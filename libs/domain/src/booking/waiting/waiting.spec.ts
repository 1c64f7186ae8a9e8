import { describe, expect, it } from '@jest/globals';
import { idOf } from '../../kernel/id.ts';
import { at } from '../../testing/builders.ts';
import { localDay } from '../../time/local-day.ts';
import { minuteOfDay } from '../../time/minute-of-day.ts';
import { timeZone } from '../../time/time-zone.ts';
import { checkFutureLimit } from '../checks/future-limit.ts';
import { afterTurn } from './after-turn.ts';
import { chanceOf } from './chance.ts';
import { decideJoin, type JoinFacts, type JoinWish } from './decide-join.ts';
import { positionOf, rank, type Ranked } from './rank.ts';
import { minutesToReach, turnUntil } from './turn.ts';
import { USUAL_WAITING_RULES as RULES } from './waiting-rules.ts';
import { suitsDay } from './waiting-wish.ts';

const PARIS = timeZone('Europe/Paris');

const aWish = (more: Partial<JoinWish> = {}): JoinWish => ({
  offerId: idOf('offer'), around: null, category: null, moduleId: null, people: 1, durationMinutes: null, access: [], noticeMinutes: 60, fromDay: localDay('2026-06-01'), toDay: localDay('2026-06-14'), weekdays: [],
  earliest: null, latest: null, person: { givenName: 'Camille', familyName: 'Dupont', email: 'camille@exemple.example' }, trainingObligation: false, ...more,
});
const FACTS: JoinFacts = { offer: { listClosed: false }, today: localDay('2026-06-01'), entries: 0, alreadyWaiting: false, firstTime: false };
const AROUND = { longitude: 6.155, latitude: 47.622, label: 'Vesoul', withinKm: 30 };

describe('who may wait', () => {
  it.each([
    ['needs a first name', { person: { givenName: ' ', familyName: 'D', email: 'a@b.example' } }, {}, 'GIVEN_NAME_MISSING', 'givenName'],
    ['needs a family name', { person: { givenName: 'C', familyName: '', email: 'a@b.example' } }, {}, 'FAMILY_NAME_MISSING', 'familyName'],
    ['needs an address, for a turn is told by mail', { person: { givenName: 'C', familyName: 'D', email: '' } }, {}, 'EMAIL_MISSING', 'email'],
    ['needs an address that reads as one', { person: { givenName: 'C', familyName: 'D', email: 'camille' } }, {}, 'EMAIL_UNREADABLE', 'email'],
    ['cannot have a name without end', { person: { givenName: 'x'.repeat(500), familyName: 'D', email: 'a@b.example' } }, {}, 'NAME_TOO_LONG', 'givenName'],
    ['waits for an offer there is', {}, { offer: null }, 'OFFER_UNKNOWN', 'offerId'],
    ['waits for an offer whose list is open', {}, { offer: { listClosed: true } }, 'LIST_CLOSED', 'offerId'],
    ['says where, when no offer is named', { offerId: null, category: 'VR_HEADSET' }, { offer: null }, 'NEED_MISSING', 'around'],
    ['says what for, when no offer is named', { offerId: null, around: AROUND }, { offer: null }, 'NEED_MISSING', 'category'],
    ['names days in order', { fromDay: localDay('2026-06-03'), toDay: localDay('2026-06-02') }, {}, 'DAYS_OUT_OF_ORDER', 'toDay'],
    ['names days to come', { fromDay: localDay('2026-05-01'), toDay: localDay('2026-05-31') }, {}, 'DAYS_OVER', 'toDay'],
    ['names days within two months', { toDay: localDay('2026-08-03') }, {}, 'DAYS_TOO_FAR', 'toDay'],
    ['names a weekday that is among the days', { toDay: localDay('2026-06-02'), weekdays: ['FRIDAY'] }, {}, 'DAYS_WITHOUT_A_DAY', 'weekdays'],
    ['names hours in order', { earliest: minuteOfDay(600), latest: minuteOfDay(600) }, {}, 'HOURS_OUT_OF_ORDER', 'latest'],
    ['waits once for the same', {}, { alreadyWaiting: true }, 'ALREADY_WAITING', undefined],
    ['waits for a few things at a time', {}, { entries: 5 }, 'TOO_MANY_ENTRIES', undefined],
  ] as const)('%s', (_, wish, facts, code, field) => {
    expect(decideJoin(aWish(wish as Partial<JoinWish>), { ...FACTS, ...facts }, RULES)).toEqual({ ok: false, refusal: field === undefined ? { code } : { code, field } });
  });

  it('stands before others for what was asked for, never for who they are', () => {
    const wish = aWish({ access: ['WHEELCHAIR', 'QUIET'], trainingObligation: true });
    expect(decideJoin(wish, { ...FACTS, firstTime: true }, RULES)).toEqual({ ok: true, value: { person: wish.person, reasons: ['ACCESS_NEEDS', 'TRAINING_OBLIGATION', 'FIRST_TIME'] } });
    expect(decideJoin(aWish({ offerId: null, around: AROUND, category: 'VR_HEADSET' }), { ...FACTS, offer: null }, RULES)).toMatchObject({ ok: true, value: { reasons: [] } });
  });
});

describe('the order', () => {
  const early: Ranked = { id: 'a', reasons: [], createdAt: at('2026-06-01T08:00:00Z') };
  const late: Ranked = { id: 'b', reasons: [], createdAt: at('2026-06-01T09:00:00Z') };
  const lateInChair: Ranked = { id: 'c', reasons: ['ACCESS_NEEDS'], createdAt: at('2026-06-01T10:00:00Z') };

  it('is priority, then the time of asking', () => {
    expect(rank([late, lateInChair, early], RULES).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(rank([late, lateInChair, early], { weights: { ...RULES.weights, ACCESS_NEEDS: 0 } }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('tells how many go before, and how many of them by priority', () => {
    expect(positionOf(late, [early, late, lateInChair], RULES)).toEqual({ position: 3, ahead: 2, priorityAhead: 1 });
    expect(positionOf(lateInChair, [early, late], RULES)).toEqual({ position: 1, ahead: 0, priorityAhead: 0 });
  });
});

describe('a turn', () => {
  it.each([
    ['is two hours by day', '2026-06-02T08:00:00Z', '2026-06-05T08:00:00Z', 60, null, '2026-06-02T10:00:00Z'],
    ['rests at night and goes on in the morning', '2026-06-02T17:30:00Z', '2026-06-05T08:00:00Z', 60, null, '2026-06-03T07:30:00Z'],
    ['begins in the morning for what comes free at night', '2026-06-02T23:00:00Z', '2026-06-05T08:00:00Z', 60, null, '2026-06-03T08:00:00Z'],
    ['is half of what is left when the session is near', '2026-06-02T08:00:00Z', '2026-06-02T11:00:00Z', 60, null, '2026-06-02T09:00:00Z'],
    ['is shorter the farther one comes from', '2026-06-02T08:00:00Z', '2026-06-02T11:00:00Z', 60, 30, '2026-06-02T08:30:00Z'],
    ['is none when there is no time to answer and come', '2026-06-02T08:00:00Z', '2026-06-02T09:20:00Z', 60, null, null],
    ['is none at night for the next morning', '2026-06-02T20:00:00Z', '2026-06-03T07:00:00Z', 60, null, null],
    ['is none for what has begun', '2026-06-02T08:00:00Z', '2026-06-02T07:00:00Z', 0, null, null],
  ])('%s', (_, now, startsAt, noticeMinutes, distanceKm, until) => {
    expect(turnUntil({ startsAt: at(startsAt), zone: PARIS, noticeMinutes, distanceKm }, RULES, at(now))).toEqual(until === null ? null : at(until));
  });

  it('leaves time for the notice and the way', () => {
    expect(minutesToReach({ noticeMinutes: 60, distanceKm: 12.2 }, RULES)).toBe(85);
    expect(minutesToReach({ noticeMinutes: 60, distanceKm: null }, RULES)).toBe(60);
  });

  it.each([
    ['is refused', { refusals: 0, nudges: 2 }, 'REFUSED', { state: 'WAITING', refusals: 1, nudges: 0 }],
    ['is refused once too often', { refusals: 2, nudges: 0 }, 'REFUSED', { state: 'STOPPED', refusals: 3, nudges: 0 }],
    ['goes unanswered', { refusals: 1, nudges: 0 }, 'UNANSWERED', { state: 'WAITING', refusals: 1, nudges: 1 }],
    ['goes unanswered once too often', { refusals: 0, nudges: 2 }, 'UNANSWERED', { state: 'STOPPED', refusals: 0, nudges: 3 }],
    ['is withdrawn, which counts for nothing', { refusals: 2, nudges: 2 }, 'WITHDRAWN', { state: 'WAITING', refusals: 2, nudges: 2 }],
    ['is taken', { refusals: 1, nudges: 1 }, 'ACCEPTED', { state: 'ACCEPTED', refusals: 1, nudges: 1 }],
  ] as const)('%s', (_, before, outcome, after) => {
    expect(afterTurn(before, outcome, RULES)).toEqual(after);
  });
});

describe('a day', () => {
  const window = { fromDay: localDay('2026-06-02'), toDay: localDay('2026-06-05'), weekdays: ['TUESDAY', 'FRIDAY'] as const, earliest: null, latest: null };
  it.each([
    ['suits by the clocks of its place', '2026-06-01T22:30:00Z', true],
    ['suits to the end of the last', '2026-06-05T21:30:00Z', true],
    ['does not before the first', '2026-06-01T21:30:00Z', false],
    ['does not on another weekday', '2026-06-03T10:00:00Z', false],
    ['does not after the last', '2026-06-05T22:30:00Z', false],
  ])('%s', (_, startsAt, suits) => {
    expect(suitsDay(window, at(startsAt), PARIS)).toBe(suits);
  });
});

describe('what one may hope for', () => {
  it.each([
    ['is not known where hardly anything came free', { freed: 2, daysLeft: 28, ahead: 0 }, 'UNKNOWN'],
    ['is good where much does', { freed: 8, daysLeft: 14, ahead: 1 }, 'LIKELY'],
    ['is fair where enough does', { freed: 4, daysLeft: 14, ahead: 1 }, 'POSSIBLE'],
    ['is small behind many', { freed: 4, daysLeft: 14, ahead: 5 }, 'UNLIKELY'],
  ] as const)('%s', (_, facts, chance) => {
    expect(chanceOf(facts)).toBe(chance);
  });
});

describe('sessions to come at a time', () => {
  it.each([
    [null, 400, null],
    [3, 2, null],
    [3, 3, { code: 'FUTURE_LIMIT_REACHED' }],
  ])('limit %s, %s to come', (futureBookingsMost, toCome, refusal) => {
    expect(checkFutureLimit({ futureBookingsMost }, toCome)).toEqual(refusal);
  });
});
