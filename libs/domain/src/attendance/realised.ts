import type { BookingStatus } from '../booking/booking-status.ts';
import type { Need } from '../equipment/need.ts';
import { type Interval, minutesOf } from '../time/interval.ts';
import type { TimeZone } from '../time/time-zone.ts';
import { type AttendanceFact, standingFact } from './attendance-fact.ts';
import { type HalfDay, halfDaysOf, shared } from './half-day.ts';

/** How hours are counted apart, as a cohort plans them. */
export const ATTENDED_KINDS = ['ON_SITE', 'VR'] as const;
export type AttendedKind = (typeof ATTENDED_KINDS)[number];

/** A session of a group, as its hours are counted. */
export type AttendedSession = {
  readonly id: string;
  readonly zone: TimeZone;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly status: BookingStatus;
  /** When the group came and left, where the place saw it. */
  readonly arrivedAt: Date | null;
  readonly departedAt: Date | null;
  readonly needs: readonly Pick<Need, 'category'>[];
};

/** What the place saw that what was noted does not agree with; both are kept, and the hours count what both say. */
export const ATTENDANCE_DOUBTS = ['NOBODY_CAME', 'BEFORE_ARRIVAL', 'AFTER_DEPARTURE', 'OUTSIDE_SESSION'] as const;
export type AttendanceDoubt = (typeof ATTENDANCE_DOUBTS)[number];

/** One person's half-day: the fact that stands, the minutes it gives, and what contradicts it. */
export type AttendedHalfDay = HalfDay & { readonly fact: AttendanceFact | null; readonly minutes: number; readonly doubts: readonly AttendanceDoubt[] };

/** Whole minutes: what is less than one is nobody's. */
const wholeMinutes = (stretch: Interval): number => Math.floor(minutesOf(stretch));

/** Whether the hours of a session are on equipment of virtual reality. */
export const kindOf = ({ needs }: Pick<AttendedSession, 'needs'>): AttendedKind => (needs.some(({ category }) => category === 'VR_HEADSET') ? 'VR' : 'ON_SITE');

/** A session that may have happened: neither cancelled, nor let go, nor only asked for. */
export const mayHaveHappened = ({ status }: Pick<AttendedSession, 'status'>): boolean => ['CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW'].includes(status);

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
 * The half-days of one person at one session, with the minutes they were there: what was noted last, as far as it lies in the session as it happened. A place that saw nobody come gives no minutes until it takes that back;
 * what has not happened yet gives none either.
 */
export const attendedHalfDays = (session: AttendedSession, facts: readonly AttendanceFact[], learnerId: string, now: Date): readonly AttendedHalfDay[] => {
  const real = happened(session, now);
  return halfDaysOf({ start: session.startsAt, end: session.endsAt }, session.zone).map((half) => {
    const fact = standingFact(facts, half, learnerId);
    if (fact === null || fact.present === null) return { ...half, fact, minutes: 0, doubts: [] };
    const counted = mayHaveHappened(session) && session.status !== 'NO_SHOW' ? wholeMinutes(shared(shared(fact.present, half.during), real)) : 0;
    return { ...half, fact, minutes: counted, doubts: doubtsOf(fact.present, half.during, session) };
  });
};

/** What somebody did, over all sessions they were expected at. */
export type RealisedHours = {
  readonly minutes: number;
  readonly byKind: Readonly<Record<AttendedKind, number>>;
  /** Minutes of the sessions they were expected at. */
  readonly planned: number;
  /** Half-days that began and of which nothing was noted. */
  readonly missing: number;
  /** Whether anything was noted at all. */
  readonly noted: boolean;
};

/** Adds up one person's half-days of the sessions they are of. */
export const realisedHours = (sessions: readonly { readonly session: AttendedSession; readonly facts: readonly AttendanceFact[] }[], learnerId: string, now: Date): RealisedHours => {
  const byKind = { ON_SITE: 0, VR: 0 };
  let [planned, missing, noted] = [0, 0, false];
  for (const { session, facts } of sessions.filter((one) => mayHaveHappened(one.session))) {
    for (const { minutes, fact, during } of attendedHalfDays(session, facts, learnerId, now)) {
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
