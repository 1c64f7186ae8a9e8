import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, screen, within } from '@testing-library/react';
import { aNotice } from '../../../test/notices.ts';
import { openSite } from '../../../test/open-site.tsx';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
beforeEach(() => localStorage.clear());
afterEach(cleanup);

const PAGE = '/reseau/consignes';
const older = aNotice({ version: '2025-01', publishedAt: '2025-03-01T00:00:00Z', texts: [{ __typename: 'NoticeText', language: 'fr', direction: 'ltr', lines: ['Asseyez-vous.'] }] });
const who = (role: string, scopeKind: string) => () => ({ me: { __typename: 'Me', id: 'me', grants: [{ __typename: 'Grant', role, scopeKind }] } });
const coordinator = who('NETWORK_COORDINATOR', 'NETWORK');
const reading = (more: object = {}) => () => ({ safetyNotices: { __typename: 'SafetyNotices', comingBookings: 12, mayPublish: true, versions: [aNotice(), older], ...more } });

test('the current version is read, in any language it is written in; older ones stay', async () => {
  const { user } = openSite(PAGE, { NetworkRoles: coordinator, SafetyNotices: reading() });
  expect(await screen.findByRole('heading', { name: /Version 2026-01/ })).toBeInTheDocument();
  expect(screen.getByText('Restez assis.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /Lire en/ }));
  await user.click(await screen.findByRole('option', { name: 'العربية' }));
  expect((await screen.findByText('ابقَ جالسًا.')).closest('ul')).toHaveAttribute('dir', 'rtl');
  await user.click(screen.getByRole('button', { name: 'Lire la version 2025-01' }));
  expect(await screen.findByText('Asseyez-vous.')).toBeInTheDocument();
  expect(screen.queryByText('En cours')).toBeNull();
});

test('a new version starts from the current one, is seen as at the kiosk, and is published once its consequence was read', async () => {
  const { asked, user } = openSite(PAGE, { NetworkRoles: coordinator, SafetyNotices: reading(), PublishNotice: () => ({ publishSafetyNotice: aNotice({ version: '2026-02' }) }) });
  await user.click(await screen.findByRole('button', { name: 'Écrire une nouvelle version' }));
  expect(screen.getByRole('button', { name: 'Publier cette version' })).toBeDisabled();
  await user.type(await screen.findByRole('textbox', { name: /Texte.*Français/ }), '{Enter}Faites des pauses.');
  await user.clear(screen.getByRole('textbox', { name: /Texte.*العربية/ }));
  expect(within(screen.getByRole('region', { name: 'Comme à la borne' })).getByText('Faites des pauses.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Publier cette version' }));
  const sure = await screen.findByRole('alertdialog');
  expect(within(sure).getByText('12 réservations à venir avec un casque montreront ce nouveau texte.')).toBeInTheDocument();
  expect(within(sure).getByText(/Ne sera plus proposé en : العربية/)).toBeInTheDocument();
  await user.click(within(sure).getByRole('button', { name: 'Publier pour tout le réseau' }));
  expect(await screen.findByText('La version 2026-02 est publiée.')).toBeInTheDocument();
  expect(asked.find(({ name }) => name === 'PublishNotice')?.variables.input).toMatchObject({
    expectedVersion: '2026-01',
    texts: [{ language: 'fr', text: 'Restez assis.\nAu premier malaise, retirez le casque.\nFaites des pauses.' }, { language: 'en', text: 'Stay seated.\nAt the first discomfort, take the headset off.' }],
  });
});

test('what is missing is named, and a version published meanwhile is not written over', async () => {
  const { user } = openSite(PAGE, { NetworkRoles: coordinator, SafetyNotices: reading(), PublishNotice: () => ({ publishSafetyNotice: { __typename: 'NoticeRefused', code: 'CHANGED_MEANWHILE', field: 'expectedVersion' } }) });
  await user.click(await screen.findByRole('button', { name: 'Écrire une nouvelle version' }));
  const english = await screen.findByRole('textbox', { name: /Texte.*English/ });
  await user.clear(english);
  expect((await screen.findAllByText('Écrivez le texte en français et en anglais.')).length).toBe(2);
  await user.type(english, 'Sit down.');
  await user.click(screen.getByRole('button', { name: 'Publier cette version' }));
  const sure = await screen.findByRole('alertdialog');
  await user.click(within(sure).getByRole('button', { name: 'Publier pour tout le réseau' }));
  expect(await within(sure).findByText(/Quelqu’un a publié une autre version/)).toBeInTheDocument();
});

test('who coordinates a part of the network reads it, and nobody else is shown its versions', async () => {
  openSite(PAGE, { NetworkRoles: who('NETWORK_COORDINATOR', 'REGION'), SafetyNotices: reading({ mayPublish: false }) });
  expect(await screen.findByText(/Vous pouvez les lire/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Écrire une nouvelle version' })).toBeNull();
  cleanup();
  openSite(PAGE, { NetworkRoles: who('SITE_MANAGER', 'PLACE') });
  expect(await screen.findByText(/se lisent à la coordination/)).toBeInTheDocument();
});
