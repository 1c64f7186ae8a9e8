import { isConsented } from '../booking/guardian-consent.ts';
import { type ChecklistCode, type ChecklistItem, checklistOf } from '../equipment/immersion/hand-out-checklist.ts';
import { isWorn } from '../equipment/life/unit-state.ts';
import { freshCharge, type HandOutObstacle, handOutObstacles, proposeUnits, type UnitProposal } from './propose-unit.ts';
import type { KioskSnapshot, SnapshotBooking, SnapshotUnit } from './snapshot.ts';

/**
 * Who may hand a unit out in spite of what stands against it. `TEAM`: a person of the team who has looked. `AFTER_RETURN`: the same, once they said that it came back from the hands it was in.
 * `NEVER`: it has left the place, so that what was scanned cannot be it.
 */
export type Override = 'TEAM' | 'AFTER_RETURN' | 'NEVER';

/** What a scanned label means to somebody who comes for a headset. */
export type LabelAnswer =
  | { readonly say: 'TAKE' | 'YOURS' | 'NOT_WORN'; readonly unit: SnapshotUnit }
  | { readonly say: 'UNKNOWN'; readonly tag: string }
  | { readonly say: 'STOP'; readonly unit: SnapshotUnit; readonly obstacles: readonly HandOutObstacle[]; readonly override: Override };

const GONE: readonly SnapshotUnit['status'][] = ['IN_TRANSIT', 'RETIRED'];

/** The unit of the place with this tag. */
export const unitByTag = ({ units }: Pick<KioskSnapshot, 'units'>, tag: string): SnapshotUnit | null => units.find((unit) => unit.tag === tag) ?? null;

const isHeadset = ({ models }: KioskSnapshot, { modelId }: SnapshotUnit): boolean => models.some(({ id, category }) => id === modelId && isWorn(category));

export const decideLabel = (view: KioskSnapshot, booking: SnapshotBooking, tag: string, now: Date): LabelAnswer => {
  const unit = unitByTag(view, tag);
  if (unit === null) return { say: 'UNKNOWN', tag };
  if (!isHeadset(view, unit)) return { say: 'NOT_WORN', unit };
  if (unit.custody === booking.id) return { say: 'YOURS', unit };
  const obstacles = handOutObstacles(view, booking, unit, now);
  if (obstacles.length === 0) return { say: 'TAKE', unit };
  return { say: 'STOP', unit, obstacles, override: GONE.includes(unit.status) ? 'NEVER' : unit.custody !== null || obstacles.includes('IN_HANDS') ? 'AFTER_RETURN' : 'TEAM' };
};

/** The unit to propose: the best with nothing against it; null where there is none. `without`: the one that is being swapped. */
export const bestUnit = (view: KioskSnapshot, booking: SnapshotBooking, now: Date, without: string | null = null): UnitProposal | null =>
  proposeUnits(view, booking, now).find(({ unit, obstacles }) => obstacles.length === 0 && unit.id !== without) ?? null;

/** What is asked before a unit is handed out, besides its checklist. */
export type HandOutNeeds = {
  /** A parent or guardian has not agreed, or no longer does. */
  readonly guardian: boolean;
  /** From which age on, where the team has to say that the person has it; null where it is known, or there is none. */
  readonly age: number | null;
  /** The version of the notice that is to be read now; null where it was. */
  readonly notice: string | null;
};

const MAJORITY = 18;

/** In a group everybody reads the notice, and nobody's age is known. Who said not to be a minor said so of the age at which the activity asks for a guardian. */
export const handOutNeeds = ({ models, offers, notices }: KioskSnapshot, booking: SnapshotBooking, unit: SnapshotUnit): HandOutNeeds => {
  const age = models.find(({ id }) => id === unit.modelId)?.minimumAge ?? 0;
  const offer = offers.find(({ id }) => id === booking.offerId);
  const version = notices[0]?.version ?? null;
  return {
    guardian: !isConsented(booking.guardianConsentState),
    age: age > 0 && (booking.minor !== false || age > (offer?.guardianConsentBelow ?? MAJORITY)) ? age : null,
    notice: offer?.safetyNotice === false || version === null || (booking.people === 1 && booking.noticeVersion === version) ? null : version,
  };
};

/** A line of the checklist; `known`: the kiosk has it from what was done to the unit, and nobody need look. */
export type ChecklistLine = { readonly item: ChecklistItem; readonly known: boolean };

const known = (view: KioskSnapshot, unit: SnapshotUnit, now: Date): Partial<Record<ChecklistCode, boolean>> => {
  const { returnedAt, sanitisedAt } = unit;
  const charge = freshCharge(unit, now);
  const least = view.models.find(({ id }) => id === unit.modelId)?.batteryLeast ?? 0;
  return { HYGIENE: sanitisedAt !== null && (returnedAt === null || sanitisedAt.getTime() > returnedAt.getTime()), BATTERY: charge !== null && charge >= least, MODULE_INSTALLED: true };
};

/** What is looked at with the person before they take it. A module that nobody booked is not looked for, and one that is not installed is an obstacle. */
export const handOutLines = (view: KioskSnapshot, booking: SnapshotBooking, unit: SnapshotUnit, now: Date): readonly ChecklistLine[] => {
  const model = view.models.find(({ id }) => id === unit.modelId);
  if (model === undefined) return [];
  const facts = known(view, unit, now);
  const installed = booking.moduleId !== null && unit.moduleIds.includes(booking.moduleId);
  return checklistOf(model.category, model)
    .filter(({ when, code }) => when !== 'AFTER' && (code !== 'MODULE_INSTALLED' || installed))
    .map((item) => ({ item, known: facts[item.code] === true }));
};
