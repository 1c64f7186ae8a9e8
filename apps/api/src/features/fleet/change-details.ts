import { readTag, UNIT_DETAILS } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { brokenConstraint } from '../../platform/database/database.ts';
import { ChangeUnits } from './change-units.ts';
import { type Asker, InOneGo, type UnitsDone } from './in-one-go.ts';
import { TAG_ONCE, type UnitDetails, UnitDetailsStore } from './unit-details.store.ts';
import { NotDone, UnitsRefused } from './units-refused.type.ts';

export interface DetailsRequest {
  readonly unitId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Writes what is known of a unit: tag, number, room, note, purchase, warranty. */
@Injectable()
export class ChangeDetails {
  constructor(
    private readonly inOneGo: InOneGo,
    private readonly changes: ChangeUnits,
    private readonly store: UnitDetailsStore,
  ) {}

  async run({ unitId, expectedVersion, idempotencyKey }: DetailsRequest, wished: UnitDetails, asker: Asker): Promise<UnitsDone | UnitsRefused> {
    const unitIds = [unitId];
    try {
      return await this.inOneGo.run({ unitIds }, { details: wished, unitId }, idempotencyKey, asker, async (going) => {
        const { manager, placeId } = going;
        const tag = readTag(wished.tag);
        if (tag === null) throw new NotDone({ code: 'TAG_UNREADABLE', field: 'tag' });
        if (wished.spaceId !== null && (await this.store.missing(manager, placeId, [], [wished.spaceId])) !== null) throw new NotDone({ code: 'SPACE_UNKNOWN', field: 'spaceId' });
        const details = { ...wished, tag };
        const before = await this.store.details(manager, unitId);
        const changed = UNIT_DETAILS.filter((name) => before[name] !== details[name]);
        await this.changes.apply(going, { unitIds, expectedVersion }, { act: 'CHANGE_DETAILS', details: changed }, asker);
        await this.store.change(manager, unitId, details, changed);
        return { unitIds, moved: 0, stranded: 0 };
      });
    } catch (error) {
      if (brokenConstraint(error) === TAG_ONCE) return new UnitsRefused({ code: 'TAG_TAKEN', field: 'tag' });
      throw error;
    }
  }
}
