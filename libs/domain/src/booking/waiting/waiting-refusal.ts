/** Every reason the waiting list may say no for; equal to `WaitingRefusalCode` of the contract. */
export const WAITING_REFUSAL_CODES = [
  'ALREADY_WAITING', 'DAYS_OUT_OF_ORDER', 'DAYS_OVER', 'DAYS_TOO_FAR', 'DAYS_WITHOUT_A_DAY', 'EMAIL_MISSING', 'EMAIL_UNREADABLE', 'ENTRY_OVER', 'ENTRY_UNKNOWN', 'FAMILY_NAME_MISSING', 'GIVEN_NAME_MISSING',
  'HOURS_OUT_OF_ORDER', 'IDEMPOTENCY_KEY_REUSED', 'LIST_CLOSED', 'NAME_TOO_LONG', 'NEED_MISSING', 'OFFER_UNKNOWN', 'TOO_MANY_ENTRIES', 'TURN_OVER',
] as const;
export type WaitingRefusalCode = (typeof WAITING_REFUSAL_CODES)[number];

/** A "no" a person can act on, with the field to mend. */
export type WaitingRefusal = { readonly code: WaitingRefusalCode; readonly field?: string };
