import { NO_ORGANISATION_LIMITS, type OrganisationLimits } from '../groups/organisation-limits.ts';

/** Why somebody goes before others on the waiting list; each has a weight among the rules of the network. */
export const PRIORITY_REASONS = ['ACCESS_NEEDS', 'TRAINING_OBLIGATION', 'FIRST_TIME'] as const;
export type PriorityReason = (typeof PRIORITY_REASONS)[number];

/** What a network decides about who waits, and about how much one person or organisation may have at once; facts wherever a rule needs them. */
export type WaitingRules = OrganisationLimits & {
  /** What each reason counts; who counts more goes first, 0 for a reason that changes nothing. */
  readonly weights: Readonly<Record<PriorityReason, number>>;
  /** How long a turn lasts, counted while people are awake. */
  readonly turnMinutes: number;
  /** Nothing is offered with less time than this to answer in. */
  readonly leastTurnMinutes: number;
  /** From when to when, by the clocks of the place, people are taken to be awake: minutes of the day. */
  readonly awakeFrom: number;
  readonly awakeUntil: number;
  /** Minutes it takes to come a kilometre nearer, as the crow flies. */
  readonly minutesPerKm: number;
  /** After so many refusals, or turns without an answer, nobody is written to any more. */
  readonly refusalsMost: number;
  readonly nudgesMost: number;
  /** Wishes one person may have on the list at a time. */
  readonly entriesMost: number;
  /** Sessions to come that one person may have at a time, over all places; null for no limit. */
  readonly futureBookingsMost: number | null;
};

/** What a network starts with. */
export const USUAL_WAITING_RULES: WaitingRules = {
  weights: { ACCESS_NEEDS: 2, TRAINING_OBLIGATION: 2, FIRST_TIME: 1 },
  turnMinutes: 120,
  leastTurnMinutes: 15,
  awakeFrom: 8 * 60,
  awakeUntil: 20 * 60,
  minutesPerKm: 2,
  refusalsMost: 3,
  nudgesMost: 3,
  entriesMost: 5,
  futureBookingsMost: 12,
  ...NO_ORGANISATION_LIMITS,
};
