import { decideDeskMove, DEFAULT_POLICY, type Id } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { windowAround } from '../availability/booking-window.ts';
import { PlaceFactsReader } from '../availability/place-facts.reader.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { BookingStore } from '../booking.store.ts';
import { AskGuardian } from '../guardian/ask-guardian.ts';
import { Refused } from '../refused.type.ts';
import { type AtDesk, ChangeAtDesk, type DeskRequest } from './change-at-desk.ts';

export interface DeskMove {
  readonly startsAt: Date;
  readonly durationMinutes: number;
  readonly unitIds: readonly string[];
  readonly evenIfClosed: boolean;
}

/** Gives a booking another time, length or unit, as its place decides. */
@Injectable()
export class MoveAtDesk {
  constructor(
    private readonly changes: ChangeAtDesk,
    private readonly facts: PlaceFactsReader,
    private readonly store: BookingStore,
    private readonly outbox: Outbox,
    private readonly guardians: AskGuardian,
  ) {}

  async run(request: DeskRequest, move: DeskMove, who: AtDesk): Promise<BookingEntity | Refused> {
    return this.changes.run(request, null, who, { ...move, startsAt: move.startsAt.toISOString() }, (manager, booking, now) => this.move(manager, booking, move, now));
  }

  private async move(manager: EntityManager, booking: BookingEntity, move: DeskMove, now: Date): Promise<BookingEntity | Refused> {
    const facts = await this.facts.ofOffer(manager, booking.offerId, windowAround(move), now, booking.id);
    if (facts === null) throw new Error('The offer of a booking is gone.');
    const { minimumAge: provenAge } = await this.store.asked(manager, booking, now);
    const unitIds = await this.store.unitIdsOf(manager, booking);
    const wish = { ...move, pinned: move.unitIds as readonly Id<'EquipmentUnit'>[] };
    const decision = decideDeskMove(wish, { ...facts, booking, unitIds, provenAge, policy: DEFAULT_POLICY }, now);
    if (!decision.ok) return new Refused(decision.refusal);
    await this.store.expireHolds(manager, now, [booking.placeId]);
    const { startsAt, endsAt, revision, guardianConsentState, assignments, retimed } = decision.value;
    const moved = await this.store.move(manager, booking, { startsAt, endsAt, revision, guardianConsentState }, assignments);
    // Who is here knows; and which of two equal headsets it is tells nobody anything before they come.
    if (retimed && moved.status === 'CONFIRMED') await this.outbox.add(manager, 'send-booking-mail', { placeId: moved.placeId, bookingId: moved.id, kind: 'MOVED', revision: String(revision) }, now);
    if (retimed && guardianConsentState === 'ASKED') await this.guardians.again(manager, moved, now);
    return moved;
  }
}
