import type { KeyboardEvent } from 'react';
import type { Planning } from '../facts.ts';
import { canMove, draftOf } from '../move.presenter.ts';
import type { Opened } from '../opened.ts';
import type { RowView } from '../rows.presenter.ts';
import type { Moves } from '../use-moves.ts';
import { movedByKey } from './key-move.ts';
import { walkStops } from './stops.ts';

type Keys = { readonly planning: Planning; readonly rows: readonly RowView[]; readonly moves: Moves; readonly onOpen: (opened: Opened, byKey: boolean) => void };

/** The keyboard on the rows: arrows walk, Alt and arrows think of a move, Enter sends it, Escape gives it up. */
export function useKeys({ planning, rows, moves: { thought, think, giveUp, send }, onOpen }: Keys) {
  return (event: KeyboardEvent): void => {
    const bar = (event.target as Element).closest<HTMLElement>('[data-booking]');
    const booking = planning.bookings.find(({ id }) => id === bar?.dataset['booking']);
    const thinking = thought?.phase === 'thinking' ? thought.draft : null;
    if (event.altKey && event.key.startsWith('Arrow') && booking !== undefined) {
      // Alt and left is the browser's way back.
      event.preventDefault();
      if (thought !== null && thinking === null) return;
      const draft = thinking?.base.id === booking.id ? thinking : draftOf(booking, bar?.dataset['unit'] ?? '');
      const next = movedByKey(event, draft, rows.map(({ unit }) => unit));
      if (next !== null) think(next);
      else if (!canMove(booking)) onOpen({ kind: 'booking', id: booking.id }, false);
      return;
    }
    if (thinking !== null && event.key === 'Enter') {
      event.preventDefault();
      return void send(thinking);
    }
    if (thinking !== null && event.key === 'Escape') {
      event.preventDefault();
      return giveUp();
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (walkStops(event.currentTarget, event.key)) {
      event.preventDefault();
      giveUp();
    }
  };
}
