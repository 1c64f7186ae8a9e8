import { createMessages } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { BrokenPage } from './broken-page.tsx';
import { createClient } from './client.ts';
import { Layout } from './layout.tsx';

const { fetch } = globalThis;
beforeEach(() => void jest.spyOn(window, 'scrollTo').mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  globalThis.fetch = fetch;
  jest.restoreAllMocks();
});

test('a page stands though what the frame asks failed on the side of the service', async () => {
  let answered = 0;
  const body = JSON.stringify({ data: null, errors: [{ message: 'Something went wrong on our side.', path: ['network'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  globalThis.fetch = async () => {
    answered += 1;
    return { status: 200, ok: true, statusText: '', headers: new Map([['content-type', 'application/json'], ['Content-Type', 'application/json']]), text: async () => body } as unknown as Response;
  };
  const router = createMemoryRouter([{ path: '/', element: <Layout />, errorElement: <BrokenPage />, children: [{ index: true, element: <h1>Qui vient</h1> }] }]);
  render(<MessagesProvider messages={createMessages('fr')}><Provider value={createClient()}><RouterProvider router={router} /></Provider></MessagesProvider>);
  await screen.findByRole('heading', { name: 'Qui vient' });
  await waitFor(() => expect(answered).toBe(1));
  await act(async () => new Promise((wake) => setTimeout(wake, 0)));
  expect(screen.getByRole('heading', { name: 'Qui vient' })).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
});
