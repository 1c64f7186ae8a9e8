import type { ExportedData, ExportRow } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DataSubject, HoldsPersonalData, type PersonalData } from '../../../platform/privacy/personal-data.ts';

const OF = 'JOIN cohort c ON c.id = l.cohort_id JOIN organisation o ON o.id = c.organisation_id';

/** Where and when learner `l` comes with a group, by the clocks of each place. */
const SESSIONS = `(SELECT string_agg(p.name || ' ' || to_char(b.starts_at AT TIME ZONE p.time_zone, 'YYYY-MM-DD HH24:MI'), ', ' ORDER BY b.starts_at) FROM session_learner sl JOIN booking b ON b.place_id = sl.place_id AND b.id = sl.booking_id JOIN place p ON p.id = b.place_id WHERE sl.cohort_id = l.cohort_id AND sl.learner_id = l.id)`;

/** What was noted of learner `l`, half-day by half-day, corrections included; and why, where it was noted late. */
const ATTENDED = `(SELECT string_agg(concat_ws(' ', f.day, f.half, coalesce(to_char(f.present_from AT TIME ZONE p.time_zone, 'HH24:MI') || '–' || to_char(f.present_until AT TIME ZONE p.time_zone, 'HH24:MI'), '–'), f.absence, f.reason), ', ' ORDER BY f.noted_at, f.id) FROM attendance_fact f JOIN place p ON p.id = f.place_id WHERE f.cohort_id = l.cohort_id AND f.learner_id = l.id)`;

/** What learner `l` signed, half-day by half-day; what was drawn is given as it is kept. */
const SIGNED = `(SELECT string_agg(concat_ws(' ', s.day, s.half, s.means, to_char(s.signed_at AT TIME ZONE p.time_zone, 'YYYY-MM-DD HH24:MI'), nullif(s.strokes::text, '[]')), ', ' ORDER BY s.signed_at, s.id) FROM attendance_signature s JOIN place p ON p.id = s.place_id WHERE s.cohort_id = l.cohort_id AND s.learner_id = l.id)`;

/** Where an organisation entered somebody under the address they proved, as a learner or as a guardian, and what they train. Not by whom a paper was noted, nor whose guardian they are: those are other people. */
@Injectable()
@HoldsPersonalData(50)
export class CohortData implements PersonalData {
  async export(manager: EntityManager, { accountId, email }: DataSubject): Promise<ExportedData> {
    return {
      cohorts: await manager.query<ExportRow[]>(
        `SELECT o.name AS organisation, c.title AS cohort, l.given_name AS "givenName", l.family_name AS "familyName", l.email, l.birth_date::text AS "birthDate", l.reference, l.guardian_consent AS "guardianConsent", l.paper_recorded_at AS "paperSeenAt",
           nullif(array_to_string(l.access_requests, ', '), '') AS "accessRequests", ${SESSIONS} AS sessions, ${ATTENDED} AS attended, ${SIGNED} AS signed, l.added_at AS at FROM cohort_learner l ${OF} WHERE l.email = $1 ORDER BY l.added_at, l.id`,
        [email],
      ),
      cohortsAsGuardian: await manager.query<ExportRow[]>(`SELECT o.name AS organisation, c.title AS cohort, l.guardian_email AS email, l.added_at AS at FROM cohort_learner l ${OF} WHERE l.guardian_email = $1 ORDER BY l.added_at, l.id`, [email]),
      cohortsTrained: await manager.query<ExportRow[]>(`SELECT o.name AS organisation, c.title AS cohort FROM cohort_trainer l ${OF} WHERE l.account_id = $1 ORDER BY c.created_at, c.id`, [accountId]),
    };
  }

  /** What the organisation must keep of a training it gave, it keeps itself; here nothing stays. */
  async erase(manager: EntityManager, { accountId, email }: DataSubject): Promise<object> {
    await manager.query('DELETE FROM cohort_learner WHERE email = $1', [email]);
    await manager.query('UPDATE cohort_learner SET guardian_email = NULL WHERE guardian_email = $1', [email]);
    await manager.query('UPDATE cohort_learner SET paper_recorded_by = NULL WHERE paper_recorded_by = $1', [accountId]);
    await manager.query('DELETE FROM cohort_trainer WHERE account_id = $1', [accountId]);
    return {};
  }
}
