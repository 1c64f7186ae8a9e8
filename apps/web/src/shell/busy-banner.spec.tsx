import { createMessages, type Locale } from '@escale/messages';
import { MessagesProvider } from '@escale/ui';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, cleanup, render, screen } from '@testing-library/react';
import { GraphQLError } from 'graphql';
import { BusyBanner } from './busy-banner.tsx';
import { noteError, secondsToWait } from './too-busy.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  act(() => jest.runAllTimers());
  cleanup();
  jest.useRealTimers();
});

const refused = (retryAfter: unknown, code = 'TOO_MANY_REQUESTS') => ({ graphQLErrors: [new GraphQLError('English, for programs', { extensions: { code, retryAfter } })] });
const show = (locale: Locale) =>
  render(
    <MessagesProvider messages={createMessages(locale)}>
      <BusyBanner />
    </MessagesProvider>,
  );

test.each([
  ['fr', 40, /Beaucoup de demandes.*Attendez 1\s?minute, puis réessayez/],
  ['fr', 61, /Attendez 2\s?minutes/],
  ['en', 600, /A lot was asked.*Wait 10 minutes, then try again/],
] as const)('in %s, %i seconds are said in plain words until they are over', (locale, seconds, words) => {
  show(locale);
  expect(screen.queryByRole('alert')).toBeNull();
  act(() => noteError(refused(seconds)));
  expect(screen.getByRole('alert')).toHaveTextContent(words);
  act(() => jest.advanceTimersByTime(seconds * 1_000 - 1));
  expect(screen.getByRole('alert')).toBeInTheDocument();
  act(() => jest.advanceTimersByTime(1));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('another error says nothing of waiting, and a wait that is no number is a second', () => {
  show('fr');
  act(() => noteError(refused(40, 'FORBIDDEN')));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(secondsToWait(refused('soon'))).toBe(1);
});
