import { type Interval, minutesOf } from '../time/interval.ts';
import { type AttendanceFact, standingFact } from './attendance-fact.ts';
import { type HalfDay, halfDaysOf, shared } from './half-day.ts';
import { type AttendedSession, mayHaveHappened } from './session.ts';
import { type Signature, signaturesOf, withSignatures } from './signature.ts';

/** How hours are counted apart, as a cohort plans them. */
export const ATTENDED_KINDS = ['ON_SITE', 'VR'] as const;
export type AttendedKind = (typeof ATTENDED_KINDS)[number];

/** What does not agree with what was noted: what the place saw, or what was signed. All is kept; the hours count what place and note both say, and of note and signature the later. */
export const ATTENDANCE_DOUBTS = ['NOBODY_CAME', 'BEFORE_ARRIVAL', 'AFTER_DEPARTURE', 'OUTSIDE_SESSION', 'SIGNED_AND_ABSENT'] as const;
export type AttendanceDoubt = (typeof ATTENDANCE_DOUBTS)[number];

/** All that was noted and signed of a session. */
export type NotedAndSigned = { readonly facts: readonly AttendanceFact[]; readonly signatures: readonly Signature[] };

/** One person's half-day: the fact that stands and what it rests on, the minutes it gives, what contradicts it, and all they signed. */
export type AttendedHalfDay = HalfDay & {
  readonly fact: AttendanceFact | null;
  readonly basis: 'NOTED' | 'SIGNED' | null;
  readonly minutes: number;
  readonly doubts: readonly AttendanceDoubt[];
  readonly signatures: readonly Signature[];
};

/** Whole minutes: what is less than one is nobody's. */
const wholeMinutes = (stretch: Interval): number => Math.floor(minutesOf(stretch));

/** Whether the hours of a session are on equipment of virtual reality. */
export const kindOf = ({ needs }: Pick<AttendedSession, 'needs'>): AttendedKind => (needs.some(({ category }) => category === 'VR_HEADSET') ? 'VR' : 'ON_SITE');

/** The session as it happened until now: as planned, from when the group came until it left. */
const happened = ({ startsAt, endsAt, arrivedAt, departedAt }: AttendedSession, now: Date): Interval => {
  const start = new Date(Math.max(startsAt.getTime(), arrivedAt?.getTime() ?? 0));
  return { start, end: new Date(Math.max(start.getTime(), Math.min(endsAt.getTime(), departedAt?.getTime() ?? Infinity, now.getTime()))) };
};

const doubtsOf = (present: Interval, during: Interval, { status, arrivedAt, departedAt }: AttendedSession): readonly AttendanceDoubt[] => {
  const doubts: AttendanceDoubt[] = [];
  if (status === 'NO_SHOW') doubts.push('NOBODY_CAME');
  if (arrivedAt !== null && present.start.getTime() < arrivedAt.getTime() && arrivedAt.getTime() > during.start.getTime()) doubts.push('BEFORE_ARRIVAL');
  if (departedAt !== null && present.end.getTime() > departedAt.getTime() && departedAt.getTime() < during.end.getTime()) doubts.push('AFTER_DEPARTURE');
  if (present.start.getTime() < during.start.getTime() || present.end.getTime() > during.end.getTime()) doubts.push('OUTSIDE_SESSION');
  return doubts;
};

/**
 * The half-days of one person at one session, with the minutes they were there: what was noted last or signed, as far as it lies in the session as it happened. A place that saw nobody come gives no minutes until it takes that back;
 * what has not happened yet gives none either.
 */
export const attendedHalfDays = (session: AttendedSession, { facts, signatures }: NotedAndSigned, learnerId: string, now: Date): readonly AttendedHalfDay[] => {
  const real = happened(session, now);
  return halfDaysOf({ start: session.startsAt, end: session.endsAt }, session.zone).map((half) => {
    const { fact, basis, contradicted } = withSignatures(standingFact(facts, half, learnerId), signatures, learnerId, half);
    const known = { ...half, fact, basis, signatures: signaturesOf(signatures, half, { role: 'LEARNER', learnerId }) };
    const doubts: readonly AttendanceDoubt[] = contradicted ? ['SIGNED_AND_ABSENT'] : [];
    if (fact === null || fact.present === null) return { ...known, minutes: 0, doubts };
    const counted = mayHaveHappened(session) && session.status !== 'NO_SHOW' ? wholeMinutes(shared(shared(fact.present, half.during), real)) : 0;
    // Who signed says that they came, not that they were there before the group: only hours that somebody wrote contradict the place.
    return { ...known, minutes: counted, doubts: [...doubtsOf(fact.present, half.during, session).filter((doubt) => basis === 'NOTED' || doubt === 'NOBODY_CAME'), ...doubts] };
  });
};

/** What somebody did, over all sessions they were expected at. */
export type RealisedHours = {
  readonly minutes: number;
  readonly byKind: Readonly<Record<AttendedKind, number>>;
  /** Minutes of the sessions they were expected at. */
  readonly planned: number;
  /** Half-days that began and of which nothing was noted or signed. */
  readonly missing: number;
  /** Whether anything was noted or signed at all. */
  readonly noted: boolean;
};

/** Adds up one person's half-days of the sessions they are of. */
export const realisedHours = (sessions: readonly (NotedAndSigned & { readonly session: AttendedSession })[], learnerId: string, now: Date): RealisedHours => {
  const byKind = { ON_SITE: 0, VR: 0 };
  let [planned, missing, noted] = [0, 0, false];
  for (const { session, ...known } of sessions.filter((one) => mayHaveHappened(one.session))) {
    for (const { minutes, fact, during } of attendedHalfDays(session, known, learnerId, now)) {
      byKind[kindOf(session)] += minutes;
      planned += wholeMinutes(during);
      if (fact !== null) noted = true;
      else if (during.start.getTime() <= now.getTime()) missing += 1;
    }
  }
  return { minutes: byKind.ON_SITE + byKind.VR, byKind, planned, missing, noted };
};

/** Why no certificate can be made of what somebody did; null where one can. */
export const CERTIFICATE_OBSTACLES = ['NOTHING_NOTED', 'NOTHING_REALISED'] as const;
export type CertificateObstacle = (typeof CERTIFICATE_OBSTACLES)[number];
export const whyNoCertificate = ({ noted, minutes }: Pick<RealisedHours, 'noted' | 'minutes'>): CertificateObstacle | null => (!noted ? 'NOTHING_NOTED' : minutes === 0 ? 'NOTHING_REALISED' : null);
