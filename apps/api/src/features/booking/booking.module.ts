import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.ts';
import { PlaceModule } from '../place/place.module.ts';
import { PlaceFactsReader } from './availability/place-facts.reader.ts';
import { ShowAvailability } from './availability/show-availability.ts';
import { BookingCalendarResolver } from './booking-calendar.resolver.ts';
import { BookingData } from './booking-data.ts';
import { BookingFieldsResolver } from './booking-fields.resolver.ts';
import { BookedUnitResolver, BookingLinksResolver } from './booking-links.resolver.ts';
import { BookingRequestStore } from './booking-request.store.ts';
import { BookingReader } from './booking.reader.ts';
import { BookingResolver } from './booking.resolver.ts';
import { BookingStore } from './booking.store.ts';
import { CancelBooking } from './cancel-booking.ts';
import { ConfirmBooking } from './confirm-booking.ts';
import { BlockUnit, BlockWriting } from './desk/block-unit.ts';
import { CancelAtDesk } from './desk/cancel-at-desk.ts';
import { ChangeAtDesk } from './desk/change-at-desk.ts';
import { BlockResolver, DeskRefusedResolver, DeskResolver } from './desk/desk.resolver.ts';
import { MissAtDesk } from './desk/miss-at-desk.ts';
import { MoveAtDesk } from './desk/move-at-desk.ts';
import { PlanningReader } from './desk/planning.reader.ts';
import { PlanningOffersResolver, PlanningResolver } from './desk/planning.resolver.ts';
import { ShowPlanning } from './desk/show-planning.ts';
import { UnitBlockStore } from './desk/unit-block.store.ts';
import { ExpireHoldsJob } from './expire-holds.jobs.ts';
import { ExpireHolds } from './expire-holds.ts';
import { GiveBack } from './give-back.ts';
import { AnswerRequest } from './approvals/answer-request.ts';
import { ApprovalsReader } from './approvals/approvals.reader.ts';
import { ApprovalsResolver } from './approvals/approvals.resolver.ts';
import { AnswerGuardian, GuardianRecord } from './guardian/answer-guardian.ts';
import { AskGuardian } from './guardian/ask-guardian.ts';
import { GuardianReader } from './guardian/guardian.reader.ts';
import { GuardianResolver } from './guardian/guardian.resolver.ts';
import { GuardianStore } from './guardian/guardian.store.ts';
import { KeepScan } from './guardian/keep-scan.ts';
import { RecordPaper } from './guardian/record-paper.ts';
import { ScanController } from './guardian/scan.controller.ts';
import { HelpSomeone } from './helping/help-someone.ts';
import { HelpedReader } from './helping/helped.reader.ts';
import { HelpingResolver } from './helping/helping.resolver.ts';
import { HoldSlot } from './hold-slot.ts';
import { MoveBooking } from './move-booking.ts';
import { MyBookingsResolver } from './my-bookings.resolver.ts';
import { OfferReader } from './offer.reader.ts';
import { OfferNeedResolver, OfferResolver } from './offer.resolver.ts';
import { OffersReader } from './offers/offers.reader.ts';
import { OfferRefusedResolver, OffersResolver } from './offers/offers.resolver.ts';
import { OffersStore } from './offers/offers.store.ts';
import { PauseOffer } from './offers/pause-offer.ts';
import { ShowOffers } from './offers/show-offers.ts';
import { WriteOffer } from './offers/write-offer.ts';
import { OncePerKey } from './once-per-key.ts';
import { PlaceBookingResolver } from './place-booking.resolver.ts';
import { RefusedFieldsResolver } from './refused-fields.resolver.ts';
import { RescheduleBooking } from './reschedule-booking.ts';
import { FindAlternatives } from './search/find-alternatives.ts';
import { SearchReader } from './search/search.reader.ts';
import { SearchSlots } from './search/search-slots.ts';
import { SearchSlotsResolver } from './search/search-slots.resolver.ts';
import { SlotResolver } from './slot.resolver.ts';
import { WaysOut } from './ways-out.ts';

const OFFERS = [OfferReader, OfferResolver, OfferNeedResolver, SlotResolver, PlaceBookingResolver];
const AVAILABILITY = [PlaceFactsReader, ShowAvailability];
const SEARCH = [SearchReader, SearchSlots, SearchSlotsResolver, FindAlternatives];
const WRITING = [BookingData, GiveBack, BookingReader, BookingRequestStore, BookingStore, OncePerKey, HoldSlot, ConfirmBooking, CancelBooking, RescheduleBooking, MoveBooking, ExpireHolds, ExpireHoldsJob];
const GUARDIANS = [AnswerGuardian, AskGuardian, GuardianReader, GuardianRecord, GuardianResolver, GuardianStore, KeepScan, RecordPaper];
const DESK = [BlockUnit, BlockWriting, BlockResolver, CancelAtDesk, ChangeAtDesk, DeskRefusedResolver, DeskResolver, MissAtDesk, MoveAtDesk, PlanningOffersResolver, PlanningReader, PlanningResolver, ShowPlanning, UnitBlockStore];
const MANAGING = [AnswerRequest, ApprovalsReader, ApprovalsResolver, OffersReader, OfferRefusedResolver, OffersResolver, OffersStore, PauseOffer, ShowOffers, WriteOffer];
const HELPING = [HelpSomeone, HelpedReader, HelpingResolver];
const SHOWING = [BookingResolver, MyBookingsResolver, BookingFieldsResolver, BookingLinksResolver, BookingCalendarResolver, BookedUnitResolver, RefusedFieldsResolver, WaysOut];

@Module({
  imports: [PlaceModule, CatalogueModule],
  controllers: [ScanController],
  providers: [...OFFERS, ...AVAILABILITY, ...SEARCH, ...WRITING, ...GUARDIANS, ...HELPING, ...DESK, ...MANAGING, ...SHOWING],
  exports: [BookingReader, OfferReader, PlaceFactsReader, PlanningReader],
})
export class BookingModule {}
