import { type Role, SHIFT_ROLES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { type EndedRole, FollowsRoleEnd, type RoleEnd } from '../../../platform/access/role-end.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { ShiftReader } from './shift.reader.ts';
import { WeighChange } from './weigh-change.ts';

/** Who may see what the end of a role would leave, beside the person: who gives such roles at a place. */
const GIVERS = ['SITE_MANAGER', 'NETWORK_COORDINATOR', 'ADMINISTRATOR'] as const satisfies readonly Role[];
const FAR = new Date('2999-01-01T00:00:00Z');
const isTeamRole = (role: string): boolean => SHIFT_ROLES.some((each) => each === role);

/** Ends the coming shifts of who leaves a team, in the transaction that ends their role; and says beforehand what that leaves. */
@Injectable()
@FollowsRoleEnd()
export class EndShifts implements RoleEnd {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: ShiftReader,
    private readonly weigh: WeighChange,
    private readonly audit: AuditLog,
  ) {}

  async ended(manager: EntityManager, { accountId, role, scopeKind, scopeId, by, from }: EndedRole): Promise<void> {
    if (!isTeamRole(role) || scopeKind !== 'PLACE' || scopeId === null) return;
    await manager.query('SELECT 1 FROM place WHERE id = $1 FOR NO KEY UPDATE', [scopeId]);
    if ((await this.reader.team(manager, scopeId)).some((member) => member.accountId === accountId)) return;
    const now = this.clock.now();
    const [rows] = await manager.query<[unknown[], number]>('UPDATE shift SET removed_at = $3 WHERE place_id = $1 AND account_id = $2 AND removed_at IS NULL AND ends_at > $3 RETURNING id', [scopeId, accountId, now]);
    if (rows.length > 0) await this.audit.record(manager, { act: 'SHIFTS_ENDED', actorId: by, onBehalfOf: accountId, subject: { kind: 'PLACE', id: scopeId }, detail: { place: scopeId, count: rows.length }, from });
  }

  /** In numbers; null for who neither holds nor gives that role, and where nothing would end. */
  async foresee(askedBy: string, grantId: string): Promise<{ readonly shifts: number; readonly alone: number } | null> {
    const { manager } = this.database.source;
    const [grant] = await manager.query<{ accountId: string; placeId: string }[]>(
      `SELECT g.account_id AS "accountId", g.scope_id AS "placeId" FROM role_grant g WHERE g.id = $2 AND g.scope_kind = 'PLACE' AND g.role IN (${SHIFT_ROLES.map((role) => `'${role}'`).join(', ')})
         AND NOT EXISTS (SELECT FROM role_grant o WHERE o.account_id = g.account_id AND o.scope_kind = 'PLACE' AND o.scope_id = g.scope_id AND o.id <> g.id AND o.role IN (${SHIFT_ROLES.map((role) => `'${role}'`).join(', ')}))
         AND (g.account_id = $1 OR EXISTS (SELECT FROM ${ownPlaceAsSql('$1', GIVERS)} AND p.id::text = g.scope_id))`,
      [askedBy, grantId],
    );
    if (grant === undefined) return null;
    const now = this.clock.now();
    const coming = (await this.reader.shifts(manager, grant.placeId, { start: now, end: FAR })).filter(({ accountId }) => accountId === grant.accountId);
    const affected = await this.weigh.affected(manager, grant.placeId, coming, null, null, now);
    return { shifts: coming.length, alone: affected.filter(({ status }) => status !== 'HELD').length };
  }
}
