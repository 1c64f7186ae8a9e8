import type { TimelessCheck } from './check.ts';

/** The duration is one the offer has. */
export const checkDuration: TimelessCheck = ({ durationMinutes }, { offer }) =>
  offer.durationsMinutes.includes(durationMinutes) ? null : { code: 'DURATION_NOT_OFFERED', field: 'durationMinutes' };
