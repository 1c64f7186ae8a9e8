import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { AskTeam } from './ask-team.ts';

/** Promises what is said of a booking once it has a name: its ticket, or that it was asked for, which is then put to the team. */
@Injectable()
export class TellBooked {
  constructor(
    private readonly outbox: Outbox,
    private readonly team: AskTeam,
  ) {}

  async run(manager: EntityManager, booking: BookingEntity, now: Date): Promise<void> {
    const about = { placeId: booking.placeId, bookingId: booking.id };
    if (booking.approvalState !== 'ASKED') return this.outbox.add(manager, 'send-booking-mail', { ...about, kind: 'CONFIRMED', revision: String(booking.revision) }, now);
    await this.outbox.add(manager, 'send-request-mail', { ...about, kind: 'RECEIVED' }, now);
    await this.team.first(manager, booking, now);
  }
}
