import type { OfferRules } from '../../availability/offer-rules.ts';
import type { Refusal } from '../refusal.ts';

/** Whether somebody who has so many sessions of the offer on that local day may have one more; null when they may. */
export const checkDayLimit = ({ perDayLimit }: Pick<OfferRules, 'perDayLimit'>, sessionsThatDay: number): Refusal<'DAY_LIMIT_REACHED'> | null =>
  perDayLimit !== null && sessionsThatDay >= perDayLimit ? { code: 'DAY_LIMIT_REACHED', field: 'startsAt' } : null;
