import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { openPlanning, TEAM } from '../../../test/open-planning.tsx';
import { aBlock, aPlannedBooking, aPlanning } from '../../../test/planning.ts';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);
// jsdom has no CSS object.
Object.assign(globalThis, { CSS: { ...(globalThis.CSS as object | undefined), escape: (text: string) => text } });

const DAY = '/gestion/planning?lieu=la-forge&jour=2035-03-14';
const bar = () => screen.findByRole('button', { name: /^Inès Garnier, Séance VR/u });

describe('who may see it', () => {
  test('signed out: says so, with the way in', async () => {
    openPlanning(DAY, () => aPlanning(), { ...TEAM, MyRoles: () => ({ me: null }) });
    expect(await screen.findByText('Connectez-vous pour voir le planning')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Se connecter' })).toHaveAttribute('href', `/connexion?retour=${encodeURIComponent(DAY)}`);
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  test('of no team: says so', async () => {
    openPlanning(DAY, () => aPlanning(), { ...TEAM, MyRoles: () => ({ me: { __typename: 'Me', id: 'me', grants: [] } }) });
    expect(await screen.findByText('Vous n’êtes dans l’équipe d’aucun lieu')).toBeVisible();
  });

  test('of another place: leads to one’s own', async () => {
    openPlanning('/gestion/planning?lieu=ailleurs', () => aPlanning());
    expect(await screen.findByRole('link', { name: 'Voir mon lieu' })).toHaveAttribute('href', '/gestion/planning?lieu=la-forge');
  });

  test('without a network: says so, and tries again', async () => {
    let connected = false;
    const { user } = openPlanning(DAY, () => aPlanning(), { Planning: () => (connected ? { planning: { __typename: 'Planning', ...aPlanning() } } : null) });
    const again = await screen.findByRole('button', { name: 'Réessayer' });
    connected = true;
    await user.click(again);
    expect(await bar()).toBeVisible();
  });
});

describe('the day', () => {
  test('is one question, and every bar says who, what, when and where it stands', async () => {
    const { asked } = openPlanning(DAY, () => aPlanning({ blocks: [aBlock()] }));
    expect(await bar()).toHaveAccessibleName(/de 10\sh à 11\sh, À venir$/u);
    expect(screen.getByRole('button', { name: /^Bloqué.: Nettoyage, TL1-VR2/u })).toBeVisible();
    expect(screen.getByText(/1 réservation/u)).toBeVisible();
    expect(asked.filter(({ name }) => name === 'Planning')).toHaveLength(1);
    expect(asked.find(({ name }) => name === 'Planning')?.input).toEqual({ placeId: 'place', from: '2035-03-14', days: 1 });
  });

  test('has one place for Tab, from where arrows lead on', async () => {
    const { user } = openPlanning(DAY, () => aPlanning());
    await bar();
    const region = screen.getByRole('region', { name: /Planning de La Forge/u });
    expect(within(region).getAllByRole('button').filter((one) => one.tabIndex === 0)).toHaveLength(1);
    act(() => within(region).getByRole('button', { name: /^TL1-VR1/u }).focus());
    await user.keyboard('{ArrowRight}');
    expect(await bar()).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowDown}');
    expect(within(region).getByRole('button', { name: /^TL1-VR2/u })).toHaveFocus();
  });

  test('a search dims the others, stands in the address and jumps on Enter', async () => {
    const { user, bar: address } = openPlanning(DAY, () => aPlanning({ bookings: [aPlannedBooking(), aPlannedBooking({ id: 'b2', givenName: 'Élodie', familyName: 'Petit', shortCode: 'ABCD2345', units: [{ unitId: 'vr2', freeAt: '2035-03-14T07:00:00Z' }] })] }));
    await bar();
    await user.type(screen.getByRole('searchbox', { name: 'Nom ou code' }), 'elodie{Enter}');
    expect(await screen.findByText(/1 correspond/u)).toBeVisible();
    expect(screen.getByRole('button', { name: /^Élodie Petit/u })).toHaveFocus();
    await waitFor(() => expect(address.path).toContain('chercher=elodie'));
  });

  test('a booking on two units is lit on both', async () => {
    const { user } = openPlanning(DAY, () => aPlanning({ bookings: [aPlannedBooking({ units: [{ unitId: 'vr1', freeAt: '2035-03-14T07:00:00Z' }, { unitId: 'vr2', freeAt: '2035-03-14T07:00:00Z' }] })] }));
    const bars = await screen.findAllByRole('button', { name: /^Inès Garnier/u });
    await user.click(bars[0] as HTMLElement);
    expect(bars.map((one) => one.getAttribute('aria-pressed'))).toEqual(['true', 'true']);
  });
});
