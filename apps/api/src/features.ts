import { Module } from '@nestjs/common';
import { BookingModule } from './features/booking/booking.module.ts';
import { BookingStore } from './features/booking/booking.store.ts';
import { ExpireHolds } from './features/booking/expire-holds.jobs.ts';
import { CatalogueModule } from './features/catalogue/catalogue.module.ts';
import { DemoModule } from './features/demo/demo.module.ts';
import { EquipmentModule } from './features/equipment/equipment.module.ts';
import { NoticeModule } from './features/notice/notice.module.ts';
import { PlaceModule } from './features/place/place.module.ts';

/** Only until the booking feature's own module is here: without a handler for each job no process boots. */
@Module({ providers: [BookingStore, ExpireHolds] })
class HoldsModule {}

/** The product, feature by feature. */
export const FEATURES = [PlaceModule, CatalogueModule, EquipmentModule, BookingModule, HoldsModule, NoticeModule, DemoModule];
