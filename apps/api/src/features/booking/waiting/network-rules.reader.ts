import { type AbsenceLimit, NETWORK_RULES, NETWORK_RULES_DECIDERS, type NetworkRules, type Role } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { AbsenceLimitEntity } from '../absences/absence-limit.entity.ts';

/** The rules of the network as who coordinates reads them. */
export interface NetworkRulesRow extends NetworkRules {
  readonly version: number;
  readonly absenceLimit: AbsenceLimit | null;
  readonly mayChange: boolean;
  readonly mayChangeAbsences: boolean;
}

const list = (roles: readonly Role[]): string => roles.map((role) => `'${role}'`).join(', ');
/** Whether account `$1` has one of some roles on the whole network. */
const onNetwork = (roles: readonly Role[]): string => `EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = $1 AND g.role IN (${list(roles)}) AND g.scope_kind = 'NETWORK')`;
const column = (rule: string): string => rule.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const COLUMNS = NETWORK_RULES.map((rule) => `r.${column(rule)} AS "${rule}"`).join(', ');

/** Reads the rules of the network; that whoever asks coordinates is part of the query. */
@Injectable()
export class NetworkRulesReader {
  constructor(private readonly database: Database) {}

  /** Null for who coordinates nothing. */
  async shown(accountId: string): Promise<NetworkRulesRow | null> {
    const manager = this.database.source.manager;
    const [row] = await manager.query<Omit<NetworkRulesRow, 'absenceLimit'>[]>(
      `SELECT ${COLUMNS}, r.version, ${onNetwork(NETWORK_RULES_DECIDERS)} AS "mayChange", ${onNetwork(['ADMINISTRATOR'])} AS "mayChangeAbsences"
       FROM waiting_rules r WHERE EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = $1 AND g.role IN (${list(NETWORK_RULES_DECIDERS)}))`,
      [accountId],
    );
    if (row === undefined) return null;
    const limit = await manager.findOneBy(AbsenceLimitEntity, { onlyOne: true });
    return { ...row, absenceLimit: limit && { absences: limit.absences, withinDays: limit.withinDays, forDays: limit.forDays } };
  }

  /** Takes the rules for who decides them, for the length of the transaction; null for anybody else. */
  async take(manager: EntityManager, accountId: string): Promise<(NetworkRules & { readonly version: number }) | null> {
    const [row] = await manager.query<(NetworkRules & { version: number })[]>(`SELECT ${COLUMNS}, r.version FROM waiting_rules r WHERE ${onNetwork(NETWORK_RULES_DECIDERS)} FOR NO KEY UPDATE OF r`, [accountId]);
    return row ?? null;
  }
}
