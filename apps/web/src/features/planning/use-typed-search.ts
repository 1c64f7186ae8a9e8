import { useCallback, useEffect, useRef, useState } from 'react';
import { NavigationType, useNavigationType } from 'react-router';

/** The address follows typing at this distance, in milliseconds: each letter of its own would lose some. */
const PAUSE_MS = 300;

/** What is typed in the search, at once; the address hears of it after a pause, and is followed when the reader goes back. */
export function useTypedSearch(inAddress: string, write: (text: string) => void): readonly [text: string, type: (text: string) => void] {
  const wentBack = useNavigationType() === NavigationType.Pop;
  // Two states, each set to a plain value: a new address is drawn in a transition, and React reckons an update that is a function from the last drawing even when
  // that one was given up. The address of a page not yet shown would so reach the next letter typed, and the letters before it would be lost.
  const [typed, setTyped] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  if (seen !== inAddress) {
    setSeen(inAddress);
    if (wentBack) setTyped(inAddress);
  }
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
  const type = useCallback(
    (text: string): void => {
      setTyped(text);
      clearTimeout(timer.current ?? undefined);
      timer.current = setTimeout(() => write(text), PAUSE_MS);
    },
    [write],
  );
  return [typed, type];
}
