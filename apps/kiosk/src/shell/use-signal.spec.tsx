import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { act, cleanup, render } from '@testing-library/react';
import { createClient } from './client.ts';
import { Providers } from './providers.tsx';
import { useSignal } from './use-signal.ts';

const PLACE = '0e5ca1e0-0000-7000-a000-000000000001';
type Sent = { readonly placeId: string; readonly device: string };

let sent: Sent[];
beforeEach(() => {
  sent = [];
  jest.useFakeTimers();
  localStorage.clear();
  globalThis.fetch = async (_address, options) => {
    sent.push((JSON.parse(options?.body as string) as { variables: { input: Sent } }).variables.input);
    throw new TypeError('Failed to fetch');
  };
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

function Signals({ placeId, reachable }: { readonly placeId: string | null; readonly reachable: boolean }) {
  useSignal(placeId, reachable);
  return null;
}
const show = (placeId: string | null, reachable: boolean) => <Providers client={createClient()}><Signals placeId={placeId} reachable={reachable} /></Providers>;
const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

it('says every minute, under one number, that it is there, whatever became of the last time', async () => {
  render(show(PLACE, true));
  await wait(120_000);
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map(({ device }) => device)).size).toBe(1);
  expect(sent[0]).toMatchObject({ placeId: PLACE });
});

it('says nothing before it stands anywhere, nor while nobody is reached', async () => {
  const { rerender } = render(show(null, true));
  rerender(show(PLACE, false));
  await wait(120_000);
  expect(sent).toEqual([]);
});
