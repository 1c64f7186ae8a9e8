import type { Role } from '../../account/role.ts';
import type { WaitingRules } from './waiting-rules.ts';

/** Who decides the rules of the network, with that role on all of it. */
export const NETWORK_RULES_DECIDERS = ['NETWORK_COORDINATOR', 'ADMINISTRATOR'] as const satisfies readonly Role[];

/** What a network decides, as one flat list of numbers. */
export type NetworkRules = Omit<WaitingRules, 'weights'> & { readonly accessNeedsWeight: number; readonly trainingObligationWeight: number; readonly firstTimeWeight: number };
export type NetworkRule = keyof NetworkRules;

/** The least and the most of each rule. */
export const NETWORK_RULE_BOUNDS = {
  accessNeedsWeight: [0, 10], trainingObligationWeight: [0, 10], firstTimeWeight: [0, 10],
  turnMinutes: [15, 1_440], leastTurnMinutes: [1, 240], awakeFrom: [0, 1_380], awakeUntil: [60, 1_440], minutesPerKm: [0, 60],
  refusalsMost: [1, 20], nudgesMost: [1, 20], entriesMost: [1, 50],
  futureBookingsMost: [1, 200], organisationSessionsMost: [1, 2_000], organisationPlacesMost: [1, 200],
} as const satisfies Readonly<Record<NetworkRule, readonly [number, number]>>;

/** In the order they are read. */
export const NETWORK_RULES = Object.keys(NETWORK_RULE_BOUNDS) as readonly NetworkRule[];

/** The rules that may be left out: no limit. */
export const OPTIONAL_NETWORK_RULES = ['futureBookingsMost', 'organisationSessionsMost', 'organisationPlacesMost'] as const satisfies readonly NetworkRule[];

/** How long people are awake at least, so that a turn ever ends. */
const AWAKE_LEAST_MINUTES = 60;

export const NETWORK_RULES_REFUSAL_CODES = ['AWAKE_TOO_SHORT', 'CHANGED_MEANWHILE', 'NOT_YOURS_TO_DECIDE', 'TURN_TOO_SHORT'] as const;
export type NetworkRulesRefusalCode = (typeof NETWORK_RULES_REFUSAL_CODES)[number];
export type NetworkRulesRefusal = { readonly code: NetworkRulesRefusalCode; readonly field?: NetworkRule };

/** Why rules do not go together, each within its bounds; null when they do. */
export const whyNotRules = ({ turnMinutes, leastTurnMinutes, awakeFrom, awakeUntil }: Pick<NetworkRules, 'turnMinutes' | 'leastTurnMinutes' | 'awakeFrom' | 'awakeUntil'>): NetworkRulesRefusal | null => {
  if (leastTurnMinutes > turnMinutes) return { code: 'TURN_TOO_SHORT', field: 'turnMinutes' };
  return awakeUntil - awakeFrom < AWAKE_LEAST_MINUTES ? { code: 'AWAKE_TOO_SHORT', field: 'awakeUntil' } : null;
};

/** Which rules are different, in the order they are read. */
export const changedRules = (before: NetworkRules, after: NetworkRules): readonly NetworkRule[] => NETWORK_RULES.filter((rule) => before[rule] !== after[rule]);
