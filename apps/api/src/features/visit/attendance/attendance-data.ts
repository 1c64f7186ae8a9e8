import type { ExportedData } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DataSubject, HoldsPersonalData, type PersonalData } from '../../../platform/privacy/personal-data.ts';

/** Who noted who was there. What was noted of somebody goes with them as a learner, and is given with their groups; what one noted oneself stands in the audit log. */
@Injectable()
@HoldsPersonalData(51)
export class AttendanceData implements PersonalData {
  async export(): Promise<ExportedData> {
    return {};
  }

  async erase(manager: EntityManager, { accountId }: DataSubject): Promise<object> {
    await manager.query('UPDATE attendance_fact SET noted_by = NULL WHERE noted_by = $1', [accountId]);
    return {};
  }
}
