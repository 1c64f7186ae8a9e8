import { type Wish, wishLine } from './wish.ts';

const storageKey = (wish: Wish): string => `escale:hold ${wishLine(wish)}`;

// Not `randomUUID`: browsers give it to secure pages only, and a site may be tried over plain http in a local network.
const draw = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The key under which this tab holds this slot: a reload or the way back finds the same hold. */
export function holdKey(wish: Wish): string {
  const known = sessionStorage.getItem(storageKey(wish));
  if (known !== null) return known;
  const key = draw();
  sessionStorage.setItem(storageKey(wish), key);
  return key;
}

/** The next hold of this slot is another one. */
export const forgetHoldKey = (wish: Wish): void => sessionStorage.removeItem(storageKey(wish));

/** A key for a request that is not a hold. */
export const newRequestKey = draw;
