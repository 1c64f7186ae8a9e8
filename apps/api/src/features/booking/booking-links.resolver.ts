import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { TicketIssuer } from '../../platform/ticket/ticket-issuer.ts';
import { CatalogueReader } from '../catalogue/catalogue.reader.ts';
import { EquipmentModelType } from '../catalogue/equipment-model.type.ts';
import { ModuleType } from '../catalogue/module.type.ts';
import { PlaceReader } from '../place/place.reader.ts';
import { PlaceType } from '../place/place.type.ts';
import type { BookingEntity } from './booking.entity.ts';
import { BookedUnitType, BookingType, TicketType } from './booking.type.ts';
import { HeldBooking } from './held-booking.ts';
import { OfferReader } from './offer.reader.ts';
import { OfferType } from './offer.type.ts';

/** Where a booking leads: its place, offer, module, units and ticket, batched per request. */
@Resolver(() => BookingType)
export class BookingLinksResolver {
  constructor(
    private readonly places: PlaceReader,
    private readonly offers: OfferReader,
    private readonly catalogue: CatalogueReader,
    private readonly tickets: TicketIssuer,
  ) {}

  @ResolveField(() => PlaceType)
  place(@Parent() { placeId }: BookingEntity, @Context() { loaders }: RequestContext) {
    return this.places.places(loaders).load(placeId);
  }

  @ResolveField(() => OfferType)
  offer(@Parent() { offerId }: BookingEntity, @Context() { loaders }: RequestContext) {
    return this.offers.offers(loaders).load(offerId);
  }

  @ResolveField(() => ModuleType, { nullable: true })
  module(@Parent() { moduleId }: BookingEntity, @Context() { loaders }: RequestContext) {
    return moduleId === null ? null : this.catalogue.modules(loaders).load(moduleId);
  }

  @ResolveField(() => TicketType, { nullable: true, description: 'What is shown at the door; only for whoever holds the secret of a booking that stands.' })
  async ticket(@Parent() booking: BookingEntity, @Context() { loaders }: RequestContext): Promise<TicketType | null> {
    if (!(booking instanceof HeldBooking) || (booking.status !== 'CONFIRMED' && booking.status !== 'CHECKED_IN')) return null;
    const place = await this.places.places(loaders).load(booking.placeId);
    return place && this.tickets.ticket(booking, place.number);
  }
}

@Resolver(() => BookedUnitType)
export class BookedUnitResolver {
  constructor(private readonly catalogue: CatalogueReader) {}

  @ResolveField(() => EquipmentModelType)
  model(@Parent() { modelId }: BookedUnitType, @Context() { loaders }: RequestContext) {
    return this.catalogue.models(loaders).load(modelId);
  }
}
