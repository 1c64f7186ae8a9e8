import type { Id, ReadyCheck } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChangeUnits, type UnitsRequest } from './change-units.ts';
import { type Asker, InOneGo, type UnitsDone } from './in-one-go.ts';
import { ReassignBookings } from './reassign-bookings.ts';
import { TransitStore } from './transit.store.ts';
import { NotDone, UnitsRefused } from './units-refused.type.ts';

/**
 * Sends units to another place. From their departure they are that place's, and can be booked there from their arrival on if they were fit; until then their diary says that they travel.
 * They leave only once every booking they have is served by others: a booking cannot stand on what is not there.
 */
@Injectable()
export class SendUnits {
  constructor(
    private readonly inOneGo: InOneGo,
    private readonly changes: ChangeUnits,
    private readonly bookings: ReassignBookings,
    private readonly transit: TransitStore,
  ) {}

  async send({ unitIds, idempotencyKey }: UnitsRequest, toPlaceId: string, arrivesAt: Date, asker: Asker): Promise<UnitsDone | UnitsRefused> {
    const request = { act: 'SEND', unitIds, toPlaceId, arrivesAt: arrivesAt.toISOString() };
    return this.inOneGo.run({ unitIds, alsoTaken: toPlaceId }, request, idempotencyKey, asker, async (going) => {
      const { manager, placeId, now } = going;
      if (!(await this.transit.isPlace(manager, toPlaceId))) throw new NotDone({ code: 'PLACE_UNKNOWN', field: 'toPlaceId' });
      const changed = await this.changes.apply(going, { unitIds }, { act: 'SEND', fromPlaceId: placeId, toPlaceId: toPlaceId as Id<'Place'>, arrivesAt }, asker);
      await this.transit.handOver(manager, unitIds, toPlaceId, now);
      const { moved, stranded } = await this.bookings.run(manager, { placeId, unitIds: changed.map(({ unit }) => unit.id) }, now);
      await this.leave(manager, { unitIds, toPlaceId, arrivesAt }, stranded, now);
      return { unitIds, moved: moved.length, stranded: 0 };
    });
  }

  /** They come sooner or later than was said. */
  async changeArrival(request: UnitsRequest, arrivesAt: Date, asker: Asker): Promise<UnitsDone | UnitsRefused> {
    const { unitIds } = request;
    return this.inOneGo.run({ unitIds }, { act: 'CHANGE_ARRIVAL', unitIds, arrivesAt: arrivesAt.toISOString() }, request.idempotencyKey, asker, async (going) => {
      const { manager, placeId, now } = going;
      const changed = await this.changes.apply(going, { unitIds }, { act: 'CHANGE_ARRIVAL', arrivesAt }, asker);
      await this.transit.unblock(manager, unitIds, now);
      const fit = changed.filter(({ after }) => after.fitOnTheWay).map(({ unit }) => unit.id);
      await this.transit.setAside(manager, fit, true);
      const { moved, stranded } = await this.bookings.run(manager, { placeId, unitIds, startingBefore: arrivesAt }, now);
      await this.transit.setAside(manager, fit, false);
      await this.leave(manager, { unitIds, toPlaceId: placeId, arrivesAt }, stranded, now);
      return { unitIds, moved: moved.length, stranded: 0 };
    });
  }

  /** They are here; checked at once, they are ready. */
  async receive(request: UnitsRequest, check: ReadyCheck | null, asker: Asker): Promise<UnitsDone | UnitsRefused> {
    return this.changes.run(request, { act: 'RECEIVE', check }, asker, ({ manager, now }) => this.transit.unblock(manager, request.unitIds, now));
  }

  /** Keeps the units from being booked until they arrive; not while anything still has them, which is counted as a whole. */
  private async leave(manager: EntityManager, { unitIds, toPlaceId, arrivesAt }: Journey, stranded: readonly string[], now: Date): Promise<void> {
    const inTheWay = new Set([...stranded, ...(await this.transit.inTheWay(manager, unitIds, now, arrivesAt))]);
    if (inTheWay.size > 0) throw new NotDone({ code: 'BOOKINGS_IN_THE_WAY', bookings: inTheWay.size });
    await this.transit.block(manager, unitIds, toPlaceId, now, arrivesAt);
  }
}

interface Journey {
  readonly unitIds: readonly string[];
  readonly toPlaceId: string;
  readonly arrivesAt: Date;
}
