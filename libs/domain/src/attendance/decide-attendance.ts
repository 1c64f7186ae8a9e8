import type { AbsenceReason } from '../kiosk/fact.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { plusMinutes } from '../time/duration.ts';
import { contains, type Interval } from '../time/interval.ts';
import type { HalfDayKey } from './attendance-fact.ts';
import type { AttendanceRefusal } from './attendance-refusal.ts';
import { type HalfDay, halfDaysOf } from './half-day.ts';
import { type AttendedSession, mayHaveHappened } from './session.ts';

/** As what somebody notes who was there: for the organisation, as a trainer of those people, or as the team of the place they were at. */
export const ATTENDANCE_NOTERS = ['ORGANISATION_MANAGER', 'TRAINER', 'PLACE_TEAM'] as const;
export type AttendanceNoter = (typeof ATTENDANCE_NOTERS)[number];

/** How many days after a session whoever notes may note it; later only who answers for the organisation, and says why. */
export const NOTING_DAYS = 30;
export const ATTENDANCE_REASON_LENGTH = 300;
const MINUTES_PER_DAY = 24 * 60;

/** Until when everybody who may note may; whoever answers for the organisation may later, with a reason. */
export const notingClosesAt = ({ endsAt }: Pick<AttendedSession, 'endsAt'>): Date => plusMinutes(endsAt, NOTING_DAYS * MINUTES_PER_DAY);

/** What is to be noted of one half-day of one person. Null hours of somebody present: the whole of it. Of who was there, no reason for an absence is kept. */
export type AttendanceMark = HalfDayKey & { readonly present: boolean; readonly from: Date | null; readonly until: Date | null; readonly absence: AbsenceReason | null };

export type AttendanceWish = { readonly marks: readonly AttendanceMark[]; readonly reason: string | null };

/** What is about to be kept. */
export type AttendanceKept = HalfDayKey & { readonly present: Interval | null; readonly absence: AbsenceReason | null };

const refused = (code: AttendanceRefusal['code'], field: string, learnerId?: string): { readonly ok: false; readonly refusal: AttendanceRefusal } => refuse({ code, field, ...(learnerId === undefined ? {} : { learnerId }) });

/** Whether something may be noted of a session now, by this noter; the reason is asked for only when it is late. */
export const whyNotNotable = (session: AttendedSession, noter: AttendanceNoter, reason: string | null, now: Date): AttendanceRefusal | null => {
  if (!mayHaveHappened(session)) return { code: 'SESSION_NOT_HELD', field: 'sessionId' };
  if (now.getTime() < session.startsAt.getTime()) return { code: 'SESSION_NOT_BEGUN', field: 'sessionId' };
  if ((reason ?? '').trim().length > ATTENDANCE_REASON_LENGTH) return { code: 'REASON_TOO_LONG', field: 'reason' };
  if (now.getTime() <= notingClosesAt(session).getTime()) return null;
  if (noter !== 'ORGANISATION_MANAGER') return { code: 'NOTING_CLOSED', field: 'sessionId' };
  return (reason ?? '').trim() === '' ? { code: 'REASON_MISSING', field: 'reason' } : null;
};

const markOf = (mark: AttendanceMark, halves: readonly HalfDay[], now: Date): Result<AttendanceKept, AttendanceRefusal> => {
  const { learnerId, day, half } = mark;
  const of = halves.find((one) => one.day === day && one.half === half);
  if (of === undefined) return refused('HALF_DAY_UNKNOWN', 'marks', learnerId);
  if (of.during.start.getTime() > now.getTime()) return refused('SESSION_NOT_BEGUN', 'marks', learnerId);
  if (!mark.present) return ok({ learnerId, day, half, present: null, absence: mark.absence });
  const present = { start: mark.from ?? of.during.start, end: mark.until ?? of.during.end };
  if (present.start.getTime() >= present.end.getTime()) return refused('HOURS_OUT_OF_ORDER', 'marks', learnerId);
  return contains(of.during, present) ? ok({ learnerId, day, half, present, absence: null }) : refused('HOURS_OUTSIDE', 'marks', learnerId);
};

/** What is kept of a request to note one session: all of it or nothing, each half-day of each person once. `people` are those who were expected, and those of whom something was noted before. */
export const decideAttendance = (session: AttendedSession, people: readonly string[], noter: AttendanceNoter, { marks, reason }: AttendanceWish, now: Date): Result<readonly AttendanceKept[], AttendanceRefusal> => {
  const no = whyNotNotable(session, noter, reason, now);
  if (no !== null) return refuse(no);
  if (marks.length === 0) return refused('NOTHING_NOTED', 'marks');
  const halves = halfDaysOf({ start: session.startsAt, end: session.endsAt }, session.zone);
  const [kept, seen]: [AttendanceKept[], Set<string>] = [[], new Set()];
  for (const mark of marks) {
    const { learnerId, day, half } = mark;
    if (!people.includes(learnerId)) return refused('LEARNER_UNKNOWN', 'marks', learnerId);
    const key = `${learnerId} ${day} ${half}`;
    if (seen.has(key)) return refused('LEARNER_TWICE', 'marks', learnerId);
    seen.add(key);
    const decided = markOf(mark, halves, now);
    if (!decided.ok) return decided;
    kept.push(decided.value);
  }
  return ok(kept);
};
