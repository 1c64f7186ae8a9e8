import { createHash } from 'node:crypto';
import { DESK_ROLES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsAtSql } from '../../platform/access/acts-at.sql.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

/** Who keeps the desk of a place (`$1`), and wants to be written to. */
const TEAM = `SELECT a.id FROM account a, place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE p.id = $1 AND a.request_mails AND ${actsAtSql('a.id', DESK_ROLES)} ORDER BY a.id`;
const HOUR_MS = 3_600_000;

/** The same for what is promised again: an id made of it (RFC 9562, version 8). */
const promiseId = (...parts: readonly string[]): string => {
  const hex = createHash('sha256').update(parts.join('\0')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Promises the team of a place a mail about what its kiosks saw and somebody should look at; one an hour at most, for what is open is on one screen. */
@Injectable()
export class TellTeam {
  constructor(private readonly outbox: Outbox) {}

  async run(manager: EntityManager, placeId: string, now: Date): Promise<void> {
    const hour = String(Math.floor(now.getTime() / HOUR_MS));
    const team = await manager.query<{ id: string }[]>(TEAM, [placeId]);
    if (team.length > 0) await this.outbox.addOnce(manager, 'send-kiosk-mail', team.map(({ id: accountId }) => ({ id: promiseId('kiosk-mail', placeId, accountId, hour), payload: { placeId, accountId } })), now);
  }
}
