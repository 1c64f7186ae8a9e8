import { addDays, dayInterval, type GroupHour, type GroupNeed, groupPlanner, type GroupSessionFound, type GroupSessionRefusal, groupSite, type GroupTerms, instantOf, type LocalDay, localDay, MS_PER_MINUTE, minuteOfDay, parseMinuteOfDay, plusMinutes, quotasWith, type Result, sessionUse, timeZone, waysToFit } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { badInput } from '../../../platform/graphql/bad-input.ts';
import { type FactsOfPlace, PlaceFactsReader } from '../availability/place-facts.reader.ts';
import { chordOf, distanceOf } from '../search/candidates.sql.ts';
import { centreOf, radiusOf } from '../search/search-question.ts';
import { type GroupPlaceFacts, groupPlaceOf } from './group-facts.ts';
import type { GroupDateType, GroupPlacesType, GroupPlaceType } from './group-places.type.ts';
import { GroupRefused } from './group-refused.ts';
import { GROUP_CANDIDATES } from './groups.sql.ts';
import { type GroupDateInput, groupNeedOf, type GroupPlacesInput } from './groups.input.ts';
import { GroupsReader } from './groups.reader.ts';
import { GroupWayType, refusedOf } from './groups.type.ts';
import { QuotaStandType } from './quota-stand.type.ts';

/** Of how many places it is said what would fit. */
const EXPLAINED = 6;
/** Days that hold any zone's reading of a local day. */
const SLACK_DAYS = 1;

type Extra = Pick<GroupPlaceType, 'slug' | 'name' | 'communeName' | 'longitude' | 'latitude'> & { readonly chord: number | null };
type Judged = Result<GroupSessionFound, GroupSessionRefusal>;
interface AskedDate {
  readonly day: LocalDay;
  readonly from: number;
  readonly to: number;
}
interface Met {
  readonly at: GroupPlaceFacts;
  readonly extra: Extra;
  readonly timeZone: string;
  readonly distanceKm: number | null;
  readonly hours: readonly (GroupHour | null)[];
  readonly results: readonly (Judged | null)[];
  readonly possible: number;
}

/** Finds places for all the dates of a group, or most of them, and the best plan over several places. */
@Injectable()
export class FindGroupPlaces {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: PlaceFactsReader,
    private readonly reader: GroupsReader,
  ) {}

  async run(input: GroupPlacesInput, accountId: string): Promise<GroupPlacesType | GroupRefused> {
    const now = this.clock.now();
    const need = groupNeedOf(input.need);
    const dates = input.dates.map(dateOf);
    const manager = this.database.source.manager;
    const organisation = await this.reader.booksFor(accountId, input.organisationId);
    if (organisation === null) return new GroupRefused({ code: 'ORGANISATION_UNKNOWN', field: 'organisationId' });
    const { instead = null } = input;
    if (instead !== null && !(await this.reader.isSessionOf(input.organisationId, instead))) return new GroupRefused({ code: 'SESSION_UNKNOWN', field: 'instead' });
    const except = instead === null ? [] : [instead];
    const centre = centreOf(input.near);
    const kinds = need.units.filter(({ count }) => count > 0).map(({ category }) => category);
    const parameters = [centre?.longitude ?? null, centre?.latitude ?? null, centre === null ? null : chordOf(radiusOf(input.withinKm, centre)), input.placeIds ?? null, kinds, input.agreementId ?? null, input.organisationId, input.first + 1];
    const read = await this.facts.read(manager, { wanted: GROUP_CANDIDATES, parameters, window: windowOver(dates), now, except });
    const nearest = [...read].sort((one, other) => (chord(one) ?? Infinity) - (chord(other) ?? Infinity) || one.placeNumber - other.placeNumber);
    const shown = nearest.slice(0, input.first);
    const terms = await this.reader.terms(manager, input.organisationId, shown.map(({ placeId }) => placeId), organisation.booker, { take: false, except, now });

    const met = shown.map((found) => meet(found, dates, need, terms, now));
    const ranked = [...met].sort((one, other) => other.possible - one.possible);
    return {
      places: ranked.map((one, rank) => placeOf(one, dates, need, terms, rank < EXPLAINED, now)),
      plan: planOver(met, dates, need, terms, now),
      partial: read.length > input.first,
    };
  }
}

function dateOf({ day, from, to }: GroupDateInput): AskedDate {
  const [start, end] = [parseMinuteOfDay(from), parseMinuteOfDay(to)];
  if (start === null || end === null || end <= start) throw badInput('dates', 'must each end after they begin, on the same day.');
  if (day < '2000-01-01' || day > '2099-12-31') throw badInput('dates', 'must be days of the years 2000 to 2099.');
  return { day: localDay(day), from: start, to: end };
}

function windowOver(dates: readonly AskedDate[]) {
  const days = dates.map(({ day }) => day).sort();
  const utc = timeZone('UTC');
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) throw badInput('dates', 'must name at least one.');
  return { start: dayInterval(addDays(first, -SLACK_DAYS), utc).start, end: dayInterval(addDays(last, SLACK_DAYS), utc).end };
}

const chord = ({ extra }: FactsOfPlace): number | null => (extra as Extra).chord;

/** What a place makes of each date, taken in their order. */
function meet(found: FactsOfPlace, dates: readonly AskedDate[], need: GroupNeed, terms: GroupTerms, now: Date): Met {
  const at = groupPlaceOf(found);
  const hours = dates.map(({ day, from, to }): GroupHour | null => {
    const startsAt = instantOf(day, minuteOfDay(from), at.zone);
    const endsAt = instantOf(day, minuteOfDay(to), at.zone);
    return startsAt === null || endsAt === null ? null : { offerId: null, startsAt, durationMinutes: (endsAt.getTime() - startsAt.getTime()) / MS_PER_MINUTE };
  });
  const planner = groupPlanner(terms);
  const results = hours.map((hour) => {
    if (hour === null) return null;
    const result = planner.judge(hour, at, need, now);
    if (result.ok) planner.take(result.value, at, need.people);
    return result;
  });
  const extra = found.extra as Extra;
  return { at, extra, timeZone: found.zone, distanceKm: extra.chord === null ? null : distanceOf(extra.chord), hours, results, possible: results.filter((result) => result?.ok === true).length };
}

function placeOf({ at, extra, timeZone: zone, distanceKm, hours, results, possible }: Met, dates: readonly AskedDate[], need: GroupNeed, terms: GroupTerms, explained: boolean, now: Date): GroupPlaceType {
  const shownDates = dates.map(({ day }, index): GroupDateType => {
    const [hour, result] = [hours[index] ?? null, results[index] ?? null];
    const base = { index, day, startsAt: hour?.startsAt ?? null, endsAt: hour === null ? null : plusMinutes(hour.startsAt, hour.durationMinutes), offerId: null, at: null, quota: null, most: null, ways: [] };
    if (hour === null || result === null) return { ...base, refusal: 'NOT_OFFERED_THEN' };
    if (result.ok) return { ...base, offerId: result.value.offer.id, refusal: null };
    const { code, ...rest } = refusedOf(result.refusal);
    return { ...base, ...rest, refusal: code, ways: explained ? waysToFit(hour, need, result.refusal.code, at.facts, at.site, now).map((way) => GroupWayType.of(way)) : [] };
  });
  const { slug, name, communeName, longitude, latitude } = extra;
  const agreed = terms.agreements.some(({ placeId }) => placeId === null || placeId === at.placeId);
  const quotas = quotasWith(terms, results.flatMap((result) => (result?.ok === true ? [{ agreementId: result.value.agreementId, use: sessionUse(result.value, at) }] : []))).map((stand) => QuotaStandType.of(stand));
  return { placeId: at.placeId, slug, name, communeName, timeZone: zone, longitude, latitude, distanceKm, agreed, possible, dates: shownDates, quotas };
}

/** Each date at the nearest place that takes it. What a place takes of some dates it takes of fewer; quotas are counted anew, for one may cover several places. */
function planOver(met: readonly Met[], dates: readonly AskedDate[], need: GroupNeed, terms: GroupTerms, now: Date): GroupPlacesType['plan'] {
  const planner = groupPlanner(terms);
  const fresh = met.map(({ at }) => ({ ...at, site: groupSite(at.facts) }));
  return dates.flatMap((_, index) => {
    for (const [nth, { hours, results }] of met.entries()) {
      const [hour, at] = [hours[index] ?? null, fresh[nth]];
      if (hour === null || at === undefined) continue;
      // Room is as it was found; only the hours of an agreement may have gone to another place.
      if (results[index]?.ok !== true && !mayHaveFreed(results[index])) continue;
      const result = planner.judge(hour, at, need, now);
      if (!result.ok) continue;
      planner.take(result.value, at, need.people);
      return [{ index, placeId: at.placeId, offerId: result.value.offer.id, startsAt: hour.startsAt, durationMinutes: hour.durationMinutes }];
    }
    return [];
  });
}

/** A date that a place had no unit or hour left for, after the dates before it: in a plan some of those are elsewhere. */
const mayHaveFreed = (result: Judged | null | undefined): boolean => result?.ok === false && ['SLOT_TAKEN', 'PLACE_FULL', 'QUOTA_EXCEEDED', 'ORGANISATION_SESSIONS_FULL', 'ORGANISATION_PLACES_FULL'].includes(result.refusal.code);
