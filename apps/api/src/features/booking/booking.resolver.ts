import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { Limited } from '../../platform/limits/limited.ts';
import type { BookingEntity } from './booking.entity.ts';
import { CancelBookingInput, ConfirmBookingInput, HoldSlotInput, RescheduleBookingInput } from './booking.input.ts';
import { LimitAbsentees } from './absences/limit-absentees.ts';
import { BookingReader } from './booking.reader.ts';
import { BookingResult, BookingType } from './booking.type.ts';
import { CancelBooking } from './cancel-booking.ts';
import { ConfirmBooking } from './confirm-booking.ts';
import { HeldBooking } from './held-booking.ts';
import { HoldSlot } from './hold-slot.ts';
import { Refused } from './refused.type.ts';
import { RescheduleBooking } from './reschedule-booking.ts';
import { holderOf } from './whose.ts';

/** Whoever made a booking, or proved its secret, sees the whole of it. */
const shown = (result: BookingEntity | Refused): HeldBooking | Refused => (result instanceof Refused ? result : HeldBooking.of(result));

@Resolver()
export class BookingResolver {
  constructor(
    private readonly holdings: HoldSlot,
    private readonly confirmations: ConfirmBooking,
    private readonly cancellations: CancelBooking,
    private readonly moves: RescheduleBooking,
    private readonly bookings: BookingReader,
    private readonly absentees: LimitAbsentees,
  ) {}

  @Query(() => BookingType, { nullable: true, description: 'A booking, for whoever holds its secret.' })
  @Access('booking-holder')
  @Limited('SEARCH')
  async booking(@Args('id', { type: () => ID }) id: string, @Args('holdToken', { type: () => String }) holdToken: string): Promise<HeldBooking | null> {
    const booking = UUID.test(id) ? await this.bookings.held(id, holdToken) : null;
    return booking && HeldBooking.of(booking);
  }

  @Mutation(() => BookingResult, { description: 'Takes concrete units for ten minutes.' })
  @Access('public')
  @Limited('HOLD')
  async holdSlot(@Args('input') input: HoldSlotInput, @Context() { principal }: RequestContext): Promise<HeldBooking | Refused> {
    return shown(await this.holdings.run(input, (await principal())?.accountId ?? null));
  }

  @Mutation(() => BookingResult, { description: 'Turns a hold into a booking, with a ticket and, where there is an e-mail address, a mail; or into a request that the team answers, where the offer asks for it.' })
  @Access('booking-holder')
  async confirmBooking(@Args('input') input: ConfirmBookingInput, @Context() { principal }: RequestContext): Promise<HeldBooking | Refused> {
    return shown(await this.confirmations.run(input, this.absentees.booker((await principal())?.accountId ?? null)));
  }

  @Mutation(() => BookingResult, { description: 'Gives the units back.' })
  @Access('booking-holder')
  async cancelBooking(@Args('input') { holdToken, ...input }: CancelBookingInput): Promise<HeldBooking | Refused> {
    return shown(await this.cancellations.run(input, holderOf(this.bookings, input.bookingId, holdToken)));
  }

  @Mutation(() => BookingResult, { description: 'Moves a booking to another time, offer or place, in one step or not at all.' })
  @Access('booking-holder')
  @Limited('HOLD')
  async rescheduleBooking(@Args('input') { holdToken, ...input }: RescheduleBookingInput): Promise<HeldBooking | Refused> {
    return shown(await this.moves.run(input, holderOf(this.bookings, input.bookingId, holdToken)));
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
