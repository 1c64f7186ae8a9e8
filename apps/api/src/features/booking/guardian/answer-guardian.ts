import { decideGuardianAnswer, GUARDIAN_CONSENT_VERSION, ok } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { ConsentLog } from '../../../platform/consent/consent-log.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { BookingStore } from '../booking.store.ts';
import { GiveBack } from '../give-back.ts';
import { Refused } from '../refused.type.ts';
import type { AnswerGuardianInput } from './guardian.input.ts';
import { type AskedBooking, GuardianReader } from './guardian.reader.ts';
import { GuardianStore } from './guardian.store.ts';

/** What it takes to record an answer, so that the use case reads as what it does. */
@Injectable()
export class GuardianRecord {
  constructor(
    readonly store: GuardianStore,
    readonly bookings: BookingStore,
    readonly giveBack: GiveBack,
    readonly outbox: Outbox,
    readonly log: ConsentLog,
  ) {}
}

/** Records what a guardian says through their link: yes, or no, which gives the units back and tells the learner. */
@Injectable()
export class AnswerGuardian {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly guardians: GuardianReader,
    private readonly record: GuardianRecord,
  ) {}

  async run({ bookingId, token, answer, revision }: AnswerGuardianInput): Promise<AskedBooking | Refused> {
    return this.database.transaction(async (manager) => {
      const asked = await this.guardians.asked(bookingId, token, manager, true);
      if (asked === null) return new Refused({ code: 'GUARDIAN_LINK_UNKNOWN' });
      const { booking, consent } = asked;
      const now = this.clock.now();
      const decision = decideGuardianAnswer({ answer, revision }, { booking }, now);
      if (!decision.ok) return new Refused(decision.refusal, { placeId: booking.placeId });
      const { state, cancels, replay } = decision.value;
      if (replay) return asked;
      const changes = { guardianConsentState: state };
      const given = cancels ? await this.record.giveBack.run(manager, booking, now, changes) : ok(await this.record.bookings.save(manager, booking, changes));
      if (!given.ok) return new Refused(given.refusal, { placeId: booking.placeId });
      const answered = given.value;
      if (cancels) await this.record.outbox.add(manager, 'send-booking-mail', { placeId: booking.placeId, bookingId, kind: 'CANCELLED', revision: String(answered.revision) }, now);
      await this.record.store.answered(manager, booking, now);
      await this.record.log.record(manager, { kind: 'GUARDIAN', subject: { bookingId }, textVersion: GUARDIAN_CONSENT_VERSION, given: answer === 'GIVEN', how: 'LINK', recordedBy: null, ...(consent.name === null ? {} : { givenByName: consent.name }) }, now);
      return { booking: answered, consent: { ...consent, answeredAt: now } };
    });
  }
}
