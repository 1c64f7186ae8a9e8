import { type AbsenceLimit, OFFER_ROLES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Database } from '../../../platform/database/database.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import { Refused } from '../refused.type.ts';
import { AbsenceStore } from './absence.store.ts';

export interface AbsenceRulesWish {
  readonly placeId: string;
  readonly graceMinutes: number;
  readonly teamNotes: boolean;
}

/** Changes how a place handles absences, for who writes its activities; and what the network does about many, for its administrators. Both say what is to be so: sent twice, it is so. */
@Injectable()
export class ChangeAbsenceRules {
  constructor(
    private readonly database: Database,
    private readonly absences: AbsenceStore,
    private readonly audit: AuditLog,
  ) {}

  async place({ placeId, graceMinutes, teamNotes }: AbsenceRulesWish, { accountId, from }: AtDesk): Promise<Refused | null> {
    return this.database.transaction(async (manager) => {
      const [before] = await manager.query<{ graceMinutes: number; teamNotes: boolean }[]>(
        `SELECT p.absence_grace_minutes AS "graceMinutes", p.absence_team_notes AS "teamNotes" FROM ${ownPlaceAsSql('$1', OFFER_ROLES)} AND p.id = $2 FOR NO KEY UPDATE OF p`,
        [accountId, placeId],
      );
      if (before === undefined) return new Refused({ code: 'OUTSIDE_YOUR_SCOPE', field: 'placeId' });
      await manager.query('UPDATE place SET absence_grace_minutes = $2, absence_team_notes = $3 WHERE id = $1', [placeId, graceMinutes, teamNotes]);
      await this.audit.record(manager, { act: 'ABSENCE_RULES_CHANGED', actorId: accountId, subject: { kind: 'PLACE', id: placeId }, detail: { place: placeId }, before, after: { graceMinutes, teamNotes }, from });
      return null;
    });
  }

  /** False where the rules of the network are no longer those that were shown. */
  async network(limit: AbsenceLimit | null, expectedVersion: number | null, { accountId, from }: AtDesk): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      // The limit is one of the rules of the network: whoever changes one of them meets who changes another.
      const [, changed] = await manager.query<[unknown[], number]>('UPDATE waiting_rules SET id = id WHERE $1::integer IS NULL OR version = $1', [expectedVersion]);
      if (changed === 0) return false;
      await this.absences.limit(manager, limit);
      await this.audit.record(manager, { act: 'ABSENCE_LIMIT_CHANGED', actorId: accountId, subject: { kind: 'ACCOUNT', id: accountId }, detail: limit === null ? { limited: false } : { limited: true, ...limit }, after: limit, from });
      return true;
    });
  }
}

