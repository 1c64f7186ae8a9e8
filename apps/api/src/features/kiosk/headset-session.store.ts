import type { Custody, UnitInHands } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HeadsetSessionEntity } from './headset-session.entity.ts';

type Row = Omit<HeadsetSessionEntity, 'ordinal'>;

const rowOf = (placeId: string, unitId: string, { bookingId, handedOutAt, returnedAt, closedBy, immersions, eventId }: Custody, noticeVersion: string | null): Row => ({
  placeId, unitId, bookingId, handedOutAt, returnedAt, closedBy, eventId, noticeVersion,
  immersions: immersions.map(({ start, end, closedBy: by }) => ({ start: start.toISOString(), end: end?.toISOString() ?? null, closedBy: by })),
});
const same = (one: Row, other: Row): boolean =>
  one.bookingId === other.bookingId && one.handedOutAt.getTime() === other.handedOutAt.getTime() && one.returnedAt?.getTime() === other.returnedAt?.getTime() && one.closedBy === other.closedBy &&
  one.eventId === other.eventId && one.noticeVersion === other.noticeVersion && one.immersions.length === other.immersions.length &&
  one.immersions.every(({ start, end, closedBy }, index) => start === other.immersions[index]?.start && end === other.immersions[index]?.end && closedBy === other.immersions[index]?.closedBy);

/** Writes whose hands units were in; every method runs in the caller's transaction, with the place taken. */
@Injectable()
export class HeadsetSessionStore {
  /** The sessions of a unit, from the first that is not as it was. */
  async write(manager: EntityManager, placeId: string, unitId: string, custodies: readonly Custody[], notices: ReadonlyMap<string, string>): Promise<void> {
    const before = await manager.find(HeadsetSessionEntity, { where: { unitId }, order: { ordinal: 'ASC' } });
    const rows = custodies.map((custody, ordinal) => rowOf(before[ordinal]?.placeId ?? placeId, unitId, custody, notices.get(custody.bookingId) ?? before[ordinal]?.noticeVersion ?? null));
    const changed = rows.findIndex((row, index) => before[index] === undefined || !same(row, before[index]));
    const from = changed === -1 ? rows.length : changed;
    if (before.length > from) await manager.query('DELETE FROM headset_session WHERE unit_id = $1 AND ordinal >= $2', [unitId, from]);
    if (rows.length > from) await manager.insert(HeadsetSessionEntity, rows.slice(from).map((row, index) => ({ ...row, immersions: [...row.immersions], ordinal: from + index })));
  }

  /** What is in the hands of some bookings, by the booking. */
  async open(manager: EntityManager, placeId: string, bookingIds: readonly string[]): Promise<readonly UnitInHands[]> {
    const rows = await manager.query<(Pick<HeadsetSessionEntity, 'unitId' | 'bookingId' | 'handedOutAt' | 'eventId'>)[]>(
      'SELECT unit_id AS "unitId", booking_id AS "bookingId", handed_out_at AS "handedOutAt", event_id AS "eventId" FROM headset_session WHERE place_id = $1 AND booking_id = ANY ($2::uuid[]) AND returned_at IS NULL',
      [placeId, bookingIds],
    );
    return rows.map((row) => ({ ...row, returnedAt: null, closedBy: null, immersions: [] }) as unknown as UnitInHands);
  }
}
