import { peopleLimits, type PeopleLimit } from '../../availability/capacity.ts';
import type { OfferRules } from '../../availability/offer-rules.ts';
import type { PlaceFacts, Presence } from '../../availability/place-facts.ts';
import type { UnitFacts } from '../../equipment/unit-facts.ts';
import type { UnitPool } from '../../equipment/unit-pool.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { plusMinutes } from '../../time/duration.ts';
import type { HoldPlan } from '../claim-units.ts';
import { decideHour } from '../decide-hold.ts';
import { screenWish } from '../screen-wish.ts';
import { type GroupNeed, offerForGroup } from './group-need.ts';
import { type GroupSessionRefusal, nearestRefusal } from './group-refusal.ts';

/** What decides on sessions of a group at one place. */
export type GroupSiteFacts = {
  /** Each with the place at the hours of its audience. */
  readonly offers: readonly { readonly offer: OfferRules; readonly place: PlaceFacts }[];
  readonly units: readonly UnitFacts[];
};

/** When a group comes, to which offer; null for whichever of the place takes it. */
export type GroupHour = { readonly offerId: Id<'Offer'> | null; readonly startsAt: Date; readonly durationMinutes: number };

/** A session that can be had: its time, its units, and the offer as the group books it. */
export type GroupSessionPlan = HoldPlan & { readonly offer: OfferRules };

/** A place as a group takes sessions there, one after the other: each decision knows those taken before it. */
export type GroupSite = {
  readonly judge: (hour: GroupHour, need: GroupNeed, now: Date) => Result<GroupSessionPlan, GroupSessionRefusal>;
  readonly take: (plan: GroupSessionPlan, people: number) => void;
};

type Screened = Result<{ readonly offer: OfferRules; readonly pool: UnitPool; readonly limits: readonly PeopleLimit[] }, GroupSessionRefusal>;
type Taken = { readonly plan: GroupSessionPlan; readonly people: number };

const endOf = ({ plan }: Taken): number => Math.max(plan.endsAt.getTime(), ...plan.assignments.map(({ during }) => during.end.getTime()));

/** The same checks as `decideHold`, on the offer as a group books it; what does not depend on the hour is looked at once. */
export const groupSite = ({ offers, units }: GroupSiteFacts): GroupSite => {
  const taken: Taken[] = [];
  const screened = new Map<string, Screened>();
  const turnaround = Math.max(0, ...units.map(({ turnaroundMinutes }) => turnaroundMinutes));

  const screen = (index: number, need: GroupNeed, durationMinutes: number, near: readonly Taken[]): Screened => {
    const at = offers[index];
    if (at === undefined) return refuse({ code: 'OFFER_UNKNOWN', field: 'offerId' });
    const offer = offerForGroup(at.offer, need, durationMinutes);
    if (!offer.ok) return offer;
    const busy = new Map<string, UnitFacts['busy'][number][]>();
    for (const { plan } of near) for (const { unitId, during } of plan.assignments) busy.set(unitId, [...(busy.get(unitId) ?? []), during]);
    const presence = near.map(({ plan, people }): Presence => ({ during: { start: plan.startsAt, end: plan.endsAt }, people, spaceId: plan.offer.spaceId }));
    const place = near.length === 0 ? at.place : { ...at.place, presence: [...at.place.presence, ...presence] };
    const free = near.length === 0 ? units : units.map((unit) => ({ ...unit, busy: [...unit.busy, ...(busy.get(unit.id) ?? [])] }));
    const pool = screenWish({ offerId: offer.value.id, durationMinutes, people: need.people, moduleId: need.moduleId, age: need.age }, { offer: offer.value, place, units: free });
    return pool.ok ? ok({ offer: offer.value, pool: pool.value, limits: peopleLimits(offer.value, place) }) : pool;
  };

  /** Screening costs more than an hour does: once for each offer, length and need, while nothing taken here is near. */
  const screenOnce = (index: number, need: GroupNeed, durationMinutes: number): Screened => {
    const key = JSON.stringify([index, durationMinutes, need]);
    const known = screened.get(key) ?? screen(index, need, durationMinutes, []);
    screened.set(key, known);
    return known;
  };

  const judgeAt = (index: number, { startsAt, durationMinutes }: GroupHour, need: GroupNeed, now: Date): Result<GroupSessionPlan, GroupSessionRefusal> => {
    const end = plusMinutes(startsAt, durationMinutes + turnaround).getTime();
    const near = taken.filter((one) => one.plan.startsAt.getTime() < end && endOf(one) > startsAt.getTime());
    const found = near.length === 0 ? screenOnce(index, need, durationMinutes) : screen(index, need, durationMinutes, near);
    const at = offers[index];
    if (!found.ok || at === undefined) return found.ok ? refuse({ code: 'OFFER_UNKNOWN', field: 'offerId' }) : found;
    const { offer, pool, limits } = found.value;
    const plan = decideHour({ offerId: offer.id, startsAt, durationMinutes, people: need.people, moduleId: need.moduleId, age: need.age }, { offer, place: at.place, units }, limits, pool, now);
    return plan.ok ? ok({ ...plan.value, offer }) : plan;
  };

  return {
    judge: (hour, need, now) => {
      let refusal: GroupSessionRefusal | null = null;
      for (const [index, { offer }] of offers.entries()) {
        if (hour.offerId !== null && hour.offerId !== offer.id) continue;
        const result = judgeAt(index, hour, need, now);
        if (result.ok) return result;
        refusal = refusal === null ? result.refusal : nearestRefusal(refusal, result.refusal);
      }
      return refuse(refusal ?? { code: 'OFFER_UNKNOWN', field: 'offerId' });
    },
    take: (plan, people) => void taken.push({ plan, people }),
  };
};
