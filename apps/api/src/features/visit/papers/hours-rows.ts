import { kindOf, signatureCounts } from '@escale/domain';
import type { AttendanceShown } from '../attendance/show-attendance.ts';

/** Names of what is exported, in their order: stable, for others' programs read them (docs/api.md). */
export const HOURS_COLUMNS = [
  'group_id', 'group_title', 'cohort_id', 'cohort_title', 'learner_id', 'learner_reference', 'family_name', 'given_name', 'session_id', 'place_name', 'time_zone', 'session_starts_at', 'session_ends_at', 'local_day', 'half_day', 'kind',
  'state', 'present_from', 'present_until', 'realised_minutes', 'doubts', 'noted_at', 'absence_reason', 'basis', 'signed_at',
] as const;
export type HoursColumn = (typeof HOURS_COLUMNS)[number];
export type HoursRow = Readonly<Record<HoursColumn, string | number | null>>;

const iso = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null;

/** One row for each half-day of each person: what was noted last, and the minutes it gives. */
export const hoursRows = ({ row: group, sessions, people }: AttendanceShown): readonly HoursRow[] =>
  sessions.flatMap(({ row: session, attendees }) =>
    attendees.flatMap(({ learnerId, halfDays }) => {
      const person = people.find(({ row }) => row.learnerId === learnerId)?.row;
      return halfDays.map((half): HoursRow => {
        const { fact, basis } = half;
        return {
          group_id: group.id, group_title: group.title, cohort_id: person?.cohortId ?? null, cohort_title: group.cohortTitle, learner_id: learnerId, learner_reference: person?.reference ?? null, family_name: person?.familyName ?? null, given_name: person?.givenName ?? null,
          session_id: session.id, place_name: session.placeName, time_zone: session.zone, session_starts_at: iso(session.startsAt), session_ends_at: iso(session.endsAt), local_day: half.day, half_day: half.half, kind: kindOf(session),
          state: fact === null ? 'NOT_NOTED' : fact.present === null ? 'ABSENT' : 'PRESENT', present_from: iso(fact?.present?.start), present_until: iso(fact?.present?.end), realised_minutes: half.minutes, doubts: half.doubts.join(' '), noted_at: iso(fact?.notedAt),
          absence_reason: fact?.absence ?? null, basis, signed_at: iso(half.signatures.find(signatureCounts)?.signedAt),
        };
      });
    }),
  );
