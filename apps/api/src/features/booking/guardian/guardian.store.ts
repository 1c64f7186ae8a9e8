import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BookingEntity } from '../booking.entity.ts';
import { GuardianConsentEntity } from './guardian-consent.entity.ts';

/** Writes whom a booking asks and what came of it; every method runs in the caller's transaction, with the booking's row locked. */
@Injectable()
export class GuardianStore {
  async ask(manager: EntityManager, { placeId, id }: BookingEntity, whom: Pick<GuardianConsentEntity, 'name' | 'email' | 'tokenHash'>, askedAt: Date): Promise<void> {
    await manager.insert(GuardianConsentEntity, { ...whom, placeId, bookingId: id, askedAt, answeredAt: null, paperSeenAt: null, paperSeenBy: null });
  }

  /** Forgets an earlier answer; whether somebody has an address to be written to. */
  async askAgain(manager: EntityManager, { placeId, id }: BookingEntity, askedAt: Date): Promise<boolean> {
    await manager.update(GuardianConsentEntity, { placeId, bookingId: id }, { askedAt, answeredAt: null, paperSeenAt: null, paperSeenBy: null });
    const asked = await manager.findOneBy(GuardianConsentEntity, { placeId, bookingId: id });
    return asked !== null && asked.email !== null;
  }

  async answered(manager: EntityManager, { placeId, id }: BookingEntity, answeredAt: Date): Promise<void> {
    await manager.update(GuardianConsentEntity, { placeId, bookingId: id }, { answeredAt });
  }

  async paperSeen(manager: EntityManager, { placeId, id }: BookingEntity, paperSeenBy: string, paperSeenAt: Date): Promise<void> {
    await manager.update(GuardianConsentEntity, { placeId, bookingId: id }, { paperSeenAt, paperSeenBy });
  }
}
