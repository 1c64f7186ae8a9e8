import type { TimelessCheck } from './check.ts';

/** The offer is not paused. */
export const checkPaused: TimelessCheck = (_wish, { offer }) => (offer.paused ? { code: 'OFFER_PAUSED' } : null);
