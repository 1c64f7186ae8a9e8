import { formatShortCode, type Locale } from '@escale/domain';
import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { bookingCalendar } from '../../platform/calendar/booking-calendar.ts';
import { mailboxOf } from '../../platform/calendar/mailbox.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { LocaleEnum } from '../../platform/graphql/enums.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import { PlaceReader } from '../place/place.reader.ts';
import type { BookingEntity } from './booking.entity.ts';
import { BookingType } from './booking.type.ts';
import { HeldBooking } from './held-booking.ts';
import { HelpedBooking } from './helping/helped-booking.ts';
import { OfferReader } from './offer.reader.ts';

/** A booking as a file for a calendar: the same event, by its UID, as the one in the mails. */
@Resolver(() => BookingType)
export class BookingCalendarResolver {
  constructor(
    private readonly places: PlaceReader,
    private readonly offers: OfferReader,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ResolveField(() => String, { nullable: true, description: 'iCalendar of this booking, METHOD:PUBLISH; only for the holder of a booking in somebody’s name.' })
  async calendar(
    @Parent() booking: BookingEntity,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale: Locale | null,
    @Context() { loaders }: RequestContext,
  ): Promise<string | null> {
    const [place, offer] = await Promise.all([this.places.places(loaders).load(booking.placeId), this.offers.offers(loaders).load(booking.offerId)]);
    // The file carries the secret that manages the booking: whoever made it for somebody else is not given it.
    if (!(booking instanceof HeldBooking) || booking instanceof HelpedBooking || booking.shortCode === null || place === null || offer === null) return null;
    const language = locale ?? booking.locale;
    const { publicUrl, mailFrom } = this.config;
    const facts = {
      bookingId: booking.id,
      revision: booking.revision,
      startsAt: booking.startsAt,
      endsAt: booking.endsAt,
      cancelled: booking.status === 'CANCELLED',
      locale: language,
      activity: language === 'fr' ? offer.titleFr : offer.titleEn,
      place: place.name,
      address: [place.addressLine, [place.postcode, place.communeName].filter(Boolean).join(' ')].filter(Boolean).join(', '),
      shortCode: formatShortCode(booking.shortCode),
      manageUrl: `${publicUrl}/reservation/${booking.id}#${this.secrets.bookingToken(booking.id)}`,
      organizer: mailboxOf(mailFrom),
      attendee: null,
      host: new URL(publicUrl).hostname,
    };
    return bookingCalendar(facts, 'PUBLISH', this.clock.now());
  }
}
