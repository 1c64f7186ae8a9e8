import { describe, expect, it } from '@jest/globals';
import { decidedOf, type Previewed, sessionsToBook, SKIP } from './choices.presenter.ts';
import { readSeriesWish, repeatPath } from './series-path.ts';

const free: Previewed = { index: 0, day: '2026-03-03', startsAt: '2026-03-03T08:00:00Z', code: null, nearest: null, hours: [] };
const taken: Previewed = { ...free, index: 1, day: '2026-03-10', startsAt: '2026-03-10T08:00:00Z', code: 'SLOT_TAKEN', nearest: '2026-03-10T09:00:00Z', hours: ['2026-03-10T09:00:00Z'] };
const states = (choices: Record<string, string>) => decidedOf([free, taken], choices).map(({ state }) => state).join(' ');

describe('what is decided of a series', () => {
  it('takes what is possible, and leaves what is not to a person', () => {
    expect(states({})).toBe('taken open');
    expect(sessionsToBook(decidedOf([free, taken], {}))).toBeNull();
  });

  it('is booked once each is decided: another hour, or none', () => {
    expect(sessionsToBook(decidedOf([free, taken], { '2026-03-10': '2026-03-10T09:00:00Z' }))).toEqual([{ index: 0, startsAt: '2026-03-03T08:00:00Z' }, { index: 1, startsAt: '2026-03-10T09:00:00Z' }]);
    expect(sessionsToBook(decidedOf([free, taken], { '2026-03-10': SKIP }))).toEqual([{ index: 0, startsAt: '2026-03-03T08:00:00Z' }]);
    expect(sessionsToBook(decidedOf([free, taken], { '2026-03-10': SKIP, '2026-03-03': SKIP }))).toBeNull();
  });

  it('forgets an hour that was taken meanwhile', () => {
    expect(states({ '2026-03-10': '2026-03-10T11:00:00Z' })).toBe('taken open');
  });
});

describe('the address of a series', () => {
  const offerId = '0190aaaa-0000-7000-8000-000000000000';
  it('says day and hour by the clocks of the place, and is read back', () => {
    const path = repeatPath({ offerId, startsAt: '2026-03-24T08:00:00Z', durationMinutes: 60, people: 2, moduleId: null, zone: 'Europe/Paris' }, { weeksLater: 1, desk: true });
    expect(readSeriesWish(new URL(path, 'http://place.example').searchParams)).toEqual({ offerId, firstDay: '2026-03-31', at: '09:00', durationMinutes: 60, people: 2, moduleId: null, desk: true });
  });

  it.each(['', 'activite=x&jour=2026-03-03&heure=09:00&duree=60', `activite=${offerId}&jour=2026-13-03&heure=09:00&duree=60`, `activite=${offerId}&jour=2026-03-03&heure=25:00&duree=60`])('that says none is told apart: %s', (query) => {
    expect(readSeriesWish(new URLSearchParams(query))).toBeNull();
  });
});
