import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { marksOf, NoteAttendanceInput } from './attendance.input.ts';
import { AttendanceReader } from './attendance.reader.ts';
import { AttendanceRefused } from './attendance-refused.ts';
import { AttendanceRefusedType, GroupAttendanceType, NoteAttendanceResult } from './attendance.type.ts';
import { NoteAttendance } from './note-attendance.ts';
import { attendanceShown } from './show-attendance.ts';

/** Who was at the sessions of groups; who may read and note it is part of the SQL. */
@Resolver()
export class AttendanceResolver {
  constructor(
    private readonly clock: Clock,
    private readonly reader: AttendanceReader,
    private readonly noting: NoteAttendance,
  ) {}

  @Query(() => GroupAttendanceType, { nullable: true, description: 'Who was at the sessions of a group: for who answers for its organisation, for the trainers of its cohort, and, of the sessions at their place, for a team. Null for others.' })
  @Access('signed-in')
  async groupAttendance(@Args('groupBookingId', { type: () => ID }) groupBookingId: string, @Context() from: RequestContext): Promise<GroupAttendanceType | null> {
    const { accountId } = await ownPrincipal(from);
    return isId(groupBookingId) ? this.shown(accountId, groupBookingId) : null;
  }

  @Mutation(() => NoteAttendanceResult, { description: 'Notes who was at a session, several people at once, all of it or nothing. What was noted before stays; the latest counts.' })
  @Access('signed-in')
  async noteAttendance(@Args('input') { sessionId, marks, reason, idempotencyKey }: NoteAttendanceInput, @Context() from: RequestContext): Promise<GroupAttendanceType | AttendanceRefusedType> {
    const { accountId } = await ownPrincipal(from);
    const answer = await this.noting.run({ sessionId, marks: marksOf(marks), reason: reason ?? null, requestKey: idempotencyKey }, { accountId, from });
    if (answer instanceof AttendanceRefused) return AttendanceRefusedType.of(answer);
    const shown = await this.shown(accountId, answer);
    if (shown === null) throw new Error('A group of which something was just noted is gone.');
    return shown;
  }

  private async shown(accountId: string, id: string): Promise<GroupAttendanceType | null> {
    const row = await this.reader.one(accountId, id);
    return row && GroupAttendanceType.of(attendanceShown(row, this.clock.now()));
  }
}
