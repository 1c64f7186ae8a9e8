import { gapsOf, publicationBlocks } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { PageRefused } from './page-refused.ts';
import type { PageRow } from './page-row.ts';
import { PageReader } from './page.reader.ts';
import { PageStore } from './page.store.ts';

export interface PublicationWish {
  readonly placeId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** Publishes a place, or takes it off the site. What was booked stays booked either way. */
@Injectable()
export class PublishPlace {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: PageReader,
    private readonly store: PageStore,
    private readonly audit: AuditLog,
  ) {}

  /** Refused while something blocks it; publishing what is published changes nothing. */
  async publish(wish: PublicationWish, accountId: string, from: RequestContext): Promise<PageRefused | null> {
    return this.once({ ...wish, act: 'PUBLISH' }, accountId, async (manager, row, now) => {
      if (row.status === 'OPEN') return null;
      if (publicationBlocks(row).length > 0) return new PageRefused('STILL_BLOCKED', null);
      await this.store.setStatus(manager, row.id, 'OPEN', gapsOf(row), now);
      await this.audit.record(manager, { act: 'PLACE_PUBLISHED', actorId: accountId, subject: { kind: 'PLACE', id: row.id }, detail: { place: row.id }, before: row.status, after: 'OPEN', from });
      return null;
    });
  }

  /** Closes it to new bookings, so that no import opens it again; `comingBookings` is what the confirm said. */
  async unpublish({ comingBookings, ...wish }: PublicationWish & { readonly comingBookings: number }, accountId: string, from: RequestContext): Promise<PageRefused | null> {
    return this.once({ ...wish, act: 'UNPUBLISH' }, accountId, async (manager, row, now) => {
      if (row.status !== 'OPEN') return new PageRefused('NOT_OPEN', null);
      if (row.comingBookings !== comingBookings) return new PageRefused('BOOKINGS_CHANGED', 'comingBookings');
      await this.store.setStatus(manager, row.id, 'CLOSED', gapsOf(row), now);
      await this.audit.record(manager, { act: 'PLACE_UNPUBLISHED', actorId: accountId, subject: { kind: 'PLACE', id: row.id }, detail: { place: row.id, coming: comingBookings }, before: row.status, after: 'CLOSED', from });
      return null;
    });
  }

  private async once({ placeId, expectedVersion, idempotencyKey, act }: PublicationWish & { readonly act: string }, accountId: string, work: (manager: EntityManager, row: PageRow, now: Date) => Promise<PageRefused | null>): Promise<PageRefused | null> {
    return this.database.transaction(async (manager) => {
      const now = this.clock.now();
      const row = await this.reader.take(manager, accountId, placeId, now);
      if (row === null) return new PageRefused('OUTSIDE_YOUR_SCOPE', 'placeId');
      const request = { act, accountId, expectedVersion };
      const earlier = await this.store.earlier(manager, placeId, idempotencyKey, request);
      if (earlier !== null) return earlier === 'same' ? null : new PageRefused('IDEMPOTENCY_KEY_REUSED', 'idempotencyKey');
      if (row.version !== expectedVersion) return new PageRefused('CHANGED_MEANWHILE', 'expectedVersion');
      const refused = await work(manager, row, now);
      if (refused === null) await this.store.remember(manager, placeId, idempotencyKey, request, now);
      return refused;
    });
  }
}
