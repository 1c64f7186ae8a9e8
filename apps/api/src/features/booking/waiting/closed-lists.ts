import { DESK_ROLES, OFFER_ROLES, type PriorityReason } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { AtDesk } from '../desk/change-at-desk.ts';
import { placeOf } from '../offers/offers.sql.ts';
import { SERVES } from './waiting.sql.ts';

/** Who waits at one offer, without a name: the team plans, it does not choose. */
export interface WaitingAtOffer {
  readonly offerId: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly closed: boolean;
  readonly waiting: readonly {
    readonly since: number;
    readonly people: number;
    readonly fromDay: string;
    readonly toDay: string;
    readonly earliest: number | null;
    readonly latest: number | null;
    readonly reasons: readonly PriorityReason[];
    readonly elsewhereToo: boolean;
    readonly offered: boolean;
  }[];
}

/** `$1` account, `$2` place, `$3` now. */
const AT_PLACE = `SELECT o.id AS "offerId", o.title_fr AS "titleFr", o.title_en AS "titleEn", EXISTS (SELECT FROM closed_waiting_list l WHERE l.place_id = p.id AND l.offer_id = o.id) AS closed,
    (SELECT coalesce(json_agg(json_build_object('since', (extract(epoch FROM e.created_at) * 1000)::float8, 'people', e.people, 'fromDay', e.from_day::text, 'toDay', e.to_day::text, 'earliest', e.earliest, 'latest', e.latest,
        'reasons', e.reasons, 'elsewhereToo', e.offer_id IS NULL, 'offered', e.state = 'OFFERED') ORDER BY e.created_at, e.id), '[]')
     FROM waiting_entry e WHERE e.state IN ('WAITING', 'OFFERED') AND e.ends_at > $3 AND ${SERVES}) AS waiting
  FROM (SELECT p.* FROM ${placeOf('$1', DESK_ROLES)} AND p.id = $2) p JOIN offer o ON o.place_id = p.id AND o.retired_at IS NULL ORDER BY o.title_fr, o.id`;

/** What the team of a place sees of the list, and whether it takes new people for an offer. */
@Injectable()
export class ClosedLists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  async at(accountId: string, placeId: string): Promise<readonly WaitingAtOffer[]> {
    return this.database.query<WaitingAtOffer>(AT_PLACE, [accountId, placeId, this.clock.now()]);
  }

  /** Whoever waits already goes on waiting. Asked again, nothing changes. False where it is not theirs to say. */
  async close(offerId: string, closed: boolean, { accountId, from }: AtDesk): Promise<string | null> {
    return this.database.transaction(async (manager) => {
      const [place] = await manager.query<{ id: string }[]>(`SELECT p.id FROM ${placeOf('$1', OFFER_ROLES)} AND p.id = (SELECT place_id FROM offer WHERE id = $2 AND retired_at IS NULL) FOR NO KEY UPDATE OF p`, [accountId, offerId]);
      if (place === undefined) return null;
      const changed = closed
        ? await manager.query<unknown[]>('INSERT INTO closed_waiting_list (place_id, offer_id, closed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1', [place.id, offerId, this.clock.now()])
        : (await manager.query<[unknown[], number]>('DELETE FROM closed_waiting_list WHERE place_id = $1 AND offer_id = $2 RETURNING 1', [place.id, offerId]))[0];
      if (changed.length > 0) await this.audit.record(manager, { act: closed ? 'WAITING_LIST_CLOSED' : 'WAITING_LIST_OPENED', actorId: accountId, subject: { kind: 'OFFER', id: offerId }, detail: { place: place.id }, from });
      return place.id;
    });
  }
}
