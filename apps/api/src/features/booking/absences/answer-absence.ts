import { type AbsenceAnswer, decideAbsenceAnswer } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import { PlanningReader } from '../desk/planning.reader.ts';
import { Refused } from '../refused.type.ts';
import { AbsenceStore } from './absence.store.ts';
import { AbsencesReader } from './absences.reader.ts';

/** What the answer is written with. */
@Injectable()
export class AnswerWriting {
  constructor(
    readonly reader: AbsencesReader,
    readonly absences: AbsenceStore,
    readonly outbox: Outbox,
    readonly audit: AuditLog,
  ) {}
}

/** The team says whether an absence stands; the person is told either way. */
@Injectable()
export class AnswerAbsence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planning: PlanningReader,
    private readonly writing: AnswerWriting,
  ) {}

  async run(bookingId: string, answer: AbsenceAnswer, reason: string, { accountId, from }: AtDesk): Promise<Refused | null> {
    const { reader, absences, outbox, audit } = this.writing;
    return this.database.transaction(async (manager) => {
      const placeId = await this.planning.takePlace(manager, accountId, { booking: bookingId });
      const booking = placeId && (await this.planning.bookingAt(manager, placeId, bookingId));
      if (!booking) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
      const absence = await reader.of(manager, booking);
      // Sent again, it answers the same.
      if (absence !== null && absence.answer === answer && absence.answeredBy === accountId && (absence.answerReason ?? '') === reason.trim()) return null;
      const decision = decideAbsenceAnswer(absence === null ? null : { ...absence, startsAt: booking.startsAt }, answer, reason);
      if (!decision.ok) return new Refused(decision.refusal);
      const now = this.clock.now();
      await absences.answer(manager, booking, answer, decision.value, accountId, now);
      if (booking.email !== null) await outbox.add(manager, 'send-absence-mail', { placeId: booking.placeId, bookingId, kind: answer }, now);
      await audit.record(manager, { act: 'ABSENCE_ANSWERED', actorId: accountId, subject: { kind: 'BOOKING', id: bookingId }, detail: { place: booking.placeId, answer }, from });
      return null;
    });
  }
}
