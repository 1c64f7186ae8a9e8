import type { CombinedError } from 'urql';

/** How many minutes the service asks us to wait; null when it does not. */
let minutes: number | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const say = (wait: number | null): void => {
  minutes = wait;
  listeners.forEach((listener) => listener());
};

/** The seconds an error asks to wait for, because something was asked for too often; null when it says nothing of it. */
export function secondsToWait({ graphQLErrors }: Pick<CombinedError, 'graphQLErrors'>): number | null {
  const waits = graphQLErrors.filter(({ extensions }) => extensions['code'] === 'TOO_MANY_REQUESTS').map(({ extensions }) => Number(extensions['retryAfter']));
  return waits.length === 0 ? null : Math.max(1, ...waits.filter(Number.isFinite));
}

/** Takes note of an error of the API, and forgets it when the wait is over. */
export function noteError(error: Pick<CombinedError, 'graphQLErrors'>): void {
  const seconds = secondsToWait(error);
  if (seconds === null) return;
  clearTimeout(timer);
  timer = setTimeout(() => say(null), seconds * 1_000);
  say(Math.ceil(seconds / 60));
}

export const minutesToWait = (): number | null => minutes;

export const whenWaitChanges = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
