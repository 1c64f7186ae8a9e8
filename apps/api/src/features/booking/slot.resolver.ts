import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { OfferReader } from './offer.reader.ts';
import { OfferType } from './offer.type.ts';
import { SlotType } from './slot.type.ts';

@Resolver(() => SlotType)
export class SlotResolver {
  constructor(private readonly offers: OfferReader) {}

  @ResolveField(() => OfferType)
  offer(@Parent() slot: SlotType, @Context() { loaders }: RequestContext): Promise<OfferType | null> {
    return this.offers.offers(loaders).load(slot.offerId);
  }
}
