import { useCallback, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { type PlannedBlock, type PlannedBooking, type Planning, planningOf } from './facts.ts';
import { keptWhereSame } from './kept.presenter.ts';
import { PlanningQuery } from './planning.graphql.ts';
import { useLive } from './use-live.ts';

/** What an act has just answered, put into what was last read until the server is read again. */
export type Patch = { readonly booking?: PlannedBooking; readonly block?: PlannedBlock; readonly lifted?: string };

// A planning without bookings depends on bookings all the same.
const DEPENDS = { additionalTypenames: ['DeskBooking', 'UnitBlock'] };

const replaced = <Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] => (items.some(({ id }) => id === item.id) ? items.map((one) => (one.id === item.id ? item : one)) : [...items, item]);

const GONE: readonly PlannedBooking['status'][] = ['CANCELLED', 'EXPIRED'];

const patched = (planning: Planning, { booking, block, lifted }: Patch): Planning => ({
  ...planning,
  bookings: booking === undefined ? planning.bookings : replaced(planning.bookings, booking).filter(({ status }) => !GONE.includes(status)),
  blocks: (block === undefined ? planning.blocks : replaced(planning.blocks, block)).filter(({ id }) => id !== lifted),
});

/** The diary of a place for some days, kept up to date. */
export function usePlanning(placeId: string, from: string, days: number) {
  const [{ data, error, fetching }, refresh] = useQuery({ query: PlanningQuery, variables: { input: { placeId, from, days } }, requestPolicy: 'cache-and-network', context: DEPENDS });
  const again = useCallback(() => refresh({ requestPolicy: 'network-only' }), [refresh]);
  const live = useLive(placeId, again);
  const sent = data?.planning;
  const [patches, setPatches] = useState<{ readonly on: typeof sent; readonly list: readonly Patch[] }>({ on: undefined, list: [] });
  // Read again after each word of a change, it is mostly what it was: what stayed is the same object, so that only rows that changed are drawn anew.
  const [read, setRead] = useState<{ readonly of: typeof sent; readonly planning: Planning } | null>(null);
  if (sent != null && read?.of !== sent) setRead({ of: sent, planning: keptWhereSame(read?.planning ?? null, planningOf(sent)) });
  const present = useMemo(() => {
    if (sent == null || read?.of !== sent || sent.placeId !== placeId || sent.from !== from || sent.days !== days) return null;
    return (patches.on === sent ? patches.list : []).reduce(patched, read.planning);
  }, [sent, read, placeId, from, days, patches]);
  const patch = useCallback((one: Patch) => setPatches(({ on, list }) => ({ on: sent, list: on === sent ? [...list, one] : [one] })), [sent]);
  return { planning: present, refused: data !== undefined && data.planning === null, error, fetching, again, live, patch };
}

/** While `still`, what was read before: nothing moves under the pointer or the keyboard. */
export function useHeld(planning: Planning | null, still: boolean): Planning | null {
  const [held, setHeld] = useState<Planning | null>(null);
  if (still && held === null && planning !== null) setHeld(planning);
  if (!still && held !== null) setHeld(null);
  return still ? (held ?? planning) : planning;
}
