import { Entity, Index, PrimaryColumn, Column } from 'typeorm';

/** Who comes to a session of a group; gone with the learner, and with the session. */
@Entity('session_learner')
@Index('session_learner_of_learner', ['cohortId', 'learnerId'])
@Index('session_learner_of_booking', ['bookingId'])
export class SessionLearnerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_learner_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_learner_pk' }) bookingId!: string;
  @Column('uuid') cohortId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_learner_pk' }) learnerId!: string;
}
