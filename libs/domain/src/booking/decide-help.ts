import { actsAt, type Grant, type PlaceStanding } from '../account/grant.ts';
import type { Role } from '../account/role.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import type { ConsentWay } from '../privacy/consent.ts';
import { plusMinutes } from '../time/duration.ts';
import type { Booking } from './booking.ts';
import type { Refusal } from './refusal.ts';

/** Who books for people without e-mail: helpers in their scope, and the team of a place at that place. */
export const HELPING_ROLES = ['HELPER', 'SITE_STAFF', 'SITE_MANAGER'] as const satisfies readonly Role[];

/** How somebody agreed that a helper books in their name. */
export const HELP_CONSENTS = ['SPOKEN', 'PAPER', 'EMAIL'] as const satisfies readonly ConsentWay[];
export type HelpConsent = (typeof HELP_CONSENTS)[number];

/** The wording a person agrees to when somebody books for them; a new wording takes a new version. */
export const HELP_CONSENT_VERSION = 'helper-2026-11';

/** The wording a guardian agrees to. */
export const GUARDIAN_CONSENT_VERSION = 'guardian-2026-11';

/** How long after its end a helper still sees a booking they made for somebody, in days: long enough to speak of it once more. */
export const HELPED_DAYS_SEEN = 30;

export type HelpFacts = { readonly grants: readonly Grant[]; readonly place: PlaceStanding };

/** Whether somebody with these grants may book for another person at this place. */
export const decideHelp = (wish: { readonly consent: HelpConsent | null }, { grants, place }: HelpFacts): Result<HelpConsent, Refusal> => {
  if (!actsAt(grants, HELPING_ROLES, place)) return refuse({ code: 'OUTSIDE_YOUR_SCOPE', field: 'bookingId' });
  return wish.consent === null ? refuse({ code: 'HELP_CONSENT_MISSING', field: 'consent' }) : ok(wish.consent);
};

/** Until when a helper sees a booking they made for somebody. */
export const helpedUntil = ({ endsAt }: Pick<Booking, 'endsAt'>): Date => plusMinutes(endsAt, HELPED_DAYS_SEEN * 24 * 60);
