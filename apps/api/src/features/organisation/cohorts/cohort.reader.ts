import type { LearnerConsent, LearnerKept } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A learner as whoever books for their organisation needs them. */
export type CohortLearner = LearnerKept & { readonly id: string; readonly consent: LearnerConsent };

/** A cohort in few words. */
export interface CohortBrief {
  readonly id: string;
  readonly title: string;
  readonly expectedSize: number;
  readonly archivedAt: Date | null;
}

/** Reads cohorts in a transaction of whoever has checked that they act for the organisation. */
@Injectable()
export class CohortReader {
  /** A cohort of this organisation; null for another's, so that no id opens what is somebody else's. */
  async ofOrganisation(manager: EntityManager, organisationId: string, id: string): Promise<CohortBrief | null> {
    const [row] = await manager.query<CohortBrief[]>('SELECT id, title, expected_size AS "expectedSize", archived_at AS "archivedAt" FROM cohort WHERE organisation_id = $1 AND id = $2', [organisationId, id]);
    return row ?? null;
  }

  /** Its learners, by name. Consent is as it was written: `consentOn` says what it is on a day. */
  async learnersOf(manager: EntityManager, cohortId: string): Promise<readonly CohortLearner[]> {
    return manager.query(
      `SELECT id, given_name AS "givenName", family_name AS "familyName", email, birth_date::text AS "birthDate", reference, guardian_email AS "guardianEmail", guardian_consent AS consent, access_requests AS "accessRequests"
       FROM cohort_learner WHERE cohort_id = $1 ORDER BY search_form(family_name), search_form(given_name), id`,
      [cohortId],
    );
  }
}
