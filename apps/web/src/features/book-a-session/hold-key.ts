import { newRequestKey } from '../../shell/request-key.ts';
import type { Wish } from './wish.ts';

const storageKey = (wish: Wish): string => `escale:hold ${JSON.stringify(wish)}`;

/** The key under which this tab holds this slot: a reload or the way back finds the same hold. */
export function holdKey(wish: Wish): string {
  const known = sessionStorage.getItem(storageKey(wish));
  if (known !== null) return known;
  const key = newRequestKey();
  sessionStorage.setItem(storageKey(wish), key);
  return key;
}

/** The next hold of this slot will be another one. */
export const forgetHoldKey = (wish: Wish): void => sessionStorage.removeItem(storageKey(wish));
