import { useEffect } from 'react';
import { useQuery } from 'urql';
import { DemoMailsQuery } from './mailbox.graphql.ts';

const EVERY_MS = 5000;

/** The letters, asked for again every five seconds while somebody looks. */
export function useMails() {
  const [answer, ask] = useQuery({ query: DemoMailsQuery, requestPolicy: 'cache-and-network' });
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) ask({ requestPolicy: 'network-only' });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [ask]);
  return { answer, refresh: () => ask({ requestPolicy: 'network-only' }) };
}
