import { releaseSeats } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { BookingStore } from '../booking.store.ts';
import { GroupsReader } from '../groups/groups.reader.ts';
import { NamesReader } from './names.reader.ts';
import { NamesStore } from './names.store.ts';

/** Gives back the seats of nobody once names were due, each group in a transaction of its own, and tells who answers for it. */
@Injectable()
export class SettleNames {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly groups: GroupsReader,
    private readonly bookings: BookingStore,
    private readonly reader: NamesReader,
    private readonly store: NamesStore,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Answers of how many groups seats were given back. */
  async run(): Promise<number> {
    let released = 0;
    for (const id of await this.reader.groupsDue(this.clock.now())) if ((await this.one(id)) > 0) released += 1;
    return released;
  }

  /** How many seats went. */
  private async one(groupBookingId: string): Promise<number> {
    return this.database.transaction(async (manager) => {
      // Places, group, sessions: as every writer of a group takes them. Names that are being given meanwhile are seen here.
      const placeIds = await this.groups.placesOfGroup(manager, groupBookingId);
      await this.bookings.lockPlacesById(manager, placeIds);
      await manager.query('SELECT 1 FROM group_booking WHERE id = $1 FOR NO KEY UPDATE', [groupBookingId]);
      const now = this.clock.now();
      let seats = 0;
      for (const session of await this.reader.due(manager, groupBookingId, now)) {
        // It went to another place between our reading and our taking: the next round takes that place too.
        if (!placeIds.includes(session.placeId)) continue;
        const release = releaseSeats(session, session.offered, session.named);
        await this.store.settle(manager, session, release, now);
        if (release.kind !== 'NONE') seats += release.seats;
      }
      if (seats > 0) {
        await this.store.touch(manager, groupBookingId);
        await this.outbox.add(manager, 'send-group-mail', { groupBookingId, kind: 'SEATS_RELEASED' }, now);
        await this.audit.record(manager, { act: 'SEATS_RELEASED', actorId: null, subject: { kind: 'GROUP', id: groupBookingId }, detail: { seats }, from: null });
      }
      return seats;
    });
  }
}
