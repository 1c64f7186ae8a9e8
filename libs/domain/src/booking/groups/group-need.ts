import { type OfferRules } from '../../availability/offer-rules.ts';
import type { EquipmentCategory } from '../../equipment/category.ts';
import { type Need, unitsNeeded } from '../../equipment/need.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { GroupSessionRefusal } from './group-refusal.ts';

/** How many units of one kind a group takes, perhaps of one model alone. */
export type GroupUnits = { readonly category: EquipmentCategory; readonly modelId: Id<'EquipmentModel'> | null; readonly count: number };

/** What a group brings and takes at each of its sessions. A kind it does not name is taken as the offer has it. */
export type GroupNeed = {
  readonly people: number;
  /** Each kind once. */
  readonly units: readonly GroupUnits[];
  readonly moduleId: Id<'Module'> | null;
  /** Years of the youngest person, null when unknown; decided on and not kept. */
  readonly age: number | null;
};

/** Most people of one group; what a place takes is its offer's to say. */
export const GROUP_PEOPLE_MOST = 500;
/** Most sessions of one request, and most dates of one search. */
export const GROUP_SESSIONS_MOST = 60;

const suits = (need: Need, { category, modelId }: GroupUnits): boolean => need.category === category && (modelId === null || need.modelId === null || need.modelId === modelId);

/** The most units of one kind a group of so many may take of an offer. */
export const unitsMost = (needs: readonly Need[], wish: GroupUnits, people: number): number => needs.filter((need) => suits(need, wish)).reduce((sum, need) => sum + unitsNeeded(need, people), 0);

/**
 * What a group takes of the needs of an offer: what is for a whole booking (a room) as it is, what is for each person in the number the group names, which may be
 * less than one each, for people take turns. More than the offer gives so many people is refused.
 */
export const needsForGroup = (needs: readonly Need[], { people, units }: Pick<GroupNeed, 'people' | 'units'>): Result<readonly Need[], GroupSessionRefusal> => {
  for (const wish of units) {
    const most = unitsMost(needs, wish, people);
    if (wish.count > 0 && most === 0) return refuse({ code: 'NO_SUCH_EQUIPMENT', field: 'units' });
    if (wish.count > most) return refuse({ code: 'TOO_MANY_UNITS', field: 'units' });
  }
  const left = new Map(units.map((wish) => [wish.category, wish.count - needs.filter((need) => suits(need, wish) && !need.perPerson).reduce((sum, { quantity }) => sum + quantity, 0)]));
  return ok(
    needs.flatMap((need) => {
      const wish = units.find(({ category }) => category === need.category);
      const most = unitsNeeded(need, people);
      if (wish === undefined) return [{ ...need, quantity: most, perPerson: false }];
      const modelId = need.modelId ?? wish.modelId;
      if (!need.perPerson) return [{ ...need, modelId, perPerson: false }];
      const quantity = suits(need, wish) ? Math.min(most, Math.max(0, left.get(need.category) ?? 0)) : 0;
      left.set(need.category, (left.get(need.category) ?? 0) - quantity);
      return quantity === 0 ? [] : [{ ...need, modelId, quantity, perPerson: false }];
    }),
  );
};

/** An offer as a group books it: its own number of people, its own length, its own units; every other rule is the place's, as for anybody. */
export const offerForGroup = (offer: OfferRules, need: GroupNeed, durationMinutes: number): Result<OfferRules, GroupSessionRefusal> => {
  const { groups } = offer;
  if (groups === null) return refuse({ code: 'NOT_FOR_GROUPS', field: 'offerId' });
  if (need.people > groups.peopleMost) return refuse({ code: 'TOO_MANY_PEOPLE', field: 'people' });
  if (durationMinutes < groups.minutesLeast || durationMinutes > groups.minutesMost || durationMinutes % offer.gridMinutes !== 0) return refuse({ code: 'DURATION_NOT_OFFERED', field: 'durationMinutes' });
  const needs = needsForGroup(offer.needs, need);
  return needs.ok ? ok(asGroup(offer, { people: need.people, needs: needs.value, durationMinutes })) : needs;
};

/** What a session of a group was booked with. */
export type GroupTaken = { readonly people: number; readonly needs: readonly Need[]; readonly durationMinutes: number };

/** An offer as a group has booked it, whatever the offer has become: for who moves the session, or gives it other units. */
export const asGroup = (offer: OfferRules, { people, needs, durationMinutes }: GroupTaken): OfferRules => ({ ...offer, peopleMin: 1, peopleMax: people, durationsMinutes: [durationMinutes], perDayLimit: null, needs });
