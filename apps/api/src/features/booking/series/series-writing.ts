import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { BookingStore } from '../booking.store.ts';
import { ConfirmBooking } from '../confirm-booking.ts';
import { HoldSlot } from '../hold-slot.ts';
import { OfferReader } from '../offer.reader.ts';
import { SeriesStore } from './series.store.ts';

/** What it takes to write a series down, so that the use cases read as what they do. */
@Injectable()
export class SeriesWriting {
  constructor(
    readonly clock: Clock,
    readonly store: SeriesStore,
    readonly places: BookingStore,
    readonly outbox: Outbox,
    readonly holds: HoldSlot,
    readonly confirmations: ConfirmBooking,
    readonly offers: OfferReader,
  ) {}
}
