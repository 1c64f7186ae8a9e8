import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { ConvenedGroup } from './convocations-row.ts';
import { CONVENED, TAKE_GROUP } from './convocations.sql.ts';

/** Reads who is written to of a group, for who answers for its organisation: addresses are theirs alone. */
@Injectable()
export class ConvocationsReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null for others. `learnerId`: of one person alone. */
  async of(accountId: string, groupBookingId: string, manager: EntityManager = this.database.source.manager, learnerId: string | null = null): Promise<ConvenedGroup | null> {
    const [group] = await manager.query<ConvenedGroup[]>(CONVENED, [accountId, groupBookingId, this.clock.now(), learnerId]);
    return group ?? null;
  }

  /** Takes the group for the length of the transaction, so that two presses at once see one another. */
  async take(manager: EntityManager, accountId: string, groupBookingId: string): Promise<ConvenedGroup | null> {
    const taken = await manager.query<unknown[]>(TAKE_GROUP, [accountId, groupBookingId]);
    return taken.length === 0 ? null : this.of(accountId, groupBookingId, manager);
  }
}
