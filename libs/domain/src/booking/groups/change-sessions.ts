import type { OfferRules } from '../../availability/offer-rules.ts';
import type { Need } from '../../equipment/need.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { MINUTES_PER_DAY, MS_PER_MINUTE } from '../../time/duration.ts';
import { addDays, daysBetween } from '../../time/local-day.ts';
import { minuteOfDay } from '../../time/minute-of-day.ts';
import type { TimeZone } from '../../time/time-zone.ts';
import { firstInstantFrom, localOf } from '../../time/zoned.ts';
import type { Booking } from '../booking.ts';
import { whyUnchangeable } from '../changeable.ts';
import { type GroupNeed, type GroupUnits, unitsMost } from './group-need.ts';
import type { GroupRefusal } from './group-refusal.ts';

export const GROUP_SCOPES = ['ALL', 'ONE', 'FROM_HERE_ON'] as const;
/** Which sessions of a group: all, one, or one and those that start after it. */
export type GroupScope = (typeof GROUP_SCOPES)[number];

/** The sessions meant that can still be changed: the past stays, and what was cancelled stays so. */
export const sessionsMeant = <Session extends Booking>(sessions: readonly Session[], scope: GroupScope, sessionId: string | null, now: Date): Result<readonly Session[], GroupRefusal> => {
  const pivot = sessions.find(({ id }) => id === sessionId);
  if (scope !== 'ALL' && pivot === undefined) return refuse({ code: 'SESSION_UNKNOWN', field: 'sessionId' });
  const meant = sessions.filter((session) => scope === 'ALL' || session === pivot || (scope === 'FROM_HERE_ON' && pivot !== undefined && session.startsAt.getTime() >= pivot.startsAt.getTime()));
  return ok(meant.filter((session) => whyUnchangeable(session, now) === null));
};

/** By how many days, and how many minutes of the clock, a session goes elsewhere; the others of a change go by the same. */
export type LocalShift = { readonly days: number; readonly minutes: number };

export const shiftBetween = (from: Date, to: Date, zone: TimeZone): LocalShift => {
  const [before, after] = [localOf(from, zone), localOf(to, zone)];
  return { days: daysBetween(before.day, after.day), minutes: after.minute - before.minute };
};

/** A session by another day and time of its place's clocks: Tuesdays at nine stay at nine when the clocks change. */
export const shifted = (start: Date, { days, minutes }: LocalShift, zone: TimeZone): Date => {
  const { day, minute } = localOf(start, zone);
  const total = minute + minutes;
  const over = Math.floor(total / MINUTES_PER_DAY);
  return firstInstantFrom(addDays(day, days + over), minuteOfDay(total - over * MINUTES_PER_DAY), zone);
};

export const minutesLong = ({ startsAt, endsAt }: Pick<Booking, 'startsAt' | 'endsAt'>): number => (endsAt.getTime() - startsAt.getTime()) / MS_PER_MINUTE;

/** What a session of a group takes, as a group would ask for it. */
export const unitsOfNeeds = (needs: readonly Need[]): readonly GroupUnits[] =>
  [...new Set(needs.map(({ category }) => category))].map((category) => {
    const same = needs.filter((need) => need.category === category);
    const models = new Set(same.map(({ modelId }) => modelId));
    return { category, modelId: models.size === 1 ? (same[0]?.modelId ?? null) : null, count: same.reduce((sum, { quantity }) => sum + quantity, 0) };
  });

/** What a session needs after a change: what is not said anew stays, as far as the offer gives it to so many people. */
export const needAfterChange = (
  session: { readonly people: number; readonly moduleId: Id<'Module'> | null; readonly needs: readonly Need[] },
  change: { readonly people: number | null; readonly units: readonly GroupUnits[] | null },
  offer: Pick<OfferRules, 'needs'> | null,
): GroupNeed => {
  const people = change.people ?? session.people;
  const kept = unitsOfNeeds(session.needs).map((wish) => ({ ...wish, count: offer === null ? wish.count : Math.min(wish.count, unitsMost(offer.needs, wish, people)) }));
  return { people, units: change.units ?? kept, moduleId: session.moduleId, age: null };
};
