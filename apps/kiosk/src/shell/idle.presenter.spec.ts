import { IDLE_POLICY, idleAfter } from './idle.presenter.ts';

const after = (seconds: number) => idleAfter(seconds * 1_000, IDLE_POLICY);

test('the question is in sight for twenty seconds before the screen forgets', () => {
  expect(after(0)).toEqual({ phase: 'busy' });
  expect(after(24.9)).toEqual({ phase: 'busy' });
  expect(after(25)).toEqual({ phase: 'asking', secondsLeft: 20 });
  expect(after(44.5)).toEqual({ phase: 'asking', secondsLeft: 1 });
  expect(after(45)).toEqual({ phase: 'over' });
});
