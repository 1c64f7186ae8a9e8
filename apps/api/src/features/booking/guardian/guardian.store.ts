import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FileKind } from '../../../platform/upload/read-upload.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { GuardianConsentEntity } from './guardian-consent.entity.ts';

/** A picture of a paper that is kept. */
export interface Scan {
  readonly scanId: string;
  readonly scanKind: FileKind;
}

/** Writes whom a booking asks and what came of it; every method runs in the caller's transaction, with the booking's row locked. */
@Injectable()
export class GuardianStore {
  async ask(manager: EntityManager, { placeId, id }: BookingEntity, whom: Pick<GuardianConsentEntity, 'name' | 'email' | 'tokenHash'>, askedAt: Date): Promise<void> {
    await manager.insert(GuardianConsentEntity, { ...whom, placeId, bookingId: id, askedAt, answeredAt: null, paperSeenAt: null, paperSeenBy: null, scanId: null, scanKind: null });
  }

  /** Forgets an earlier answer; whether somebody has an address to be written to. */
  async askAgain(manager: EntityManager, { placeId, id }: BookingEntity, askedAt: Date): Promise<boolean> {
    await manager.update(GuardianConsentEntity, { placeId, bookingId: id }, { askedAt, answeredAt: null, paperSeenAt: null, paperSeenBy: null, scanId: null, scanKind: null });
    const asked = await manager.findOneBy(GuardianConsentEntity, { placeId, bookingId: id });
    return asked !== null && asked.email !== null;
  }

  async answered(manager: EntityManager, { placeId, id }: BookingEntity, answeredAt: Date): Promise<void> {
    await manager.update(GuardianConsentEntity, { placeId, bookingId: id }, { answeredAt });
  }

  async paperSeen(manager: EntityManager, { placeId, id }: BookingEntity, paperSeenBy: string, paperSeenAt: Date): Promise<void> {
    await manager.update(GuardianConsentEntity, { placeId, bookingId: id }, { paperSeenAt, paperSeenBy });
  }

  /** Names the picture of the paper; the one before is forgotten with it. */
  async scanned(manager: EntityManager, { placeId, id }: BookingEntity, { scanId, scanKind }: Scan): Promise<void> {
    await manager.update(GuardianConsentEntity, { placeId, bookingId: id }, { scanId, scanKind });
  }
}
