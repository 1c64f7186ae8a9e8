import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { PlaceModule } from '../place/place.module.ts';
import { PlaceFactsReader } from './availability/place-facts.reader.ts';
import { ShowAvailability } from './availability/show-availability.ts';
import { OfferReader } from './offer.reader.ts';
import { OfferNeedResolver, OfferResolver } from './offer.resolver.ts';
import { PlaceBookingResolver } from './place-booking.resolver.ts';
import { FindAlternatives } from './search/find-alternatives.ts';
import { SearchReader } from './search/search.reader.ts';
import { SearchSlots } from './search/search-slots.ts';
import { SearchSlotsResolver } from './search/search-slots.resolver.ts';
import { SlotResolver } from './slot.resolver.ts';

const OFFERS = [OfferReader, OfferResolver, OfferNeedResolver, SlotResolver, PlaceBookingResolver];
const AVAILABILITY = [PlaceFactsReader, ShowAvailability];
const SEARCH = [SearchReader, SearchSlots, SearchSlotsResolver, FindAlternatives];

@Module({ imports: [PlaceModule, CatalogueModule], providers: [...OFFERS, ...AVAILABILITY, ...SEARCH], exports: [OfferReader, PlaceFactsReader] })
export class BookingModule {}
