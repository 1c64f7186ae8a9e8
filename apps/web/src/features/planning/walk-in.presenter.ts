import { unitsNeeded, type Need } from '@escale/domain';
import { at, type Planning, type PlanningOffer, type PlanningUnit } from './facts.ts';
import { holdsUnits, keptUntil } from './rows.presenter.ts';

const MINUTE_MS = 60_000;

/** What is proposed to somebody who comes without a booking; `unitId` when they were shown to one. */
export type WalkInChoice = { readonly offer: PlanningOffer; readonly durationMinutes: number; readonly people: number; readonly free: boolean };

/** The units that are in service and that nothing holds in a stretch of time. */
export function freeUnits({ units, bookings, blocks }: Planning, from: number, until: number): readonly PlanningUnit[] {
  const taken = new Set<string>();
  for (const booking of bookings) {
    if (!holdsUnits(booking)) continue;
    for (const unit of booking.units) if (at(booking.startsAt) < until && keptUntil(booking, unit) > from) taken.add(unit.unitId);
  }
  for (const { unitId, startsAt, endsAt } of blocks) if (at(startsAt) < until && at(endsAt) > from) taken.add(unitId);
  return units.filter(({ id, inService }) => inService && !taken.has(id));
}

type OfferNeed = PlanningOffer['needs'][number];

const serves = (unit: PlanningUnit, { category, model }: OfferNeed): boolean => unit.category === category && (model == null || unit.modelName.endsWith(model.name));

/** Whether an offer takes a unit of this kind. */
export const takesUnit = ({ needs }: PlanningOffer, unit: PlanningUnit): boolean => needs.some((need) => serves(unit, need));

/** Whether what is free is enough for an offer; the server has the last word. */
export const isEnough = ({ needs }: PlanningOffer, people: number, free: readonly PlanningUnit[]): boolean =>
  needs.every((need) => free.filter((unit) => serves(unit, need)).length >= unitsNeeded({ ...need, modelId: null } satisfies Need, people));

export const lengthsOf = ({ durationsMinutes }: PlanningOffer): readonly number[] => [...durationsMinutes].sort((one, other) => one - other);

/** The offers that can be taken now, for the desk to choose from; those for a unit when one is given. */
export const offersFor = ({ offers }: Planning, unit: PlanningUnit | null): readonly PlanningOffer[] => offers.filter((offer) => !offer.paused && (unit === null || takesUnit(offer, unit)));

/** What to propose first: the first activity for which enough is free, else the first. Null when there is none. */
export function firstChoice(planning: Planning, now: number, unit: PlanningUnit | null = null): WalkInChoice | null {
  const choices = offersFor(planning, unit).flatMap((offer) => {
    const [durationMinutes] = lengthsOf(offer);
    if (durationMinutes === undefined) return [];
    const free = freeUnits(planning, now, now + durationMinutes * MINUTE_MS);
    return [{ offer, durationMinutes, people: offer.peopleMin, free: isEnough(offer, offer.peopleMin, free) && (unit === null || free.some(({ id }) => id === unit.id)) }];
  });
  return choices.find(({ free }) => free) ?? choices[0] ?? null;
}
