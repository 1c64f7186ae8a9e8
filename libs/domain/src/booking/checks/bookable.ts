import type { TimelessCheck } from './check.ts';

/** The place takes bookings. */
export const checkBookable: TimelessCheck = (_wish, { place }) => (place.bookable ? null : { code: 'PLACE_NOT_BOOKABLE' });
