import { codeDigestText, type KioskSnapshot, looksLikeTicket, openTicket, type Shown, type VerifySignature } from '@escale/domain';
import { verifyAsync } from '@noble/ed25519';
import { digestOf, fromBase64Url } from './bytes.ts';

/** By the browser's own Ed25519 (Chromium 137, Firefox 129, Safari 17); by a library where it has none. */
const verify: VerifySignature<string> = async (key, signature, signedBytes) => {
  const [publicKey, sign, text] = [fromBase64Url(key), Uint8Array.from(signature), Uint8Array.from(signedBytes)];
  try {
    return await crypto.subtle.verify('Ed25519', await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']), sign, text);
  } catch (cause) {
    // The browser does not know the algorithm, or finds that these bytes are no key; the library answers both.
    if (!(cause instanceof DOMException) && !(cause instanceof Error && cause.name === 'NotSupportedError')) throw cause;
    return verifyAsync(sign, text, publicKey);
  }
};

/**
 * What was shown, as the rules read it: a ticket under which our signature stands, or the digest of a short code. `null` when no signature of ours stands under it, `KEY_UNKNOWN` when the key may be
 * newer than what this kiosk knows.
 */
export const shownOf = async (code: string, { kioskId, keys, now }: { readonly kioskId: string; readonly keys: KioskSnapshot['keys']; readonly now: Date }): Promise<Shown | 'KEY_UNKNOWN' | null> => {
  if (!looksLikeTicket(code)) return { by: 'CODE', digest: await digestOf(codeDigestText(kioskId, code)) };
  const opened = await openTicket(code, { keys, verify, now });
  if (!opened.ok) return opened.refusal.code === 'KEY_UNKNOWN' ? 'KEY_UNKNOWN' : null;
  const { bookingId, siteNumber, notBefore, notAfter, revision } = opened.value;
  return { by: 'TICKET', bookingId, siteNumber, notBefore, notAfter, revision };
};

/** How many codes nobody has may be typed in a minute on one kiosk. */
const TRIES = 5;
const WITHIN_MS = 60_000;

/** Slows down whoever types codes in the hope that one is somebody's. */
export class Tries {
  private wrong: readonly number[] = [];

  isSpent(now: number): boolean {
    this.wrong = this.wrong.filter((at) => now - at < WITHIN_MS);
    return this.wrong.length >= TRIES;
  }

  count(now: number): void {
    this.wrong = [...this.wrong, now];
  }
}
