import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { useNow } from '../use-now.ts';
import { MattersWaitingQuery } from './workspace.graphql.ts';

/** What kiosks told and somebody has to decide, by place; asked again every minute, and after each decision. Empty while it is not known. */
export function useWaiting(pause: boolean): readonly { readonly placeId: string; readonly toDecide: number }[] {
  const now = useNow();
  const context = useMemo(() => ({ additionalTypenames: ['KioskAnomaly'] }), []);
  const [{ data }, ask] = useQuery({ query: MattersWaitingQuery, pause, context, requestPolicy: 'cache-and-network' });
  useEffect(() => {
    if (!pause) ask({ requestPolicy: 'network-only' });
  }, [now, pause, ask]);
  return data?.kioskMattersWaiting ?? [];
}
