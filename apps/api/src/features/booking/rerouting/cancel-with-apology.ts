import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BookingEntity } from '../booking.entity.ts';
import { GiveBack } from '../give-back.ts';
import { Refused } from '../refused.type.ts';
import type { KeptOption, RerouteEntity } from './reroute.entity.ts';
import { type RerouteCause, RerouteStore } from './reroute.store.ts';

/** Cancels a booking for its place, with a mail that apologises, says why, and lists sessions nearby to book instead. */
@Injectable()
export class CancelWithApology {
  constructor(
    private readonly giveBack: GiveBack,
    private readonly store: RerouteStore,
  ) {}

  /** Runs in the caller's transaction, with the place taken and the booking locked; `options` were found before. */
  async run(manager: EntityManager, booking: BookingEntity, options: readonly KeptOption[], cause: RerouteCause, now: Date): Promise<RerouteEntity | Refused> {
    const given = await this.giveBack.run(manager, booking, now);
    return given.ok ? this.store.tell(manager, 'APOLOGY', given.value, options, cause, now) : new Refused(given.refusal);
  }
}
