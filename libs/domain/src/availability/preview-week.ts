import { decideHold } from '../booking/decide-hold.ts';
import type { HoldFacts } from '../booking/checks/check.ts';
import type { HoldRefusalCode } from '../booking/refusal.ts';
import { unitPool } from '../equipment/unit-pool.ts';
import { plusMinutes } from '../time/duration.ts';
import { containsInstant, overlaps } from '../time/interval.ts';
import { daysFrom, type LocalDay } from '../time/local-day.ts';
import { minuteOfDay } from '../time/minute-of-day.ts';
import { dayInterval, instantOf } from '../time/zoned.ts';
import { capacitiesOf } from './capacity.ts';
import { explainDay } from './explain-day.ts';
import type { Obstacle } from './obstacle.ts';
import type { OfferWarning } from './offer-draft.ts';
import { offeredStarts, openingsAround, openStretches } from './offered-starts.ts';
import { type Slot, slots } from './slots.ts';
import { supervisedStretches } from './supervision.ts';

export const PREVIEW_DAYS = 7;

/** A start on the grid of an offer: how many such bookings could still be taken, or why none. */
export type PreviewStart = { readonly startsAt: Date; readonly endsAt: Date; readonly remaining: number; readonly missing: HoldRefusalCode | null };

/** A local day of the preview; `obstacle` when it has no slot at all. */
export type PreviewDay = { readonly day: LocalDay; readonly holiday: string | null; readonly starts: readonly PreviewStart[]; readonly obstacle: Obstacle | null };

/** What is looked at: one person or group, of one size and for one duration; nothing is known of age and module. */
export type PreviewWish = { readonly people: number; readonly durationMinutes: number };

/** Grid times within the openings and one step before them, whether or not the duration fits: where somebody who knows the hours looks for a slot. */
const looked = ({ offer, place }: HoldFacts): readonly Date[] =>
  place.openings.flatMap(({ day, intervals }) =>
    intervals.flatMap(({ opens, closes }) => {
      const starts: Date[] = [];
      for (let minute = opens - offer.gridMinutes; minute < closes; minute += offer.gridMinutes) {
        const start = minute < 0 ? null : instantOf(day, minuteOfDay(minute), place.zone);
        if (start !== null) starts.push(start);
      }
      return starts;
    }),
  );

/**
 * The slots an offer produces over some local days, and for each start of its grid that is none, why: what `decideHold` would say to whoever wanted it.
 * A start is free exactly when `slots` lists it, which is when `decideHold` accepts.
 */
export const previewWeek = (wish: PreviewWish, facts: HoldFacts, from: LocalDay, now: Date): readonly PreviewDay[] => {
  const { offer, place, units } = facts;
  const asked = { ...wish, moduleId: null, age: null };
  return daysFrom(from, PREVIEW_DAYS).map((day) => {
    const window = dayInterval(day, place.zone);
    const around = { ...facts, place: { ...place, openings: openingsAround(place.openings, day) } };
    const free = new Map<number, Slot>(slots({ ...asked, window, earliest: null, latest: null }, offer, around.place, units, now).map((slot) => [slot.startsAt.getTime(), slot]));
    const times = new Set([...looked(around), ...offeredStarts(around.place.openings, offer, wish.durationMinutes, place.zone)].filter((start) => containsInstant(window, start)).map((start) => start.getTime()));
    const starts = [...times].sort((a, b) => a - b).map((time): PreviewStart => {
      const startsAt = new Date(time);
      const slot = free.get(time);
      const endsAt = plusMinutes(startsAt, wish.durationMinutes);
      if (slot !== undefined) return { startsAt, endsAt, remaining: slot.remaining, missing: null };
      const decision = decideHold({ ...asked, offerId: offer.id, startsAt }, around, now);
      // Cannot be: `slots` lists what is accepted. A spec holds the two together.
      if (decision.ok) throw new Error(`A start that can be held is not among the slots: ${startsAt.toISOString()}`);
      return { startsAt, endsAt, remaining: 0, missing: decision.refusal.code };
    });
    const holiday = place.openings.find((opening) => opening.day === day)?.holiday ?? null;
    return { day, holiday, starts, obstacle: free.size > 0 ? null : explainDay({ ...asked, earliest: null, latest: null }, offer, place, units, day, now) };
  });
};

/** What keeps an offer from ever being booked, or leaves the team little time, though it may be kept as it is. */
export const offerWarnings = ({ offer, place, units }: HoldFacts): readonly OfferWarning[] => {
  const warnings: OfferWarning[] = [];
  const shortest = Math.min(...offer.durationsMinutes);
  if (!unitPool({ needs: offer.needs, people: offer.peopleMin, moduleId: null, age: null }, units).ok) warnings.push('NO_UNIT_SERVES');
  const capacities = capacitiesOf(offer, place);
  if (offer.peopleMin > Math.min(capacities.place ?? Infinity, capacities.space ?? Infinity)) warnings.push('ROOM_TOO_SMALL');
  if (!openStretches(place.openings, place.zone).some(({ start, end }) => end.getTime() - start.getTime() >= shortest * 60_000)) warnings.push('LONGER_THAN_OPEN');
  if (offer.approval !== null && offer.noticeMinutes < offer.approval.deadlineHours * 60) warnings.push('ANSWER_SHORT_OF_TIME');
  if (offer.supervised && !supervisedStretches(offer, place.supervision).some((there) => openStretches(place.openings, place.zone).some((open) => overlaps(open, there)))) warnings.push('NOBODY_PLANNED');
  return warnings;
};
