import type { AccessRequest, LearnerConsent, LocalDay } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody an organisation trains; of an adult neither a date of birth nor a guardian is kept. */
@Entity('cohort_learner')
@Check('cohort_learner_consent', `guardian_consent IN ('NOT_NEEDED', 'ASKED', 'ON_PAPER')`)
@Check('cohort_learner_requests', `access_requests <@ ARRAY['WHEELCHAIR', 'QUIET', 'STAFF_HELP', 'SEATED', 'LARGE_TEXT', 'HEARING_LOOP', 'SIGN_LANGUAGE', 'COMPANION']`)
@Check('cohort_learner_minor', `(birth_date IS NULL) = (guardian_consent = 'NOT_NEEDED') AND (birth_date IS NOT NULL OR guardian_email IS NULL)`)
@Index('cohort_learner_email', ['email'], { where: 'email IS NOT NULL' })
@Index('cohort_learner_guardian', ['guardianEmail'], { where: 'guardian_email IS NOT NULL' })
export class CohortLearnerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cohort_learner_pk' }) cohortId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cohort_learner_pk' }) id!: string;
  @Column('text') givenName!: string;
  @Column('text') familyName!: string;
  /** In lower case, like that of a guardian. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('date', { nullable: true }) birthDate!: LocalDay | null;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('text', { nullable: true }) guardianEmail!: string | null;
  @Column('text') guardianConsent!: LearnerConsent;
  @Column('uuid', { nullable: true }) paperRecordedBy!: string | null;
  @Column('timestamptz', { nullable: true }) paperRecordedAt!: Date | null;
  @Column('text', { array: true }) accessRequests!: readonly AccessRequest[];
  /** Of the request that added them, so that it adds nobody twice when it is sent again. */
  @Column('text') requestKey!: string;
  @Column('timestamptz') addedAt!: Date;
}
