import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/booking.module.ts';
import { ATTENDANCE } from './attendance/attendance.providers.ts';
import { CONVOCATIONS } from './convocations/convocations.providers.ts';
import { ArriveAtDesk } from './desk/arrive-at-desk.ts';
import { VisitDeskResolver } from './desk/visit-desk.resolver.ts';
import { WalkIn, WalkInWriting } from './desk/walk-in.ts';
import { WalkInStore } from './desk/walk-in.store.ts';
import { LeaveEarly } from './leave-early.ts';
import { LeaveWriting } from './leave-writing.ts';
import { PAPERS_CONTROLLERS, PAPERS_PROVIDERS } from './papers/papers.providers.ts';
import { RecordAbsence } from './signing/record-absence.ts';
import { RecordSignature } from './signing/record-signature.ts';
import { SIGNING } from './signing/signing.providers.ts';
import { SeatAgain } from './seat-again.ts';
import { SeenByKiosk } from './seen-by-kiosk.ts';
import { VisitData } from './visit-data.ts';
import { VisitResolver } from './visit.resolver.ts';
import { VisitStore } from './visit.store.ts';

/** What kiosks tell is recorded through these, by the feature that hears them. */
export { RecordAbsence, type AbsentAtKiosk } from './signing/record-absence.ts';
export { RecordSignature, type SignedAtKiosk } from './signing/record-signature.ts';

@Module({ imports: [BookingModule], providers: [ArriveAtDesk, LeaveEarly, LeaveWriting, SeatAgain, SeenByKiosk, VisitData, VisitDeskResolver, VisitResolver, VisitStore, WalkIn, WalkInStore, WalkInWriting, ...ATTENDANCE, ...CONVOCATIONS, ...PAPERS_PROVIDERS, ...SIGNING], controllers: PAPERS_CONTROLLERS, exports: [RecordAbsence, RecordSignature, SeenByKiosk] })
export class VisitModule {}

/** What follows from what kiosks saw; the feature of the kiosk names it by a port of its own. */
export { SeenByKiosk };
