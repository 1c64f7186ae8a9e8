import { useEffect, useEffectEvent, useRef } from 'react';
import { codeInHand, labelInHand } from './code-in-hand.presenter.ts';
import { NO_BURST, readKey } from './code-reader.presenter.ts';

const isOurs = (text: string): boolean => codeInHand(text) !== null || labelInHand(text) !== null;

/** Listens, on every screen, to a hand-held reader that types like a keyboard. */
export const useCodeReader = (onCode: (text: string) => void): void => {
  const burst = useRef(NO_BURST);
  const heard = useEffectEvent((event: KeyboardEvent) => {
    const { code, key, shiftKey, timeStamp } = event;
    const reading = readKey(burst.current, { code, key, shiftKey, at: timeStamp });
    burst.current = reading.burst;
    if (reading.scanned === null) return;
    // The Enter of a reader presses no button.
    event.preventDefault();
    event.stopPropagation();
    const { byPosition, byCharacter } = reading.scanned;
    // A reader set to the computer's own keyboard is right by its characters; the check character tells which is right.
    onCode(!isOurs(byPosition) && isOurs(byCharacter) ? byCharacter : byPosition);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => heard(event);
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, []);
};
