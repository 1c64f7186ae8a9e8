import type { Id } from '../../kernel/id.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Need } from '../../equipment/need.ts';
import type { EquipmentCategory } from '../../equipment/category.ts';
import type { Agreement } from '../../organisation/agreement.ts';
import { agreementFor } from '../../organisation/decide-agreement.ts';
import { quotaLedger, type QuotaLedger, type QuotaUse } from '../../organisation/quota.ts';
import type { LocalDay } from '../../time/local-day.ts';
import type { TimeZone } from '../../time/time-zone.ts';
import { dayOf } from '../../time/zoned.ts';
import type { GroupNeed } from './group-need.ts';
import type { GroupSessionRefusal } from './group-refusal.ts';
import { organisationLedger, type OrganisationLimits, type OrganisationSession } from './organisation-limits.ts';
import type { GroupHour, GroupSessionPlan, GroupSite } from './group-site.ts';

/** As what somebody books for an organisation: an agreement may leave it to its managers. */
export const GROUP_BOOKERS = ['ORGANISATION_MANAGER', 'TRAINER'] as const;
export type GroupBooker = (typeof GROUP_BOOKERS)[number];

/** On what terms an organisation books. */
export type GroupTerms = {
  /** Those of the organisation that may cover a session. */
  readonly agreements: readonly Agreement[];
  /** What occupies already under each, without what is asked for again. */
  readonly used: ReadonlyMap<Id<'Agreement'>, readonly QuotaUse[]>;
  readonly booker: GroupBooker;
  /** What the network allows an organisation at a time, and what it has already, without what is asked for again. */
  readonly limits: OrganisationLimits;
  readonly standing: readonly OrganisationSession[];
};

/** A place of a request. */
export type GroupPlace = { readonly placeId: Id<'Place'>; readonly zone: TimeZone; readonly site: GroupSite };

/** A session that can be had, and the agreement it goes under. */
export type GroupSessionFound = GroupSessionPlan & { readonly placeId: Id<'Place'>; readonly agreementId: Id<'Agreement'> };

/** What a session counts of a quota. */
export const quotaUseOf = (day: LocalDay, minutes: number, needs: readonly Need[]): QuotaUse => {
  const units: Partial<Record<EquipmentCategory, number>> = {};
  for (const { category, quantity } of needs) units[category] = (units[category] ?? 0) + quantity;
  return { day, minutes, units };
};

/** What a session that can be had counts of a quota, in the zone of its place. */
export const sessionUse = ({ startsAt, offer }: GroupSessionPlan, { zone }: Pick<GroupPlace, 'zone'>): QuotaUse => quotaUseOf(dayOf(startsAt, zone), offer.durationsMinutes[0] ?? 0, offer.needs);

/** An organisation that takes sessions one after the other: each is decided knowing those before it, their units, their people and their hours. */
export type GroupPlanner = {
  readonly judge: (hour: GroupHour, at: GroupPlace, need: GroupNeed, now: Date) => Result<GroupSessionFound, GroupSessionRefusal>;
  /** Takes a session that was found. */
  readonly take: (found: GroupSessionFound, at: GroupPlace, people: number) => void;
};

export const groupPlanner = ({ agreements, used, booker, limits, standing }: GroupTerms): GroupPlanner => {
  const across = organisationLedger(limits, standing);
  const sessionOf = ({ startsAt, endsAt }: GroupSessionPlan, { placeId }: GroupPlace): OrganisationSession => ({ placeId, start: startsAt, end: endsAt });
  const ledgers = new Map<string, QuotaLedger>(agreements.map(({ id, quotas, from }) => [id, quotaLedger(quotas, from, used.get(id) ?? [])]));
  return {
    // Room and units first: an agreement that is missing is worth asking for where the session could be had.
    judge: (hour, at, need, now) => {
      const plan = at.site.judge(hour, need, now);
      if (!plan.ok) return plan;
      const agreement = agreementFor(agreements, at.placeId, dayOf(hour.startsAt, at.zone));
      if (agreement === null) return refuse({ code: 'AGREEMENT_MISSING' });
      if (agreement.bookers === 'MANAGERS' && booker !== 'ORGANISATION_MANAGER') return refuse({ code: 'NOT_YOURS_TO_BOOK' });
      const quota = ledgers.get(agreement.id)?.exceeded(sessionUse(plan.value, at)) ?? null;
      if (quota !== null) return refuse({ code: 'QUOTA_EXCEEDED', quota });
      const limit = across.exceeded(sessionOf(plan.value, at));
      return limit === null ? ok({ ...plan.value, placeId: at.placeId, agreementId: agreement.id }) : refuse(limit);
    },
    take: (found, at, people) => {
      at.site.take(found, people);
      across.take(sessionOf(found, at));
      ledgers.get(found.agreementId)?.take(sessionUse(found, at));
    },
  };
};

/** One session asked for; `at` is null where there is no such offer. */
export type GroupSessionWish = { readonly hour: GroupHour; readonly at: GroupPlace | null; readonly need: GroupNeed };

/** What becomes of each session asked for, in their order; they are taken by the hour they start, so that quotas go to the first. */
export const planGroup = (wishes: readonly GroupSessionWish[], terms: GroupTerms, now: Date): readonly Result<GroupSessionFound, GroupSessionRefusal>[] => {
  const planner = groupPlanner(terms);
  const results: Result<GroupSessionFound, GroupSessionRefusal>[] = wishes.map(() => refuse({ code: 'OFFER_UNKNOWN', field: 'offerId' }));
  const inOrder = wishes.map((wish, index) => ({ ...wish, index })).sort((one, other) => one.hour.startsAt.getTime() - other.hour.startsAt.getTime() || one.index - other.index);
  for (const { hour, at, need, index } of inOrder) {
    if (at === null) continue;
    const result = planner.judge(hour, at, need, now);
    if (result.ok) planner.take(result.value, at, need.people);
    results[index] = result;
  }
  return results;
};
