import { createMessages } from '@escale/messages';
import { type DeviceState, STARTING } from '../offline/device-state.ts';
import { stripView } from './strip.presenter.ts';

const { t } = createMessages('fr');
const place = { id: '1', name: 'La Forge', timeZone: 'Europe/Paris', phone: null, siteNumber: 1, demo: true };
const known: DeviceState = { ...STARTING, phase: 'paired', place, reachable: true, view: {} as DeviceState['view'], heardAt: new Date('2026-03-12T09:42:00Z'), isOld: false };
const strip = (more: Partial<DeviceState>) => {
  const { look, title, more: lines } = stripView({ ...known, ...more }, { t, locale: 'fr' });
  return [look, title, ...lines].map((text) => text.replaceAll(/[\u00A0\u202F]/g, ' '));
};
const refused = { sequence: 1 } as DeviceState['rejected'][number];

it.each<[string, Partial<DeviceState>, readonly string[]]>([
  ['in reach', {}, ['online', 'En ligne']],
  ['away', { reachable: false, waiting: 2 }, ['offline', 'Hors ligne', '2 gardés ici, seront envoyés']],
  ['refused', { rejected: [refused] }, ['refused', 'En ligne', '1 refusé : voyez avec l’équipe']],
  ['an old list', { reachable: false, isOld: true }, ['offline', 'Hors ligne', 'Liste des réservations de 10 h 42']],
  ['no list', { view: null }, ['online', 'En ligne', 'La liste des réservations manque']],
  ['a battery that empties', { battery: { percent: 12, charging: false } }, ['online', 'En ligne', 'Batterie à 12 % : branchez la borne']],
  ['one that is being charged', { battery: { percent: 12, charging: true } }, ['online', 'En ligne']],
])('%s', (_name, state, lines) => {
  expect(strip(state)).toEqual(lines);
});
