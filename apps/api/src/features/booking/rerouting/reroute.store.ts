import type { RerouteKind, RerouteReason } from '@escale/domain';
import { outcomeOf } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../../platform/ids/new-id.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { type KeptOption, RerouteEntity } from './reroute.entity.ts';

/** Why somebody is told, and by which request. */
export interface RerouteCause {
  readonly reason: RerouteReason;
  readonly closureId: string | null;
  readonly requestKey: string;
}

/** Writes what people are told, with the mail that tells them; every method runs in the caller's transaction, with place and booking locked. */
@Injectable()
export class RerouteStore {
  constructor(private readonly outbox: Outbox) {}

  async byRequest(manager: EntityManager, requestKey: string, bookingId: string): Promise<RerouteEntity | null> {
    return manager.findOneBy(RerouteEntity, { requestKey, bookingId: bookingId as RerouteEntity['bookingId'] });
  }

  /** Writes down what is told, and promises the mail; of several proposals for a booking the latest counts. */
  async tell(manager: EntityManager, kind: RerouteKind, booking: BookingEntity, options: readonly KeptOption[], cause: RerouteCause, now: Date): Promise<RerouteEntity> {
    await this.withdraw(manager, 'booking_id = $1', [booking.id], now);
    const { placeId, id: bookingId, revision, startsAt: wasAt } = booking;
    const outcome = outcomeOf(booking, options.length);
    const reroute = Object.assign(new RerouteEntity(), { placeId, id: newId(), bookingPlaceId: placeId, bookingId, revision, wasAt, kind, outcome, options, ...cause, createdAt: now, takenAt: null, withdrawnAt: null });
    await manager.insert(RerouteEntity, reroute);
    if (outcome !== 'NO_ADDRESS') await this.promise(manager, reroute, 'TOLD', now);
    return reroute;
  }

  /** What a person was last told of a booking, and may still answer. */
  async open(manager: EntityManager, bookingId: string): Promise<RerouteEntity | null> {
    return manager.findOne(RerouteEntity, { where: { bookingId: bookingId as RerouteEntity['bookingId'], kind: 'PROPOSAL' }, order: { createdAt: 'DESC' } });
  }

  async take(manager: EntityManager, { placeId, id }: RerouteEntity, now: Date): Promise<void> {
    await manager.update(RerouteEntity, { placeId, id }, { takenAt: now });
  }

  /** Writes down that the team gave a booking another session at once; the mail about the move says the rest. */
  async moved(manager: EntityManager, before: BookingEntity, after: BookingEntity, option: KeptOption, cause: RerouteCause, now: Date): Promise<void> {
    const { placeId, id: bookingId, revision, startsAt: wasAt } = before;
    await manager.insert(RerouteEntity, { placeId, id: newId(), bookingPlaceId: after.placeId, bookingId, revision, wasAt, kind: 'PROPOSAL', outcome: outcomeOf(before, 1), options: [option], ...cause, createdAt: now, takenAt: now, withdrawnAt: null });
  }

  /** Withdraws the proposals of a closure that nobody has taken, and promises the mail that says that the place opens after all; answers how many. */
  async reopen(manager: EntityManager, placeId: string, closureId: string, now: Date): Promise<number> {
    const withdrawn = await this.withdraw(manager, 'place_id = $1 AND closure_id = $2', [placeId, closureId], now);
    for (const id of withdrawn) await this.promise(manager, { placeId, id }, 'REOPENED', now);
    return withdrawn.length;
  }

  private async promise(manager: EntityManager, { placeId, id }: { readonly placeId: string; readonly id: string }, news: 'TOLD' | 'REOPENED', now: Date): Promise<void> {
    await this.outbox.add(manager, 'send-reroute-mail', { placeId, rerouteId: id, news }, now);
  }

  private async withdraw(manager: EntityManager, which: string, parameters: readonly unknown[], now: Date): Promise<readonly string[]> {
    const at = `$${String(parameters.length + 1)}`;
    const [rows] = await manager.query<[{ id: string }[], number]>(`UPDATE reroute SET withdrawn_at = ${at} WHERE ${which} AND kind = 'PROPOSAL' AND taken_at IS NULL AND withdrawn_at IS NULL RETURNING id`, [...parameters, now]);
    return rows.map(({ id }) => id);
  }
}
