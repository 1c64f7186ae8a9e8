import type { EquipmentCategory } from '../category.ts';
import { isWorn } from '../life/unit-state.ts';

export const CHECKLIST_MOMENTS = ['BEFORE', 'AT', 'AFTER'] as const;
export type ChecklistMoment = (typeof CHECKLIST_MOMENTS)[number];

export const CHECKLIST_CODES = ['HYGIENE', 'BATTERY', 'CONTROLLERS', 'MODULE_INSTALLED', 'BOUNDARY', 'COVER', 'ACCESSORIES', 'WIPE_BODY', 'LENS_CLOTH', 'CHANGE_COVER', 'DOCK'] as const;
export type ChecklistCode = (typeof CHECKLIST_CODES)[number];

export type ChecklistItem = {
  readonly code: ChecklistCode;
  readonly when: ChecklistMoment;
  /** Only for what is worn on the head, or for everything. */
  readonly wornOnly: boolean;
  /** Whether no network may leave it out. */
  readonly mandatory: boolean;
  /** How long it takes, in minutes; 0 for a look. */
  readonly minutes: number;
};

/**
 * What is looked at before a unit is handed out, ticked with the person, and done once it is back, in this order. Bodies are wiped without alcohol, lenses only with
 * their dry cloth (ENMU, Snobal, VRLI); calibration and charge eat into sessions where nobody looks beforehand (FFPLTC).
 */
export const HAND_OUT_CHECKLIST: readonly ChecklistItem[] = [
  { code: 'HYGIENE', when: 'BEFORE', wornOnly: true, mandatory: true, minutes: 0 },
  { code: 'BATTERY', when: 'BEFORE', wornOnly: false, mandatory: true, minutes: 0 },
  { code: 'CONTROLLERS', when: 'BEFORE', wornOnly: true, mandatory: false, minutes: 0 },
  { code: 'MODULE_INSTALLED', when: 'BEFORE', wornOnly: false, mandatory: true, minutes: 0 },
  { code: 'BOUNDARY', when: 'BEFORE', wornOnly: true, mandatory: false, minutes: 1 },
  { code: 'COVER', when: 'BEFORE', wornOnly: true, mandatory: false, minutes: 0 },
  { code: 'ACCESSORIES', when: 'AT', wornOnly: false, mandatory: false, minutes: 0 },
  { code: 'WIPE_BODY', when: 'AFTER', wornOnly: false, mandatory: true, minutes: 2 },
  { code: 'LENS_CLOTH', when: 'AFTER', wornOnly: true, mandatory: true, minutes: 1 },
  { code: 'CHANGE_COVER', when: 'AFTER', wornOnly: true, mandatory: false, minutes: 1 },
  { code: 'DOCK', when: 'AFTER', wornOnly: false, mandatory: false, minutes: 1 },
];

/** What comes with a unit and is counted at the counter, in both languages. */
export type Accessory = { readonly fr: string; readonly en: string };
export const ACCESSORIES_MOST = 8;
export const ACCESSORY_LENGTH = 40;

/** What a network decides about the checklist of a model. */
export type ChecklistChoices = { readonly checklistOff: readonly ChecklistCode[]; readonly accessories: readonly Accessory[] };

/** The items a network may leave out for equipment of this kind. */
export const optionalItems = (category: EquipmentCategory): readonly ChecklistItem[] => itemsFor(category).filter(({ mandatory, code }) => !mandatory && code !== 'ACCESSORIES');

/** The checklist of a model: accessories are counted where some are named, and what is mandatory stays whatever was switched off. */
export const checklistOf = (category: EquipmentCategory, { checklistOff, accessories }: ChecklistChoices): readonly ChecklistItem[] =>
  itemsFor(category).filter(({ code, mandatory }) => (code === 'ACCESSORIES' ? accessories.length > 0 : mandatory || !checklistOff.includes(code)));

/** How long making a unit ready again takes, in minutes. */
export const readyAgainMinutes = (items: readonly ChecklistItem[]): number => items.reduce((sum, { when, minutes }) => sum + (when === 'AFTER' ? minutes : 0), 0);

export type ChecklistFault = { readonly code: 'ACCESSORIES_TOO_MANY' | 'ACCESSORY_TOO_LONG' | 'ACCESSORY_WITHOUT_WORDS' | 'ITEM_MANDATORY'; readonly field: 'accessories' | 'checklistOff' };

/** Why a network may not choose so; null when it may. Words come trimmed. */
export function whyNotChecklist(category: EquipmentCategory, { checklistOff, accessories }: ChecklistChoices): ChecklistFault | null {
  const free = optionalItems(category).map(({ code }) => code);
  if (checklistOff.some((code) => !free.includes(code))) return { code: 'ITEM_MANDATORY', field: 'checklistOff' };
  if (accessories.length > ACCESSORIES_MOST) return { code: 'ACCESSORIES_TOO_MANY', field: 'accessories' };
  if (accessories.some(({ fr, en }) => fr === '' || en === '')) return { code: 'ACCESSORY_WITHOUT_WORDS', field: 'accessories' };
  return accessories.some(({ fr, en }) => fr.length > ACCESSORY_LENGTH || en.length > ACCESSORY_LENGTH) ? { code: 'ACCESSORY_TOO_LONG', field: 'accessories' } : null;
}

const itemsFor = (category: EquipmentCategory): readonly ChecklistItem[] => HAND_OUT_CHECKLIST.filter(({ wornOnly }) => !wornOnly || isWorn(category));
