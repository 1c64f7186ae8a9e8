import { expect, it, jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { bookingWith, CODE, snapshotWith, tablet } from '../test/tablet.ts';
import { byHand, facts, heading, press, settle, start, tone, type, wait } from '../test/visiting.tsx';

byHand();

it('greets in green once the service has the arrival', async () => {
  const here = tablet();
  await start(here);
  await type(CODE);
  expect(heading()).toHaveTextContent('Bonjour Camille D., c’est noté');
  expect(tone()).toBe('ok');
  expect(facts(here)).toMatchObject([{ type: 'CHECKED_IN', knownBy: 'CODE' }]);
});

it('says in amber that it is kept here, and turns green by itself when the service has it', async () => {
  const here = tablet();
  const device = await start(here);
  here.service.down = true;
  await act(() => device.flush());
  here.pass(10_000);
  await act(() => device.flush());
  await type(CODE);
  expect(heading()).toHaveTextContent('Bonjour Camille D., c’est gardé ici');
  expect(tone()).toBe('kept');
  expect(screen.getByText('1 gardé ici, sera envoyé')).toBeInTheDocument();
  here.service.down = false;
  await act(() => device.hint());
  await settle();
  expect(heading()).toHaveTextContent('c’est noté');
  expect(tone()).toBe('ok');
});

it('waits three seconds for the answer, then says that it is kept', async () => {
  const here = tablet();
  await start(here);
  Object.assign(here.service, { sync: () => new Promise(() => undefined) });
  await type(CODE);
  expect(screen.queryByText(/Bonjour Camille/)).toBeNull();
  await wait(3_000);
  expect(tone()).toBe('kept');
});

it('sends whoever is here for what was cancelled meanwhile to the team', async () => {
  const here = tablet();
  here.service.anomalies = ['CANCELLED_BUT_PRESENT'];
  await start(here);
  await type(CODE);
  expect(heading()).toHaveTextContent('Voyez l’équipe');
  expect(tone()).toBe('no');
});

it('asks for a new list before it says no', async () => {
  const here = tablet(snapshotWith({ bookings: [] }));
  await start(here);
  here.service.snapshotNow = snapshotWith({ mark: 'two' });
  await type(CODE);
  expect(heading()).toHaveTextContent('Bonjour Camille D., c’est noté');
});

it('keeps for the team who was turned away, and slows down who tries codes', async () => {
  const here = tablet(snapshotWith({ bookings: [bookingWith({ codeDigest: null })] }));
  await start(here);
  for (let turn = 0; turn < 5; turn += 1) {
    await type(CODE);
    expect(heading()).toHaveTextContent('Code inconnu');
    press('Terminé');
  }
  await type(CODE);
  expect(heading()).toHaveTextContent('Trop d’essais');
  expect(facts(here)).toEqual(Array.from({ length: 5 }, () => ({ type: 'TURNED_AWAY', bookingId: null, code: 'CODE_UNKNOWN' })));
  here.pass(61_000);
  press('Terminé');
  await type(CODE);
  expect(heading()).toHaveTextContent('Code inconnu');
});

it('takes back what was noted by a slip', async () => {
  const here = tablet();
  const device = await start(here);
  await type(CODE);
  press('Ce n’est pas moi');
  await settle();
  expect(heading()).toHaveTextContent('C’est repris');
  expect(facts(here).map((fact) => fact.type)).toEqual(['CHECKED_IN', 'ANNULLED']);
  expect(device.state.view?.bookings[0]?.status).toBe('CONFIRMED');
});

it('is out of order while nothing can be kept, and never green', async () => {
  const here = tablet();
  await start(here);
  press('Taper mon code');
  for (const key of CODE) press(key);
  jest.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError');
  });
  press('Continuer');
  await settle();
  jest.restoreAllMocks();
  expect(heading()).toHaveTextContent('La borne ne peut rien garder');
  expect(tone()).toBe('no');
  expect(here.service.received.size).toBe(0);
  press('Terminé');
  expect(screen.getByText(/Allez à l’accueil/)).toBeInTheDocument();
  expect(screen.queryByText('Taper mon code')).toBeNull();
});
