import { ALL_WELL, heardFromService } from './reach.presenter.ts';

test('one silence may be chance, two are not, an answer mends all', () => {
  const once = heardFromService(ALL_WELL, false, true);
  const twice = heardFromService(once, false, true);
  expect([once.reachable, twice.reachable, heardFromService(twice, false, true).reachable]).toEqual([true, false, false]);
  expect(heardFromService(twice, true, true)).toEqual(ALL_WELL);
});

test('without any network, one silence is enough', () => {
  expect(heardFromService(ALL_WELL, false, false).reachable).toBe(false);
});
