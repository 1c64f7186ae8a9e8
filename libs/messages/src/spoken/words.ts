import type { fr } from '../fr/index.ts';
import type { SameKeys } from '../same-keys.ts';

type Source = typeof fr;

/** Whoever comes: welcome, code, answers, list, place without a booking, call, silence. */
type ArrivalWords = {
  kiosk: Source['kiosk'];
  kioskArrivals: Source['kioskArrivals'];
  kioskByName: Pick<Source['kioskByName'], 'open' | 'pinTitle' | 'pinLead'>;
  kioskDevice: Pick<Source['kioskDevice'], 'answer' | 'strip'> & { trouble: Pick<Source['kioskDevice']['trouble'], 'title' | 'next'>; team: Pick<Source['kioskDevice']['team'], 'open'> };
  legal: Pick<Source['legal'], 'safety'>;
  refusal: Pick<Source['refusal'], 'ALREADY_CHECKED_IN' | 'APPROVAL_PENDING' | 'BOOKING_CANCELLED' | 'CODE_UNKNOWN' | 'GUARDIAN_CONSENT_MISSING' | 'HOLD_EXPIRED' | 'SESSION_OVER' | 'TOO_EARLY' | 'TOO_LATE' | 'WRONG_PLACE'>;
  words: Pick<Source['words'], 'back' | 'close' | 'continue' | 'no' | 'pending' | 'yes'>;
};

/** Whoever takes a headset, wears it and brings it back; not what is asked of the team meanwhile, nor what the team does with it after. */
export type HeadsetWords = SameKeys<{
  kioskHandOut: Omit<Source['kioskHandOut'], 'obstacle' | 'age'> & {
    obstacle: Pick<Source['kioskHandOut']['obstacle'], 'title' | 'take' | 'takeAction' | 'ask' | 'override' | 'gone'>;
    age: Pick<Source['kioskHandOut']['age'], 'title' | 'text' | 'confirm' | 'noTitle' | 'noText'>;
  };
  kioskHandBack: Source['kioskHandBack'];
  kioskHeadsets: Pick<Source['kioskHeadsets'], 'tag' | 'find' | 'strip' | 'headset' | 'kept' | 'notKept' | 'obstacle' | 'kind'> & {
    pin: Pick<Source['kioskHeadsets']['pin'], 'title' | 'lead'>;
    check: Pick<Source['kioskHeadsets']['check'], 'HYGIENE' | 'BATTERY' | 'CONTROLLERS' | 'MODULE_INSTALLED' | 'BOUNDARY' | 'COVER' | 'ACCESSORIES'>;
  };
}>;

/** Whoever signs that they are there, on the tablet or by the code it shows. */
export type SignWords = SameKeys<{ kioskSign: Source['kioskSign']; signing: Pick<Source['signing'], 'field'> }>;

/** What a person meets at a kiosk in a language of their own. The screens of the team are in the languages of the product. */
export type SpokenWords = SameKeys<ArrivalWords> & HeadsetWords & SignWords;
