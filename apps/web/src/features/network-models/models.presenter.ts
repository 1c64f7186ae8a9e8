import { changedModelRules, type ChecklistCode, type ChecklistItem, checklistOf, type EquipmentCategory, HAND_OUT_CHECKLIST, immersionPlan, isWorn, MODEL_NUMBERS, type ModelNumber, type ModelRefusal, type ModelRules, plainAccessories, whyNotModel } from '@escale/domain';
import { formatDuration, type Locale, type Translate } from '@escale/messages';

export type ModelWords = { readonly t: Translate; readonly locale: Locale };
type Facts = ModelRules & { readonly category: EquipmentCategory };

/** Only what is decided, of whatever else came with it. */
export const rulesOf = (facts: ModelRules): ModelRules => ({
  minimumAge: facts.minimumAge, turnaroundMinutes: facts.turnaroundMinutes, batteryLeast: facts.batteryLeast, immersionMinutes: facts.immersionMinutes, firstTimeMinutes: facts.firstTimeMinutes, breakMinutes: facts.breakMinutes,
  dailyMinutes: facts.dailyMinutes ?? null, warnMinutes: facts.warnMinutes, checklistOff: [...facts.checklistOff], accessories: facts.accessories.map(({ fr, en }) => ({ fr, en })),
});

/** What is typed about wearing it, in the order it is read. */
export const WORN_NUMBERS = ['immersionMinutes', 'firstTimeMinutes', 'breakMinutes', 'warnMinutes'] as const satisfies readonly ModelNumber[];
/** What a cap of the day begins with where there was none. */
export const FIRST_CAP = 60;

/** A model in two or three short lines. */
export const modelInWords = (model: Facts, { t, locale }: ModelWords): readonly string[] => {
  const say = (minutes: number): string => formatDuration(minutes, locale);
  const day = model.dailyMinutes === null ? t('models:noDay') : t('models:aDay', { daily: say(model.dailyMinutes) });
  const worn = `${t('models:worn', { immersion: say(model.immersionMinutes), first: say(model.firstTimeMinutes), pause: say(model.breakMinutes) })}, ${day}`;
  return [...(isWorn(model.category) ? [worn] : []), t('models:between', { turnaround: say(model.turnaroundMinutes), battery: model.batteryLeast })];
};

/** Every item of the checklist of such equipment, with whether it is done and whether that may change. */
export const itemsOf = (category: EquipmentCategory, draft: ModelRules): readonly { readonly item: ChecklistItem; readonly on: boolean }[] => {
  const on = new Set(checklistOf(category, draft).map(({ code }) => code));
  const all = new Set(checklistOf(category, { checklistOff: [], accessories: [{ fr: '', en: '' }] }).map(({ code }) => code));
  return HAND_OUT_CHECKLIST.filter(({ code }) => all.has(code)).map((item) => ({ item, on: on.has(item.code) }));
};

/** Switches an item on or off. */
export const switched = (off: readonly ChecklistCode[], code: ChecklistCode, on: boolean): readonly ChecklistCode[] => (on ? off.filter((one) => one !== code) : [...off, code]);

/** The draft as it would be sent, and why it would be refused. */
export const draftOf = (category: EquipmentCategory, draft: ModelRules): { readonly rules: ModelRules; readonly fault: ModelRefusal | null } => {
  const rules = { ...draft, accessories: plainAccessories(draft.accessories) };
  return { rules, fault: whyNotModel(category, rules) };
};

export type PlanLines = { readonly lines: readonly string[]; readonly total: number };

/** What a session gives, part by part, and the minutes of immersion in it. */
export const planInWords = (minutes: number, rules: ModelRules, first: boolean, { t }: Pick<ModelWords, 't'>): PlanLines => {
  const parts = immersionPlan(minutes, rules, first);
  return {
    lines: parts.map(({ kind, from, until }) => t(`models:plan.${kind}`, { from, until })),
    total: parts.reduce((sum, { kind, from, until }) => sum + (kind === 'IMMERSION' ? until - from : 0), 0),
  };
};

/** What a change comes to, rule by rule. */
export const changesInWords = (before: ModelRules, after: ModelRules, { t }: Pick<ModelWords, 't'>): readonly string[] =>
  changedModelRules(before, after).map((rule) => {
    if (rule === 'checklistOff') return t('models:changes.checklist');
    if (rule === 'accessories') return t('models:changes.accessories', { count: after.accessories.length });
    const number = MODEL_NUMBERS.find((one) => one === rule) ?? rule;
    const say = (value: number | null): string => (value === null ? t('models:changes.noLimit') : String(value));
    return t('models:changes.number', { label: t(`models:label.${number}`), after: say(after[rule]), before: say(before[rule]) });
  });
