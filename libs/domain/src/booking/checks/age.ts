import type { TimelessCheck } from './check.ts';

/** The youngest person is old enough for the offer, when their age is known. */
export const checkAge: TimelessCheck = ({ age }, { offer }) =>
  age !== null && age < offer.minimumAge ? { code: 'UNDER_AGE', field: 'age' } : null;
