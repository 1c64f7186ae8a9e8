import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Looked, readLooked, writeLooked } from './planning-url.ts';

/** What is looked at, as it stands in the address; another day or place can be gone back from, typing and filters cannot. */
export function useLooked(): readonly [looked: Looked, look: (change: Partial<Looked>) => void] {
  const [query, setQuery] = useSearchParams();
  const looked = useMemo(() => readLooked(query), [query]);
  const look = useCallback(
    (change: Partial<Looked>) => setQuery((before) => writeLooked({ ...readLooked(before), ...change }), { replace: change.day === undefined && change.place === undefined && change.view === undefined, preventScrollReset: true }),
    [setQuery],
  );
  return [looked, look];
}
