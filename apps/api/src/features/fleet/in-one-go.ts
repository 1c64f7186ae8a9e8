import type { Id, Role } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../platform/access/request-contexts.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { brokenConstraint, Database } from '../../platform/database/database.ts';
import { NEVER_TWICE } from '../booking/allocation.entity.ts';
import { FleetReader } from './fleet.reader.ts';
import { FleetRequestStore } from './fleet-request.store.ts';
import { NotDone, UnitsRefused } from './units-refused.type.ts';

/** Who asks, from where, and in which of their roles. */
export interface Asker {
  readonly accountId: string;
  readonly from: RequestContext;
  readonly roles: readonly Role[];
}

/** What was done, by ids: the units as they stand are read afterwards. */
export interface UnitsDone {
  readonly unitIds: readonly string[];
  readonly moved: number;
  readonly stranded: number;
}

export interface Going {
  readonly manager: EntityManager;
  readonly placeId: Id<'Place'>;
  readonly now: Date;
}

/** At which place, by its id or by its units, with another taken along where something goes there. */
export type Whereabouts = { readonly placeId: string } | { readonly unitIds: readonly string[]; readonly alsoTaken?: string };

/** What every change of the equipment has in common: the team's right to it inside the transaction, the place taken, once per key, all or nothing. */
@Injectable()
export class InOneGo {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: FleetReader,
    private readonly requests: FleetRequestStore,
  ) {}

  async run<Done extends object>(where: Whereabouts, request: unknown, idempotencyKey: string, { accountId, roles }: Asker, work: (going: Going) => Promise<Done>): Promise<Done | UnitsRefused> {
    try {
      return await this.database.transaction(async (manager) => {
        const placeId = 'placeId' in where ? await this.reader.takePlace(manager, accountId, roles, where.placeId) : await this.reader.takePlaceOf(manager, accountId, roles, where.unitIds, where.alsoTaken);
        if (placeId === null) throw new NotDone('placeId' in where ? { code: 'OUTSIDE_YOUR_SCOPE', field: 'placeId' } : { code: 'UNIT_UNKNOWN', field: 'unitIds' });
        const asked = { accountId, request };
        const earlier = await this.requests.earlier<Done>(manager, placeId, idempotencyKey, asked);
        if (earlier === 'reused') throw new NotDone({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
        if (earlier !== null) return earlier;
        const now = this.clock.now();
        const done = await work({ manager, placeId, now });
        await this.requests.remember(manager, placeId, idempotencyKey, asked, done, now);
        return done;
      });
    } catch (error) {
      if (error instanceof NotDone) return error.refused;
      // The last guard spoke. Nothing was done; what has the units is counted as it stands now.
      if (brokenConstraint(error) === NEVER_TWICE) return new UnitsRefused({ code: 'BOOKINGS_IN_THE_WAY', bookings: 'unitIds' in where ? await this.reader.taken(where.unitIds, this.clock.now()) : 0 });
      throw error;
    }
  }
}
