import type { GuardianPlan } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { hashOf, Secrets } from '../../../platform/secret/secrets.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { GuardianStore } from './guardian.store.ts';

/** Asks a minor's guardian, in the transaction that books or moves. Their link is derived when the mail is written, and stands nowhere. */
@Injectable()
export class AskGuardian {
  constructor(
    private readonly store: GuardianStore,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
  ) {}

  async first(manager: EntityManager, booking: BookingEntity, guardian: GuardianPlan['guardian'], now: Date): Promise<void> {
    const whom = guardian === null ? { name: null, email: null, tokenHash: null } : { ...guardian, tokenHash: hashOf(this.secrets.guardianToken(booking.id)) };
    await this.store.ask(manager, booking, whom, now);
    // Of a session that may not take place nobody is asked: the letter leaves with the team's yes.
    if (guardian !== null && booking.status === 'CONFIRMED') await this.promise(manager, booking, now);
  }

  /** The session moved: what was said is forgotten, and whoever has an address is written to. */
  async again(manager: EntityManager, booking: BookingEntity, now: Date): Promise<void> {
    if (await this.store.askAgain(manager, booking, now)) await this.promise(manager, booking, now);
  }

  private async promise(manager: EntityManager, { placeId, id, revision }: BookingEntity, now: Date): Promise<void> {
    await this.outbox.add(manager, 'send-guardian-mail', { placeId, bookingId: id, revision: String(revision) }, now);
  }
}
