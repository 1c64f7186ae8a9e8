import { useEffect, useRef } from 'react';
import { useSubscription } from 'urql';
import { type LiveState, useLiveState } from '../../shell/live/live-state.ts';
import { PlanningChangedSubscription } from './planning.graphql.ts';

/** The planning is asked again at most this often, however much happens. */
const SECOND_MS = 1_000;
/** And this often while nobody tells what changes. */
const AWAY_MS = 30_000;

/** Calls again when the diary of a place changes, or every thirty seconds while the connection for it is away. Says which. */
export function useLive(placeId: string | null, again: () => void): LiveState {
  const state = useLiveState();
  const call = useRef(again);
  const last = useRef(0);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    call.current = again;
  });
  useEffect(() => () => clearTimeout(waiting.current ?? undefined), []);
  const soon = (): void => {
    if (waiting.current !== null) return;
    waiting.current = setTimeout(() => {
      waiting.current = null;
      last.current = Date.now();
      call.current();
    }, Math.max(0, last.current + SECOND_MS - Date.now()));
  };
  useSubscription({ query: PlanningChangedSubscription, variables: { placeId: placeId ?? '' }, pause: placeId === null }, (_, told) => {
    soon();
    return told;
  });
  useEffect(() => {
    if (placeId === null) return undefined;
    // Back again: what was told meanwhile was not heard.
    if (state === 'live') {
      call.current();
      return undefined;
    }
    const timer = setInterval(() => call.current(), AWAY_MS);
    return () => clearInterval(timer);
  }, [state, placeId]);
  return state;
}
