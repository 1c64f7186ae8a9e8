import { type Weekday, WEEKDAYS, type WeekHours } from '@escale/domain';
import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import { type Cell, isOpenAt, paintedWeek, type Rows, type Selection, stepped } from './grid.presenter.ts';

type GridWork = { readonly week: WeekHours; readonly day: Weekday; readonly rows: Rows; readonly frame: RefObject<HTMLDivElement | null>; readonly onDay: (day: Weekday) => void; readonly onChange: (week: WeekHours) => void };

const NINE = 36;
const cellOf = (element: Element | null): Cell | null => {
  const [day, row] = (element?.closest('[data-cell]')?.getAttribute('data-cell') ?? '').split('-').map(Number);
  return day === undefined || row === undefined ? null : { day, row };
};
const lone = (cell: Cell): Selection => ({ anchor: cell, cursor: cell });

/** Selecting and drawing on the grid: arrows and Shift, Enter and Delete, or a drag that opens what was closed where it began, and the reverse. */
export function useGrid({ week, day, rows, frame, onDay, onChange }: GridWork) {
  const [chosen, setChosen] = useState<Selection>(() => lone({ day: WEEKDAYS.indexOf(day), row: NINE }));
  const [drawing, setDrawing] = useState<boolean | null>(null);
  const within = (cell: Cell): Cell => ({ day: cell.day, row: Math.max(rows.first, Math.min(rows.last - 1, cell.row)) });
  // Somebody chose another day beside the grid: the cursor goes there.
  const elsewhere = chosen.cursor.day !== WEEKDAYS.indexOf(day) && drawing === null;
  const selection: Selection = elsewhere ? lone(within({ day: WEEKDAYS.indexOf(day), row: chosen.cursor.row })) : { anchor: within(chosen.anchor), cursor: within(chosen.cursor) };

  const select = (next: Selection): void => {
    setChosen(next);
    onDay(WEEKDAYS[next.cursor.day] as Weekday);
  };
  const focus = ({ day: column, row }: Cell): void => frame.current?.querySelector<HTMLElement>(`[data-cell="${String(column)}-${String(row)}"]`)?.focus();

  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = cellOf(event.target as Element);
    if (cell === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepped(event.key, cell, rows);
    if (next !== null) {
      event.preventDefault();
      select(event.shiftKey ? { anchor: selection.anchor, cursor: next } : lone(next));
      focus(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChange(paintedWeek(week, selection, true));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onChange(paintedWeek(week, selection, false));
    } else if (event.key === 'Escape') setChosen(lone(selection.cursor));
  };
  const onPointerDown = (event: PointerEvent): void => {
    const cell = cellOf(event.target as Element);
    if (cell === null || event.button !== 0) return;
    event.preventDefault();
    select(event.shiftKey ? { anchor: selection.anchor, cursor: cell } : lone(cell));
    focus(cell);
    // A finger scrolls; it chooses the day, whose times are typed.
    if (event.pointerType !== 'touch') setDrawing(!isOpenAt(week, cell));
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drawing === null) return;
    const cell = cellOf(document.elementFromPoint(event.clientX, event.clientY));
    if (cell !== null && (cell.day !== chosen.cursor.day || cell.row !== chosen.cursor.row)) setChosen({ anchor: chosen.anchor, cursor: cell });
  };
  const onPointerUp = (): void => {
    if (drawing === null) return;
    setDrawing(null);
    onChange(paintedWeek(week, chosen, drawing));
    onDay(WEEKDAYS[chosen.cursor.day] as Weekday);
    focus(chosen.cursor);
  };
  return { selection, handlers: { onKeyDown, onPointerDown, onPointerMove, onPointerUp, onPointerLeave: onPointerUp } };
}
