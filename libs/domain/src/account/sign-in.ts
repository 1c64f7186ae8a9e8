import { ok, refuse, type Result } from '../kernel/result.ts';

/** Every reason for which signing in, or ending a session, may be refused; equal to `SignInRefusalCode` of the contract. */
export const SIGN_IN_REFUSAL_CODES = ['CODE_WRONG', 'EMAIL_UNREADABLE', 'LINK_EXPIRED', 'LINK_UNKNOWN', 'LINK_USED', 'OTHER_BROWSER', 'PERSON_UNKNOWN', 'SESSION_UNKNOWN', 'TOO_MANY_ATTEMPTS'] as const;
export type SignInRefusalCode = (typeof SIGN_IN_REFUSAL_CODES)[number];

/** Somebody asked to sign in with an address; proved by what was mailed there. */
export type SignInRequest = {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Wrong codes typed so far. */
  readonly tries: number;
};

/** What came back from the mail, compared by the caller in constant time. */
export type SignInProof = {
  readonly by: 'LINK' | 'CODE';
  readonly right: boolean;
  /** Whether it comes from the browser that asked. */
  readonly sameBrowser: boolean;
};

/** The network's settings on signing in by e-mail. */
export type SignInPolicy = {
  /** How long a link and its code can be used, in minutes. */
  readonly lifetimeMinutes: number;
  /** Wrong codes after which a request is spent. */
  readonly tries: number;
};

/** OWASP ASVS 5.0, 6.6: out-of-band codes live 10 minutes or little more, are used once, and cannot be guessed. */
export const DEFAULT_SIGN_IN_POLICY: SignInPolicy = { lifetimeMinutes: 15, tries: 5 };

/**
 * Whether what came back from the mail signs its holder in. A link opened elsewhere proves the address but not the browser: it is
 * answered `OTHER_BROWSER`, and the code is typed where the person began. A code counts only there, so that nobody guesses it from outside.
 */
export const decideSignIn = (proof: SignInProof, request: SignInRequest | null, policy: SignInPolicy, now: Date): Result<null, SignInRefusalCode> => {
  if (request === null) return refuse('LINK_UNKNOWN');
  // Nothing is said of a request to who proves neither the mail nor the browser.
  if (!proof.right && !proof.sameBrowser) return refuse('LINK_UNKNOWN');
  if (proof.by === 'CODE' && !proof.sameBrowser) return refuse('LINK_UNKNOWN');
  if (request.usedAt !== null) return refuse('LINK_USED');
  if (request.expiresAt <= now) return refuse('LINK_EXPIRED');
  if (request.tries >= policy.tries) return refuse('TOO_MANY_ATTEMPTS');
  if (!proof.right) return refuse(proof.by === 'CODE' ? 'CODE_WRONG' : 'LINK_UNKNOWN');
  return proof.sameBrowser ? ok(null) : refuse('OTHER_BROWSER');
};
