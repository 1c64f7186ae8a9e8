import { createMessages } from '@escale/messages';
import { expect, jest, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { LanguageSwitch } from './language-switch.tsx';
import { MessagesProvider } from './messages-provider.tsx';
import { useMessages } from './use-messages.ts';

const Title = (): ReactNode => <h1>{useMessages().t('search:title')}</h1>;

test('the whole screen changes language, the document too', async () => {
  const onChange = jest.fn<(locale: string) => void>();
  render(
    <MessagesProvider messages={createMessages('fr')}>
      <LanguageSwitch onChange={onChange} />
      <Title />
    </MessagesProvider>,
  );
  expect(document.documentElement).toHaveAttribute('lang', 'fr');
  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  expect(screen.getByRole('heading')).toHaveTextContent('Find a place to learn');
  expect(screen.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true');
  expect(document.documentElement).toHaveAttribute('lang', 'en');
  expect(onChange).toHaveBeenCalledWith('en');
});

test('words without a provider are a bug that shows', () => {
  const silence = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => render(<Title />)).toThrow('MessagesProvider');
  silence.mockRestore();
});
