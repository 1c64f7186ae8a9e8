import { addDays, type Audience, dayOf, formatMinuteOfDay, hoursFor, type LocalDay as Day, localDay, timeZone, weekdayOf } from '@escale/domain';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { badInput, wholeNumber } from '../../platform/graphql/bad-input.ts';
import { AudienceEnum } from '../../platform/graphql/enums.ts';
import { LocalDay } from '../../platform/graphql/scalars.ts';
import { DAYS_AHEAD, openState } from './opening/open-state.ts';
import { OpeningHoursReader } from './opening-hours.reader.ts';
import { OpeningDayType, OpenStateType } from './opening.type.ts';
import { PlaceClosuresReader } from './place-closures.reader.ts';
import { PlaceClosureType } from './place-closure.type.ts';
import type { PlaceRow } from './place-row.ts';
import { PlaceType } from './place.type.ts';

const MOST_DAYS = 62;

/** When a place is open, by its own clocks and holidays. */
@Resolver(() => PlaceType)
export class PlaceOpeningResolver {
  constructor(
    private readonly clock: Clock,
    private readonly hours: OpeningHoursReader,
    private readonly closed: PlaceClosuresReader,
  ) {}

  @ResolveField(() => OpenStateType)
  async openNow(@Parent() place: PlaceRow, @Context() { loaders }: RequestContext): Promise<OpenStateType> {
    const now = this.clock.now();
    const zone = timeZone(place.timeZone);
    const closures = (await this.closed.ofPlaces(loaders, now).load(place.id))?.closures.filter(({ spaceName }) => spaceName === null) ?? [];
    const closed = closures.map(({ startsAt, endsAt }) => ({ start: new Date(startsAt), end: new Date(endsAt) }));
    return openState(this.hours.days(place.openingHours, place.holidayZone, addDays(dayOf(now, zone), -1), DAYS_AHEAD + 2), closed, zone, now);
  }

  @ResolveField(() => [PlaceClosureType], { description: 'When it is, or will be, closed though its hours say otherwise; the next first.' })
  async closures(@Parent() place: PlaceRow, @Context() { loaders }: RequestContext): Promise<readonly PlaceClosureType[]> {
    const found = (await this.closed.ofPlaces(loaders, this.clock.now()).load(place.id))?.closures ?? [];
    return found.map((closure) => Object.assign(new PlaceClosureType(), closure, { startsAt: new Date(closure.startsAt), endsAt: new Date(closure.endsAt) }));
  }

  @ResolveField(() => [OpeningDayType])
  openingDays(
    @Parent() place: PlaceRow,
    @Args('from', { type: () => LocalDay, nullable: true }) from: string | null | undefined,
    @Args('days', { type: () => Int, nullable: true, defaultValue: 7 }) days: number | null,
    @Args('audience', { type: () => AudienceEnum, defaultValue: 'PUBLIC' }) audience: Audience,
  ): readonly OpeningDayType[] {
    const first = from === null || from === undefined ? dayOf(this.clock.now(), timeZone(place.timeZone)) : dayWithin('from', from);
    const text = hoursFor(audience, place);
    return this.hours.days(text, place.holidayZone, first, wholeNumber('days', days, 1, MOST_DAYS, 7)).map(({ day, intervals, holiday }) => ({
      day,
      weekday: weekdayOf(day),
      intervals: intervals.map(({ opens, closes }) => ({ opens: formatMinuteOfDay(opens), closes: formatMinuteOfDay(closes) })),
      holiday,
      comment: this.hours.commentOn(text, day),
    }));
  }
}

/** A day for which calendars are known: holidays were other ones long ago, and nobody plans a century ahead. */
function dayWithin(field: string, text: string): Day {
  if (text < '2000-01-01' || text > '2099-12-31') throw badInput(field, 'must be a day of the years 2000 to 2099.');
  return localDay(text);
}
