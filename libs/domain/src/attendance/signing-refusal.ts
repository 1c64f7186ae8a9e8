/** Every reason for which a presence is not signed by phone; equal to `SigningRefusalCode` of the contract. */
export const SIGNING_REFUSAL_CODES = [
  'LINK_UNKNOWN', 'CODE_UNREADABLE', 'CODE_UNKNOWN', 'CODE_OVER', 'OTHER_PLACE', 'SESSION_NOT_HELD', 'NOT_EXPECTED', 'HALF_DAY_UNKNOWN', 'HALF_DAY_NOT_BEGUN', 'HALF_DAY_OVER', 'ALREADY_SIGNED', 'DRAWING_WRONG', 'TOO_MANY_ATTEMPTS', 'IDEMPOTENCY_KEY_REUSED',
] as const;
export type SigningRefusalCode = (typeof SIGNING_REFUSAL_CODES)[number];

/** A "no" to signing, about which field. */
export type SigningRefusal = { readonly code: SigningRefusalCode; readonly field?: string };
