import { type LocalDay, parseLocalDay } from '../../time/local-day.ts';

/** Spreadsheets compute what begins with one of these signs; an apostrophe before it keeps it a text. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const ESCAPED = /^''*[=+\-@\t\r＝＋－＠]/;

/** A text as it is written into a list. */
export const writtenText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** What was written by {@link writtenText}, or by hand: outer spaces and the apostrophe before a formula do not belong to it. */
export const readText = (cell: string): string | null => {
  const text = cell.replaceAll('\u0000', '').replace(/\r\n?/g, '\n');
  return (ESCAPED.test(text) ? text.slice(1) : text).trim() || null;
};

const two = (figures: string): string => figures.padStart(2, '0');

/** A day, as `2026-03-14` or `14/03/2026`; `unreadable` for any other text. */
export const readDay = (cell: string): LocalDay | null | 'unreadable' => {
  const text = readText(cell);
  if (text === null) return null;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  return parseLocalDay(year === '' ? text : `${year}-${two(month)}-${two(day)}`) ?? 'unreadable';
};

const CENTS_MOST = 100_000_000;

/** Euros as `549`, `549,90`, `1 549,90 €`; in cents. */
export const readCost = (cell: string): number | null | 'unreadable' => {
  const text = readText(cell)?.replace(/[\s\u00A0\u202F]|€|EUR$/gi, '') ?? null;
  if (text === null || text === '') return null;
  const [whole, euros = '', cents = ''] = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) return 'unreadable';
  const sum = Number(euros) * 100 + Number(cents.padEnd(2, '0'));
  return sum <= CENTS_MOST ? sum : 'unreadable';
};

/** Cents as a list says them: `549,90`. */
export const writtenCost = (cents: number): string => `${String(Math.floor(cents / 100))},${two(String(cents % 100))}`;
