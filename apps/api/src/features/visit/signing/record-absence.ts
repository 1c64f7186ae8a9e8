import type { AnomalyCode, KioskFact } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AttendanceStore } from '../attendance/attendance.store.ts';
import { SigningReader } from './signing.reader.ts';

/** An absence as a kiosk tells of it. */
export interface AbsentAtKiosk {
  readonly eventId: string;
  readonly at: Date;
  /** Whether the team told it; else the trainer, whose signature alone opens the list. */
  readonly by: 'PERSON' | 'TEAM';
  readonly fact: Extract<KioskFact, { readonly type: 'ABSENCE_NOTED' }>;
}

/** Keeps, once for each event, that somebody was noted absent at a kiosk and why; as noted by the trainer, whom their signature let in, or by the team. In the caller's transaction, which has taken the place. */
@Injectable()
export class RecordAbsence {
  constructor(
    private readonly reader: SigningReader,
    private readonly store: AttendanceStore,
  ) {}

  async run(manager: EntityManager, { eventId, at, by, fact: { bookingId, learnerId, day, half, reason } }: AbsentAtKiosk): Promise<readonly AnomalyCode[]> {
    const booking = await this.reader.booking(manager, bookingId, learnerId);
    if (booking === null) return ['BOOKING_UNKNOWN'];
    if (booking.learner === null) return ['SIGNER_NOT_EXPECTED'];
    const { cohortId, expected } = booking.learner;
    await this.store.addOnce(manager, { learnerId, cohortId, day, half, present: null, absence: reason }, { placeId: booking.placeId, bookingId, reason: null, notedAs: by === 'TEAM' ? 'PLACE_TEAM' : 'TRAINER', notedBy: null, notedAt: at, requestKey: `kiosk:${eventId}` });
    return expected ? [] : ['SIGNER_NOT_EXPECTED'];
  }
}
