import { DESK_ROLES, isException } from '@escale/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { Secrets } from '../../../platform/secret/secrets.ts';
import { PlaceReader } from '../../place/place.reader.ts';
import { PlaceType } from '../../place/place.type.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingType } from '../booking.type.ts';
import { bookerFor } from '../confirm-booking.ts';
import { HeldBooking } from '../held-booking.ts';
import { OfferReader } from '../offer.reader.ts';
import { OfferType } from '../offer.type.ts';
import type { Refused } from '../refused.type.ts';
import { BookSeries } from './book-series.ts';
import { CancelSeries } from './cancel-series.ts';
import { DeskBooker } from './desk-booker.ts';
import { MoveSeries } from './move-series.ts';
import { type PreviewedSeries, PreviewSeries } from './preview-series.ts';
import { BookSeriesInput, CancelSeriesInput, MoveSeriesInput, SeriesWishInput } from './series.input.ts';
import { type SeriesFacts, SeriesReader } from './series.reader.ts';
import { SeriesRefused } from './series-refused.ts';
import { BookingSeriesType, SeriesOfBookingType, SeriesPreviewResult, SeriesPreviewType, SeriesRefusedType, SeriesResult } from './series.type.ts';
import { sessionsOf } from './sessions-of.ts';

/** Shows a series to whoever made it or holds its secret, each session with what its own holder sees. */
const shown = (result: SeriesFacts | SeriesRefused, secrets: Secrets): BookingSeriesType | SeriesRefusedType => {
  if (result instanceof SeriesRefused) return Object.assign(new SeriesRefusedType(), { code: result.code, field: result.field, at: result.at, index: result.session?.index ?? null, startsAt: result.session?.startsAt ?? null });
  const { id, timeZone, everyWeeks, weekdays } = result;
  const sessions = sessionsOf(result).map(({ booking, index, ...hours }) => ({ index, changed: isException(hours), booking: HeldBooking.of(booking) }));
  return Object.assign(new BookingSeriesType(), { id, token: secrets.seriesToken(id), timeZone, everyWeeks, weekdays, sessions });
};

/** Series before they are booked, and booking them: for oneself, or at the desk for somebody. */
@Resolver()
export class SeriesResolver {
  constructor(
    private readonly previews: PreviewSeries,
    private readonly bookings: BookSeries,
    private readonly desk: DeskBooker,
    private readonly secrets: Secrets,
  ) {}

  @Query(() => SeriesPreviewResult, { description: 'The sessions a series would give: which can be booked, which not and why, and the other hours of those days. Takes nothing.' })
  @Access('public')
  @Limited('SEARCH')
  async seriesPreview(@Args('input') input: SeriesWishInput, @Context() { principal }: RequestContext): Promise<PreviewedSeries | Refused> {
    return this.previews.run(input, (await principal())?.accountId ?? null);
  }

  @Mutation(() => SeriesResult, { description: 'Books the sessions that were chosen of a series, all of them or none, each with its ticket, and sends one mail for them all.' })
  @Access('public')
  @Limited('HOLD')
  async bookSeries(@Args('input') input: BookSeriesInput, @Context() { principal }: RequestContext): Promise<BookingSeriesType | SeriesRefusedType> {
    return shown(await this.bookings.run(input, bookerFor((await principal())?.accountId ?? null)), this.secrets);
  }

  @Mutation(() => SeriesResult, { description: 'The same at the desk of a place, for somebody.' })
  @Access({ anyOf: DESK_ROLES })
  @Limited('HOLD')
  async bookSeriesAtDesk(@Args('input') input: BookSeriesInput, @Context() from: RequestContext): Promise<BookingSeriesType | SeriesRefusedType> {
    const { accountId } = await ownPrincipal(from);
    return shown(await this.bookings.run(input, this.desk.of(accountId, from)), this.secrets);
  }
}

/** A series that is there, for whoever holds its secret. */
@Resolver()
export class HeldSeriesResolver {
  constructor(
    private readonly reader: SeriesReader,
    private readonly cancellations: CancelSeries,
    private readonly moves: MoveSeries,
    private readonly secrets: Secrets,
  ) {}

  @Query(() => BookingSeriesType, { nullable: true, description: 'A series with its sessions, for whoever holds its secret.' })
  @Access('booking-holder')
  @Limited('SEARCH')
  async bookingSeries(@Args('id', { type: () => ID }) id: string, @Args('token', { type: () => String }) token: string): Promise<BookingSeriesType | SeriesRefusedType | null> {
    const series = isId(id) ? await this.reader.held(id, token) : null;
    return series && shown(series, this.secrets);
  }

  @Mutation(() => SeriesResult, { description: 'Gives back what is to come of a series, or of it from one session on.' })
  @Access('booking-holder')
  async cancelSeries(@Args('input') input: CancelSeriesInput): Promise<BookingSeriesType | SeriesRefusedType> {
    return shown(await this.cancellations.run(input), this.secrets);
  }

  @Mutation(() => SeriesResult, { description: 'Moves a series from one session on, all of it or nothing.' })
  @Access('booking-holder')
  @Limited('HOLD')
  async moveSeries(@Args('input') input: MoveSeriesInput): Promise<BookingSeriesType | SeriesRefusedType> {
    return shown(await this.moves.run(input), this.secrets);
  }
}

/** What a series would be of, and where. */
@Resolver(() => SeriesPreviewType)
export class SeriesPreviewResolver {
  constructor(
    private readonly offers: OfferReader,
    private readonly places: PlaceReader,
  ) {}

  @ResolveField(() => OfferType)
  offer(@Parent() { offerId }: SeriesPreviewType, @Context() { loaders }: RequestContext) {
    return this.offers.offers(loaders).load(offerId);
  }

  @ResolveField(() => PlaceType)
  place(@Parent() { placeId }: SeriesPreviewType, @Context() { loaders }: RequestContext) {
    return this.places.places(loaders).load(placeId);
  }
}

/** Where a booking belongs to a series. */
@Resolver(() => BookingType)
export class SeriesOfBookingResolver {
  constructor(private readonly secrets: Secrets) {}

  @ResolveField(() => SeriesOfBookingType, { nullable: true, description: 'The series it is a session of; only for whoever holds the secret of the booking.' })
  series(@Parent() booking: BookingEntity): SeriesOfBookingType | null {
    const { seriesId, seriesIndex } = booking;
    return booking instanceof HeldBooking && seriesId !== null && seriesIndex !== null ? { id: seriesId, token: this.secrets.seriesToken(seriesId), index: seriesIndex } : null;
  }
}
