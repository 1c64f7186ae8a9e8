import { toHex } from './bytes.ts';

type Last = { readonly ms: number; readonly counter: number };
let last: Last = { ms: 0, counter: 0 };

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
/** A fresh counter begins in the lower half of its 12 bits, so that it has room to count (RFC 9562, 6.2, method 1). */
const freshCounter = (): number => ((random(2)[0] ?? 0) << 3) & 0x7ff;

const next = (now: number): Last => {
  if (now > last.ms) return { ms: now, counter: freshCounter() };
  // A clock that stands still or was set back: counted on, and into the next millisecond when the counter is full.
  return last.counter < 0xfff ? { ms: last.ms, counter: last.counter + 1 } : { ms: last.ms + 1, counter: freshCounter() };
};

/** A UUID of version 7 (RFC 9562): 48 bits of time, a counter of 12, 62 of chance; each greater than the one before. */
export const uuidV7 = (now = Date.now()): string => {
  last = next(now);
  const tail = random(8);
  tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
  const time = last.ms.toString(16).padStart(12, '0');
  const chance = toHex(tail);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${last.counter.toString(16).padStart(3, '0')}-${chance.slice(0, 4)}-${chance.slice(4)}`;
};
