import { useCallback, useRef } from 'react';
import { newRequestKey } from './request-key.ts';

/** One key per attempt: the same request, sent again after a lost connection, goes under the same key; another request under another. */
export function useRequestKey(): (request: unknown) => string {
  const last = useRef<{ readonly line: string; readonly key: string } | null>(null);
  return useCallback((request) => {
    const line = JSON.stringify(request);
    if (last.current?.line !== line) last.current = { line, key: newRequestKey() };
    return last.current.key;
  }, []);
}
