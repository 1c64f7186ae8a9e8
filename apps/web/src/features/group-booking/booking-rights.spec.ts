import { expect, it } from '@jest/globals';
import { bookedUnder, whyNoBooking } from './booking-rights.ts';

it.each([
  ['VERIFIED', true, null],
  ['VERIFIED', false, 'readOnly'],
  ['SUSPENDED', true, 'suspended'],
  ['REQUESTED', false, 'unverified'],
] as const)('in an organisation that is %s, who may book: %s, is told %s', (standing, mayBook, why) => expect(whyNoBooking({ standing }, mayBook)).toBe(why));

it('a trainer books under the agreements that let trainers, a manager under all that stand', () => {
  const agreement = (placeId: string | null, bookers: 'MANAGERS' | 'MANAGERS_AND_TRAINERS', more: object = {}) => ({ placeId, bookers, state: 'AGREED' as const, until: '2026-12-31', ...more });
  const rows = [agreement('a', 'MANAGERS'), agreement('b', 'MANAGERS_AND_TRAINERS'), agreement('c', 'MANAGERS_AND_TRAINERS', { until: '2026-01-01' }), agreement('d', 'MANAGERS_AND_TRAINERS', { state: 'ASKED' })];
  const under = (speaksFor: boolean) => bookedUnder(rows, speaksFor, '2026-03-01').map(({ placeId }) => placeId);
  expect(under(true)).toEqual(['a', 'b']);
  expect(under(false)).toEqual(['b']);
});
