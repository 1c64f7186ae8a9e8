import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/booking.module.ts';
import { CheckIn } from './check-in.ts';
import { VisitData } from './visit-data.ts';
import { VisitResolver } from './visit.resolver.ts';
import { VisitStore } from './visit.store.ts';

@Module({ imports: [BookingModule], providers: [CheckIn, VisitData, VisitResolver, VisitStore] })
export class VisitModule {}
