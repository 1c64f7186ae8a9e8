import { idOf } from '../kernel/id.ts';
import { claimAtDesk } from '../booking/desk/claim-at-desk.ts';
import { decideHold } from '../booking/decide-hold.ts';
import { explainDay } from '../availability/explain-day.ts';
import { slots } from '../availability/slots.ts';
import type { Supervision } from '../availability/supervision.ts';
import { aHoldWish, anOffer, aPlace, at, aUnit, aWish } from '../testing/builders.ts';
import { interval, type Interval } from '../time/interval.ts';
import { localDay } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import { timeZone } from '../time/time-zone.ts';
import { localOf } from '../time/zoned.ts';
import { moveShifts, shiftsReached } from './change-shifts.ts';
import { copyWeek } from './copy-week.ts';
import { leftAlone, unsupervisedStretches } from './left-alone.ts';
import { planShifts, type ShiftFacts, type ShiftWish, weeklyDays } from './plan-shifts.ts';
import type { Shift } from './shift.ts';

// Tuesday 2 June 2026, open 9 to 12 in Paris (UTC+2), seen from the Monday before.
const monday = at('2026-06-01T06:00:00Z');
const paris = timeZone('Europe/Paris');
const tuesday = localDay('2026-06-02');
const offer = anOffer({ supervised: true, gridMinutes: 60 });
const hours = (from: string, to: string, day = '2026-06-02'): Interval => interval(at(`${day}T${from}:00Z`), at(`${day}T${to}:00Z`));
const there = (from: string, to: string, offerIds: Supervision['offerIds'] = null): Supervision => ({ during: hours(from, to), offerIds });

describe('an offer that needs somebody of the team', () => {
  const free = (supervision: readonly Supervision[], more: Partial<typeof offer> = {}): string =>
    slots(aWish({ window: hours('00:00', '23:00') }), { ...offer, ...more }, aPlace({ supervision }), [aUnit('H1')], monday).map(({ startsAt }) => startsAt.toISOString().slice(11, 16)).join(' ');

  it.each<[string, readonly Supervision[], string]>([
    ['has no slot while nobody is planned', [], ''],
    ['has those that somebody covers from start to end', [there('07:00', '08:30')], '07:00'],
    ['has those that two people cover one after the other', [there('07:00', '08:30'), there('08:30', '10:00')], '07:00 08:00 09:00'],
    ['has none across a minute of nobody', [there('07:00', '07:59'), there('08:00', '10:00')], '08:00 09:00'],
    ['is covered by who is there for it', [there('08:00', '09:00', [offer.id])], '08:00'],
    ['is not covered by who is there for another', [there('07:00', '10:00', [idOf('other')])], ''],
    ['counts who is there twice only once', [there('08:00', '10:00'), there('08:00', '09:00', [offer.id])], '08:00 09:00'],
  ])('%s', (_sentence, supervision, expected) => {
    expect(free(supervision)).toBe(expected);
  });

  it('is as any other where it needs nobody', () => {
    expect(free([], { supervised: false })).toBe('07:00 08:00 09:00');
  });

  it('is refused with the reason, to who books and to who searches', () => {
    const facts = { offer, place: aPlace({ supervision: [there('07:00', '08:00')] }), units: [aUnit('H1')] };
    expect(decideHold(aHoldWish(), facts, monday)).toEqual({ ok: false, refusal: { code: 'NOBODY_OF_THE_TEAM', field: 'startsAt' } });
    expect(decideHold(aHoldWish({ startsAt: at('2026-06-02T07:00:00Z') }), facts, monday)).toMatchObject({ ok: true });
    expect(explainDay(aWish(), offer, { ...facts.place, supervision: [] }, facts.units, tuesday, monday)).toBe('NOBODY_OF_THE_TEAM');
  });

  it('is refused at the desk too, unless the team takes it upon itself', () => {
    const facts = { offer, place: aPlace(), units: [aUnit('H1')] };
    const claim = { during: hours('08:00', '09:00'), people: 1, moduleId: null, provenAge: null, evenIfClosed: false, pinned: [], kept: [] };
    expect(claimAtDesk({ ...claim, evenIfAlone: false }, facts)).toMatchObject({ ok: false, refusal: { code: 'NOBODY_OF_THE_TEAM' } });
    expect(claimAtDesk({ ...claim, evenIfAlone: true }, facts)).toMatchObject({ ok: true });
  });
});

describe('planning', () => {
  const wish: ShiftWish = { day: tuesday, from: minuteOfDay(540), to: minuteOfDay(720), until: null, offerIds: null, note: null };
  const facts: ShiftFacts = { zone: paris, open: [interval(at('2026-01-01T00:00:00Z'), at('2026-12-31T00:00:00Z'))], supervised: [offer.id], busy: [] };
  const plan = (more: Partial<ShiftWish> = {}, moreFacts: Partial<ShiftFacts> = {}) => planShifts({ ...wish, ...more }, { ...facts, ...moreFacts }, monday);

  it.each<[string, Partial<ShiftWish>, Partial<ShiftFacts>, object]>([
    ['an end before the start', { to: minuteOfDay(540) }, {}, { code: 'SHIFT_OUT_OF_ORDER', field: 'to' }],
    ['more than sixteen hours', { from: minuteOfDay(0), to: minuteOfDay(1_000) }, {}, { code: 'SHIFT_TOO_LONG', field: 'to' }],
    ['what is over', { day: localDay('2026-05-29') }, {}, { code: 'SHIFT_OVER', field: 'day', at: at('2026-05-29T10:00:00Z') }],
    ['more than half a year', { until: localDay('2026-12-31') }, {}, { code: 'SERIES_TOO_LONG', field: 'until' }],
    ['an offer that needs nobody, or of elsewhere', { offerIds: [idOf('other')] }, {}, { code: 'OFFER_UNKNOWN', field: 'offerIds' }],
    ['no offer at all', { offerIds: [] }, {}, { code: 'OFFER_UNKNOWN', field: 'offerIds' }],
    ['a long note', { note: 'a'.repeat(201) }, {}, { code: 'NOTE_TOO_LONG', field: 'note' }],
    ['who is planned then, wherever', {}, { busy: [hours('09:00', '11:00')] }, { code: 'PERSON_BUSY', field: 'accountId', at: at('2026-06-02T09:00:00Z') }],
  ])('is refused for %s', (_sentence, more, moreFacts, refusal) => {
    expect(plan(more, moreFacts)).toEqual({ ok: false, refusal });
  });

  it('takes who begins where they end elsewhere, and until midnight', () => {
    expect(plan({ to: minuteOfDay(1_440) }, { busy: [hours('05:00', '07:00')] })).toEqual({ ok: true, value: { planned: [interval(at('2026-06-02T07:00:00Z'), at('2026-06-02T22:00:00Z'))], leftAside: [] } });
  });

  it('repeats at the same hours by the clocks, across the day on which they change, and leaves aside what cannot be', () => {
    const planned = plan({ day: localDay('2026-10-13'), until: localDay('2026-11-10') }, { busy: [hours('07:00', '09:00', '2026-10-20')], open: [interval(at('2026-10-01T00:00:00Z'), at('2026-11-05T00:00:00Z'))] });
    expect(planned).toEqual({
      ok: true,
      value: {
        planned: [hours('07:00', '10:00', '2026-10-13'), hours('08:00', '11:00', '2026-10-27'), hours('08:00', '11:00', '2026-11-03')],
        leftAside: [{ day: '2026-10-20', reason: 'BUSY' }, { day: '2026-11-10', reason: 'CLOSED' }],
      },
    });
    expect(weeklyDays(tuesday, localDay('2026-06-15'))).toEqual(['2026-06-02', '2026-06-09']);
    expect(weeklyDays(tuesday, localDay('2026-06-01'))).toEqual(['2026-06-02']);
  });

  const series = ['2026-10-13', '2026-10-20', '2026-10-27'].map((day, index): Shift => ({ id: `s${index}`, accountId: 'a', seriesId: 'week', offerIds: null, during: hours(index < 2 ? '07:00' : '08:00', index < 2 ? '10:00' : '11:00', day) }));
  const [one, two, three] = series as [Shift, Shift, Shift];

  it('reaches one of a series, or it and those after it', () => {
    expect(shiftsReached(two, 'ONE', series).map(({ id }) => id)).toEqual(['s1']);
    expect(shiftsReached(two, 'FOLLOWING', [three, two, one]).map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(shiftsReached({ ...one, seriesId: null }, 'FOLLOWING', series)).toHaveLength(1);
  });

  it('moves those that follow by as many days, by the clocks; one that cannot be keeps all where they are', () => {
    const moved = moveShifts([two, three], { ...wish, day: localDay('2026-10-21'), from: minuteOfDay(600), to: minuteOfDay(660) }, facts, monday);
    expect(moved).toEqual({ ok: true, value: new Map([['s1', hours('08:00', '09:00', '2026-10-21')], ['s2', hours('09:00', '10:00', '2026-10-28')]]) });
    expect(moveShifts([two, three], { ...wish, day: localDay('2026-10-21') }, { ...facts, busy: [hours('08:00', '09:00', '2026-10-28')] }, monday)).toMatchObject({ ok: false, refusal: { code: 'PERSON_BUSY' } });
  });

  it('copies a week at the same hours by the clocks, and tells each that it leaves aside', () => {
    const week = [two, { ...two, id: 'gone', accountId: 'b' }, { ...two, id: 'busy', accountId: 'c' }, { ...two, id: 'closed', during: hours('07:00', '10:00', '2026-10-22') }];
    const team = new Map<string, readonly Interval[]>([['a', []], ['c', [hours('09:00', '12:00', '2026-10-27')]]]);
    const result = copyWeek(week, { zone: paris, open: [hours('08:00', '17:00', '2026-10-27')], team }, monday);
    expect(result.copied.map(({ of, during }) => [of.id, during])).toEqual([['s1', hours('08:00', '11:00', '2026-10-27')]]);
    expect(result.leftAside.map(({ of, reason }) => [of.id, reason])).toEqual([['gone', 'LEFT_TEAM'], ['busy', 'BUSY'], ['closed', 'CLOSED']]);
    expect(copyWeek([two], { zone: paris, open: [], team }, at('2026-11-01T00:00:00Z')).leftAside).toMatchObject([{ reason: 'OVER' }]);
  });
});

describe('what a change leaves alone', () => {
  const booking = (from: string, to: string, offerId = offer.id) => ({ offerId, during: hours(from, to) });

  it('are the bookings for which somebody was planned and nobody would be', () => {
    const bookings = [booking('07:00', '08:00'), booking('08:30', '09:30'), booking('10:00', '11:00')];
    expect(leftAlone(bookings, [there('07:00', '09:00'), there('09:00', '10:00')], [there('07:00', '09:00')])).toEqual([bookings[1]]);
    // What another of the team covers as well is no matter.
    expect(leftAlone(bookings, [there('07:00', '11:00'), there('07:00', '11:00', [offer.id])], [there('07:00', '11:00', [offer.id])])).toEqual([]);
  });

  it('and where nobody is planned though it is open is told by stretch', () => {
    const place = aPlace({ supervision: [there('07:00', '08:00')], closures: [{ during: hours('09:30', '12:00'), spaceId: null }] });
    expect(unsupervisedStretches(offer, place, hours('00:00', '22:00'))).toEqual([hours('08:00', '09:30')]);
    expect(unsupervisedStretches({ ...offer, supervised: false }, place, hours('00:00', '22:00'))).toEqual([]);
    expect(localOf(hours('08:00', '09:30').start, paris).minute).toBe(600);
  });
});
