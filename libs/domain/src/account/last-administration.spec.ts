import { holdsLastAdministration } from './last-administration.ts';

it.each([
  ['the only administrator', [{ role: 'LEARNER' }, { role: 'ADMINISTRATOR' }], 1, true],
  ['one of two administrators', [{ role: 'ADMINISTRATOR' }], 2, false],
  ['somebody without that role', [{ role: 'NETWORK_COORDINATOR' }], 1, false],
  ['nobody in particular', [], 0, false],
] as const)('%s', (_, grants, administrators, last) => {
  expect(holdsLastAdministration(grants, { administrators })).toBe(last);
});
