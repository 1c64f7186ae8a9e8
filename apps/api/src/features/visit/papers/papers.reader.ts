import { MAJORITY_YEARS } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OF_ORGANISATION } from '../attendance/attendance.sql.ts';
import type { PapersRow } from './papers-row.ts';

const NAME = `coalesce(nullif(concat_ws(' ', a.given_name, a.family_name), ''), a.email)`;
const PLACE = `json_build_object('sessionId', b.id, 'slug', p.slug, 'addressLine', p.address_line, 'postcode', p.postcode, 'communeName', p.commune_name, 'howToCome', p.how_to_come, 'safetyNotice', f.safety_notice)`;
const FIRST_DAY = `(SELECT min((b.starts_at AT TIME ZONE p.time_zone)::date) FROM session_learner sl JOIN booking b ON b.place_id = sl.place_id AND b.id = sl.booking_id JOIN place p ON p.id = b.place_id WHERE sl.learner_id = l.id AND b.group_booking_id = q.id)`;

const PAPERS = `SELECT o.name AS "organisationName", o.kind, o.siret, o.nda, coalesce(q.contact_name, o.contact_name) AS "contactName", coalesce(q.contact_email, o.contact_email) AS "contactEmail", o.contact_phone AS "contactPhone",
    coalesce(h.pathway_title, q.title) AS training, h.certification_code AS "certificationCode", h.funder_reference AS "funderReference",
    (SELECT coalesce(json_agg(${NAME} ORDER BY ${NAME}, a.id), '[]') FROM cohort_trainer ct JOIN account a ON a.id = ct.account_id WHERE ct.cohort_id = q.cohort_id) AS trainers,
    (SELECT coalesce(json_agg(${PLACE}), '[]') FROM booking b JOIN place p ON p.id = b.place_id JOIN offer f ON f.id = b.offer_id WHERE b.group_booking_id = q.id) AS places,
    (SELECT coalesce(json_agg(json_build_object('learnerId', l.id, 'consent', l.guardian_consent)), '[]') FROM cohort_learner l WHERE l.cohort_id = q.cohort_id AND l.birth_date + interval '${String(MAJORITY_YEARS)} years' > ${FIRST_DAY}) AS minors
  FROM group_booking q JOIN organisation o ON o.id = q.organisation_id LEFT JOIN cohort h ON h.id = q.cohort_id WHERE q.id = $2 AND ${OF_ORGANISATION}`;

/** Reads what papers of a group say, for the people of its organisation; who may is part of the query. */
@Injectable()
export class PapersReader {
  async of(manager: EntityManager, accountId: string, groupBookingId: string): Promise<PapersRow | null> {
    const [row] = await manager.query<PapersRow[]>(PAPERS, [accountId, groupBookingId]);
    return row ?? null;
  }
}
