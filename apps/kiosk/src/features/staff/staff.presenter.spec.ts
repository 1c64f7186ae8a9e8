import { createMessages } from '@escale/messages';
import type { DeviceState } from '../../offline/device-state.ts';
import { staffLines } from './staff.presenter.ts';

const { t } = createMessages('fr');
const offsetOf = (offsetMs: number | null) => {
  const state = { place: null, waiting: 0, rejected: [], storage: { persisted: true, usage: null, quota: null }, clock: { sure: true, offsetMs }, battery: null } as unknown as DeviceState;
  return staffLines(state, '1.0.0', { t, locale: 'fr' }).find(({ name }) => name === t('kioskDevice:staff.offset'))?.value;
};

test.each([
  [0, '0 s'],
  [-200, '0 s'],
  [499, '0 s'],
  [61_000, '61 s'],
  [-2_600, '-3 s'],
  [null, t('kioskDevice:staff.unknown')],
])('a clock %s ms away is said as %s', (offsetMs, said) => {
  expect(offsetOf(offsetMs)).toBe(said);
});
