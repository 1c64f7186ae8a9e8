import { Module } from '@nestjs/common';
import { BookingStore } from './features/booking/booking.store.ts';
import { ExpireHolds } from './features/booking/expire-holds.jobs.ts';
import { DemoModule } from './features/demo/demo.module.ts';
import { NoticeModule } from './features/notice/notice.module.ts';

/** Only until the booking feature's own module is here: without a handler for each job no process boots. */
@Module({ providers: [BookingStore, ExpireHolds] })
class HoldsModule {}

/** The product, feature by feature. */
export const FEATURES = [HoldsModule, NoticeModule, DemoModule];
