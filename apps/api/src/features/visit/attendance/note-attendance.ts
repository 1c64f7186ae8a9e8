import { type AttendanceKept, type AttendanceMark, type AttendanceRefusal, decideAttendance } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { AttendanceReader, type EarlierMark } from './attendance.reader.ts';
import { AttendanceRefused } from './attendance-refused.ts';
import { AttendanceStore } from './attendance.store.ts';

export interface NoteRequest {
  readonly sessionId: string;
  readonly marks: readonly AttendanceMark[];
  readonly reason: string | null;
  readonly requestKey: string;
}

const no = (refusal: AttendanceRefusal): AttendanceRefused => new AttendanceRefused(refusal);
const keyOf = ({ learnerId, day, half, from, until, absence }: EarlierMark): string => [learnerId, day, half, from?.toISOString() ?? '', until?.toISOString() ?? '', absence ?? ''].join(' ');

/** Notes who was at a session, several people at once, all or nothing. A correction is one more fact: what was noted before stays. */
@Injectable()
export class NoteAttendance {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: AttendanceReader,
    private readonly store: AttendanceStore,
    private readonly audit: AuditLog,
  ) {}

  /** The group whose session it is, or why not. */
  async run({ sessionId, marks, reason, requestKey }: NoteRequest, { accountId, from }: { readonly accountId: string; readonly from: RequestContext }): Promise<string | AttendanceRefused> {
    return this.database.transaction(async (manager) => {
      const taken = await this.reader.take(manager, accountId, sessionId);
      const group = taken && (await this.reader.one(accountId, taken.groupBookingId, manager));
      const session = group?.sessions.find(({ id }) => id === sessionId);
      if (taken === null || group === null) return no({ code: 'SESSION_UNKNOWN', field: 'sessionId' });
      if (session === undefined) return no({ code: 'SESSION_NOT_HELD', field: 'sessionId' });
      const now = this.clock.now();
      const earlier = await this.reader.byRequest(manager, sessionId, requestKey);
      const decision = decideAttendance(session, session.learnerIds, session.noter, { marks, reason }, now);
      if (earlier.length > 0) return decision.ok && isSame(earlier, decision.value) ? group.id : no({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' });
      if (!decision.ok) return no(decision.refusal);
      const cohortOf = new Map(group.people.map((person) => [person.learnerId, person.cohortId]));
      const kept = decision.value.map((one) => ({ ...one, cohortId: cohortOf.get(one.learnerId) ?? '' }));
      const said = (reason ?? '').trim();
      await this.store.add(manager, kept, { placeId: taken.placeId, bookingId: sessionId, reason: said === '' ? null : said, notedAs: session.noter, notedBy: accountId, notedAt: now, requestKey });
      const people = new Set(kept.map(({ learnerId }) => learnerId)).size;
      await this.audit.record(manager, { act: 'ATTENDANCE_NOTED', actorId: accountId, subject: { kind: 'GROUP', id: group.id }, detail: { session: sessionId, people, late: said !== '' }, from });
      return group.id;
    });
  }
}

/** Whether a key that has noted something comes with the same again. */
const isSame = (earlier: readonly EarlierMark[], kept: readonly AttendanceKept[]): boolean => {
  const before = new Set(earlier.map(keyOf));
  return before.size === kept.length && kept.every(({ present, ...one }) => before.has(keyOf({ ...one, from: present?.start ?? null, until: present?.end ?? null })));
};
