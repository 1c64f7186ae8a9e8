import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import { PlanningReader } from '../desk/planning.reader.ts';
import { Refused } from '../refused.type.ts';
import { RerouteStore } from '../rerouting/reroute.store.ts';
import type { ClosureEntity } from './closure.entity.ts';
import { ClosureStore } from './closure.store.ts';
import { ClosureRefused } from './closure.type.ts';

/** What opening again is written with. */
@Injectable()
export class ReopenWriting {
  constructor(
    readonly closures: ClosureStore,
    readonly reroutes: RerouteStore,
    readonly audit: AuditLog,
  ) {}
}

/** Opens a place again before its closure is over. Whoever has not answered is told that their session takes place; what was cancelled or moved stays so. */
@Injectable()
export class ReopenPlace {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planning: PlanningReader,
    private readonly writing: ReopenWriting,
  ) {}

  async run(closureId: string, { accountId, from }: AtDesk): Promise<ClosureEntity | ClosureRefused> {
    const { closures, reroutes, audit } = this.writing;
    return this.database.transaction(async (manager) => {
      const placeId = await this.planning.takePlace(manager, accountId, { closure: closureId });
      const now = this.clock.now();
      const closure = placeId && (await closures.lift(manager, placeId, closureId, now));
      if (!placeId || !closure) return new ClosureRefused(new Refused({ code: 'CLOSURE_UNKNOWN', field: 'closureId' }));
      if (closure.liftedAt === null) return new ClosureRefused(new Refused({ code: 'CLOSURE_OVER', at: closure.endsAt }));
      if (closure.liftedAt !== now) return closure;
      const told = await reroutes.reopen(manager, placeId, closureId, now);
      await audit.record(manager, { act: 'PLACE_REOPENED', actorId: accountId, subject: { kind: 'PLACE', id: placeId }, detail: { closure: closureId, told }, from });
      return closure;
    });
  }
}
