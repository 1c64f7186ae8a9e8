import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { openPlanning, TEAM } from '../../../test/open-planning.tsx';
import { aPlannedBooking, aPlanning } from '../../../test/planning.ts';
import type { Planning } from './facts.ts';

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);
// jsdom has no CSS object.
Object.assign(globalThis, { CSS: { ...(globalThis.CSS as object | undefined), escape: (text: string) => text } });

const DAY = '/gestion/planning?lieu=la-forge&jour=2035-03-14';
const bar = () => screen.findByRole('button', { name: /^Inès Garnier, Séance VR/u });
const moved = (more: Parameters<typeof aPlannedBooking>[0] = {}) => aPlannedBooking({ version: 4, startsAt: '2035-03-14T06:15:00Z', endsAt: '2035-03-14T07:15:00Z', units: [{ unitId: 'vr2', freeAt: '2035-03-14T07:30:00Z' }], ...more });
const no = (code: string, more: object = {}) => ({ result: { __typename: 'DeskRefused', code, field: null, at: null, canInsist: false, current: null, inTheWay: [], ...more } });

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
          const booking = startsAt === '2035-03-14T06:00:00.000Z' ? aPlannedBooking({ version: 5 }) : moved();
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
    expect(first?.input).toMatchObject({ bookingId: 'booking', expectedVersion: 3, startsAt: '2035-03-14T06:15:00.000Z', durationMinutes: 60, unitIds: ['vr2'], evenIfClosed: false });
    await user.click(screen.getByRole('button', { name: 'Défaire' }));
    await screen.findByText('C’est défait.');
    const [, back] = asked.filter(({ name }) => name === 'MoveAtDesk');
    expect(back?.input).toMatchObject({ expectedVersion: 4, startsAt: '2035-03-14T06:00:00.000Z', durationMinutes: 60, unitIds: ['vr1'] });
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
    const { user, asked, tell } = openPlanning(DAY, () => now, { ...TEAM, MoveAtDesk: () => ({ result: moved({ version: 6, startsAt: '2035-03-14T10:00:00Z', endsAt: '2035-03-14T11:00:00Z' }) }) });
    await user.click(await bar());
    const time = await screen.findByRole('textbox', { name: 'Heure de début' });
    await user.clear(time);
    await user.type(time, '14:00');
    now = aPlanning({ bookings: [moved({ version: 5 })] });
    tell();
    expect(await screen.findByText('Cette réservation a changé entre-temps')).toBeVisible();
    const notice = screen.getByRole('alert');
    expect(notice).toHaveTextContent(/Maintenant.*de 10\sh\s15 à 11\sh\s15.*Ce que vous vouliez.*de 14\sh à 15\sh/u);
    expect(screen.getByRole('textbox', { name: 'Heure de début' })).toHaveValue('14:00');
    await user.click(within(notice).getByRole('button', { name: 'Appliquer quand même ce que je voulais' }));
    await waitFor(() => expect(asked.find(({ name }) => name === 'MoveAtDesk')?.input).toMatchObject({ expectedVersion: 5, startsAt: '2035-03-14T10:00:00.000Z' }));
    await screen.findByRole('button', { name: 'Défaire' });
  });

  test('the server’s own word that it changed shows what is now, and keeps what was typed', async () => {
    let now = aPlanning();
    const { user } = openPlanning(DAY, () => now, { ...TEAM, MoveAtDesk: () => {
      now = aPlanning({ bookings: [moved({ version: 9 })] });
      return no('CHANGED_MEANWHILE', { current: moved({ version: 9 }) });
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
