import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/booking.module.ts';
import { ATTENDANCE } from './attendance/attendance.providers.ts';
import { CheckIn } from './check-in.ts';
import { ArriveAtDesk } from './desk/arrive-at-desk.ts';
import { VisitDeskResolver } from './desk/visit-desk.resolver.ts';
import { WalkIn, WalkInWriting } from './desk/walk-in.ts';
import { WalkInStore } from './desk/walk-in.store.ts';
import { LeaveEarly, LeaveWriting } from './leave-early.ts';
import { PAPERS_CONTROLLERS, PAPERS_PROVIDERS } from './papers/papers.providers.ts';
import { VisitData } from './visit-data.ts';
import { VisitResolver } from './visit.resolver.ts';
import { VisitStore } from './visit.store.ts';

@Module({ imports: [BookingModule], providers: [ArriveAtDesk, CheckIn, LeaveEarly, LeaveWriting, VisitData, VisitDeskResolver, VisitResolver, VisitStore, WalkIn, WalkInStore, WalkInWriting, ...ATTENDANCE, ...PAPERS_PROVIDERS], controllers: PAPERS_CONTROLLERS })
export class VisitModule {}
