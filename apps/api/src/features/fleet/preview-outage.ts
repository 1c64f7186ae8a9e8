import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Asker } from './in-one-go.ts';
import { FleetReader } from './fleet.reader.ts';
import { ReassignBookings, type Reassigned } from './reassign-bookings.ts';
import { TransitStore } from './transit.store.ts';

/** What was found, carried out of a transaction that is undone. */
class Seen extends Error {
  constructor(readonly found: Reassigned) {
    super('undone on purpose');
  }
}

/** Says what taking units out of service would do to their bookings, by doing it and taking it back: what is shown is what would be. */
@Injectable()
export class PreviewOutage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: FleetReader,
    private readonly bookings: ReassignBookings,
    private readonly transit: TransitStore,
  ) {}

  /** Null where the units are not at one place of theirs. */
  async run(unitIds: readonly string[], { accountId, roles }: Pick<Asker, 'accountId' | 'roles'>): Promise<Reassigned | null> {
    try {
      return await this.database.transaction(async (manager) => {
        const placeId = await this.reader.takePlaceOf(manager, accountId, roles, unitIds);
        if (placeId === null) return null;
        await this.transit.hide(manager, unitIds);
        throw new Seen(await this.bookings.run(manager, { placeId, unitIds }, this.clock.now()));
      });
    } catch (error) {
      if (error instanceof Seen) return error.found;
      throw error;
    }
  }
}
