import { STEP } from '../axis.presenter.ts';
import type { PlanningUnit } from '../facts.ts';
import { canMove, canResize, type Draft, endingAt, inRow, nextUnit, shifted } from '../move.presenter.ts';

const MINUTE_MS = 60_000;

export type PressedKey = { readonly key: string; readonly altKey: boolean; readonly shiftKey: boolean };

/** The move a key makes of another: Alt and arrows by a quarter of an hour or to the next row, with Shift the end alone. Null when it makes none. */
export function movedByKey({ key, altKey, shiftKey }: PressedKey, draft: Draft, units: readonly Pick<PlanningUnit, 'id' | 'category'>[]): Draft | null {
  if (!altKey) return null;
  if (shiftKey) {
    if (!canResize(draft.base)) return null;
    if (key === 'ArrowRight') return endingAt(draft, draft.endsAt + STEP * MINUTE_MS);
    if (key === 'ArrowLeft') return endingAt(draft, draft.endsAt - STEP * MINUTE_MS);
    return null;
  }
  if (!canMove(draft.base)) return null;
  switch (key) {
    case 'ArrowRight':
      return shifted(draft, STEP);
    case 'ArrowLeft':
      return shifted(draft, -STEP);
    case 'ArrowDown':
      return inRow(draft, nextUnit(units, draft.unitId, 1));
    case 'ArrowUp':
      return inRow(draft, nextUnit(units, draft.unitId, -1));
    default:
      return null;
  }
}
