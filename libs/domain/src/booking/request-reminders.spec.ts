import fc from 'fast-check';
import { at } from '../testing/builders.ts';
import { zones } from '../testing/generators.ts';
import { plusMinutes } from '../time/duration.ts';
import { timeZone } from '../time/time-zone.ts';
import { isQuiet, remindersOf } from './request-reminders.ts';
import { requestStanding } from './request-standing.ts';

const paris = timeZone('Europe/Paris');

describe('reminders of a request', () => {
  // In June Paris is two hours ahead: 08:00Z is ten in the morning.
  it.each<[string, string, string, string, readonly string[]]>([
    ['half-way, and three hours before', 'Europe/Paris', '2026-06-01T06:00:00Z', '2026-06-01T16:00:00Z', ['2026-06-01T11:00:00Z', '2026-06-01T13:00:00Z']],
    ['once, where the two would come together', 'Europe/Paris', '2026-06-01T08:00:00Z', '2026-06-01T14:00:00Z', ['2026-06-01T11:00:00Z']],
    ['in the morning, what falls into the night', 'Europe/Paris', '2026-06-01T14:00:00Z', '2026-06-02T14:00:00Z', ['2026-06-02T05:30:00Z', '2026-06-02T11:00:00Z']],
    ['in the evening, where the morning would be too late', 'Europe/Paris', '2026-06-01T12:00:00Z', '2026-06-02T05:45:00Z', ['2026-06-01T17:30:00Z']],
    ['by the clocks of the place', 'Indian/Reunion', '2026-06-01T08:00:00Z', '2026-06-02T06:00:00Z', ['2026-06-02T03:30:00Z']],
    ['never, of what is asked late for the early morning', 'Europe/Paris', '2026-06-01T19:00:00Z', '2026-06-02T05:45:00Z', []],
    ['never, of what must be answered within the hour', 'Europe/Paris', '2026-06-01T08:00:00Z', '2026-06-01T09:00:00Z', []],
  ])('go %s', (_sentence, zone, asked, due, expected) => {
    expect(remindersOf({ askedAt: at(asked), dueAt: at(due), zone: timeZone(zone) })).toEqual(expected.map(at));
  });

  it('go by the wall clock on the days on which the clocks change', () => {
    // Half of the way is 02:30 on the night the clocks go forward: half past seven is then two hours ahead of Greenwich, the day before it was one.
    expect(remindersOf({ askedAt: at('2026-03-28T13:00:00Z'), dueAt: at('2026-03-29T14:00:00Z'), zone: paris })).toEqual([at('2026-03-29T05:30:00Z'), at('2026-03-29T11:00:00Z')]);
  });

  it('wake nobody, come after the question and leave time for an answer, in every zone', () => {
    fc.assert(fc.property(zones(), fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z'), noInvalidDate: true }), fc.integer({ min: 1, max: 336 * 60 }), (zone, askedAt, minutes) => {
      const dueAt = plusMinutes(askedAt, minutes);
      const all = remindersOf({ askedAt, dueAt, zone });
      expect(all.length).toBeLessThanOrEqual(2);
      all.forEach((one, index) => {
        expect(isQuiet(one, zone)).toBe(false);
        expect(one.getTime()).toBeGreaterThanOrEqual(plusMinutes(all[index - 1] ?? askedAt, 60).getTime());
        expect(one.getTime()).toBeLessThanOrEqual(plusMinutes(dueAt, -30).getTime());
      });
    }));
  });
});

describe('where a request stands', () => {
  const now = at('2026-06-01T08:00:00Z');
  const later = at('2026-06-01T09:00:00Z');
  it.each([
    ['WAITING', { status: 'HELD', approvalState: 'ASKED', holdExpiresAt: later }],
    ['EXPIRED', { status: 'HELD', approvalState: 'ASKED', holdExpiresAt: now }],
    ['EXPIRED', { status: 'EXPIRED', approvalState: 'ASKED', holdExpiresAt: now }],
    ['TAKEN_BACK', { status: 'CANCELLED', approvalState: 'ASKED', holdExpiresAt: null }],
    ['ACCEPTED', { status: 'CONFIRMED', approvalState: 'GIVEN', holdExpiresAt: null }],
    ['ACCEPTED', { status: 'CANCELLED', approvalState: 'GIVEN', holdExpiresAt: null }],
    ['REFUSED', { status: 'CANCELLED', approvalState: 'REFUSED', holdExpiresAt: null }],
  ] as const)('%s', (standing, booking) => {
    expect(requestStanding(booking, now)).toBe(standing);
  });
});
