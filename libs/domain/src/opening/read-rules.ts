import type { OpeningInterval } from '../availability/place-facts.ts';
import { MINUTES_PER_DAY } from '../time/duration.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import type { Intervals } from './week-hours.ts';
import { OSM_DAYS } from './write-hours.ts';

/** One rule of a text: for which days, and what opens on them; no interval closes them. */
export type Rule = {
  /** Indexes of weekdays, Monday 0. */
  readonly days: readonly number[];
  readonly holiday: boolean;
  readonly date: { readonly year: string; readonly month: string; readonly date: string } | null;
  readonly intervals: Intervals;
  readonly comment: string | null;
  /** Whether it adds to the rules before it (`,`) rather than taking their place (`;`). */
  readonly added: boolean;
};

const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const DAYS = `(?:${DAY}(?:-${DAY})?|PH)`;
const SPAN = String.raw`\d{1,2}:\d{2}\s?-\s?\d{1,2}:\d{2}`;
const RULE = new RegExp(
  String.raw`\s*(?:(?<days>${DAYS}(?:\s?,\s?${DAYS})*)\s+|(?<year>\d{4}) (?<month>[A-Z][a-z]{2}) (?<date>\d{1,2})\s+)?(?:(?<times>${SPAN}(?:\s?,\s?${SPAN})*)(?<open>\s+open)?|(?<closed>off|closed))(?:\s*"(?<comment>[^"]*)")?\s*(?<end>;|,|$)`,
  'uy',
);
const LONGEST = 10_000;

const spanOf = (text: string): OpeningInterval | null => {
  const [from, to] = text.split('-').map((time) => {
    const [hours = 0, minutes = 0] = time.trim().split(':').map(Number);
    return minutes < 60 && hours <= 48 ? hours * 60 + minutes : NaN;
  });
  if (from === undefined || to === undefined || !(from < MINUTES_PER_DAY)) return null;
  const closes = to <= from ? to + MINUTES_PER_DAY : to;
  return closes <= MINUTES_PER_DAY * 2 ? { opens: minuteOfDay(from), closes: minuteOfDay(closes) } : null;
};

const weekdaysOf = (text: string): readonly number[] =>
  text.split(',').flatMap((part) => {
    const [first, last] = part.trim().split('-').map((name) => OSM_DAYS.findIndex((day) => day === name));
    if (first === undefined || first < 0) return [];
    const count = last === undefined ? 1 : ((last - first + 7) % 7) + 1;
    return Array.from({ length: count }, (_, index) => (first + index) % 7);
  });

/** The rules of a text of weekdays, holidays, dates and times; null when it has anything else. */
export const readRules = (text: string): readonly Rule[] | null => {
  if (text.length > LONGEST) return null;
  const rules: Rule[] = [];
  let added = false;
  RULE.lastIndex = 0;
  while (RULE.lastIndex < text.trimEnd().length) {
    const found = RULE.exec(text)?.groups;
    if (found === undefined) return null;
    const { days, year, month, date, times, open, comment, end } = found;
    const spans = times === undefined ? [] : times.split(',').map(spanOf);
    const intervals = spans.filter((span) => span !== null);
    if (intervals.length < spans.length) return null;
    // A comment alone means "perhaps": ask first.
    if (comment !== undefined && times !== undefined && open === undefined) return null;
    rules.push({
      days: year === undefined ? (days === undefined ? [0, 1, 2, 3, 4, 5, 6] : weekdaysOf(days)) : [],
      holiday: days?.includes('PH') ?? false,
      date: year === undefined || month === undefined || date === undefined ? null : { year, month, date },
      intervals,
      comment: comment === undefined || comment === '' ? null : comment,
      added,
    });
    added = end === ',';
  }
  return rules.length === 0 || added ? null : rules;
};
