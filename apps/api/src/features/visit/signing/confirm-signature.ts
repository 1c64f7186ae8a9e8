import { notingClosesAt } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { AttendanceReader } from '../attendance/attendance.reader.ts';
import { AttendanceRefused } from '../attendance/attendance-refused.ts';
import { SigningStore } from './signing.store.ts';

/** Vouches for an entry: for its time where that was not sure (it counts from then on), or for who signed without drawing. Whoever may note that session may; said twice, it is said once. */
@Injectable()
export class ConfirmSignature {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly attendance: AttendanceReader,
    private readonly store: SigningStore,
    private readonly audit: AuditLog,
  ) {}

  /** The group whose session it is of, or why not. */
  async run({ sessionId, signatureId }: { readonly sessionId: string; readonly signatureId: string }, { accountId, from }: { readonly accountId: string; readonly from: RequestContext }): Promise<string | AttendanceRefused> {
    return this.database.transaction(async (manager) => {
      const taken = await this.attendance.take(manager, accountId, sessionId);
      const group = taken && (await this.attendance.one(accountId, taken.groupBookingId, manager));
      const session = group?.sessions.find(({ id }) => id === sessionId);
      if (taken === null || group === null || session === undefined) return new AttendanceRefused({ code: 'SESSION_UNKNOWN', field: 'sessionId' });
      if (!session.signatures.some(({ id }) => id === signatureId)) return new AttendanceRefused({ code: 'SIGNATURE_UNKNOWN', field: 'signatureId' });
      const now = this.clock.now();
      if (now.getTime() > notingClosesAt(session).getTime() && session.noter !== 'ORGANISATION_MANAGER') return new AttendanceRefused({ code: 'NOTING_CLOSED', field: 'sessionId' });
      const isNew = await this.store.confirm(manager, { placeId: taken.placeId, signatureId, confirmedAs: session.noter, confirmedBy: accountId, confirmedAt: now });
      if (isNew) await this.audit.record(manager, { act: 'SIGNATURE_CONFIRMED', actorId: accountId, subject: { kind: 'GROUP', id: group.id }, detail: { session: sessionId, signature: signatureId }, from });
      return group.id;
    });
  }
}
