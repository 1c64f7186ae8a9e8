import { describe, expect, it } from '@jest/globals';
import type { GroupPlace, LeftOut, PlaceDate, Places } from '../facts.ts';
import { optionsOf, pickPlace, pickPlan, planByPlace, planHelps, reasonAt, refusedByDate, sessionsOf, totalsOf } from './choices.ts';
import { PLAN } from './draft.ts';

const date = (index: number, more: Partial<PlaceDate> = {}): PlaceDate => ({ index, day: '2026-03-03', startsAt: `2026-03-0${String(index + 3)}T08:00:00Z`, endsAt: `2026-03-0${String(index + 3)}T11:00:00Z`, offerId: 'offer', refusal: null, most: null, quota: null, ways: [], ...more });
const not = (index: number): PlaceDate =>
  date(index, {
    offerId: null, refusal: 'SLOT_TAKEN',
    ways: [{ kind: 'OTHER_HOUR', offerId: 'late', startsAt: '2026-03-04T13:00:00Z', endsAt: '2026-03-04T16:00:00Z' }, { kind: 'FEWER_PEOPLE', people: 4 }] as unknown as PlaceDate['ways'],
  });
const place = (placeId: string, dates: readonly PlaceDate[]): GroupPlace => ({ placeId, name: placeId, communeName: null, distanceKm: 1, timeZone: 'Europe/Paris', agreed: true, possible: dates.filter(({ refusal }) => refusal === null).length, quotas: [], dates });
const session = (index: number, placeId: string) => ({ index, placeId, offerId: 'offer', startsAt: `2026-03-0${String(index + 3)}T08:00:00Z`, durationMinutes: 180 });
const found: Places = { partial: false, places: [place('A', [date(0), not(1)]), place('B', [not(0), date(1)])], plan: [session(0, 'A'), session(1, 'B')] };

describe('what a date may become', () => {
  it('is each place that takes it as asked, then those that take it at another hour', () => {
    expect(optionsOf(found, 1).map(({ place: { name }, choice, otherHour }) => [name, choice.offerId, choice.durationMinutes, otherHour])).toEqual([['B', 'offer', 180, false], ['A', 'late', 180, true]]);
  });

  it('is, for one place, a session where it takes it and none where not', () => {
    expect(pickPlace(found.places[0] as GroupPlace, 2).map((choice) => choice?.placeId ?? null)).toEqual(['A', null]);
    expect(pickPlan({ plan: [session(1, 'B')] }, 2).map((choice) => choice?.placeId ?? null)).toEqual([null, 'B']);
  });

  it('is explained by the place that was chosen, or by the best of a plan', () => {
    expect(reasonAt(found, 'A', 1)?.date.refusal).toBe('SLOT_TAKEN');
    expect(reasonAt(found, PLAN, 1)?.place.name).toBe('A');
    expect(reasonAt(found, 'A', 0)).toBeNull();
  });
});

describe('a plan over several places', () => {
  it('is proposed where it takes more dates than any place alone', () => {
    expect(planHelps(found)).toBe(true);
    expect(planByPlace(found).map(({ place: { name }, dates }) => [name, dates])).toEqual([['A', 1], ['B', 1]]);
    expect(planHelps({ ...found, plan: [session(0, 'A')] })).toBe(false);
    expect(planHelps({ ...found, places: [place('A', [date(0), date(1)])] })).toBe(false);
  });
});

describe('what is sent', () => {
  const picked = [null, session(1, 'B'), session(2, 'A')];

  it('counts sessions, hours and places, and the dates without', () => {
    expect(totalsOf(picked)).toEqual({ sessions: 2, minutes: 360, places: 2, without: 1 });
  });

  it('finds a refused session again at its date, though dropped dates are not sent', () => {
    const sent = sessionsOf({ picked });
    expect(sent.map(({ index }) => index)).toEqual([1, 2]);
    expect([...refusedByDate([{ index: 1, code: 'SLOT_TAKEN' } as unknown as LeftOut], sent).keys()]).toEqual([2]);
  });
});
