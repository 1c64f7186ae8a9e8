import { type RerouteReason, whyNotRerouted } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import { Refused } from '../refused.type.ts';
import { FindOptions, type FoundOptions } from './find-options.ts';
import type { RerouteEntity } from './reroute.entity.ts';
import { RerouteReader } from './reroute.reader.ts';
import { RerouteStore } from './reroute.store.ts';

export interface ProposalWish {
  readonly bookingIds: readonly string[];
  readonly reason: RerouteReason;
  readonly idempotencyKey: string;
}

/** What came of proposing to one person. */
export interface Proposed {
  readonly bookingId: string;
  readonly result: RerouteEntity | Refused;
}

/** What proposing is written with. */
@Injectable()
export class RerouteWriting {
  constructor(
    readonly store: RerouteStore,
    readonly audit: AuditLog,
  ) {}
}

/** Proposes other sessions to people whose booking cannot be kept; each booking stands until its person answers. */
@Injectable()
export class ProposeAlternatives {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: RerouteReader,
    private readonly options: FindOptions,
    private readonly writing: RerouteWriting,
  ) {}

  async run(wish: ProposalWish, who: AtDesk): Promise<readonly Proposed[]> {
    const questions = await this.reader.questions(who.accountId, wish.bookingIds);
    const versions = new Map<string, number>(questions.map(({ id, version }) => [id, version]));
    const found = await this.options.run(questions);
    return this.database.transaction((manager) => this.record(manager, wish, who, versions, found));
  }

  private async record(manager: EntityManager, { bookingIds, reason, idempotencyKey }: ProposalWish, { accountId, from }: AtDesk, versions: ReadonlyMap<string, number>, found: ReadonlyMap<string, FoundOptions>): Promise<readonly Proposed[]> {
    // The same key twice at once: the second waits here, then finds what the first did.
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`reroute:${idempotencyKey}`]);
    const placeIds = await this.reader.takePlacesOf(manager, accountId, bookingIds);
    const bookings = await this.reader.lock(manager, placeIds, bookingIds);
    const now = this.clock.now();
    const told = new Map<string, number>();
    const results: Proposed[] = [];
    for (const bookingId of bookingIds) {
      const booking = bookings.get(bookingId);
      const earlier = booking && (await this.writing.store.byRequest(manager, idempotencyKey, bookingId));
      const refusal = booking === undefined ? { code: 'BOOKING_UNKNOWN', field: 'bookingIds' } as const : whyNotRerouted(booking, now);
      if (earlier) results.push({ bookingId, result: earlier.reason === reason ? earlier : new Refused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }) });
      else if (booking === undefined || refusal !== null) results.push({ bookingId, result: new Refused(refusal ?? { code: 'BOOKING_UNKNOWN' }) });
      else if (booking.version !== versions.get(bookingId)) results.push({ bookingId, result: new Refused({ code: 'CHANGED_MEANWHILE' }) });
      else {
        results.push({ bookingId, result: await this.writing.store.tell(manager, 'PROPOSAL', booking, found.get(bookingId)?.PROPOSAL ?? [], { reason, closureId: null, requestKey: idempotencyKey }, now) });
        told.set(booking.placeId, (told.get(booking.placeId) ?? 0) + 1);
      }
    }
    for (const [place, bookingsTold] of told) await this.writing.audit.record(manager, { act: 'ALTERNATIVES_PROPOSED', actorId: accountId, subject: { kind: 'PLACE', id: place }, detail: { reason, bookings: bookingsTold }, from });
    return results;
  }
}
