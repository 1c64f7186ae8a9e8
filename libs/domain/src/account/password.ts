import { ok, refuse, type Result } from '../kernel/result.ts';
import type { KeyRefusalCode } from './key-refusal.ts';

/** The network's settings on passwords. */
export type PasswordPolicy = {
  /** In characters as people count them, after NFKC. */
  readonly shortest: number;
  readonly longest: number;
  /** Letters and figures that must be left once the owner's own words are taken out. */
  readonly besidesOwnWords: number;
  /** Least strength by zxcvbn, 0 to 4: 3 stands up to an offline attack on a slow hash. */
  readonly score: number;
};

/** OWASP ASVS 5.0, 6.2: length, no list of required characters, nothing known from a breach. */
export const DEFAULT_PASSWORD_POLICY: PasswordPolicy = { shortest: 12, longest: 128, besidesOwnWords: 8, score: 3 };

/** What is known of a password somebody wishes for. */
export type PasswordFacts = {
  /** As `spellPassword` writes it. */
  readonly password: string;
  /** Strength by zxcvbn, 0 to 4. */
  readonly score: number;
  /** What somebody who knows its owner tries first, as `ownWords` lists it. */
  readonly ownWords: readonly string[];
  /** Whether it stands in a list of passwords that became public. */
  readonly breached: boolean;
};

/** One spelling for what looks the same whatever the keyboard: NFKC (OWASP ASVS 5.0, 6.2; RFC 8265 §4.2). Spaces count, also at the ends. */
export const spellPassword = (typed: string): string => typed.normalize('NFKC');

/** How many characters a password has, as people count them. */
export const passwordLength = (password: string): number => Array.from(password).length;

/** What everybody knows this product by. */
const PRODUCT_WORDS = ['escale', 'tiers-lieu', 'tierslieu'];

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** A person's address, names and network, and the product's words, whole and in parts of three letters or more, the longest first (OWASP ASVS 5.0, 6.2.11). */
export const ownWords = (person: { readonly email: string; readonly givenName: string | null; readonly familyName: string | null }, networkName: string): readonly string[] => {
  const whole = [person.email, person.givenName ?? '', person.familyName ?? '', networkName, ...PRODUCT_WORDS].map(plain);
  const parts = whole.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  return [...new Set(parts)].sort((a, b) => b.length - a.length);
};

/** How many letters and figures of a password are not its owner's own words, whatever their accents and capitals. */
export const besidesOwnWords = (password: string, words: readonly string[]): number => {
  const rest = words.reduce((left, word) => left.replaceAll(word, ' '), plain(password));
  return Array.from(rest.matchAll(/[\p{L}\p{N}]/gu)).length;
};

/** Whether its length alone allows a password; told before anything costly is asked about it. */
export const decidePasswordLength = (password: string, policy: PasswordPolicy): Result<null, KeyRefusalCode> => {
  const length = passwordLength(password);
  if (length < policy.shortest) return refuse('PASSWORD_TOO_SHORT');
  return length > policy.longest ? refuse('PASSWORD_TOO_LONG') : ok(null);
};

/** Whether somebody may have this password, and the reason that helps most to find another. */
export const decidePassword = (facts: PasswordFacts, policy: PasswordPolicy): Result<null, KeyRefusalCode> => {
  const length = decidePasswordLength(facts.password, policy);
  if (!length.ok) return length;
  if (facts.breached) return refuse('PASSWORD_BREACHED');
  if (besidesOwnWords(facts.password, facts.ownWords) < policy.besidesOwnWords) return refuse('PASSWORD_PERSONAL');
  return facts.score < policy.score ? refuse('PASSWORD_GUESSABLE') : ok(null);
};
