import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import type { Booker } from '../confirm-booking.ts';
import { PlanningReader } from '../desk/planning.reader.ts';

/** Somebody of the team who books for a person at their desk: by what right, and what is written down of it. */
@Injectable()
export class DeskBooker {
  constructor(
    private readonly planning: PlanningReader,
    private readonly audit: AuditLog,
  ) {}

  of(accountId: string, from: RequestContext): Booker {
    return {
      fields: { accountId: null, madeByAccountId: null },
      request: { atDeskBy: accountId },
      permits: async (manager, { placeId }) => ((await this.planning.takePlace(manager, accountId, { place: placeId })) === null ? { code: 'OUTSIDE_YOUR_SCOPE', field: 'offerId' } : null),
      done: (manager, { id, placeId }) => this.audit.record(manager, { act: 'CHANGED_AT_DESK', actorId: accountId, subject: { kind: 'BOOKING', id }, detail: { place: placeId, act: 'BOOK_SERIES' }, from }),
    };
  }
}
