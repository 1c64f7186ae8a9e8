export type IdlePolicy = {
  /** Without a touch or a key for this long, the screen forgets the person. */
  readonly resetAfterSeconds: number;
  /** How long before that the question is asked; WCAG 2.2.1 wants at least 20 seconds to answer it. */
  readonly askForSeconds: number;
};

/** Reference: 45 seconds on screens that speak to somebody, the last 20 of them counted down in sight. */
export const IDLE_POLICY: IdlePolicy = { resetAfterSeconds: 45, askForSeconds: 20 };

export type Idle = { readonly phase: 'busy' } | { readonly phase: 'asking'; readonly secondsLeft: number } | { readonly phase: 'over' };

/** What to do after this many milliseconds without a sign of life. */
export const idleAfter = (silentMs: number, { resetAfterSeconds, askForSeconds }: IdlePolicy): Idle => {
  const leftMs = resetAfterSeconds * 1_000 - silentMs;
  if (leftMs <= 0) return { phase: 'over' };
  const secondsLeft = Math.ceil(leftMs / 1_000);
  return secondsLeft <= askForSeconds ? { phase: 'asking', secondsLeft } : { phase: 'busy' };
};
