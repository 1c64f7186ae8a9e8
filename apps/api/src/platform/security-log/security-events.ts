/**
 * What the log tells of security, for whoever watches it (OWASP ASVS 5.0, 16.3.1 to 16.3.3). Each fact is a code, an id of ours or a number; besides them every line says who asks (`account`)
 * and from which network (`network`). `docs/operations.md` explains them, and a spec holds the two together.
 */
export const SECURITY_EVENTS = {
  SIGNED_IN: { level: 'info', facts: ['method'] },
  SIGN_IN_REFUSED: { level: 'warn', facts: ['method', 'reason'] },
  ACCESS_REFUSED: { level: 'warn', facts: ['operation', 'needs', 'reason'] },
  PROOF_REFUSED: { level: 'warn', facts: ['operation', 'reason'] },
  SESSION_UNKNOWN: { level: 'info', facts: [] },
  LIMIT_REACHED: { level: 'warn', facts: ['limit', 'tries'] },
  ORIGIN_REFUSED: { level: 'warn', facts: ['route'] },
  REQUEST_REFUSED: { level: 'warn', facts: ['reason'] },
} as const satisfies Record<string, { readonly level: 'info' | 'warn'; readonly facts: readonly string[] }>;

export type SecurityEvent = keyof typeof SECURITY_EVENTS;
export type SecurityFacts<Event extends SecurityEvent> = Readonly<Record<(typeof SECURITY_EVENTS)[Event]['facts'][number], string | number>>;

/** What every line says of whoever asks. */
export const WHO_ASKS = ['account', 'network'] as const;
