import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { openPlanning, TEAM } from '../../../test/open-planning.tsx';
import { aBlock, anOffer, aPlannedBooking, aPlanning } from '../../../test/planning.ts';
import type { Planning } from './facts.ts';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);
// jsdom has no CSS object.
Object.assign(globalThis, { CSS: { ...(globalThis.CSS as object | undefined), escape: (text: string) => text } });

const DAY = '/gestion/planning?lieu=la-forge&jour=2035-03-14';
const bar = () => screen.findByRole('button', { name: /^Inès Garnier, Séance VR/u });
const moved = (more: Parameters<typeof aPlannedBooking>[0] = {}) => aPlannedBooking({ revision: 4, startsAt: '2035-03-14T06:15:00Z', endsAt: '2035-03-14T07:15:00Z', units: [{ unitId: 'vr2', freeAt: '2035-03-14T07:30:00Z' }], ...more });
const no = (code: string, more: object = {}) => ({ result: { __typename: 'DeskRefused', code, field: null, at: null, canInsist: false, current: null, inTheWay: [], ...more } });

describe('who may see it', () => {
  test('signed out: says so, with the way in', async () => {
    openPlanning(DAY, () => aPlanning(), { ...TEAM, MyRoles: () => ({ me: null }) });
    expect(await screen.findByText('Connectez-vous pour voir le planning')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Se connecter' })).toHaveAttribute('href', '/connexion?retour=/gestion/planning');
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
    expect(address.path).toContain('chercher=elodie');
  });

  test('a booking on two units is lit on both', async () => {
    const { user } = openPlanning(DAY, () => aPlanning({ bookings: [aPlannedBooking({ units: [{ unitId: 'vr1', freeAt: '2035-03-14T07:00:00Z' }, { unitId: 'vr2', freeAt: '2035-03-14T07:00:00Z' }] })] }));
    const bars = await screen.findAllByRole('button', { name: /^Inès Garnier/u });
    await user.click(bars[0] as HTMLElement);
    expect(bars.map((one) => one.getAttribute('aria-pressed'))).toEqual(['true', 'true']);
  });
});

describe('a move by the keyboard', () => {
  const open = (answers: Parameters<typeof openPlanning>[2] = {}, planning: () => Planning = () => aPlanning()) => openPlanning(DAY, planning, { ...TEAM, ...answers });
  const focusBar = async (): Promise<void> => {
    const one = await bar();
    act(() => one.focus());
  };

  test('says where it would go, is sent by Enter, and can be undone', async () => {
    let now = aPlanning();
    const { user, asked } = open(
      {
        MoveAtDesk: ({ startsAt }) => {
          const booking = startsAt === '2035-03-14T06:00:00.000Z' ? aPlannedBooking({ revision: 5 }) : moved();
          now = aPlanning({ bookings: [booking] });
          return { result: booking };
        },
      },
      () => now,
    );
    await focusBar();
    await user.keyboard('{Alt>}{ArrowRight}{ArrowDown}{/Alt}');
    expect(screen.getByText(/de 10\sh\s15 à 11\sh\s15, TL1-VR2\. Entrée pour déplacer/u)).toBeInTheDocument();
    await user.keyboard('{Enter}');
    await screen.findByText(/^Inès Garnier.: mercredi 14 mars, de 10\sh\s15 à 11\sh\s15\.$/u);
    const [first] = asked.filter(({ name }) => name === 'MoveAtDesk');
    expect(first?.input).toMatchObject({ bookingId: 'booking', expectedRevision: 3, startsAt: '2035-03-14T06:15:00.000Z', durationMinutes: 60, unitIds: ['vr2'], evenIfClosed: false });
    await user.click(screen.getByRole('button', { name: 'Défaire' }));
    await screen.findByText('C’est défait.');
    const [, back] = asked.filter(({ name }) => name === 'MoveAtDesk');
    expect(back?.input).toMatchObject({ expectedRevision: 4, startsAt: '2035-03-14T06:00:00.000Z', durationMinutes: 60, unitIds: ['vr1'] });
    expect(back?.input['idempotencyKey']).not.toBe(first?.input['idempotencyKey']);
  });

  test('is given up by Escape; nothing is sent', async () => {
    const { user, asked } = open();
    await focusBar();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}{Escape}');
    expect(screen.queryByText(/Entrée pour déplacer/u)).toBeNull();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('complementary', { name: 'Inès Garnier' })).toBeVisible();
    expect(asked.some(({ name }) => name === 'MoveAtDesk')).toBe(false);
  });

  test('that is refused goes back, says why and who is in the way', async () => {
    const { user } = open({ MoveAtDesk: () => no('SLOT_TAKEN', { inTheWay: [aPlannedBooking({ id: 'other', givenName: 'Karim', familyName: 'Besson', units: [{ unitId: 'vr2', freeAt: '2035-03-14T07:00:00Z' }] })] }) });
    await focusBar();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}{Enter}');
    const panel = await screen.findByRole('complementary', { name: 'Inès Garnier' });
    expect(await within(panel).findByRole('alert')).toHaveTextContent(/n’a pas bougé.*L’équipement n’est pas libre.*Karim Besson \(de 10\sh à 11\sh, TL1-VR2\)/u);
    expect(within(panel).queryByRole('button', { name: 'Déplacer quand même' })).toBeNull();
    expect(await bar()).toHaveAttribute('data-unit', 'vr1');
  });

  test('into closed hours can be insisted on', async () => {
    let now = aPlanning();
    const { user, asked } = open({ MoveAtDesk: ({ evenIfClosed }) => {
      if (evenIfClosed !== true) return no('PLACE_CLOSED', { canInsist: true });
      now = aPlanning({ bookings: [moved()] });
      return { result: moved() };
    } }, () => now);
    await focusBar();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Déplacer quand même' }));
    await screen.findByRole('button', { name: 'Défaire' });
    expect(asked.filter(({ name }) => name === 'MoveAtDesk').map(({ input }) => input['evenIfClosed'])).toEqual([false, true]);
    expect(screen.queryByText(/n’a pas bougé/u)).toBeNull();
  });
});

describe('two at once', () => {
  test('what a colleague changed is shown beside what was typed, which can be applied to it', async () => {
    let now = aPlanning();
    const { user, asked, tell } = openPlanning(DAY, () => now, { ...TEAM, MoveAtDesk: () => ({ result: moved({ revision: 6, startsAt: '2035-03-14T10:00:00Z', endsAt: '2035-03-14T11:00:00Z' }) }) });
    await user.click(await bar());
    const time = await screen.findByRole('textbox', { name: 'Heure de début' });
    await user.clear(time);
    await user.type(time, '14:00');
    now = aPlanning({ bookings: [moved({ revision: 5 })] });
    tell();
    expect(await screen.findByText('Cette réservation a changé entre-temps')).toBeVisible();
    const notice = screen.getByRole('alert');
    expect(notice).toHaveTextContent(/Maintenant.*de 10\sh\s15 à 11\sh\s15.*Ce que vous vouliez.*de 14\sh à 15\sh/u);
    expect(screen.getByRole('textbox', { name: 'Heure de début' })).toHaveValue('14:00');
    await user.click(within(notice).getByRole('button', { name: 'Appliquer quand même ce que je voulais' }));
    await waitFor(() => expect(asked.find(({ name }) => name === 'MoveAtDesk')?.input).toMatchObject({ expectedRevision: 5, startsAt: '2035-03-14T10:00:00.000Z' }));
    await screen.findByRole('button', { name: 'Défaire' });
  });

  test('the server’s own word that it changed shows what is now, and keeps what was typed', async () => {
    let now = aPlanning();
    const { user } = openPlanning(DAY, () => now, { ...TEAM, MoveAtDesk: () => {
      now = aPlanning({ bookings: [moved({ revision: 9 })] });
      return no('CHANGED_MEANWHILE', { current: moved({ revision: 9 }) });
    } });
    await user.click(await bar());
    const time = await screen.findByRole('textbox', { name: 'Heure de début' });
    await user.clear(time);
    await user.type(time, '15:30');
    await user.click(screen.getByRole('button', { name: 'Déplacer' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/a changé entre-temps.*de 10\sh\s15 à 11\sh\s15.*de 15\sh\s30 à 16\sh\s30/u);
    expect(screen.getByRole('textbox', { name: 'Heure de début' })).toHaveValue('15:30');
    await user.click(screen.getByRole('button', { name: 'Laisser comme maintenant' }));
    expect(screen.getByRole('textbox', { name: 'Heure de début' })).toHaveValue('10:15');
  });

  test('a move under way stands still while others change the planning', async () => {
    let now = aPlanning();
    const { tell, user, asked } = openPlanning(DAY, () => now);
    const one = await bar();
    act(() => one.focus());
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    now = aPlanning({ bookings: [moved()] });
    const before = asked.length;
    tell();
    await waitFor(() => expect(asked.length).toBeGreaterThan(before));
    expect(await bar()).toHaveAttribute('data-unit', 'vr1');
    expect(screen.getByText(/Entrée pour déplacer/u)).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(async () => expect(await bar()).toHaveAttribute('data-unit', 'vr2'));
  });

  test('many changes at once are one question', async () => {
    const { tell, asked } = openPlanning(DAY, () => aPlanning());
    await bar();
    const before = asked.length;
    for (let times = 0; times < 10; times += 1) tell();
    await waitFor(() => expect(asked.length).toBeGreaterThan(before));
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(asked.length - before).toBeLessThanOrEqual(2);
  });
});

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
