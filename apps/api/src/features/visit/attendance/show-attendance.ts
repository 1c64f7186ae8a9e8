import { attendedHalfDays, type AttendedHalfDay, type HalfDay, halfDaysOf, realisedHours, type RealisedHours } from '@escale/domain';
import type { AttendancePersonRow, AttendanceRow, AttendanceSessionRow } from './attendance-row.ts';

/** One person at one session. */
export interface AttendeeShown {
  readonly learnerId: string;
  readonly halfDays: readonly AttendedHalfDay[];
}

export interface SessionShown {
  readonly row: AttendanceSessionRow;
  readonly halfDays: readonly HalfDay[];
  /** In the order of their names. */
  readonly attendees: readonly AttendeeShown[];
}

export interface PersonShown {
  readonly row: AttendancePersonRow;
  readonly hours: RealisedHours;
}

/** A group with its people's half-days and hours, as its facts give them now. */
export interface AttendanceShown {
  readonly row: AttendanceRow;
  readonly sessions: readonly SessionShown[];
  readonly people: readonly PersonShown[];
  /** Half-days that began and of which nothing was noted, each person counted. */
  readonly missing: number;
}

const sessionShown = (row: AttendanceSessionRow, people: readonly AttendancePersonRow[], now: Date): SessionShown => ({
  row,
  halfDays: halfDaysOf({ start: row.startsAt, end: row.endsAt }, row.zone),
  attendees: people.filter(({ learnerId }) => row.learnerIds.includes(learnerId)).map(({ learnerId }) => ({ learnerId, halfDays: attendedHalfDays(row, row, learnerId, now) })),
});

/** Adds up what was noted of a group. */
export const attendanceShown = (row: AttendanceRow, now: Date): AttendanceShown => {
  const people = row.people.map((person) => {
    const theirs = row.sessions.filter(({ learnerIds }) => learnerIds.includes(person.learnerId)).map((session) => ({ session, facts: session.facts, signatures: session.signatures }));
    return { row: person, hours: realisedHours(theirs, person.learnerId, now) };
  });
  return { row, sessions: row.sessions.map((session) => sessionShown(session, row.people, now)), people, missing: people.reduce((sum, { hours }) => sum + hours.missing, 0) };
};
