import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen, within } from '@testing-library/react';
import { openSite } from '../../../test/open-site.tsx';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const PAGE = '/reseau/modeles';
const QUEST = {
  __typename: 'NetworkModel', id: 'quest', version: 4, category: 'VR_HEADSET', manufacturer: 'Meta', name: 'Quest 3', units: 120, places: 31, minimumAge: 13, turnaroundMinutes: 10, batteryLeast: 30,
  immersionMinutes: 20, firstTimeMinutes: 10, breakMinutes: 10, dailyMinutes: 60, warnMinutes: 3, checklistOff: [], accessories: [], mayChange: true,
};
const TABLET = { ...QUEST, id: 'tab', category: 'TABLET', manufacturer: 'Samsung', name: 'Tab A9', units: 1, places: 1 };
const who = (role: string, scopeKind: string) => () => ({ me: { __typename: 'Me', id: 'me', grants: [{ __typename: 'Grant', role, scopeKind }] } });
const coordinator = who('NETWORK_COORDINATOR', 'NETWORK');
const reading = (more: object = {}) => () => ({ equipmentModels: [QUEST, TABLET].map((model) => ({ ...model, ...more })) });
const type = async (user: ReturnType<typeof openSite>['user'], name: string, value: string) => {
  const field = await screen.findByRole('textbox', { name });
  await user.clear(field);
  await user.type(field, value);
  await user.tab();
};

test('models are listed with their limits; one opens beside the list with what a session gives', async () => {
  const { bar, user } = openSite(PAGE, { NetworkRoles: coordinator, NetworkModels: reading() });
  expect(await screen.findByText('2 modèles')).toBeInTheDocument();
  expect(screen.getByText(/120 en service, dans 31 lieux · dès 13 ans/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Ouvrir Meta Quest 3' }));
  expect(bar.path).toBe('/reseau/modeles?modele=quest');
  const plan = await screen.findByRole('region', { name: 'Ce que donne une séance' });
  expect(within(plan).getByText('de 30 à 50 min : immersion')).toBeInTheDocument();
  expect(within(plan).getByText(/^40 minutes d’immersion en tout/)).toBeInTheDocument();
  await type(user, 'Immersion sans pause, en minutes', '15');
  expect(await within(plan).findByText('de 25 à 40 min : immersion')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Ouvrir Samsung Tab A9' }));
  expect(await screen.findByRole('heading', { name: 'Samsung Tab A9' })).toHaveFocus();
  expect(screen.queryByRole('region', { name: 'Ce que donne une séance' })).toBeNull();
});

test('a change is read before it is made, and goes with the version that was seen', async () => {
  const { asked, user } = openSite(`${PAGE}?modele=quest`, { NetworkRoles: coordinator, NetworkModels: reading(), ChangeModel: () => ({ changeEquipmentModel: { ...QUEST, version: 5 } }) });
  await type(user, 'Pause entre deux immersions, en minutes', '15');
  await user.click(await screen.findByRole('checkbox', { name: /Remettre en charge/ }));
  await user.click(screen.getByRole('button', { name: 'Ajouter un accessoire' }));
  expect((await screen.findAllByText('Nommez chaque accessoire en français et en anglais.')).length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Voir ce qui change' })).toBeDisabled();
  await type(user, 'Accessoire 1, en français', 'étui');
  await type(user, 'Accessoire 1, en anglais', 'case');
  await user.click(screen.getByRole('button', { name: 'Voir ce qui change' }));
  const sure = await screen.findByRole('alertdialog');
  expect(within(sure).getByText('Pause entre deux immersions, en minutes : 15 (jusqu’ici 10)')).toBeInTheDocument();
  expect(within(sure).getByText('Un accessoire est compté.')).toBeInTheDocument();
  await user.click(within(sure).getByRole('button', { name: 'Changer le modèle' }));
  expect(await screen.findByText('Le modèle est changé.')).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'ChangeModel')?.variables.input).toEqual({
    modelId: 'quest', expectedVersion: 4, minimumAge: 13, turnaroundMinutes: 10, batteryLeast: 30, immersionMinutes: 20, firstTimeMinutes: 10, breakMinutes: 15, dailyMinutes: 60, warnMinutes: 3, checklistOff: ['DOCK'], accessories: [{ fr: 'étui', en: 'case' }],
  });
});

test('what does not go together is said beside its field; a change of somebody else loses nothing', async () => {
  const { user } = openSite(`${PAGE}?modele=quest`, { NetworkRoles: coordinator, NetworkModels: reading(), ChangeModel: () => ({ changeEquipmentModel: { __typename: 'ModelRefused', code: 'CHANGED_MEANWHILE', field: null } }) });
  await type(user, 'La première fois, en minutes', '25');
  expect((await screen.findAllByText('La première fois ne peut pas durer plus que les autres.')).length).toBeGreaterThan(0);
  await type(user, 'La première fois, en minutes', '15');
  await user.click(screen.getByRole('button', { name: 'Voir ce qui change' }));
  const sure = await screen.findByRole('alertdialog');
  await user.click(within(sure).getByRole('button', { name: 'Changer le modèle' }));
  expect(await within(sure).findByText(/Quelqu’un a changé ce modèle entre-temps/)).toBeInTheDocument();
});

test('who coordinates a part of the network reads them, and nobody else is shown them', async () => {
  openSite(`${PAGE}?modele=quest`, { NetworkRoles: who('NETWORK_COORDINATOR', 'DEPARTMENT'), NetworkModels: reading({ mayChange: false }) });
  expect(await screen.findByText(/Vous pouvez les lire/)).toBeInTheDocument();
  expect(await screen.findByRole('textbox', { name: 'Immersion sans pause, en minutes' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Voir ce qui change' })).toBeNull();
  cleanup();
  const { asked } = openSite(PAGE, { NetworkRoles: who('SITE_MANAGER', 'PLACE') });
  expect(await screen.findByText(/se lisent à la coordination/)).toBeInTheDocument();
  expect(asked.map(({ name }) => name)).not.toContain('NetworkModels');
});
