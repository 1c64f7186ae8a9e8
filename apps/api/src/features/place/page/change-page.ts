import { gapsOf, isWheelchairAccessible, NEEDED_TO_OPEN, OWN_FIELDS, type OwnField, type PlacePage, publicationBlocks, type PublicationBlock, readAccessDetails } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Where } from '../import/read-where.ts';
import { PageRefused } from './page-refused.ts';
import type { PageRow } from './page-row.ts';
import { PageReader } from './page.reader.ts';
import { PageStore } from './page.store.ts';
import { readAddress, typedAddress } from './read-address.ts';
import { readTypedPage } from './read-typed-page.ts';

export interface PageWish {
  readonly placeId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly page: PlacePage;
}

/** Where what an open place may not lose is mended. */
const MENDED: Readonly<Partial<Record<PublicationBlock, string>>> = { ADDRESS: 'addressLine', COMMUNE: 'communeName', POSITION: 'position' };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the place has written itself so far, and now. */
const ownedBy = (row: PageRow, page: PlacePage, where: Where): readonly OwnField[] =>
  OWN_FIELDS.filter((field) => row.ownFields.includes(field) || (field === 'location' ? !same(typedAddress(where), typedAddress(row)) : !same(page[field], row[field])));

/** Replaces the page of a place, for who manages it: once per key, on the version that was shown. */
@Injectable()
export class ChangePage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: PageReader,
    private readonly store: PageStore,
    private readonly audit: AuditLog,
  ) {}

  /** Null once it is done, or was done before under the same key. */
  async run({ placeId, expectedVersion, idempotencyKey, page: typed }: PageWish, accountId: string, from: RequestContext): Promise<PageRefused | null> {
    return this.database.transaction(async (manager) => {
      const now = this.clock.now();
      const row = await this.reader.take(manager, accountId, placeId, now);
      if (row === null) return new PageRefused('OUTSIDE_YOUR_SCOPE', 'placeId');
      const request = { act: 'CHANGE', typed, accountId, expectedVersion };
      const earlier = await this.store.earlier(manager, placeId, idempotencyKey, request);
      if (earlier !== null) return earlier === 'same' ? null : new PageRefused('IDEMPOTENCY_KEY_REUSED', 'idempotencyKey');
      if (row.version !== expectedVersion) return new PageRefused('CHANGED_MEANWHILE', 'expectedVersion');
      const page = readTypedPage(typed, row);
      if ('code' in page) return PageRefused.of(page);
      const where = await readAddress(manager, page, row);
      if ('code' in where) return PageRefused.of(where);
      const after = { ...row, summary: page.summary, description: page.description, addressLine: page.addressLine, ...where };
      const lost = publicationBlocks(after).find((block) => NEEDED_TO_OPEN.has(block) && !publicationBlocks(row).includes(block));
      if (row.status === 'OPEN' && lost !== undefined) return new PageRefused('NEEDED_WHILE_OPEN', MENDED[lost] ?? null);
      // As it is kept, in one form: what was typed may hold more than the domain knows.
      const { position: _position, postcode: _postcode, communeName: _communeName, access, ...words } = page;
      const accessDetails = readAccessDetails(access);
      const wheelchairAccessible = isWheelchairAccessible(accessDetails, page.wheelchairAccessible);
      const ownFields = ownedBy(row, page, where);
      await this.store.write(manager, placeId, { ...words, wheelchairAccessible, accessDetails, where, gaps: gapsOf(after), ownFields }, now);
      await this.store.remember(manager, placeId, idempotencyKey, request, now);
      await this.audit.record(manager, { act: 'PLACE_PAGE_CHANGED', actorId: accountId, subject: { kind: 'PLACE', id: placeId }, detail: { place: placeId }, before: row, after: { ...words, where, accessDetails }, from });
      return null;
    });
  }
}
