import { actsAt, HELPING_ROLES } from '@escale/domain';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import type { Principal } from '../../../platform/access/principal.ts';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingResult, BookingType } from '../booking.type.ts';
import { CancelBooking } from '../cancel-booking.ts';
import { ConfirmBooking } from '../confirm-booking.ts';
import { Refused } from '../refused.type.ts';
import { RescheduleBooking } from '../reschedule-booking.ts';
import { HelpSomeone } from './help-someone.ts';
import { HelpedBooking } from './helped-booking.ts';
import { HelpedReader } from './helped.reader.ts';
import { BookForSomeoneInput, CancelForSomeoneInput, MoveForSomeoneInput } from './helping.input.ts';

/** As many as one helper makes in a month and more. */
const MOST = 200;

/** The guard has seen to it that somebody is signed in. */
const own = async ({ principal }: RequestContext): Promise<Principal> => {
  const who = await principal();
  if (who === null) throw new Error('Nobody is signed in.');
  return who;
};

const shown = (result: BookingEntity | Refused): HelpedBooking | Refused => (result instanceof Refused ? result : HelpedBooking.of(result));

/** Booking for people who cannot, or would rather not, do it themselves. */
@Resolver()
export class HelpingResolver {
  constructor(
    private readonly helped: HelpedReader,
    private readonly help: HelpSomeone,
    private readonly confirmations: ConfirmBooking,
    private readonly cancellations: CancelBooking,
    private readonly moves: RescheduleBooking,
    private readonly clock: Clock,
  ) {}

  @Query(() => Boolean, { description: 'Whether I may book this offer for somebody else: whether I help where it is.' })
  @Access('signed-in')
  async canBookForSomeone(@Args('offerId', { type: () => ID }) offerId: string, @Context() context: RequestContext): Promise<boolean> {
    const place = isId(offerId) ? await this.helped.standingOfOffer(offerId) : null;
    return place !== null && actsAt((await own(context)).grants, HELPING_ROLES, place);
  }

  @Query(() => [BookingType], { description: 'What I booked for others, the latest first, until thirty days after; 200 at most.' })
  @Access({ anyOf: HELPING_ROLES })
  async bookingsForOthers(@Context() context: RequestContext): Promise<HelpedBooking[]> {
    return (await this.helped.all((await own(context)).accountId, this.clock.now(), MOST)).map((booking) => HelpedBooking.of(booking));
  }

  @Query(() => BookingType, { nullable: true, description: 'One of bookingsForOthers.' })
  @Access({ anyOf: HELPING_ROLES })
  async bookingForOther(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<HelpedBooking | null> {
    const booking = isId(id) ? await this.helped.one((await own(context)).accountId, id, this.clock.now()) : null;
    return booking && HelpedBooking.of(booking);
  }

  @Mutation(() => BookingResult, { description: 'Turns a hold into a booking for somebody else, who agreed to it.' })
  @Access({ anyOf: HELPING_ROLES })
  async bookForSomeone(@Args('input') { consent, ...input }: BookForSomeoneInput, @Context() context: RequestContext): Promise<HelpedBooking | Refused> {
    return shown(await this.confirmations.run(input, this.help.booker(await own(context), consent ?? null, context)));
  }

  @Mutation(() => BookingResult, { description: 'Cancels one of bookingsForOthers.' })
  @Access({ anyOf: HELPING_ROLES })
  async cancelForSomeone(@Args('input') input: CancelForSomeoneInput, @Context() context: RequestContext): Promise<HelpedBooking | Refused> {
    return shown(await this.cancellations.run(input, this.help.maker(await own(context), input.bookingId, 'CANCELLED_FOR_SOMEONE', context)));
  }

  @Mutation(() => BookingResult, { description: 'Moves one of bookingsForOthers, to a place where I help.' })
  @Access({ anyOf: HELPING_ROLES })
  async moveForSomeone(@Args('input') input: MoveForSomeoneInput, @Context() context: RequestContext): Promise<HelpedBooking | Refused> {
    const who = await own(context);
    const place = input.offerId == null ? null : await this.helped.standingOfOffer(input.offerId);
    if (place !== null && !actsAt(who.grants, HELPING_ROLES, place)) return new Refused({ code: 'OUTSIDE_YOUR_SCOPE', field: 'offerId' });
    return shown(await this.moves.run(input, this.help.maker(who, input.bookingId, 'MOVED_FOR_SOMEONE', context)));
  }
}
