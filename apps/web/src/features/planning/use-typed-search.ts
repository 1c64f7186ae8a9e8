import { useCallback, useEffect, useRef, useState } from 'react';
import { NavigationType, useNavigationType } from 'react-router';

/** The address follows typing at this distance, in milliseconds: each letter of its own would lose some. */
const PAUSE_MS = 300;

/** What is typed in the search, at once; the address hears of it after a pause, and is followed when the reader goes back. */
export function useTypedSearch(inAddress: string, write: (text: string) => void): readonly [text: string, type: (text: string) => void] {
  const wentBack = useNavigationType() === NavigationType.Pop;
  const [typed, setTyped] = useState({ text: inAddress, seen: inAddress });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  if (typed.seen !== inAddress) setTyped({ text: wentBack ? inAddress : typed.text, seen: inAddress });
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const type = useCallback(
    (text: string): void => {
      setTyped((before) => ({ ...before, text }));
      clearTimeout(timer.current ?? undefined);
      timer.current = setTimeout(() => write(text), PAUSE_MS);
    },
    [write],
  );
  return [typed.text, type];
}
