import { createMessages } from '@escale/messages';
import { expect, jest, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MessagesProvider } from '../language/messages-provider.tsx';
import { Button } from './button.tsx';

const Screen = ({ pending, onPress }: { readonly pending: boolean; readonly onPress: () => void }): ReactNode => (
  <MessagesProvider messages={messages}>
    <Button pending={pending} onPress={onPress}>
      Réserver ce créneau
    </Button>
  </MessagesProvider>
);
const messages = createMessages('fr');

test('a pending button keeps focus, says so, and cannot be pressed again', async () => {
  const onPress = jest.fn();
  const { rerender } = render(<Screen pending={false} onPress={onPress} />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(onPress).toHaveBeenCalledTimes(1);

  rerender(<Screen pending onPress={onPress} />);
  const button = screen.getByRole('button', { name: 'Un instant…' });
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  // React Aria speaks the button's new name through its live region.
  const announced = [...document.querySelectorAll('[aria-live="assertive"] [aria-labelledby]')].map((said) => said.getAttribute('aria-labelledby'));
  expect(announced).toContain(button.id);
  await userEvent.keyboard('{Enter}');
  await userEvent.click(button);
  expect(onPress).toHaveBeenCalledTimes(1);
});
