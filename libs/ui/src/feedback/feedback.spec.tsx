import { createMessages } from '@escale/messages';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MessagesProvider } from '../language/messages-provider.tsx';
import { Badge } from './badge.tsx';
import { ErrorState } from './error-state.tsx';
import { Notice } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';

const say = (content: ReactNode): void => {
  render(<MessagesProvider messages={createMessages('fr')}>{content}</MessagesProvider>);
};

describe('skeleton', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const wait = (ms: number): void => act(() => void jest.advanceTimersByTime(ms));

  test('is not there before 400 ms and has visible words after two seconds', () => {
    say(<Skeleton />);
    wait(399);
    expect(screen.queryByRole('status')).toBeNull();
    wait(1);
    expect(screen.getByRole('status')).toHaveTextContent('Chargement…');
    expect(screen.getByText('Chargement…')).toHaveClass('visually-hidden');
    wait(1600);
    expect(screen.getByText('Chargement…')).not.toHaveClass('visually-hidden');
  });
});

test.each([
  ['info', 'status'],
  ['ok', 'status'],
  ['warn', 'alert'],
  ['no', 'alert'],
] as const)('a notice that is %s is a %s', (tone, role) => {
  say(<Notice tone={tone}>Lien copié</Notice>);
  expect(screen.getByRole(role)).toHaveTextContent('Lien copié');
});

test('a notice that was always there interrupts nobody', () => {
  say(<Notice tone="warn" live={false}>Fermé demain</Notice>);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('Fermé demain')).toBeVisible();
});

test('a notice can be closed', async () => {
  const onDismiss = jest.fn();
  say(<Notice onDismiss={onDismiss}>Bonjour</Notice>);
  await userEvent.click(screen.getByRole('button', { name: 'Fermer ce message' }));
  expect(onDismiss).toHaveBeenCalledTimes(1);
});

test('a badge has a drawing and a word', () => {
  say(<Badge tone="ok">Ouvert</Badge>);
  expect(screen.getByText('Ouvert').querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
});

test('what did not come says so and can be asked again', async () => {
  const onRetry = jest.fn();
  say(<ErrorState onRetry={onRetry} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Nous n’arrivons pas à joindre le service');
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});
