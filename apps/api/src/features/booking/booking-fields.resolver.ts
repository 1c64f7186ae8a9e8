import { type BookingStatus, cancellableUntil, displayName, type GuardianConsentState, statusAt } from '@escale/domain';
import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { BookingStatusEnum, GuardianConsentStateEnum } from '../../platform/graphql/enums.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { DateTime } from '../../platform/graphql/scalars.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import type { BookingEntity } from './booking.entity.ts';
import { BookedUnitType, BookingContactType, BookingType } from './booking.type.ts';
import { BookingReader } from './booking.reader.ts';
import { HeldBooking } from './held-booking.ts';
import { HelpedBooking } from './helping/helped-booking.ts';

/** Whoever made it for somebody else sees it, and changes it by their own right: its secret is not theirs. */
const holdsSecret = (booking: BookingEntity): boolean => booking instanceof HeldBooking && !(booking instanceof HelpedBooking);

/** What a booking shows of itself; contact, codes and secret only to whoever holds the secret. */
@Resolver(() => BookingType)
export class BookingFieldsResolver {
  constructor(
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly bookings: BookingReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ResolveField(() => BookingStatusEnum, { description: 'As it stands now: a hold that ran out reads EXPIRED at once.' })
  status(@Parent() booking: BookingEntity): BookingStatus {
    return statusAt(booking, this.clock.now());
  }

  @ResolveField(() => String, { nullable: true, description: 'First name and initial, all that is shown on a shared screen.' })
  displayName(@Parent() booking: BookingEntity): string | null {
    return displayName(booking);
  }

  @ResolveField(() => BookingContactType, { nullable: true, description: "Only for whoever holds the booking's secret." })
  contact(@Parent() booking: BookingEntity): BookingContactType | null {
    const { givenName, familyName, email, locale } = booking;
    return booking instanceof HeldBooking && givenName !== null && familyName !== null ? { givenName, familyName, email, locale } : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The secret that manages this booking; given to the person who made it, never to a shared screen.' })
  holdToken(@Parent() booking: BookingEntity): string | null {
    return holdsSecret(booking) ? this.secrets.bookingToken(booking.id) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Eight characters, the last a check character; null until confirmed.' })
  shortCode(@Parent() booking: BookingEntity): string | null {
    return booking instanceof HeldBooking ? booking.shortCode : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The page of this booking on the site; the secret stands behind the #, which no server sees.' })
  manageUrl(@Parent() booking: BookingEntity): string | null {
    return holdsSecret(booking) ? `${this.config.publicUrl}/reservation/${booking.id}#${this.secrets.bookingToken(booking.id)}` : null;
  }

  @ResolveField(() => GuardianConsentStateEnum, { nullable: true, description: 'Where the consent of a minor’s guardian stands; only to whoever may see the booking.' })
  guardianConsent(@Parent() booking: BookingEntity): GuardianConsentState | null {
    return booking instanceof HeldBooking ? booking.guardianConsentState : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why the team said no, in its own words; only to whoever may see the booking.' })
  approvalReason(@Parent() booking: BookingEntity): string | null {
    return booking instanceof HeldBooking ? booking.approvalReason : null;
  }

  @ResolveField(() => DateTime, { nullable: true, description: 'Until when it can be cancelled or moved; null when it no longer can.' })
  cancellableUntil(@Parent() booking: BookingEntity): Date | null {
    return cancellableUntil(booking, this.clock.now());
  }

  @ResolveField(() => [BookedUnitType])
  async units(@Parent() booking: BookingEntity, @Context() { loaders }: RequestContext): Promise<readonly BookedUnitType[]> {
    const row = await loaders.of('booking-units', (ids) => this.bookings.unitsOf(ids)).load(booking.id);
    return row?.units ?? [];
  }
}
