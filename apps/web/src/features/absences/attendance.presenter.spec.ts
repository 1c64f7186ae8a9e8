import { expect, test } from '@jest/globals';
import type { MyAbsenceFragment } from '../../gql/graphql.ts';
import { type Attendance, attendanceOf } from './attendance.presenter.ts';

const NOW = new Date('2035-03-14T12:00:00Z');
const booking = (status: 'CONFIRMED' | 'CANCELLED' | 'NO_SHOW' | 'CHECKED_IN', startsAt = '2035-03-14T13:00:00Z') => ({ status, holdExpiresAt: null, startsAt, endsAt: '2035-03-14T14:00:00Z', approvalState: 'NOT_NEEDED' as const });
const absence = (state: 'COUNTED' | 'CONTESTED' | 'KEPT', contestableUntil = '2035-04-13T13:00:00Z') => ({ state, graceMinutes: 30, answerReason: null, contestableUntil }) as unknown as MyAbsenceFragment;

test.each<[string, Parameters<typeof attendanceOf>[0], MyAbsenceFragment | null, Attendance]>([
  ['a session to come', booking('CONFIRMED'), null, 'coming'],
  ['one that has begun', booking('CONFIRMED', '2035-03-14T11:30:00Z'), null, 'past'],
  ['one of which the person is there', booking('CHECKED_IN'), null, 'past'],
  ['one that was released', booking('CANCELLED'), null, 'released'],
  ['an absence', booking('NO_SHOW'), absence('COUNTED'), 'contestable'],
  ['an absence of long ago', booking('NO_SHOW'), absence('COUNTED', '2035-03-01T00:00:00Z'), 'noted'],
  ['an absence that was contested', booking('NO_SHOW'), absence('CONTESTED'), 'noted'],
  ['an absence that stands', booking('NO_SHOW'), absence('KEPT'), 'noted'],
])('%s', (_sentence, one, missed, expected) => {
  expect(attendanceOf(one, missed, NOW)).toBe(expected);
});
