import type { fr } from '../fr/index.ts';
import type { SameKeys } from '../same-keys.ts';

type Source = typeof fr;

/** What a person meets at a kiosk in a language of their own: welcome, code, answers, list, place without a booking, call, silence. The screens of the team are in the languages of the product. */
export type SpokenWords = SameKeys<{
  kiosk: Source['kiosk'];
  kioskArrivals: Source['kioskArrivals'];
  kioskByName: Pick<Source['kioskByName'], 'open' | 'pinTitle' | 'pinLead'>;
  kioskDevice: Pick<Source['kioskDevice'], 'answer' | 'strip'> & { trouble: Pick<Source['kioskDevice']['trouble'], 'title' | 'next'>; team: Pick<Source['kioskDevice']['team'], 'open'> };
  legal: Pick<Source['legal'], 'safety'>;
  refusal: Pick<Source['refusal'], 'ALREADY_CHECKED_IN' | 'APPROVAL_PENDING' | 'BOOKING_CANCELLED' | 'CODE_UNKNOWN' | 'GUARDIAN_CONSENT_MISSING' | 'HOLD_EXPIRED' | 'SESSION_OVER' | 'TOO_EARLY' | 'TOO_LATE' | 'WRONG_PLACE'>;
  words: Pick<Source['words'], 'back' | 'close' | 'continue' | 'no' | 'pending' | 'yes'>;
}>;
