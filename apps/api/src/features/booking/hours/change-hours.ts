import { type Audience, hoursFault, type WeekHours, writeOpeningHours } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { BookingsOutside } from './bookings-outside.ts';
import { HoursRefused, MOST_OUTSIDE } from './hours-refused.ts';
import { type ComingBooking, HoursReader } from './hours.reader.ts';
import { HoursStore } from './hours.store.ts';

/** Other hours for an audience of a place; a null week is the same as the public's. */
export interface HoursWish {
  readonly placeId: string;
  readonly audience: Audience;
  readonly week: WeekHours | null;
}

export interface HoursChange extends HoursWish {
  readonly expectedVersion: number;
  readonly confirmOutside: boolean;
  readonly idempotencyKey: string;
}

const textOf = ({ audience, week }: HoursWish): string | null | HoursRefused => {
  if (week === null) return audience === 'PUBLIC' ? new HoursRefused('WEEK_MISSING', 'week') : null;
  const fault = hoursFault(week);
  return fault === null ? writeOpeningHours(week) : HoursRefused.of(fault);
};

/** What hours are written with. */
@Injectable()
export class HoursWriting {
  constructor(
    readonly store: HoursStore,
    readonly audit: AuditLog,
  ) {}
}

/** Changes the hours of a place, for who manages it; bookings that fall outside stay. */
@Injectable()
export class ChangeHours {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hours: HoursReader,
    private readonly outside: BookingsOutside,
    private readonly writing: HoursWriting,
  ) {}

  /** What the change would do; nothing is written. */
  async preview(wish: HoursWish, accountId: string): Promise<{ readonly text: string | null; readonly outside: readonly ComingBooking[]; readonly outsideCount: number } | HoursRefused> {
    const row = await this.hours.ofOwnPlace(accountId, wish.placeId);
    if (row?.mayChange !== true) return new HoursRefused('OUTSIDE_YOUR_SCOPE', 'placeId');
    const text = textOf(wish);
    if (text instanceof HoursRefused) return text;
    const outside = await this.outside.find(this.database.source.manager, row, wish.audience, text, this.clock.now());
    return { text, outside: outside.slice(0, MOST_OUTSIDE), outsideCount: outside.length };
  }

  /** Null once it is done, or was done before under the same key. */
  async run({ expectedVersion, confirmOutside, idempotencyKey, ...wish }: HoursChange, accountId: string, from: RequestContext): Promise<HoursRefused | null> {
    const { placeId, audience } = wish;
    const { store, audit } = this.writing;
    return this.database.transaction(async (manager) => {
      const row = await this.hours.take(manager, accountId, placeId);
      if (row === null) return new HoursRefused('OUTSIDE_YOUR_SCOPE', 'placeId');
      const request = { ...wish, accountId, expectedVersion };
      const earlier = await store.earlier(manager, placeId, idempotencyKey, request);
      if (earlier !== null) return earlier === 'same' ? null : new HoursRefused('IDEMPOTENCY_KEY_REUSED', 'idempotencyKey');
      if (row.version !== expectedVersion) return new HoursRefused('CHANGED_MEANWHILE', 'expectedVersion');
      const text = textOf(wish);
      if (text instanceof HoursRefused) return text;
      const now = this.clock.now();
      const outside = await this.outside.find(manager, row, audience, text, now);
      if (outside.length > 0 && !confirmOutside) return new HoursRefused('BOOKINGS_OUTSIDE', 'confirmOutside', { outside });
      await store.write(manager, placeId, audience, text, now);
      await store.remember(manager, placeId, idempotencyKey, request, now);
      const before = { PUBLIC: row.openingHours, ACCOMPANIED: row.accompaniedHours, GROUPS: row.groupHours }[audience];
      await audit.record(manager, { act: 'HOURS_CHANGED', actorId: accountId, subject: { kind: 'PLACE', id: placeId }, detail: { place: placeId, audience, outside: outside.length }, before, after: text, from });
      return null;
    });
  }
}
