import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { KioskReader } from '../../place/kiosk/kiosk.reader.ts';
import { AbsencesReader } from './absences.reader.ts';
import { AbsenceRulesType } from './absences.type.ts';

/** How a place handles absences, and whether its kiosks are heard. */
@Injectable()
export class ShowAbsenceRules {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly absences: AbsencesReader,
    private readonly kiosks: KioskReader,
  ) {}

  /** Null for who does not keep its desk. */
  async run(accountId: string, placeId: string): Promise<AbsenceRulesType | null> {
    const rules = await this.absences.rules(accountId, placeId);
    return rules && Object.assign(new AbsenceRulesType(), rules, { kiosksHeardAt: await this.kiosks.heardAt(this.database.source.manager, placeId, this.clock.now()) });
  }
}
