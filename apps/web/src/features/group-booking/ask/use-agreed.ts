import { useBookingRights } from '../use-booking-rights.ts';
import { type Agreed, agreedOf } from './draft.ts';
import type { Booking } from './step.ts';

/** Where one may come for an organisation, by the agreements one books under; null while that is asked, or cannot be. */
export function useAgreed(organisation: Booking): { readonly agreed: Agreed | null; readonly unreachable: boolean; readonly retry: () => void } {
  const { under, unreachable, retry } = useBookingRights(organisation);
  return { agreed: under === null ? null : agreedOf(under), unreachable, retry };
}
