import { closedAlready, type Id, isSameList } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { brokenConstraint, Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids/new-id.ts';
import { NEVER_TWICE } from '../allocation.entity.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import { Refused } from '../refused.type.ts';
import { FindOptions, type FoundOptions } from '../rerouting/find-options.ts';
import type { ClosePlaceInput } from './closure.input.ts';
import { ClosureEntity } from './closure.entity.ts';
import { ClosureReader } from './closure.reader.ts';
import type { Closing } from './closure-row.ts';
import { ClosureStore } from './closure.store.ts';
import { ClosureRefused } from './closure.type.ts';
import { PreviewClosure, thought } from './preview-closure.ts';
import { TreatBooking } from './treat-booking.ts';

type Found = ReadonlyMap<string, FoundOptions>;

/** Undoes the transaction: whatever of a closure cannot be, none of it is. */
class NotClosed extends Error {
  constructor(
    readonly refused: Refused,
    readonly bookingId: string | null,
  ) {
    super(refused.code);
  }
}

/** What a closure is written with. */
@Injectable()
export class ClosureWriting {
  constructor(
    readonly reader: ClosureReader,
    readonly store: ClosureStore,
    readonly treating: TreatBooking,
    readonly audit: AuditLog,
  ) {}
}

/** Closes a place and does what was decided for each booking it hits, all in one transaction, on the very list that was shown; or nothing at all. */
@Injectable()
export class ClosePlace {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly preview: PreviewClosure,
    private readonly options: FindOptions,
    private readonly writing: ClosureWriting,
  ) {}

  async run(input: ClosePlaceInput, who: AtDesk): Promise<ClosureEntity | ClosureRefused> {
    const refused = (refusal: Refused, bookingId: string | null = null) => new ClosureRefused(refusal, bookingId, { accountId: who.accountId, input });
    const now = this.clock.now();
    const closing = await this.preview.closing(who.accountId, input, now);
    // Sent again, the place is closed already: only the key tells that it was this very request.
    if (closing instanceof Refused) return (closing.code === 'ALREADY_CLOSED' ? await this.writing.store.sentBefore(who.accountId, input) : null) ?? refused(closing);
    const found = await this.find(closing, input, now);
    try {
      return await this.database.transaction((manager) => this.close(manager, input, closing, found, who));
    } catch (error) {
      if (error instanceof NotClosed) return refused(error.refused, error.bookingId);
      // The last guard spoke: some other way of writing took a unit between our reading and our writing.
      if (brokenConstraint(error) === NEVER_TWICE) return refused(new Refused({ code: 'SLOT_TAKEN' }));
      throw error;
    }
  }

  /** What people are proposed is sought before anything is locked: whoever books meanwhile is not kept waiting. */
  private async find(closing: Closing, { treatments }: ClosePlaceInput, now: Date): Promise<Found> {
    const chosen = new Map(treatments.map((treatment) => [treatment.bookingId, treatment]));
    const questions = (await this.writing.reader.hits(closing, now)).map(({ question }) => question);
    const written = questions.filter(({ id }) => chosen.get(id)?.treatment !== 'HONOUR' && !chosen.get(id)?.session);
    return this.options.run(written, thought(closing));
  }

  private async close(manager: EntityManager, input: ClosePlaceInput, closing: Closing, found: Found, { accountId, from }: AtDesk): Promise<ClosureEntity> {
    const { reader, store, treating, audit } = this.writing;
    const { treatments, reason, idempotencyKey: requestKey } = input;
    if (!(await store.takePlaces(manager, accountId, closing.placeId, treatments.flatMap(({ session }) => (session ? [session.offerId] : []))))) throw new NotClosed(new Refused({ code: 'OUTSIDE_YOUR_SCOPE', field: 'placeId' }), null);
    const earlier = await store.byRequest(manager, closing.placeId, requestKey);
    if (earlier !== null) {
      if (store.isSame(earlier, input, closing)) return earlier;
      throw new NotClosed(new Refused({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }), null);
    }
    const now = this.clock.now();
    // Of two who close at the same time one wins; the other is told.
    const already = closedAlready(closing.during, closing.spaceId as Id<'Space'> | null, await reader.inForce(manager, closing.placeId, now));
    if (already !== null) throw new NotClosed(new Refused(already), null);
    const touched = await reader.lockTouched(manager, closing, now);
    const standing = touched.filter(({ status }) => status !== 'HELD');
    const shown = treatments.map(({ bookingId, expectedVersion }) => ({ id: bookingId, version: expectedVersion }));
    if (!isSameList(shown, standing)) throw new NotClosed(new Refused({ code: 'CHANGED_MEANWHILE', field: 'treatments' }), null);

    const closure = Object.assign(new ClosureEntity(), store.rowOf(input, closing), { id: newId(), closedBy: accountId, createdAt: now, liftedAt: null });
    // Written first: a booking that is moved is moved by hours that already know of it.
    await store.insert(manager, closure);
    await treating.endHolds(manager, touched.filter(({ status }) => status === 'HELD'), now);
    for (const booking of standing) {
      const treatment = treatments.find(({ bookingId }) => bookingId === booking.id);
      if (treatment === undefined) throw new Error('A booking of the list has no treatment.');
      const refusal = await treating.run(manager, booking, treatment, found.get(booking.id) ?? null, { reason: 'CLOSURE', closureId: closure.id, requestKey }, now);
      if (refusal !== null) throw new NotClosed(refusal, booking.id);
    }
    const count = (wanted: string) => treatments.filter(({ treatment }) => treatment === wanted).length;
    const detail = { closure: closure.id, reason, honoured: count('HONOUR'), moved: count('MOVE'), cancelled: count('CANCEL') };
    await audit.record(manager, { act: 'PLACE_CLOSED', actorId: accountId, subject: { kind: 'PLACE', id: closing.placeId }, detail, from });
    return closure;
  }
}
