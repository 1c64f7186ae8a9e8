import type { GroupRefusal, Id } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BookingStore } from '../booking.store.ts';
import { GroupRefused } from './group-refused.ts';
import { GroupsReader } from './groups.reader.ts';
import type { TakenGroup } from './taken-group.ts';

const unknown: GroupRefusal = { code: 'GROUP_UNKNOWN', field: 'groupBookingId' };

/** Takes a group for who books for its organisation under the agreements of its sessions: the places in the order of their ids, then the group, then its sessions. */
@Injectable()
export class TakeGroup {
  constructor(
    private readonly reader: GroupsReader,
    private readonly bookings: BookingStore,
  ) {}

  /** `offerId`: where a session is to go. */
  async run(manager: EntityManager, accountId: string, groupBookingId: string, offerId: string | null = null): Promise<TakenGroup | GroupRefused> {
    const group = await this.forNames(manager, accountId, groupBookingId, offerId);
    if (group instanceof GroupRefused) return group;
    return group.booker !== 'ORGANISATION_MANAGER' && group.forManagers ? new GroupRefused({ code: 'NOT_YOURS_TO_BOOK' }) : group;
  }

  /** For who says who comes, which is no booking: trainers do, whatever the agreements say. */
  async forNames(manager: EntityManager, accountId: string, groupBookingId: string, offerId: string | null = null): Promise<TakenGroup | GroupRefused> {
    const known = await this.reader.placesOfGroup(manager, groupBookingId);
    const more = offerId === null ? [] : await this.reader.placesOf(manager, [offerId]);
    const placeIds = [...new Set<Id<'Place'>>([...known, ...more])];
    await this.bookings.lockPlacesById(manager, placeIds);
    const group = await this.reader.take(manager, accountId, groupBookingId);
    if (group === null) return new GroupRefused(unknown);
    const sessions = await this.reader.takeSessions(manager, groupBookingId);
    // A session went to another place between our reading and our taking: who asked has not seen it there.
    if (sessions.some(({ placeId }) => !placeIds.includes(placeId))) return new GroupRefused({ code: 'CHANGED_MEANWHILE', field: 'groupBookingId' });
    return { ...group, placeIds, sessions };
  }
}
