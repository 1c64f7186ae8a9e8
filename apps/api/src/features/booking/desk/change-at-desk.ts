import { type DeskAct, whyNotAtDesk } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { brokenConstraint } from '../../../platform/database/database.ts';
import { NEVER_TWICE } from '../allocation.entity.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { OncePerKey } from '../once-per-key.ts';
import { Refused } from '../refused.type.ts';
import { PlanningReader } from './planning.reader.ts';

/** Which booking, as it was shown to whom. */
export interface DeskRequest {
  readonly bookingId: string;
  /** The version that was shown; null where whatever stands may be answered, for the work judges it. */
  readonly expectedVersion: number | null;
  readonly idempotencyKey: string;
}

export interface AtDesk {
  readonly accountId: string;
  readonly from: RequestContext;
}

export type DeskWork = (manager: EntityManager, booking: BookingEntity, now: Date) => Promise<BookingEntity | Refused>;

/**
 * What every change at the desk has in common: the team's right to it, the version that was shown, once per key, and a line in the audit log.
 * Of two who change the same booking at the same time one wins; the other is told, and changes nothing.
 */
@Injectable()
export class ChangeAtDesk {
  constructor(
    private readonly clock: Clock,
    private readonly perKey: OncePerKey,
    private readonly planning: PlanningReader,
    private readonly audit: AuditLog,
  ) {}

  /** Runs `work` on the booking, locked, if `act` is possible; `more` is what else makes the request what it is. A null `act` is judged by the work; `written` is what the log calls it. */
  async run({ bookingId, expectedVersion, idempotencyKey }: DeskRequest, act: DeskAct | null, { accountId, from }: AtDesk, more: unknown, work: DeskWork, written: string = act ?? 'MOVE'): Promise<BookingEntity | Refused> {
    const request = { bookingId, expectedVersion, act, accountId, more };
    try {
      return await this.perKey.run(idempotencyKey, 'desk', request, async (manager) => {
        const placeId = await this.planning.takePlace(manager, accountId, { booking: bookingId });
        const booking = placeId && (await this.planning.bookingAt(manager, placeId, bookingId));
        if (!booking) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
        if (expectedVersion !== null && booking.version !== expectedVersion) return new Refused({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion' });
        const now = this.clock.now();
        const refusal = act === null ? null : whyNotAtDesk(act, booking, { lateMinutes: await this.planning.graceOf(manager, placeId) }, now);
        if (refusal !== null) return new Refused(refusal);
        const changed = await work(manager, booking, now);
        if (changed instanceof Refused) return changed;
        const seen = ({ startsAt, endsAt, status }: BookingEntity) => ({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), status });
        await this.audit.record(manager, { act: 'CHANGED_AT_DESK', actorId: accountId, subject: { kind: 'BOOKING', id: bookingId }, detail: { place: booking.placeId, act: written }, before: seen(booking), after: seen(changed), from });
        return changed;
      });
    } catch (error) {
      // The last guard spoke: some other way of writing took a unit between our reading and our writing.
      if (brokenConstraint(error) === NEVER_TWICE) return new Refused({ code: 'SLOT_TAKEN' });
      throw error;
    }
  }
}
