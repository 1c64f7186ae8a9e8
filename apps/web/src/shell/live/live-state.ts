import { useSyncExternalStore } from 'react';

/** Whether what changes elsewhere is told at once (`live`), or the connection for it is away. */
export type LiveState = 'live' | 'away';

let state: LiveState = 'away';
const listeners = new Set<() => void>();

/** Takes note of the connection, and tells who follows it. */
export function noteLive(next: LiveState): void {
  if (next === state) return;
  state = next;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLiveState = (): LiveState => useSyncExternalStore(subscribe, () => state);
