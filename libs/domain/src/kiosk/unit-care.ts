import { type ChecklistItem, checklistOf } from '../equipment/immersion/hand-out-checklist.ts';
import { isWorn } from '../equipment/life/unit-state.ts';
import type { KioskFactType } from './fact.ts';
import { headsetOut } from './headsets-out.ts';
import type { KioskSnapshot, SnapshotUnit } from './snapshot.ts';

/** What the team does next with a headset, what cannot wait first. */
export const CARE_STEPS = ['FIND', 'CALL_BACK', 'LOOK', 'CLEAN', 'CHARGE', 'CHECK', 'REPAIR', 'OUT', 'READY', 'ON_THE_WAY'] as const;
export type CareStep = (typeof CARE_STEPS)[number];

export type UnitCare = { readonly unit: SnapshotUnit; readonly step: CareStep; readonly lateMinutes: number | null; /** What is to be done now, in order. */ readonly items: readonly ChecklistItem[] };

const STEP_OF: Record<Exclude<SnapshotUnit['status'], 'RETIRED'>, CareStep> = {
  ENROLLED: 'CHECK', READY: 'READY', HANDED_OUT: 'OUT', IN_SESSION: 'OUT', RETURNED: 'LOOK', SANITISING: 'CLEAN', CHARGING: 'CHARGE', OUT_OF_SERVICE: 'REPAIR', OVERDUE: 'CALL_BACK', MISSING: 'FIND', IN_TRANSIT: 'ON_THE_WAY',
};

/** What each step of care adds once it is done; the others are not done at a kiosk. */
export const CARE_FACT = { LOOK: 'INSPECTED', CLEAN: 'SANITISED', CHARGE: 'CHARGED' } as const satisfies Partial<Record<CareStep, KioskFactType>>;
export type DoneHere = keyof typeof CARE_FACT;
export const isDoneHere = (step: CareStep): step is DoneHere => step in CARE_FACT;

const NOBODY: ReadonlySet<string> = new Set();

/** What is next for one headset; null of what is none, or left for good. A unit that is out is called back from the end of its booking on. */
export const unitCare = (view: KioskSnapshot, unit: SnapshotUnit, now: Date): UnitCare | null => {
  const model = view.models.find(({ id }) => id === unit.modelId);
  if (model === undefined || !isWorn(model.category) || unit.status === 'RETIRED') return null;
  const out = headsetOut(view, unit, now, NOBODY);
  const byStatus = STEP_OF[unit.status];
  const step = byStatus === 'OUT' && out?.standing === 'LATE' ? 'CALL_BACK' : byStatus;
  const after = checklistOf(model.category, model).filter(({ when }) => when === 'AFTER');
  const items = step === 'CLEAN' ? after.filter(({ code }) => code !== 'DOCK') : step === 'CHARGE' ? after.filter(({ code }) => code === 'DOCK') : [];
  return { unit, step, lateMinutes: step === 'CALL_BACK' || step === 'FIND' ? (out?.lateMinutes ?? null) : 0, items };
};

/** All headsets of the place: missing and late ones first, then what is to be done, then what is well. */
export const careList = (view: KioskSnapshot, now: Date): readonly UnitCare[] =>
  view.units
    .flatMap((unit) => unitCare(view, unit, now) ?? [])
    .sort((one, other) => CARE_STEPS.indexOf(one.step) - CARE_STEPS.indexOf(other.step) || (one.unit.tag < other.unit.tag ? -1 : 1));
