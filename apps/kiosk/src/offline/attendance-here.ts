import type { Half, Id, LocalDay, Signer } from '@escale/domain';
import type { KeptEvent } from './kept-types.ts';
import { timed } from './write-event.ts';

/** That somebody signed here, or was noted absent. What was drawn is not in it: it goes to the service and is shown to nobody on the tablet. */
export type AttendanceHere = { readonly is: 'SIGNED' | 'ABSENT'; readonly bookingId: Id<'Booking'>; readonly day: LocalDay; readonly half: Half; readonly signer: Signer; readonly at: Date };

/** What the kept events say of who was there, in their order; what the service refused says nothing. */
export const attendanceHere = (rows: readonly KeptEvent[]): readonly AttendanceHere[] =>
  rows
    .filter(({ answer }) => answer?.outcome !== 'REJECTED')
    .flatMap((row): readonly AttendanceHere[] => {
      const { fact, at } = timed(row);
      if (fact.type === 'SIGNED') return [{ is: 'SIGNED', bookingId: fact.bookingId, day: fact.day, half: fact.half, signer: fact.signer, at }];
      return fact.type === 'ABSENCE_NOTED' ? [{ is: 'ABSENT', bookingId: fact.bookingId, day: fact.day, half: fact.half, signer: { role: 'LEARNER', learnerId: fact.learnerId }, at }] : [];
    });
