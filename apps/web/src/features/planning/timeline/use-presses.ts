import type { MouseEvent } from 'react';
import { type Axis, instantAt } from '../axis.presenter.ts';
import type { Opened } from '../opened.ts';

const MINUTE_MS = 60_000;
/** How far from the now-line an empty place still means "now", in minutes. */
const BEFORE = 15;
const AFTER = 30;

/** What was pressed: a bar, a block, a unit, or an empty place at the now-line. */
export function usePresses({ axis, now, onOpen }: { readonly axis: Axis; readonly now: number; readonly onOpen: (opened: Opened, byKey: boolean) => void }) {
  return ({ target, clientX, detail }: MouseEvent): void => {
    const pressed = (target as Element).closest<HTMLElement>('[data-booking], [data-block], [data-open-unit], [data-track]');
    if (pressed === null) return;
    const { booking, block, openUnit } = pressed.dataset;
    // A click that no pointer made comes from the keyboard or a voice.
    const byKey = detail === 0;
    if (booking !== undefined) return onOpen({ kind: 'booking', id: booking }, byKey);
    if (block !== undefined) return onOpen({ kind: 'block', id: block }, byKey);
    if (openUnit !== undefined) return onOpen({ kind: 'unit', id: openUnit }, byKey);
    const unit = pressed.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const { left, width } = pressed.getBoundingClientRect();
    const instant = instantAt(axis, width === 0 ? 0 : (clientX - left) / width);
    if (unit !== undefined && instant > now - BEFORE * MINUTE_MS && instant < now + AFTER * MINUTE_MS) onOpen({ kind: 'unit', id: unit, doing: 'walkIn' }, byKey);
  };
}
