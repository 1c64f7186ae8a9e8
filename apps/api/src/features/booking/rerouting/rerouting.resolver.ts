import { DESK_ROLES, rerouteState } from '@escale/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { BookingReader } from '../booking.reader.ts';
import { BookingResult } from '../booking.type.ts';
import { DeskBookingType } from '../desk/desk-booking.type.ts';
import { HeldBooking } from '../held-booking.ts';
import { OfferReader } from '../offer.reader.ts';
import { OfferType } from '../offer.type.ts';
import { Refused } from '../refused.type.ts';
import { holderOf } from '../whose.ts';
import { ProposeAlternatives } from './propose-alternatives.ts';
import { RerouteReader } from './reroute.reader.ts';
import { ProposeAlternativesInput, TakeAlternativeInput } from './rerouting.input.ts';
import { ProposalRefusedType, ProposalResult, ProposalType, ProposedSessionType, ProposedToType, RerouteType } from './rerouting.type.ts';
import { ShowProposal } from './show-proposal.ts';
import { TakeAlternative } from './take-alternative.ts';

/** Other sessions for people whose booking cannot be kept: the team proposes, the person takes. */
@Resolver()
export class ReroutingResolver {
  constructor(
    private readonly proposing: ProposeAlternatives,
    private readonly taking: TakeAlternative,
    private readonly showing: ShowProposal,
    private readonly bookings: BookingReader,
  ) {}

  @Mutation(() => [ProposalResult], { description: 'Proposes other sessions by mail to people whose booking cannot be kept, one answer for each; a booking stands until its person answers.' })
  @Access({ anyOf: DESK_ROLES })
  @Limited('SEARCH')
  async proposeAlternatives(@Args('input') input: ProposeAlternativesInput, @Context() from: RequestContext): Promise<readonly (ProposedToType | ProposalRefusedType)[]> {
    const { accountId } = await ownPrincipal(from);
    const proposed = await this.proposing.run(input, { accountId, from });
    return proposed.map(({ bookingId, result }) => (result instanceof Refused ? ProposalRefusedType.of(bookingId, result.code) : ProposedToType.of(result)));
  }

  @Query(() => ProposalType, { nullable: true, description: 'What was proposed instead of a booking, for whoever holds its secret. Reading it changes nothing.' })
  @Access('booking-holder')
  @Limited('SEARCH')
  async proposal(@Args('bookingId', { type: () => ID }) bookingId: string, @Args('holdToken', { type: () => String }) holdToken: string): Promise<ProposalType | null> {
    return isId(bookingId) ? this.showing.run(bookingId, holdToken) : null;
  }

  @Mutation(() => BookingResult, { description: 'Takes another session instead of the one booked, at the same or another place, in one step or not at all.' })
  @Access('booking-holder')
  @Limited('HOLD')
  async takeAlternative(@Args('input') { holdToken, ...wish }: TakeAlternativeInput): Promise<HeldBooking | Refused> {
    const taken = await this.taking.run(wish, holderOf(this.bookings, wish.bookingId, holdToken));
    return taken instanceof Refused ? taken : HeldBooking.of(taken);
  }
}

/** What a proposed session is. */
@Resolver(() => ProposedSessionType)
export class ProposedSessionResolver {
  constructor(private readonly offers: OfferReader) {}

  @ResolveField(() => OfferType)
  offer(@Parent() { offerId }: ProposedSessionType, @Context() { loaders }: RequestContext): Promise<OfferType | null> {
    return this.offers.offers(loaders).load(offerId);
  }
}

/** What the person of a booking was last told, as the desk sees it. */
@Resolver(() => DeskBookingType)
export class DeskRerouteResolver {
  constructor(
    private readonly reader: RerouteReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => RerouteType, { nullable: true, description: 'What its person was last told, when the place cannot keep it; null when nothing was.' })
  async reroute(@Parent() booking: DeskBookingType, @Context() { loaders }: RequestContext): Promise<RerouteType | null> {
    const told = await this.reader.latest(loaders).load(booking.id);
    if (told === null) return null;
    const { kind, reason, outcome, createdAt } = told;
    return { kind, reason, outcome, toldAt: createdAt, state: rerouteState(told, booking, this.clock.now()) };
  }
}
