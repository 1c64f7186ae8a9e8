import { createMessages } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { BrokenPage } from './broken-page.tsx';
import { watchForMissingCode } from './missing-code.ts';

watchForMissingCode();
beforeEach(() => {
  sessionStorage.clear();
  jest.useFakeTimers();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** A page that fails so, opened anew; answers how often it loaded itself again. */
const open = async (error: Error) => {
  cleanup();
  const loadAgain = jest.fn<() => void>();
  const Broken = (): never => {
    throw error;
  };
  const router = createMemoryRouter([{ path: '/', element: <Broken />, errorElement: <BrokenPage loadAgain={loadAgain} /> }]);
  render(<MessagesProvider messages={createMessages('fr')}><RouterProvider router={router} /></MessagesProvider>);
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  return loadAgain.mock.calls.length;
};
const missingCode = (): Error => {
  const error = new TypeError('Failed to fetch dynamically imported module');
  window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload: error }));
  return error;
};

test('code that did not come is fetched again by itself, twice; then a person decides', async () => {
  expect(await open(missingCode())).toBe(1);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await open(missingCode())).toBe(1);
  expect(await open(missingCode())).toBe(0);
  expect(screen.getByRole('alert')).toHaveTextContent('Cette page n’a pas pu s’afficher');
  expect(screen.getByRole('button', { name: 'Réessayer' })).toBeInTheDocument();
  act(() => jest.setSystemTime(Date.now() + 120_000));
  expect(await open(missingCode())).toBe(1);
});

test('a page that breaks for another reason is not loaded again by itself', async () => {
  expect(await open(new TypeError('Cannot read properties of null'))).toBe(0);
  expect(screen.getByRole('alert')).toBeInTheDocument();
});
