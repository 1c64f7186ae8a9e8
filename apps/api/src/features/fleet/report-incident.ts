import { idOf, type IncidentKind, type IncidentSeverity, type ReadyCheck } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/ids/new-id.ts';
import { ChangeUnits } from './change-units.ts';
import { FleetReader } from './fleet.reader.ts';
import { IncidentStore } from './incident.store.ts';
import { type Asker, InOneGo, type UnitsDone } from './in-one-go.ts';
import { ReassignBookings } from './reassign-bookings.ts';
import { NotDone, UnitsRefused } from './units-refused.type.ts';

export interface IncidentWish {
  readonly unitId: string;
  readonly severity: IncidentSeverity;
  readonly kind: IncidentKind;
  readonly account: string;
}

export interface Repair {
  readonly incidentId: string;
  readonly repair: string | null;
  readonly costCents: number | null;
  /** What was looked at before the unit goes back to service; null where it does not yet. */
  readonly check: ReadyCheck | null;
}

export type IncidentDone = UnitsDone & { readonly incidentId: string };

/** Writes down what went wrong with a unit, and what was done about it. */
@Injectable()
export class ReportIncident {
  constructor(
    private readonly inOneGo: InOneGo,
    private readonly changes: ChangeUnits,
    private readonly store: IncidentStore,
    private readonly bookings: ReassignBookings,
    private readonly reader: FleetReader,
  ) {}

  /** A blocking one takes the unit out of service at once, unless somebody has it in hand: then at its return. */
  async report({ unitId, severity, kind, account }: IncidentWish, idempotencyKey: string, asker: Asker): Promise<IncidentDone | UnitsRefused> {
    const unitIds = [unitId];
    return this.inOneGo.run({ unitIds }, { report: { unitId, severity, kind, account } }, idempotencyKey, asker, async (going) => {
      const { manager, placeId, now } = going;
      const incidentId = newId();
      if (account.trim() === '') throw new NotDone({ code: 'TEXT_EMPTY', field: 'account' });
      const [changed] = await this.changes.apply(going, { unitIds }, { act: 'REPORT_INCIDENT', incidentId: idOf<'Incident'>(incidentId), severity }, asker);
      await this.store.insert(manager, { id: incidentId, placeId, unitId, severity, kind, account: account.trim() }, { at: now, accountId: asker.accountId });
      const lost = changed !== undefined && changed.unit.inService && changed.after.status === 'OUT_OF_SERVICE';
      const { moved, stranded } = lost ? await this.bookings.run(manager, { placeId, unitIds }, now) : { moved: [], stranded: [] };
      return { unitIds, incidentId, moved: moved.length, stranded: stranded.length };
    });
  }

  async resolve({ incidentId, repair, costCents, check }: Repair, idempotencyKey: string, asker: Asker): Promise<IncidentDone | UnitsRefused> {
    const unitId = await this.reader.unitOf(asker.accountId, { incident: incidentId });
    if (unitId === null) return new UnitsRefused({ code: 'INCIDENT_UNKNOWN', field: 'incidentId' });
    const unitIds = [unitId];
    return this.inOneGo.run({ unitIds }, { resolve: { incidentId, repair, costCents, check } }, idempotencyKey, asker, async (going) => {
      await this.changes.apply(going, { unitIds }, { act: 'RESOLVE_INCIDENT', incidentId: idOf<'Incident'>(incidentId) }, asker);
      await this.store.resolve(going.manager, incidentId, repair?.trim() || null, costCents, { at: going.now, accountId: asker.accountId });
      if (check !== null) await this.changes.apply(going, { unitIds }, { act: 'RETURN_TO_SERVICE', ...check }, asker);
      return { unitIds, incidentId, moved: 0, stranded: 0 };
    });
  }
}
