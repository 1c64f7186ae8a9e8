import { addDays, type LocalDay, parseLocalDay } from './local-day.ts';

/** The same day so many years later; 28 February stands for 29 February where there is none. */
export const addYears = (day: LocalDay, years: number): LocalDay => {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  return parseLocalDay(`${year}${day.slice(4)}`) ?? addDays(parseLocalDay(`${year}-03-01`) as LocalDay, -1);
};
