import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { shortCode } from '@escale/domain';
import { resources } from '@escale/messages';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createClient } from './shell/client.ts';
import { Providers } from './shell/providers.tsx';
import { Visits } from './visits.tsx';

const CODE = shortCode(Uint8Array.of(8, 66, 16, 132, 32));
const PLACE = { id: '0e5ca1e0-0000-7000-a000-000000000001', name: 'La Forge', timeZone: 'Europe/Paris', phone: null, demo: true };
const BOOKED = {
  __typename: 'Booking', displayName: 'Camille D.', endsAt: '2026-03-12T13:30:00Z', place: { timeZone: 'Europe/Paris' },
  offer: { titleFr: 'Séance VR', titleEn: 'VR session', space: null }, module: null, units: [],
};

type Sent = { readonly placeId: string; readonly code: string; readonly idempotencyKey: string };

/** The network, which is not ours: each request meets the next outcome, an answer or a failure. */
const network = (outcomes: readonly unknown[]): Sent[] => {
  const sent: Sent[] = [];
  const left = [...outcomes];
  globalThis.fetch = async (_address, options) => {
    const { variables } = JSON.parse(options?.body as string) as { variables: { input: Sent } };
    sent.push(variables.input);
    const outcome = left.shift();
    if (outcome === undefined) throw new TypeError('Failed to fetch');
    const text = JSON.stringify({ data: { checkIn: outcome, leaveByCode: outcome } });
    return { ok: true, status: 200, headers: new Map([['content-type', 'application/json']]), text: async () => text } as unknown as Response;
  };
  return sent;
};

const onRest = jest.fn();
const start = () => render(<Providers client={createClient()}><Visits place={PLACE} reachable onRest={onRest} onChangePlace={() => undefined} /></Providers>);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const type = async (code: string) => {
  press('Taper mon code');
  for (const key of code) press(key);
  press('Continuer');
  await wait(0);
};

beforeEach(() => {
  jest.useFakeTimers();
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: globalThis.crypto ?? { getRandomValues: (bytes: Uint8Array) => bytes.map(() => Math.floor(Math.random() * 256)) } });
  AbortSignal.timeout ??= () => new AbortController().signal;
  window.scrollTo = () => undefined;
  localStorage.clear();
  onRest.mockClear();
});
afterEach(() => {
  jest.useRealTimers();
});

it('greets only once the API has answered', async () => {
  const sent = network([BOOKED]);
  start();
  await type(CODE);
  await wait(100);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Bonjour Camille D., c’est noté');
  expect(sent).toEqual([{ placeId: PLACE.id, code: CODE, idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
});

it('says that nothing is confirmed without an answer, and tries again with the same key', async () => {
  const sent = network([undefined, undefined, BOOKED]);
  start();
  await type(CODE);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Pas encore noté');
  expect(screen.queryByText(/c’est noté/)).toBeNull();
  press('Réessayer');
  await wait(0);
  press('Réessayer');
  await wait(0);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('c’est noté');
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(sent).toHaveLength(3);
});

it('makes another key for another scan', async () => {
  const sent = network([BOOKED, BOOKED]);
  start();
  await type(CODE);
  press('Terminé');
  await type(CODE);
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
});

it('forgets the person after 45 seconds: no word of theirs in page, history or storage', async () => {
  network([BOOKED]);
  start();
  press(/English/);
  await wait(0);
  fireEvent.click(screen.getByRole('button', { name: 'Type my code' }));
  for (const key of CODE) press(key);
  press('Continue');
  await wait(0);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Hello Camille D.');
  await wait(26_000);
  expect(screen.getByText(/Back to the start in/)).toBeInTheDocument();
  expect(onRest).not.toHaveBeenCalled();
  await wait(20_000);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Bonjour.');
  const left = [document.documentElement.outerHTML, JSON.stringify(history.state), location.href, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })].join();
  for (const trace of ['Camille', CODE, `${CODE.slice(0, 4)}-${CODE.slice(4)}`]) expect(left).not.toContain(trace);
  expect(history.length).toBe(1);
  expect(onRest).toHaveBeenCalled();
});

it('asks before it forgets what is being typed, and stays when told to', async () => {
  network([]);
  start();
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
  const sent = network([BOOKED]);
  start();
  for (const char of CODE) fireEvent.keyDown(document.body, { code: /\d/.test(char) ? `Digit${char}` : `Key${char}`, key: '&' });
  fireEvent.keyDown(document.body, { code: 'Enter', key: 'Enter' });
  await wait(0);
  expect(sent.map(({ code }) => code)).toEqual([CODE]);
});

it('answers what can be no code at once, without spending a try', async () => {
  const sent = network([]);
  start();
  for (const _ of 'ABCDEFGH') fireEvent.keyDown(document.body, { code: 'KeyA', key: 'a' });
  fireEvent.keyDown(document.body, { code: 'Enter', key: 'Enter' });
  await wait(0);
  expect(screen.getByText(resources.fr.refusal.CODE_UNKNOWN)).toBeInTheDocument();
  expect(sent).toEqual([]);
});

describe('who is here and shows their code again', () => {
  const HERE = {
    __typename: 'BookingRefused', code: 'ALREADY_CHECKED_IN', sentenceFr: '', sentenceEn: '', at: '2026-03-12T12:30:00Z', displayName: 'Camille D.', aboutPlace: null,
    leaving: { sessionUntil: '2026-03-12T13:30:00Z', unitsFreeAt: '2026-03-12T13:05:00Z', people: 1, units: [{ tag: 'TL1-Q3-07', model: { name: 'Quest 3' } }] },
  };
  const leave = async () => {
    start();
    await type(CODE);
    press('Je pars plus tôt');
  };

  it('reads what leaving frees, leaves, and is told goodbye', async () => {
    const sent = network([HERE, { __typename: 'Booking', displayName: 'Camille D.' }]);
    await leave();
    expect(document.body.textContent?.replaceAll(/[\u00A0\u202F]/g, ' ')).toMatch(/jusqu’à 14 h 30.*Quest 3 \(TL1-Q3-07\).*jusqu’à 14 h 05/);
    press('Oui, je pars');
    await wait(0);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Au revoir Camille D., c’est noté');
    expect(sent[1]).toEqual({ placeId: PLACE.id, code: CODE });
  });

  it('stays when they change their mind, and nothing is sent', async () => {
    const sent = network([HERE]);
    await leave();
    press('Non, je reste');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Vous êtes déjà là');
    expect(sent).toHaveLength(1);
  });

  it('is told that nothing is lost without an answer, and says it again', async () => {
    const sent = network([HERE, undefined, { __typename: 'Booking', displayName: null }]);
    await leave();
    press('Oui, je pars');
    await wait(0);
    expect(screen.getByText(/Rien n’est perdu/)).toBeInTheDocument();
    expect(screen.queryByText(/Au revoir/)).toBeNull();
    press('Réessayer');
    await wait(0);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Au revoir, c’est noté');
    expect(sent).toHaveLength(3);
  });

  it('is forgotten after 45 seconds of silence, and has not left', async () => {
    const sent = network([HERE]);
    await leave();
    await wait(26_000);
    expect(screen.getByRole('dialog', { name: /Vous êtes encore là/ })).toBeInTheDocument();
    await wait(20_000);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Bonjour.');
    expect(sent).toHaveLength(1);
  });
});

it('offers typing when there is no camera', async () => {
  start();
  press('Montrer mon code à la caméra');
  await wait(0);
  expect(screen.getByText(/La caméra n’est pas disponible/)).toBeInTheDocument();
  press('Taper mon code');
  expect(screen.getByRole('textbox', { name: 'Code à huit caractères' })).toBeInTheDocument();
});
