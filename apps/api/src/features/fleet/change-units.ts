import { decideUnitAct, type StoredUnitStatus, type UnitAct, type UnitState } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.ts';
import { type Asker, type Going, InOneGo, type UnitsDone } from './in-one-go.ts';
import { ReassignBookings, type Reassigned } from './reassign-bookings.ts';
import { type LockedUnit, UnitStore } from './unit.store.ts';
import { NotDone, UnitsRefused } from './units-refused.type.ts';

export interface UnitsRequest {
  readonly unitIds: readonly string[];
  /** The version of each unit as it was shown, where what is written replaces something; absent for what only adds. */
  readonly expectedVersion?: number;
  readonly idempotencyKey: string;
}

const NOTHING: Reassigned = { moved: [], stranded: [] };

/** What changing units needs beside the transaction. */
@Injectable()
export class UnitWriting {
  constructor(
    readonly units: UnitStore,
    readonly audit: AuditLog,
    readonly bookings: ReassignBookings,
  ) {}
}

/** A unit as it was, and what it is now. */
export interface Changed {
  readonly unit: LockedUnit;
  readonly after: UnitState;
}

/** Does one thing with one or many units, all or none; units that can no longer be booked lose their coming bookings to equivalent ones in the same transaction. */
@Injectable()
export class ChangeUnits {
  constructor(
    private readonly inOneGo: InOneGo,
    private readonly writing: UnitWriting,
  ) {}

  /** `alongside` writes what belongs to the act (an incident, a plan) in the same transaction, once it was found possible. */
  async run(request: UnitsRequest, act: UnitAct, asker: Asker, alongside?: (going: Going, changed: readonly Changed[]) => Promise<void>): Promise<UnitsDone | UnitsRefused> {
    const { unitIds, expectedVersion = null } = request;
    return this.inOneGo.run({ unitIds }, { unitIds, expectedVersion, act }, request.idempotencyKey, asker, async (going) => {
      const changed = await this.apply(going, request, act, asker);
      await alongside?.(going, changed);
      const { moved, stranded } = await this.afterwards(going, changed, act);
      return { unitIds, moved: moved.length, stranded: stranded.length };
    });
  }

  /** Decides for every unit, then writes for every unit. */
  async apply({ manager, placeId, now }: Going, { unitIds, expectedVersion }: Pick<UnitsRequest, 'unitIds' | 'expectedVersion'>, act: UnitAct, { accountId, from }: Asker): Promise<readonly Changed[]> {
    const locked = await this.writing.units.lock(manager, placeId, unitIds);
    if (locked.length !== new Set(unitIds).size) throw new NotDone({ code: 'UNIT_UNKNOWN', field: 'unitIds' });
    const decided = locked.map((unit) => {
      if (expectedVersion !== undefined && unit.version !== expectedVersion) throw new NotDone({ code: 'CHANGED_MEANWHILE', field: 'expectedVersion', unitId: unit.id });
      const decision = decideUnitAct(act, unit.state, unit, now);
      if (!decision.ok) throw new NotDone({ ...decision.refusal, unitId: unit.id });
      return { unit, facts: decision.value };
    });
    const changed: Changed[] = [];
    for (const { unit, facts } of decided) {
      changed.push({ unit, after: await this.writing.units.append(manager, unit, facts, { at: now, accountId }) });
      if (facts.length > 0) await this.writing.audit.record(manager, { act: 'UNIT_CHANGED', actorId: accountId, subject: { kind: 'UNIT', id: unit.id }, detail: { place: placeId, act: act.act }, from });
    }
    return changed;
  }

  private async afterwards({ manager, placeId, now }: Going, changed: readonly Changed[], act: UnitAct): Promise<Reassigned> {
    const forgotten = act.act === 'SET_MODULES' ? act.remove : null;
    const lost = changed.filter(({ unit, after }) => (forgotten === null ? unit.inService && GONE.includes(after.status) : forgotten.length > 0));
    return lost.length === 0 ? NOTHING : this.writing.bookings.run(manager, { placeId, unitIds: lost.map(({ unit }) => unit.id), moduleIds: forgotten }, now);
  }
}

/** What loses its bookings; a unit that was only just enrolled keeps them, and is checked before they come. */
const GONE: readonly StoredUnitStatus[] = ['OUT_OF_SERVICE', 'RETIRED'];
