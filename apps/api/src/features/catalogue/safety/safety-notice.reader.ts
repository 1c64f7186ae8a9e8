import type { NoticeTexts, SafetyNotice } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { DECIDES_NETWORK, READS_NETWORK } from '../../../platform/access/decides-network.sql.ts';

/** A network may publish some a year; nobody reads further back than this. */
const MOST_VERSIONS = 200;

const VERSIONS = `SELECT n.version, min(n.published_at) AS "publishedAt", json_object_agg(n.language, n.text) AS texts FROM safety_notice n`;

/** What who coordinates sees beside the text: how many would be shown another one, and whether it is theirs to publish. */
export interface NoticeDesk {
  readonly comingBookings: number;
  readonly mayPublish: boolean;
}

/** Reads the safety notice and its versions. */
@Injectable()
export class SafetyNoticeReader {
  constructor(private readonly database: Database) {}

  /** The one that is shown: the latest published. There is always one, the migration brings it. */
  async current(within: EntityManager = this.database.source.manager): Promise<SafetyNotice> {
    const [row] = await within.query<SafetyNotice[]>(`${VERSIONS} WHERE n.version = (SELECT max(version) FROM safety_notice) GROUP BY n.version`);
    if (row === undefined) throw new Error('There is no safety notice.');
    return row;
  }

  /** A version by its name; null where there is none. */
  async version(version: string): Promise<SafetyNotice | null> {
    const [row] = await this.database.query<SafetyNotice>(`${VERSIONS} WHERE n.version = $1 GROUP BY n.version`, [version]);
    return row ?? null;
  }

  /** Every version, the latest first; none for who coordinates nothing. */
  async history(accountId: string): Promise<readonly SafetyNotice[]> {
    return this.database.query<SafetyNotice>(`${VERSIONS} WHERE ${READS_NETWORK} GROUP BY n.version ORDER BY n.version DESC LIMIT ${String(MOST_VERSIONS)}`, [accountId]);
  }

  /** Null for who coordinates nothing. */
  async desk(accountId: string, now: Date): Promise<NoticeDesk | null> {
    const [row] = await this.database.query<NoticeDesk>(
      `SELECT ${DECIDES_NETWORK} AS "mayPublish",
         (SELECT count(*)::int FROM booking b JOIN offer o ON o.id = b.offer_id AND o.safety_notice WHERE b.starts_at > $2 AND (b.status = 'CONFIRMED' OR (b.status = 'HELD' AND b.hold_expires_at > $2))) AS "comingBookings"
       WHERE ${READS_NETWORK}`,
      [accountId, now],
    );
    return row ?? null;
  }

  async decides(manager: EntityManager, accountId: string): Promise<boolean> {
    const [row] = await manager.query<{ decides: boolean }[]>(`SELECT ${DECIDES_NETWORK} AS decides`, [accountId]);
    return row?.decides === true;
  }

  /** What an earlier request of the same person with the same key published; null where there was none. */
  async published(manager: EntityManager, accountId: string, requestKey: string): Promise<{ readonly version: string; readonly texts: NoticeTexts } | null> {
    const [row] = await manager.query<{ version: string; texts: NoticeTexts }[]>(`${VERSIONS} WHERE n.published_by = $1 AND n.request_key = $2 GROUP BY n.version`, [accountId, requestKey]);
    return row ?? null;
  }
}
