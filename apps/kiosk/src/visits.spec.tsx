import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { readEvent } from '@escale/domain';
import { resources } from '@escale/messages';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { bookingWith, CODE, snapshotWith, tablet } from '../test/tablet.ts';
import { Providers } from './shell/providers.tsx';
import { Visits } from './visits.tsx';

const PLACE = { id: '1', name: 'La Forge', timeZone: 'Europe/Paris', phone: null, siteNumber: 1, demo: true };
const onRest = jest.fn();
const onTeam = jest.fn();

type Tablet = ReturnType<typeof tablet>;
const start = async (it: Tablet) => {
  const device = await it.paired();
  render(<Providers device={device}><Visits place={PLACE} onRest={onRest} onTeam={onTeam} /></Providers>);
  return device;
};
/** What storage and keys do takes its own time, whatever the timers of the screens are set to. */
const realTimeout = setTimeout;
const realNow = performance.now.bind(performance);
const settle = () =>
  act(async () => {
    const begun = realNow();
    do await new Promise((resolve) => realTimeout(resolve, 60));
    while (screen.queryByText(/^(Nous regardons…|Checking…)$/) !== null && realNow() - begun < 2_000);
  });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const heading = () => screen.getByRole('heading', { level: 1 });
const tone = () => document.querySelector('[data-tone]')?.getAttribute('data-tone');
const type = async (code: string) => {
  press('Taper mon code');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: code } });
  press('Continuer');
  await settle();
};
const facts = ({ service }: Tablet) => [...service.received.values()].map(({ text }) => readEvent(text)).flatMap((read) => (read.ok ? [read.value.fact] : []));

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask'] });
  window.scrollTo = () => undefined;
  localStorage.clear();
  onRest.mockClear();
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

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

it('forgets the person after 45 seconds: no word of theirs in page, history or web storage', async () => {
  await start(tablet());
  press(/English/);
  await wait(0);
  fireEvent.click(screen.getByRole('button', { name: 'Type my code' }));
  for (const key of CODE) press(key);
  press('Continue');
  await settle();
  expect(heading()).toHaveTextContent('Hello Camille D.');
  await wait(26_000);
  expect(screen.getByText(/Back to the start in/)).toBeInTheDocument();
  expect(onRest).not.toHaveBeenCalled();
  await wait(20_000);
  expect(heading()).toHaveTextContent('Bonjour.');
  const left = [document.documentElement.outerHTML, JSON.stringify(history.state), location.href, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })].join();
  for (const trace of ['Camille', CODE, `${CODE.slice(0, 4)}-${CODE.slice(4)}`]) expect(left).not.toContain(trace);
  expect(history.length).toBe(1);
  expect(onRest).toHaveBeenCalled();
});

it('asks before it forgets what is being typed, and stays when told to', async () => {
  await start(tablet());
  press('Taper mon code');
  press('K');
  await wait(26_000);
  expect(screen.getByRole('dialog', { name: /Vous êtes encore là/ })).toBeInTheDocument();
  press('Oui, je continue');
  await wait(0);
  expect(screen.getByRole('textbox')).toHaveValue('K');
  await wait(46_000);
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('takes a hand-held reader on any screen, on a French keyboard too', async () => {
  const here = tablet();
  await start(here);
  for (const char of CODE) fireEvent.keyDown(document.body, { code: /\d/.test(char) ? `Digit${char}` : `Key${char}`, key: '&' });
  fireEvent.keyDown(document.body, { code: 'Enter', key: 'Enter' });
  await settle();
  expect(heading()).toHaveTextContent('Bonjour Camille D.');
});

it('answers what can be no code at once, without spending a try', async () => {
  const here = tablet();
  await start(here);
  for (const _ of 'ABCDEFGH') fireEvent.keyDown(document.body, { code: 'KeyA', key: 'a' });
  fireEvent.keyDown(document.body, { code: 'Enter', key: 'Enter' });
  await settle();
  expect(screen.getByText(resources.fr.refusal.CODE_UNKNOWN)).toBeInTheDocument();
  expect(facts(here)).toEqual([]);
});

describe('who is here and shows their code again', () => {
  const leave = async () => {
    const here = tablet(snapshotWith({ bookings: [bookingWith({ status: 'CHECKED_IN', checkedInAt: new Date('2026-03-12T12:50:00Z') })] }));
    await start(here);
    here.pass(10 * 60_000);
    await type(CODE);
    press('Je pars plus tôt');
    return here;
  };

  it('reads what leaving frees, leaves, and is told goodbye', async () => {
    const here = await leave();
    expect(document.body.textContent?.replaceAll(/[\u00A0\u202F]/g, ' ')).toMatch(/jusqu’à 14 h 30.*Quest 3 \(TL1-Q3-07\).*jusqu’à 14 h 20/);
    press('Oui, je pars');
    await settle();
    expect(heading()).toHaveTextContent('Au revoir Camille D., c’est noté');
    expect(facts(here)).toMatchObject([{ type: 'LEFT' }]);
    press('Finalement, je reste');
    await settle();
    expect(heading()).toHaveTextContent('C’est repris');
    expect(facts(here).map((fact) => fact.type)).toEqual(['LEFT', 'ANNULLED']);
  });

  it('stays when they change their mind, and nothing is noted', async () => {
    const here = await leave();
    press('Non, je reste');
    expect(heading()).toHaveTextContent('Vous êtes déjà là');
    expect(facts(here)).toEqual([]);
  });

  it('is forgotten after 45 seconds of silence, and has not left', async () => {
    const here = await leave();
    await wait(26_000);
    expect(screen.getByRole('dialog', { name: /Vous êtes encore là/ })).toBeInTheDocument();
    await wait(20_000);
    expect(heading()).toHaveTextContent('Bonjour.');
    expect(facts(here)).toEqual([]);
  });
});

it('offers typing when there is no camera', async () => {
  await start(tablet());
  press('Montrer mon code à la caméra');
  await wait(0);
  expect(screen.getByText(/La caméra n’est pas disponible/)).toBeInTheDocument();
  press('Taper mon code');
  expect(screen.getByRole('textbox', { name: 'Code à huit caractères' })).toBeInTheDocument();
});
