import { createMessages } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { afterEach, expect, jest, test } from '@jest/globals';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { MailboxPage } from './mailbox.page.tsx';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

const MAIL = { __typename: 'DemoMail', id: 'm1', sentAt: '2030-01-01T10:00:00Z', to: 'ines@exemple.fr', subject: 'Votre billet', text: 'Bonjour Inès, en texte seul', calendar: null };

const open = (demo: boolean, demoMails: readonly object[], address = '/demo/boite-aux-lettres') => {
  const body = JSON.stringify({ data: { network: { __typename: 'Network', demo }, demoMails } });
  const fetch = async () => ({ status: 200, ok: true, statusText: '', headers: new Map([['content-type', 'application/json'], ['Content-Type', 'application/json']]), text: async () => body }) as unknown as Response;
  render(
    <MessagesProvider messages={createMessages('fr')}>
      <Provider value={new Client({ url: 'http://test/graphql', exchanges: [cacheExchange, fetchExchange], fetch, preferGetMethod: false })}>
        <MemoryRouter initialEntries={[address]}>
          <MailboxPage />
        </MemoryRouter>
      </Provider>
    </MessagesProvider>,
  );
  return userEvent.setup();
};

test('a letter opens in a frame where no script runs, with its plain text beside', async () => {
  const user = open(true, [MAIL]);
  await user.click(await screen.findByRole('link', { name: /Votre billet/ }));
  const frame = await screen.findByTitle('Contenu du message');
  expect(frame).toHaveAttribute('sandbox', 'allow-popups allow-top-navigation-by-user-activation');
  expect(frame).toHaveAttribute('src', '/demo-mails/m1');
  await user.click(screen.getByRole('tab', { name: 'Texte seul' }));
  expect(await screen.findByText('Bonjour Inès, en texte seul')).toBeInTheDocument();
});

test('empty, it says how to get a letter; outside the demo there is none', async () => {
  open(true, []);
  expect(await screen.findByRole('link', { name: 'Faire une réservation' })).toHaveAttribute('href', '/');
  cleanup();
  open(false, []);
  expect(await screen.findByText(/n’existe que sur le réseau de démonstration/)).toBeInTheDocument();
});
