import { type Axis, instantAt, snapped } from '../axis.presenter.ts';
import { type Draft, endingAt, inRow, startingAt } from '../move.presenter.ts';

/** How far a pointer goes, in pixels, before pressing becomes dragging. */
export const SLACK = 4;

/** What is held: the whole bar, by a place so many milliseconds after its start; or its end. */
export type Grip = { readonly part: 'whole'; readonly after: number } | { readonly part: 'end' };

/** The move a pointer makes, at a fraction of the axis and over the row of a unit (null: over none). */
export function dragged(draft: Draft, grip: Grip, axis: Axis, fraction: number, unitId: string | null): Draft {
  const instant = instantAt(axis, fraction);
  if (grip.part === 'end') return endingAt(draft, snapped(instant, axis.zone));
  const moved = startingAt(draft, snapped(instant - grip.after, axis.zone));
  return unitId === null ? moved : inRow(moved, unitId);
}
