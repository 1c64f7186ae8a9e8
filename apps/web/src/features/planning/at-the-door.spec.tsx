import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, configure, screen, within } from '@testing-library/react';
import { openPlanning, TEAM } from '../../../test/open-planning.tsx';
import { aBlock, anOffer, aPlannedBooking, aPlanning } from '../../../test/planning.ts';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);
// jsdom has no CSS object.
Object.assign(globalThis, { CSS: { ...(globalThis.CSS as object | undefined), escape: (text: string) => text } });

const DAY = '/gestion/planning?lieu=la-forge&jour=2035-03-14';
const bar = () => screen.findByRole('button', { name: /^Inès Garnier, Séance VR/u });

describe('at the door', () => {
  test('an arrival is noted from the bar, and can be undone', async () => {
    const { user, asked } = openPlanning(DAY, () => aPlanning(), { ...TEAM, CheckInAtDesk: () => ({ result: aPlannedBooking({ status: 'CHECKED_IN', acts: ['UNDO_CHECK_IN'] }) }), UndoCheckIn: () => ({ result: aPlannedBooking() }) });
    await user.click(await bar());
    await user.click(await screen.findByRole('button', { name: 'Noter l’arrivée' }));
    await screen.findByText('L’arrivée de Inès Garnier est notée.');
    await user.click(screen.getByRole('button', { name: 'Défaire' }));
    await screen.findByText('On attend de nouveau Inès Garnier.');
    const keys = asked.filter(({ name }) => ['CheckInAtDesk', 'UndoCheckIn'].includes(name)).map(({ input }) => input['idempotencyKey']);
    expect(new Set(keys).size).toBe(2);
  });

  test('cancelling says what it does first', async () => {
    const { user, asked } = openPlanning(DAY, () => aPlanning(), { ...TEAM, CancelAtDesk: () => ({ result: aPlannedBooking({ status: 'CANCELLED', acts: [] }) }) });
    await user.click(await bar());
    await user.click(await screen.findByRole('button', { name: 'Annuler la réservation' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent(/1 équipement sera libéré.*ines@exemple\.fr/u);
    expect(asked.some(({ name }) => name === 'CancelAtDesk')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Oui, annuler' }));
    await screen.findByText('La réservation de Inès Garnier est annulée.');
  });

  test('somebody without a booking is welcomed once the notice was given', async () => {
    const { user, asked } = openPlanning(DAY, () => aPlanning({ offers: [anOffer({ guardianConsentBelow: 15 })] }), { ...TEAM, WalkIn: () => ({ result: aPlannedBooking({ id: 'new', walkIn: true, givenName: null, familyName: null }) }) });
    await bar();
    await user.click(screen.getByRole('button', { name: 'Accueillir sans réservation' }));
    const dialog = await screen.findByRole('dialog', { name: 'Accueillir sans réservation' });
    await user.click(within(dialog).getByRole('button', { name: 'Accueillir' }));
    expect(within(dialog).getByText('Donnez les consignes, puis cochez.')).toBeVisible();
    await user.click(within(dialog).getByRole('checkbox'));
    await user.click(within(dialog).getByRole('button', { name: 'Accueillir' }));
    expect(within(dialog).getByText('Répondez pour continuer.')).toBeVisible();
    await user.click(within(dialog).getByRole('radio', { name: /j’ai vu l’autorisation/u }));
    await user.click(within(dialog).getByRole('button', { name: 'Accueillir' }));
    await screen.findByText(/C’est noté, jusqu’à/u);
    expect(asked.find(({ name }) => name === 'WalkIn')?.input).toMatchObject({ placeId: 'place', offerId: 'offer', durationMinutes: 30, people: 1, unitIds: null, safetyNoticeGiven: true, minor: true, givenName: null });
  });

  test('a unit is blocked from its row, by the keyboard, and given back', async () => {
    const { user, asked } = openPlanning(DAY, () => aPlanning(), { ...TEAM, BlockUnit: () => ({ result: aBlock() }), LiftBlock: () => ({ result: aBlock() }) });
    await bar();
    act(() => screen.getByRole('button', { name: /^TL1-VR2/u }).focus());
    await user.keyboard('{Enter}');
    const form = await screen.findByRole('form', { name: 'Bloquer cet équipement' });
    const from = within(form).getByRole('textbox', { name: 'De' });
    await user.clear(from);
    await user.type(from, '12:00');
    const to = within(form).getByRole('textbox', { name: 'À' });
    await user.clear(to);
    await user.type(to, '11:00{Enter}');
    expect(await within(form).findByText('La fin doit venir après le début.')).toBeVisible();
    await user.clear(to);
    await user.type(to, '13:00{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Défaire' }));
    await screen.findByText('Le blocage de TL1-VR2 est levé.');
    expect(asked.find(({ name }) => name === 'BlockUnit')?.input).toMatchObject({ unitId: 'vr2', startsAt: '2035-03-14T08:00:00.000Z', endsAt: '2035-03-14T09:00:00.000Z', reason: 'MAINTENANCE', note: null });
    expect(asked.find(({ name }) => name === 'LiftBlock')?.input).toMatchObject({ blockId: 'block' });
  });
});
