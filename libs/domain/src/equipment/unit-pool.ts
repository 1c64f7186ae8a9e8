import type { Closure } from '../booking/closures/closure.ts';
import type { Id } from '../kernel/id.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { diaryOf, type Diary } from './diary.ts';
import { matching } from './matching.ts';
import { unitsNeeded, type Need } from './need.ts';
import type { UnitFacts } from './unit-facts.ts';

/** Whose equipment it is about: for how many, of what age, with which module. */
export type UnitRequest = {
  readonly needs: readonly Need[];
  readonly people: number;
  readonly moduleId: Id<'Module'> | null;
  /** Years of the youngest person, null when unknown. */
  readonly age: number | null;
};

/** One need with the units that suit it, as positions in the pool, best first. */
export type PooledNeed = { readonly need: Need; readonly count: number; readonly eligible: readonly number[] };

/** The units that suit a request at any time, and what each need may take of them. */
export type UnitPool = {
  /** Best first. */
  readonly units: readonly UnitFacts[];
  /** When each of the units is busy. */
  readonly diaries: readonly Diary[];
  /** When the space each of the units stands in is closed. */
  readonly closed: readonly Diary[];
  readonly needs: readonly PooledNeed[];
};

export type PoolRefusalCode = 'NO_SUCH_EQUIPMENT' | 'UNDER_AGE' | 'MODULE_NOT_AVAILABLE' | 'TOO_MANY_PEOPLE';

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Plain before rare: fewest modules, then the model the place has most of, then the tag, so that what is scarce stays free for who needs it. */
const byPreference = (units: readonly UnitFacts[]): readonly UnitFacts[] => {
  const ofModel = new Map<string, number>();
  for (const { modelId } of units) ofModel.set(modelId, (ofModel.get(modelId) ?? 0) + 1);
  return [...units].sort(
    (a, b) =>
      a.moduleIds.length - b.moduleIds.length ||
      (ofModel.get(b.modelId) ?? 0) - (ofModel.get(a.modelId) ?? 0) ||
      compareText(a.tag, b.tag) ||
      compareText(a.id, b.id),
  );
};

const suits = (unit: UnitFacts, need: Need): boolean =>
  unit.category === need.category && (need.modelId === null || need.modelId === unit.modelId);

/** Named models first, then what has the fewest units to choose from. */
const bySpecificity = (needs: readonly PooledNeed[]): readonly PooledNeed[] =>
  [...needs].sort(
    (a, b) => Number(a.need.modelId === null) - Number(b.need.modelId === null) || a.eligible.length - b.eligible.length,
  );

const enough = (needs: readonly PooledNeed[], unitCount: number): boolean => {
  const match = matching(needs.map(({ eligible }) => eligible), new Uint8Array(unitCount).fill(1));
  return needs.every(({ count }, index) => Array.from({ length: count }).every(() => match.takeFor(index)));
};

const suitableUnits = (request: UnitRequest, units: readonly UnitFacts[]): Result<readonly PooledNeed[], PoolRefusalCode> => {
  const narrowed = (accepts: (unit: UnitFacts, need: Need) => boolean): readonly PooledNeed[] =>
    bySpecificity(
      request.needs.map((need) => ({
        need,
        count: unitsNeeded(need, request.people),
        eligible: units.flatMap((unit, index) => (suits(unit, need) && accepts(unit, need) ? [index] : [])),
      })),
    );

  if (!enough(narrowed(() => true), units.length)) return refuse('NO_SUCH_EQUIPMENT');

  const oldEnough = (unit: UnitFacts): boolean => request.age === null || unit.minimumAge <= request.age;
  const ofAge = narrowed(oldEnough);
  if (!enough(ofAge, units.length)) return refuse('UNDER_AGE');

  const { moduleId } = request;
  if (moduleId === null) return ok(ofAge);
  const runs = (unit: UnitFacts): boolean => unit.moduleIds.includes(moduleId);
  const carriers = request.needs.filter((need) => units.some((unit) => suits(unit, need) && oldEnough(unit) && runs(unit)));
  if (carriers.length === 0) return refuse('MODULE_NOT_AVAILABLE');
  const withModule = narrowed((unit, need) => oldEnough(unit) && (!carriers.includes(need) || runs(unit)));
  return enough(withModule, units.length) ? ok(withModule) : refuse('MODULE_NOT_AVAILABLE');
};

const NEVER = diaryOf([]);

/** A closure of the whole place is the booking's to know of, whatever equipment it takes. */
const closedDiary = ({ spaceId }: UnitFacts, closures: readonly Closure[]): Diary => {
  const closed = spaceId === null ? [] : closures.filter((closure) => closure.spaceId === spaceId);
  return closed.length === 0 ? NEVER : diaryOf(closed.map(({ during }) => during));
};

/** The same pool as if no space were closed. */
export const withoutClosures = (pool: UnitPool): UnitPool => ({ ...pool, closed: pool.units.map(() => NEVER) });

/**
 * The units in service that suit a request, whatever the hour.
 * A need carries the module when some unit that suits it has it installed; such needs then take only units that have it.
 * Refuses `TOO_MANY_PEOPLE` when one person alone could be served. What stands in a space cannot be fetched from it while that space is closed.
 */
export const unitPool = (request: UnitRequest, units: readonly UnitFacts[], closures: readonly Closure[] = []): Result<UnitPool, PoolRefusalCode> => {
  const inService = byPreference(units.filter((unit) => unit.inService));
  const needs = suitableUnits(request, inService);
  if (needs.ok) return ok({ units: inService, diaries: inService.map(({ busy }) => diaryOf(busy)), closed: inService.map((unit) => closedDiary(unit, closures)), needs: needs.value });
  if (needs.refusal === 'UNDER_AGE' || request.people <= 1) return needs;
  return suitableUnits({ ...request, people: 1 }, inService).ok ? refuse('TOO_MANY_PEOPLE') : needs;
};
