import { afterEach, beforeEach, jest } from '@jest/globals';
import { readEvent } from '@escale/domain';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Providers } from '../src/shell/providers.tsx';
import { Visits } from '../src/visits.tsx';
import type { tablet } from './tablet.ts';

const PLACE = { id: '1', name: 'La Forge', timeZone: 'Europe/Paris', phone: null, siteNumber: 1, demo: true };
export const onRest = jest.fn();
const onTeam = jest.fn();

type Tablet = ReturnType<typeof tablet>;
/** A paired tablet with its first screen. */
export const start = async (it: Tablet) => {
  const device = await it.paired();
  render(<Providers device={device}><Visits place={PLACE} onRest={onRest} onTeam={onTeam} /></Providers>);
  return device;
};
const realTimeout = setTimeout;
const realNow = performance.now.bind(performance);
/** What storage and keys do takes its own time, whatever the timers of the screens are set to. */
export const settle = () =>
  act(async () => {
    const begun = realNow();
    do await new Promise((resolve) => realTimeout(resolve, 60));
    while (screen.queryByText(/^(Nous regardons…|Checking…)$/) !== null && realNow() - begun < 2_000);
  });
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
export const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
export const heading = () => screen.getByRole('heading', { level: 1 });
export const tone = () => document.querySelector('[data-tone]')?.getAttribute('data-tone');
export const type = async (code: string) => {
  press('Taper mon code');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: code } });
  press('Continuer');
  await settle();
};
/** What the service was told. */
export const facts = ({ service }: Tablet) => [...service.received.values()].map(({ text }) => readEvent(text)).flatMap((read) => (read.ok ? [read.value.fact] : []));

/** The timers of the screens are moved by hand in the specs that ask for it. */
export const byHand = () => {
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
};
