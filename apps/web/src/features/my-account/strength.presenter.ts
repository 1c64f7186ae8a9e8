import { decidePassword, DEFAULT_PASSWORD_POLICY, type KeyRefusalCode, passwordLength, spellPassword } from '@escale/domain';

/** How a password being written is told: how far the meter goes, 0 to 100, and in which words. */
export type Strength = { readonly value: number; readonly words: 'none' | 'short' | 's0' | 's1' | 's2' | 's3' | 's4'; readonly missing: number; readonly refusal: KeyRefusalCode | null };

const WORDS = ['s0', 's1', 's2', 's3', 's4'] as const;

/** The server's own rule, told while one writes; what only the server knows, its lists, it tells afterwards. */
export function strengthOf(typed: string, ownWords: readonly string[], scoreOf: (password: string, ownWords: readonly string[]) => number): Strength {
  const password = spellPassword(typed);
  const length = passwordLength(password);
  if (length === 0) return { value: 0, words: 'none', missing: DEFAULT_PASSWORD_POLICY.shortest, refusal: 'PASSWORD_TOO_SHORT' };
  if (length < DEFAULT_PASSWORD_POLICY.shortest) return { value: 5, words: 'short', missing: DEFAULT_PASSWORD_POLICY.shortest - length, refusal: 'PASSWORD_TOO_SHORT' };
  const score = scoreOf(password, ownWords);
  const decision = decidePassword({ password, ownWords, score, breached: false }, DEFAULT_PASSWORD_POLICY);
  // One's own name is no stronger than its score, whatever a stranger would make of it.
  const shown = decision.ok ? score : Math.min(score, 2);
  return { value: 20 * (shown + 1), words: WORDS[shown] ?? 's0', missing: 0, refusal: decision.ok ? null : decision.refusal };
}
