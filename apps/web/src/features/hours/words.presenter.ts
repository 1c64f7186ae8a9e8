import { formatMinuteOfDay, type HoursRefusalCode, type Intervals, parseMinuteOfDay, type MinuteOfDay, WEEKDAYS, type Weekday, type WeekHours } from '@escale/domain';
import { formatDay, hoursLines, intervalsInWords, type Locale, type Translate, weekdayName } from '@escale/messages';
import { sentOf } from './drafts.presenter.ts';

export type Saying = { readonly t: Translate; readonly locale: Locale };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const dayTitle = (weekday: Weekday, locale: Locale): string => capital(weekdayName(weekday, locale));
export const dateTitle = (day: string, locale: Locale): string => formatDay(day, 'UTC', locale, { year: true });
export const spansInWords = (intervals: Intervals, locale: Locale): string => intervalsInWords(sentOf(intervals), locale);

/** Hours as one says them: "Ouvert du lundi au vendredi, de 9 h à 12 h et de 14 h à 18 h · fermé le samedi et le dimanche · fermé les jours fériés". */
export function weekInWords({ days, holidays, exceptions }: WeekHours, today: string, { t, locale }: Saying): string {
  // 5 January 1970 was a Monday: days without a date, by their names alone.
  const lines = hoursLines(WEEKDAYS.map((weekday, index) => ({ day: `1970-01-${String(5 + index).padStart(2, '0')}`, weekday, intervals: sentOf(days[weekday]), holiday: null })), locale);
  const open = WEEKDAYS.some((weekday) => days[weekday].length > 0);
  const [first = '', ...more] = lines;
  const feasts = holidays === null ? [] : [holidays.length === 0 ? t('hours:holidaysClosed') : t('hours:holidaysOwn', { hours: spansInWords(holidays, locale) })];
  const coming = exceptions.filter(({ day }) => day >= today).map(({ day, intervals }) => `${formatDay(day, 'UTC', locale)} ${spansInWords(intervals, locale)}`);
  return [open ? t('hours:opened', { when: first }) : t('hours:never'), ...more, ...feasts, ...coming].join(' · ');
}

/** `9`, `9h`, `9 h 30`, `9:30`, `09.30`. */
const TIME = /^(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?$/iu;

export function typedTime(text: string): MinuteOfDay | null {
  const [, hour, minute] = TIME.exec(text.trim()) ?? [];
  return hour === undefined ? null : parseMinuteOfDay(`${hour.padStart(2, '0')}:${minute ?? '00'}`);
}

export const shownTime = (minute: MinuteOfDay): string => formatMinuteOfDay(minute);

/** What is the matter and where: "Jeudi, ligne 2 : ces heures en recouvrent d’autres…". */
export function faultInWords({ code, day, row }: { readonly code: HoursRefusalCode; readonly day?: string | null; readonly row?: number | null }, { t, locale }: Saying): { readonly where: string | null; readonly what: string } {
  const what = t(`hours:refusal.${code}`);
  if (day == null) return { where: null, what };
  const line = row == null ? null : row + 1;
  if (day === 'HOLIDAYS') return { where: line === null ? t('hours:where.holidays') : t('hours:where.holidaysRow', { row: line }), what };
  const weekday = WEEKDAYS.find((one) => one === day);
  const name = weekday === undefined ? capital(dateTitle(day, locale)) : dayTitle(weekday, locale);
  return { where: line === null ? t('hours:where.day', { day: name }) : t('hours:where.row', { day: name, row: line }), what };
}
