/** Why a call to another machine was not made, or its answer not taken. */
export type OutwardRefusalCode = 'ADDRESS_FORBIDDEN' | 'REDIRECTED' | 'TOO_LARGE' | 'TOO_SLOW' | 'UNREACHABLE';

/** Names the machine, never the whole address, which may hold secrets. */
export class OutwardRefused extends Error {
  constructor(
    readonly code: OutwardRefusalCode,
    host: string,
    cause?: unknown,
  ) {
    super(`${code}: ${host}`, { cause });
  }
}

/** The refusal at the bottom of an error that others have wrapped; null when there is none. */
export function outwardRefusalIn(error: unknown): OutwardRefused | null {
  let at: unknown = error;
  for (let depth = 0; depth < 5 && at instanceof Error; depth += 1) {
    if (at instanceof OutwardRefused) return at;
    at = at.cause;
  }
  return null;
}
