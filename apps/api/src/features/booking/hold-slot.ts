import { checkDayLimit, decideHold, DEFAULT_POLICY, type Id, idOf, plusMinutes } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { brokenConstraint } from '../../platform/database/database.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import { NEVER_TWICE } from './allocation.entity.ts';
import { windowAround } from './availability/booking-window.ts';
import { PlaceFactsReader } from './availability/place-facts.reader.ts';
import type { BookingEntity } from './booking.entity.ts';
import type { HoldSlotInput } from './booking.input.ts';
import { BookingReader } from './booking.reader.ts';
import { BookingStore } from './booking.store.ts';
import { holdRow } from './hold-row.ts';
import { OncePerKey } from './once-per-key.ts';
import { Refused, type SoughtSlot } from './refused.type.ts';
import { FutureLimit } from './waiting/future-limit.ts';

/** Takes concrete units for a person who is still filling in their name: ten minutes, once per key. */
@Injectable()
export class HoldSlot {
  constructor(
    private readonly clock: Clock,
    private readonly perKey: OncePerKey,
    private readonly facts: PlaceFactsReader,
    private readonly bookings: BookingReader,
    private readonly store: BookingStore,
    private readonly secrets: Secrets,
    private readonly futureLimit: FutureLimit,
  ) {}

  /** `accountId`: signed in, for whom the limit of a day is then known already. */
  async run({ idempotencyKey, ...input }: HoldSlotInput, accountId: string | null): Promise<BookingEntity | Refused> {
    const sought: SoughtSlot = { ...input, moduleId: input.moduleId ?? null, age: input.age ?? null };
    try {
      // An age leaves no trace, not even in the digest of the request.
      return await this.perKey.run(idempotencyKey, 'hold', { ...sought, age: null }, (manager) => this.within(manager, sought, accountId));
    } catch (error) {
      // The last guard spoke: some other way of writing took a unit between our reading and our writing.
      if (brokenConstraint(error) === NEVER_TWICE) return new Refused({ code: 'SLOT_TAKEN' }, { sought });
      throw error;
    }
  }

  /** In a transaction of the caller's, who catches what the last guard says. */
  async within(manager: EntityManager, sought: SoughtSlot, accountId: string | null): Promise<BookingEntity | Refused> {
    const now = this.clock.now();
    const wish = { ...sought, offerId: idOf<'Offer'>(sought.offerId), moduleId: sought.moduleId as Id<'Module'> | null };
    const placeId = await this.store.lockPlaceOfOffer(manager, sought.offerId);
    const facts = placeId && (await this.facts.ofOffer(manager, sought.offerId, windowAround(sought), now));
    if (!placeId || !facts) return new Refused({ code: 'NO_SUCH_EQUIPMENT', field: 'offerId' });
    const decision = decideHold(wish, facts, now);
    if (!decision.ok) return new Refused(decision.refusal, { placeId, sought });
    const sessions = facts.offer.perDayLimit === null ? 0 : await this.bookings.sessionsThatDay(manager, { offerId: wish.offerId, startsAt: wish.startsAt, accountId, email: null, except: null }, now);
    const tooMany = checkDayLimit(facts.offer, sessions);
    if (tooMany !== null) return new Refused(tooMany, { placeId });
    const hoards = accountId === null ? null : await this.futureLimit.exceeded(manager, { accountId, email: null, except: null }, now);
    if (hoards !== null) return new Refused(hoards, { placeId });

    await this.store.expireHolds(manager, now, [placeId]);
    const booking = holdRow({ placeId, offer: facts.offer, wish, plan: decision.value, holdExpiresAt: plusMinutes(now, DEFAULT_POLICY.holdMinutes) }, this.secrets, now);
    await this.store.insert(manager, booking, decision.value.assignments);
    return booking;
  }
}
