import type { ExportedData, ExportRow } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DataSubject, HoldsPersonalData, type PersonalData } from '../privacy/personal-data.ts';

/** What the log says of somebody: what they did, and what others did for them or to them. It stays when they are forgotten, but for from where they acted. */
@Injectable()
@HoldsPersonalData()
export class AuditData implements PersonalData {
  async export(manager: EntityManager, { accountId }: DataSubject): Promise<ExportedData> {
    // From where somebody else acted on them is that other person's.
    const audit = await manager.query<ExportRow[]>(
      `SELECT at, act, coalesce(on_behalf_of_id = $1::uuid, false) AS "onMyBehalf", CASE WHEN actor_id = $1::uuid THEN device END AS device, CASE WHEN actor_id = $1::uuid THEN network END AS network
       FROM audit_entry WHERE actor_id = $1::uuid OR on_behalf_of_id = $1::uuid OR (subject_kind = 'ACCOUNT' AND subject_id = $1::text) ORDER BY sequence`,
      [accountId],
    );
    return { audit };
  }

  async erase(manager: EntityManager, { accountId }: DataSubject): Promise<object> {
    await manager.query('UPDATE audit_entry SET network = NULL, device = NULL WHERE actor_id = $1 AND num_nonnulls(network, device) > 0', [accountId]);
    return {};
  }
}
