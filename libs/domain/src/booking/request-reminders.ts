import { MS_PER_MINUTE, plusMinutes } from '../time/duration.ts';
import { addDays } from '../time/local-day.ts';
import { type MinuteOfDay, minuteOfDay } from '../time/minute-of-day.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { firstInstantFrom, localOf } from '../time/zoned.ts';

/** When the team of a place is reminded of a request: once half of the time it has is gone, or so many hours before the deadline. */
export type ReminderRule = { readonly kind: 'HALF_WAY' } | { readonly kind: 'HOURS_BEFORE'; readonly hours: number };
export const REQUEST_REMINDERS: readonly ReminderRule[] = [{ kind: 'HALF_WAY' }, { kind: 'HOURS_BEFORE', hours: 3 }];

/** By the clocks of the place nobody is reminded from the evening to the morning; what falls there goes at the morning's first minute, or else at the evening's last. */
export const QUIET: { readonly from: MinuteOfDay; readonly to: MinuteOfDay } = { from: minuteOfDay(20 * 60), to: minuteOfDay(7 * 60 + 30) };

/** Minutes that lie at least between the request, each reminder and the next one. */
const APART = 60;
/** Minutes that are left at least to answer in. */
const LEFT = 30;

/** Whether it is too late in the day, or too early, to remind anybody at a place. */
export const isQuiet = (at: Date, zone: TimeZone): boolean => {
  const { minute } = localOf(at, zone);
  return minute >= QUIET.from || minute < QUIET.to;
};

/** The instant at which a reminder wanted at another may go: itself, the morning after, or the evening before. */
const awake = (wanted: Date, latest: Date, zone: TimeZone): Date => {
  if (!isQuiet(wanted, zone)) return wanted;
  const { day, minute } = localOf(wanted, zone);
  const evening = minute >= QUIET.from;
  const morning = firstInstantFrom(evening ? addDays(day, 1) : day, QUIET.to, zone);
  return morning.getTime() <= latest.getTime() ? morning : firstInstantFrom(evening ? day : addDays(day, -1), minuteOfDay(QUIET.from - LEFT), zone);
};

/** When the team is reminded of a request that nobody has answered, in order; none where it was asked too short before its deadline, or late in the evening for the next morning. */
export const remindersOf = ({ askedAt, dueAt, zone }: { readonly askedAt: Date; readonly dueAt: Date; readonly zone: TimeZone }, rules: readonly ReminderRule[] = REQUEST_REMINDERS): readonly Date[] => {
  const latest = plusMinutes(dueAt, -LEFT);
  const wanted = (rule: ReminderRule): Date => (rule.kind === 'HALF_WAY' ? new Date(Math.floor((askedAt.getTime() + dueAt.getTime()) / 2 / MS_PER_MINUTE) * MS_PER_MINUTE) : plusMinutes(dueAt, -rule.hours * 60));
  const all = rules.map((rule) => awake(wanted(rule), latest, zone)).sort((a, b) => a.getTime() - b.getTime());
  return all.reduce<readonly Date[]>((kept, at) => (at.getTime() <= latest.getTime() && at.getTime() >= plusMinutes(kept.at(-1) ?? askedAt, APART).getTime() ? [...kept, at] : kept), []);
};
