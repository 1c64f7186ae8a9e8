import { DESK_ROLES, remindersOf, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { hashOf, Secrets } from '../../../platform/secret/secrets.ts';

/** A request that waits. */
export interface AskedRequest {
  readonly placeId: string;
  readonly id: string;
  readonly holdExpiresAt: Date | null;
}

/** Who may answer requests at a place (`$1`), and wants them by mail. */
const AUTHORISED = `SELECT a.id FROM account a, place p LEFT JOIN commune c ON c.insee_code = p.insee_code WHERE p.id = $1 AND a.request_mails AND ${actsAtSql('a.id', DESK_ROLES)} ORDER BY a.id`;

/** Puts a request to each person of the team, in the transaction that makes it or reminds of it. Their links are derived when the mails are written, and stand nowhere. */
@Injectable()
export class AskTeam {
  constructor(
    private readonly outbox: Outbox,
    private readonly secrets: Secrets,
  ) {}

  /** Asks, and writes down when to remind. */
  async first(manager: EntityManager, request: AskedRequest, now: Date): Promise<void> {
    await this.promise(manager, request, 'ASKED', now);
    const [place] = await manager.query<{ timeZone: string }[]>('SELECT time_zone AS "timeZone" FROM place WHERE id = $1', [request.placeId]);
    if (place === undefined || request.holdExpiresAt === null) throw new Error('A request has a place and a deadline.');
    const reminders = remindersOf({ askedAt: now, dueAt: request.holdExpiresAt, zone: timeZone(place.timeZone) });
    await manager.query('INSERT INTO request_reminder (place_id, booking_id, at) SELECT $1, $2, unnest($3::timestamptz[])', [request.placeId, request.id, reminders]);
  }

  /** Asks again: also who joined the team meanwhile, and no longer who left it. */
  async again(manager: EntityManager, request: AskedRequest, now: Date): Promise<void> {
    await this.promise(manager, request, 'REMINDER', now);
  }

  private async promise(manager: EntityManager, { placeId, id: bookingId }: AskedRequest, kind: 'ASKED' | 'REMINDER', now: Date): Promise<void> {
    for (const { id: accountId } of await manager.query<{ id: string }[]>(AUTHORISED, [placeId])) {
      await manager.query('INSERT INTO request_link (place_id, booking_id, account_id, token_hash, asked_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [placeId, bookingId, accountId, hashOf(this.secrets.requestToken(bookingId, accountId)), now]);
      await this.outbox.add(manager, 'send-team-mail', { placeId, bookingId, accountId, kind }, now);
    }
  }
}
