import { isPainted, type MinuteOfDay, minuteOfDay, painted, type Weekday, WEEKDAYS, type WeekHours } from '@escale/domain';

export const QUARTER = 15;
export const ROWS = 96;
/** What is shown while the night is not: from six to ten. */
export const DAYTIME = { first: 24, last: 88 } as const;

/** A cell: the weekday from Monday 0, and the quarter of an hour from midnight. */
export type Cell = { readonly day: number; readonly row: number };
export type Selection = { readonly anchor: Cell; readonly cursor: Cell };
export type Rows = { readonly first: number; readonly last: number };

export const at = (row: number): MinuteOfDay => minuteOfDay(row * QUARTER);
export const boundsOf = ({ anchor, cursor }: Selection) => ({
  days: [Math.min(anchor.day, cursor.day), Math.max(anchor.day, cursor.day)] as const,
  rows: [Math.min(anchor.row, cursor.row), Math.max(anchor.row, cursor.row)] as const,
});

export const isIn = (selection: Selection, { day, row }: Cell): boolean => {
  const { days, rows } = boundsOf(selection);
  return day >= days[0] && day <= days[1] && row >= rows[0] && row <= rows[1];
};

export const isOpenAt = (week: WeekHours, { day, row }: Cell): boolean => isPainted(week.days[WEEKDAYS[day] as Weekday], at(row), at(row + 1));

/** The week with the selected quarters opened, or closed; what is closed up to midnight closes the night behind it too. */
export function paintedWeek(week: WeekHours, selection: Selection, open: boolean): WeekHours {
  const { days, rows } = boundsOf(selection);
  const to = rows[1] + 1 === ROWS && !open ? minuteOfDay(ROWS * QUARTER * 2) : at(rows[1] + 1);
  return { ...week, days: Object.fromEntries(WEEKDAYS.map((weekday, day) => [weekday, day >= days[0] && day <= days[1] ? painted(week.days[weekday], at(rows[0]), to, open) : week.days[weekday]])) as unknown as WeekHours['days'] };
}

const HOUR = 4;
const within = (value: number, first: number, last: number): number => Math.max(first, Math.min(last, value));
const STEPS: Readonly<Record<string, (cell: Cell, rows: Rows) => Cell>> = {
  ArrowUp: ({ day, row }) => ({ day, row: row - 1 }),
  ArrowDown: ({ day, row }) => ({ day, row: row + 1 }),
  ArrowLeft: ({ day, row }) => ({ day: day - 1, row }),
  ArrowRight: ({ day, row }) => ({ day: day + 1, row }),
  PageUp: ({ day, row }) => ({ day, row: row - HOUR }),
  PageDown: ({ day, row }) => ({ day, row: row + HOUR }),
  Home: ({ day }, { first }) => ({ day, row: first }),
  End: ({ day }, { last }) => ({ day, row: last - 1 }),
};

/** Where a key leads from a cell, within what is shown; null for a key that leads nowhere. */
export function stepped(key: string, cell: Cell, rows: Rows): Cell | null {
  const next = STEPS[key]?.(cell, rows);
  return next === undefined ? null : { day: within(next.day, 0, WEEKDAYS.length - 1), row: within(next.row, rows.first, rows.last - 1) };
}

/** The quarters shown: by day, unless there is something at night. */
export function rowsShown(week: WeekHours, night: boolean): Rows {
  const all = WEEKDAYS.flatMap((weekday) => week.days[weekday]);
  const first = Math.min(DAYTIME.first, ...all.map(({ opens }) => Math.floor(opens / QUARTER / HOUR) * HOUR));
  const last = Math.max(DAYTIME.last, ...all.map(({ closes }) => Math.min(ROWS, Math.ceil(closes / QUARTER / HOUR) * HOUR)));
  return night ? { first: 0, last: ROWS } : { first, last };
}
