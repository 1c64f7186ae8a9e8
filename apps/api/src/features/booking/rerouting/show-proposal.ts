import { rerouteState } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { BookingReader } from '../booking.reader.ts';
import { HeldBooking } from '../held-booking.ts';
import { RerouteStore } from './reroute.store.ts';
import { ProposalType, ProposedSessionType } from './rerouting.type.ts';

/** What was proposed to the person of a booking, for whoever holds its secret; null when nothing was. */
@Injectable()
export class ShowProposal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bookings: BookingReader,
    private readonly store: RerouteStore,
  ) {}

  async run(bookingId: string, holdToken: string): Promise<ProposalType | null> {
    const booking = await this.bookings.held(bookingId, holdToken);
    const reroute = booking && (await this.store.open(this.database.source.manager, booking.id));
    if (!booking || !reroute) return null;
    const state = rerouteState(reroute, booking, this.clock.now());
    return Object.assign(new ProposalType(), { booking: HeldBooking.of(booking), reason: reroute.reason, state, sessions: reroute.options.map((option) => ProposedSessionType.of(option)) });
  }
}
