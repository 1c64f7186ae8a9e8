import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { NamesStore } from './names.store.ts';

/** Asks again who comes, before the seats of nobody go. */
@Injectable()
export class RemindNames {
  constructor(
    private readonly store: NamesStore,
    private readonly outbox: Outbox,
  ) {}

  /** Answers how many groups are written to. */
  async run(manager: EntityManager, now: Date): Promise<number> {
    const groups = await this.store.remind(manager, now);
    for (const groupBookingId of groups) await this.outbox.add(manager, 'send-group-mail', { groupBookingId, kind: 'NAMES_DUE' }, now);
    return groups.length;
  }
}
