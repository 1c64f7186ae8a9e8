import { type Read, read, warning } from '../note.ts';

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Day of the last change, `YYYY-MM-DD`; a time behind it is ignored, `DD/MM/YYYY` is turned round, anything else is told and left out. */
export function readDate(text: string): Read<string | null> {
  if (text === '') return read(null, warning('date_maj', text, 'DATE_MISSING'));
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/.exec(text);
  const [year, month, day] = (iso ? iso.slice(1, 4) : french ? [french[3], french[2], french[1]] : []).map(Number);
  if (year === undefined || month === undefined || day === undefined || !exists(year, month, day)) return read(null, warning('date_maj', text, 'DATE_UNREADABLE'));
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return french ? read(date, warning('date_maj', text, 'DATE_TURNED')) : read(date);
}
