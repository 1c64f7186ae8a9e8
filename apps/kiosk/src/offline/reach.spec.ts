import { NOT_HEARD, reachAfter, type Reach } from './reach.ts';

const after = (from: Reach, ...calls: readonly (readonly [boolean, 'SYNC' | 'QUESTION'])[]) => calls.reduce((reach, [answered, call]) => reachAfter(reach, answered, call), from).reachable;

it('is away after two silences, and back after two answers or one sync', () => {
  const there = reachAfter(NOT_HEARD, true, 'QUESTION');
  expect(there.reachable).toBe(true);
  expect(after(there, [false, 'QUESTION'])).toBe(true);
  expect(after(there, [false, 'QUESTION'], [true, 'QUESTION'], [false, 'SYNC'])).toBe(true);
  const away = [[false, 'SYNC'], [false, 'QUESTION']] as const;
  expect(after(there, ...away)).toBe(false);
  expect(after(there, ...away, [true, 'QUESTION'])).toBe(false);
  expect(after(there, ...away, [true, 'QUESTION'], [true, 'QUESTION'])).toBe(true);
  expect(after(there, ...away, [true, 'SYNC'])).toBe(true);
});
