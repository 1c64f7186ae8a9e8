import type { EquipmentCategory } from '../category.ts';
import { isWorn } from '../life/unit-state.ts';
import { type Accessory, type ChecklistChoices, type ChecklistFault, whyNotChecklist } from './hand-out-checklist.ts';
import { IMMERSION_BOUNDS, type ImmersionLimits, type LimitsFault, whyNotLimits } from './immersion-limits.ts';

/** What the network decides about a model of equipment; minutes, years, and per cent of charge. */
export type ModelRules = ImmersionLimits & ChecklistChoices & { readonly minimumAge: number; readonly turnaroundMinutes: number; readonly batteryLeast: number };

/** Least and most of each number. */
export const MODEL_BOUNDS = { ...IMMERSION_BOUNDS, minimumAge: [0, 99], turnaroundMinutes: [0, 240], batteryLeast: [0, 100] } as const satisfies Readonly<Partial<Record<keyof ModelRules, readonly [number, number]>>>;
export type ModelNumber = keyof typeof MODEL_BOUNDS;
export const MODEL_NUMBERS = Object.keys(MODEL_BOUNDS) as readonly ModelNumber[];

export const MODEL_REFUSAL_CODES = [
  'ACCESSORIES_TOO_MANY', 'ACCESSORY_TOO_LONG', 'ACCESSORY_WITHOUT_WORDS', 'CHANGED_MEANWHILE', 'DAILY_BELOW_IMMERSION', 'FIRST_TIME_ABOVE_IMMERSION', 'ITEM_MANDATORY', 'MODEL_UNKNOWN', 'NOT_YOURS_TO_DECIDE', 'OUT_OF_BOUNDS', 'WARNING_TOO_LONG',
] as const;
export type ModelRefusalCode = (typeof MODEL_REFUSAL_CODES)[number];
export type ModelRefusal = { readonly code: ModelRefusalCode; readonly field?: string };

/** Why a model may not be so; null when it may. Immersion limits bind only what is worn, and are looked at only there. */
export function whyNotModel(category: EquipmentCategory, rules: ModelRules): ModelRefusal | LimitsFault | ChecklistFault | null {
  const beyond = MODEL_NUMBERS.find((field) => {
    const value = rules[field];
    const [least, most] = MODEL_BOUNDS[field];
    return value !== null && !(Number.isInteger(value) && value >= least && value <= most);
  });
  if (beyond !== undefined) return { code: 'OUT_OF_BOUNDS', field: beyond };
  return (isWorn(category) ? whyNotLimits(rules) : null) ?? whyNotChecklist(category, rules);
}

const plain = (words: string): string => words.trim().replaceAll(/\s+/gu, ' ');

/** The words of accessories as they are kept. */
export const plainAccessories = (accessories: readonly Accessory[]): readonly Accessory[] => accessories.map(({ fr, en }) => ({ fr: plain(fr), en: plain(en) }));

const RULES = [...MODEL_NUMBERS, 'checklistOff', 'accessories'] as const satisfies readonly (keyof ModelRules)[];

/** Which rules a change touches; the order of switched off items says nothing. */
export const changedModelRules = (before: ModelRules, after: ModelRules): readonly (keyof ModelRules)[] => RULES.filter((rule) => same(rule, before) !== same(rule, after));

const same = (rule: keyof ModelRules, rules: ModelRules): string => {
  if (rule === 'checklistOff') return [...rules.checklistOff].sort().join(' ');
  return rule === 'accessories' ? rules.accessories.map(({ fr, en }) => `${fr}\n${en}`).join('\n') : String(rules[rule]);
};
