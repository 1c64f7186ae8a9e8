import { type AbsenceLimit, changedRules, NETWORK_RULE_BOUNDS, NETWORK_RULES, type NetworkRule, type NetworkRules, OPTIONAL_NETWORK_RULES } from '@escale/domain';
import { formatDuration, formatTime, type Locale, type Translate } from '@escale/messages';

export type RulesWords = { readonly t: Translate; readonly locale: Locale };
type Optional = (typeof OPTIONAL_NETWORK_RULES)[number];

/** The rules as they are read together. */
export const RULE_GROUPS = [
  ['order', ['accessNeedsWeight', 'trainingObligationWeight', 'firstTimeWeight']],
  ['turns', ['turnMinutes', 'leastTurnMinutes', 'awakeFrom', 'awakeUntil', 'minutesPerKm', 'refusalsMost', 'nudgesMost']],
  ['people', ['entriesMost', 'futureBookingsMost']],
  ['organisations', ['organisationSessionsMost', 'organisationPlacesMost']],
] as const satisfies readonly (readonly [string, readonly NetworkRule[]])[];

export const mayBeLeftOut = (rule: NetworkRule): rule is Optional => OPTIONAL_NETWORK_RULES.some((one) => one === rule);

/** Hours of the day are typed as hours. */
const UNIT: Partial<Record<NetworkRule, number>> = { awakeFrom: 60, awakeUntil: 60 };
export const toField = (rule: NetworkRule, value: number): number => value / (UNIT[rule] ?? 1);
export const fromField = (rule: NetworkRule, typed: number): number => Math.round(typed * (UNIT[rule] ?? 1));
export const boundsOf = (rule: NetworkRule): { readonly minValue: number; readonly maxValue: number } => ({ minValue: toField(rule, NETWORK_RULE_BOUNDS[rule][0]), maxValue: toField(rule, NETWORK_RULE_BOUNDS[rule][1]) });

/** What a limit begins with where there was none. */
export const FIRST_LIMIT: Readonly<Record<Optional, number>> = { futureBookingsMost: 20, organisationSessionsMost: 60, organisationPlacesMost: 3 };

/** A rule in one sentence. */
export const ruleInWords = (rule: NetworkRule, value: number | null, { t, locale }: RulesWords): string => {
  if (value === null) return mayBeLeftOut(rule) ? t(`rules:none.${rule}`) : '';
  return t(`rules:say.${rule}`, { count: value, duration: formatDuration(value, locale), time: formatTime(new Date(value * 60_000), 'UTC', locale) });
};

export const absencesInWords = (limit: AbsenceLimit | null, { t }: Pick<RulesWords, 't'>): string => (limit === null ? t('rules:absences.none') : t('rules:absences.say', limit));

/** Only the rules, of whatever else came with them. */
export const rulesOf = (facts: NetworkRules): NetworkRules => Object.fromEntries(NETWORK_RULES.map((rule) => [rule, facts[rule]])) as NetworkRules;

export type Consequence = { readonly after: string; readonly before: string };

/** What a change comes to, rule by rule. */
export const consequencesOf = (before: NetworkRules, after: NetworkRules, words: RulesWords): readonly Consequence[] =>
  changedRules(before, after).map((rule) => ({ after: ruleInWords(rule, after[rule], words), before: ruleInWords(rule, before[rule], words) }));

/** Whether somebody may have more now than they will be allowed: what becomes of that must be said. */
export const lowersLimit = (before: NetworkRules, after: NetworkRules): boolean =>
  [...OPTIONAL_NETWORK_RULES, 'entriesMost' as const].some((rule) => (after[rule] ?? Infinity) < (before[rule] ?? Infinity));
