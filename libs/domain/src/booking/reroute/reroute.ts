/** Why a place cannot keep what it promised. */
export const REROUTE_REASONS = ['CLOSURE', 'EQUIPMENT'] as const;
export type RerouteReason = (typeof REROUTE_REASONS)[number];

/** A proposal keeps the booking until its person answers; an apology tells that it was cancelled. */
export const REROUTE_KINDS = ['PROPOSAL', 'APOLOGY'] as const;
export type RerouteKind = (typeof REROUTE_KINDS)[number];

/** What became of telling a person: sent with sessions to choose from, sent with none to offer, or nobody to write to. */
export const REROUTE_OUTCOMES = ['PROPOSED', 'NOTHING_FREE', 'NO_ADDRESS'] as const;
export type RerouteOutcome = (typeof REROUTE_OUTCOMES)[number];

/** In what a proposed session departs from the one that was booked. */
export const OPTION_KINDS = ['OTHER_TIME', 'OTHER_PLACE'] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];

/** How many sessions a person is given to choose from: more is a search, not a choice. */
export const OPTIONS_MOST = 3;

/** Whom nobody can write to is called; the sessions found are read out to them. */
export const outcomeOf = (booking: { readonly email: string | null }, options: number): RerouteOutcome => {
  if (booking.email === null) return 'NO_ADDRESS';
  return options === 0 ? 'NOTHING_FREE' : 'PROPOSED';
};
