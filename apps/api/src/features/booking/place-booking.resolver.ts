import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import type { PlaceRow } from '../place/place.reader.ts';
import { PlaceType } from '../place/place.type.ts';
import { PlaceAvailabilityInput } from './availability/availability.input.ts';
import { ShowAvailability } from './availability/show-availability.ts';
import { OfferReader } from './offer.reader.ts';
import { OfferType } from './offer.type.ts';
import { SlotDayType } from './slot.type.ts';

/** What can be booked in a place, seen from the place. */
@Resolver(() => PlaceType)
export class PlaceBookingResolver {
  constructor(
    private readonly offerReader: OfferReader,
    private readonly showAvailability: ShowAvailability,
  ) {}

  @ResolveField(() => [OfferType])
  async offers(@Parent() { id }: PlaceRow, @Context() { loaders }: RequestContext): Promise<readonly OfferType[]> {
    return (await this.offerReader.ofPlaces(loaders).load(id))?.offers ?? [];
  }

  @ResolveField(() => Boolean, { description: 'Whether anything here can be booked now.' })
  async bookable(@Parent() { id, status }: PlaceRow, @Context() { loaders }: RequestContext): Promise<boolean> {
    if (status !== 'OPEN') return false;
    return (await this.offerReader.ofPlaces(loaders).load(id))?.offers.some(({ paused }) => !paused) ?? false;
  }

  @ResolveField(() => [SlotDayType], { description: 'Free slots by local day, for the week grid; a day without slot says why.' })
  availability(@Parent() place: PlaceRow, @Args('input', { type: () => PlaceAvailabilityInput }) input: PlaceAvailabilityInput): Promise<readonly SlotDayType[]> {
    return this.showAvailability.run(place, input);
  }
}
