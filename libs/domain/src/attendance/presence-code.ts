import { toBase32 } from '../ticket/base32.ts';

/** How long one code is shown, in seconds. */
export const PRESENCE_STEP_SECONDS = 30;
/** Codes of so many steps before and after are taken too: clocks differ, and hands are slow. */
export const PRESENCE_STEPS_AROUND = 1;
const PROOF_BYTES = 10;
/** How much of the proof is typed where no camera reads it: forty bits, good for a minute and a half. */
export const TYPED_PROOF_LENGTH = 8;
const PROOF = /^[A-Z2-7]{16}$/;
const TYPED = /^[A-Z2-7]{8}$/;
const READ = /#([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.(\d{1,12})\.([A-Z2-7]{16})$/;

/** HMAC-SHA-256 under the secret of one kiosk. */
export type PresenceHmac = (message: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** What a kiosk shows, as it was read or typed; who types says neither kiosk nor step. */
export type PresenceCode = { readonly kioskId: string; readonly step: number; readonly proof: string } | { readonly kioskId: null; readonly step: null; readonly proof: string };

/** Which code is shown at an instant (RFC 6238, §4.2). */
export const presenceStep = (at: Date): number => Math.floor(at.getTime() / (PRESENCE_STEP_SECONDS * 1_000));

/** The step as eight bytes, big-endian (RFC 4226, §5.2). */
const bytesOf = (step: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(step));
  return bytes;
};

/** What proves that whoever has it stood before the kiosk in that step: ten bytes, sixteen characters. */
export const presenceProof = async (hmac: PresenceHmac, step: number): Promise<string> => toBase32((await hmac(bytesOf(step))).slice(0, PROOF_BYTES));

/** The text of the picture a kiosk shows: a link, so that a phone whose camera reads it on its own opens the page that says what to do. */
export const presenceText = (siteUrl: string, kioskId: string, step: number, proof: string): string => `${siteUrl}/presence#${kioskId}.${String(step)}.${proof}`;

/** What stands under the picture, to be typed: `K7M2-4QXP`. */
export const typedProof = (proof: string): string => `${proof.slice(0, 4)}-${proof.slice(4, TYPED_PROOF_LENGTH)}`;

/** What somebody read with a camera or typed; null where it is neither. No letter is a digit of it, so that 0, 1 and 8 are what they look like. */
export const readPresenceCode = (text: string): PresenceCode | null => {
  const [, kioskId, step, proof] = READ.exec(text.trim()) ?? [];
  if (kioskId !== undefined && step !== undefined && proof !== undefined) return { kioskId, step: Number(step), proof };
  const typed = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('8', 'B');
  return TYPED.test(typed) || PROOF.test(typed) ? { kioskId: null, step: null, proof: typed.slice(0, TYPED_PROOF_LENGTH) } : null;
};

/** Whether two texts of one length are the same, without telling where they differ. */
const isSame = (one: string, other: string): boolean => {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let at = 0; at < one.length; at += 1) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
};

/** Whether a code is one this kiosk shows now, or showed until a moment ago; `over` where it was shown, but before that; `wrong` where it never was, as far as can be told. */
export const presenceOfCode = async (code: PresenceCode, hmac: PresenceHmac, now: Date): Promise<'here' | 'over' | 'wrong'> => {
  const present = presenceStep(now);
  if (code.step !== null) {
    if (!isSame(await presenceProof(hmac, code.step), code.proof)) return 'wrong';
    return Math.abs(code.step - present) <= PRESENCE_STEPS_AROUND ? 'here' : 'over';
  }
  for (let step = present - PRESENCE_STEPS_AROUND; step <= present + PRESENCE_STEPS_AROUND; step += 1) {
    if (isSame((await presenceProof(hmac, step)).slice(0, TYPED_PROOF_LENGTH), code.proof)) return 'here';
  }
  return 'wrong';
};
