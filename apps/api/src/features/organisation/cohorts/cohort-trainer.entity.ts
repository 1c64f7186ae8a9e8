import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Who trains a cohort; they read it as long as they hold a role in its organisation. */
@Entity('cohort_trainer')
@Index('cohort_trainer_of', ['accountId'])
export class CohortTrainerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cohort_trainer_pk' }) cohortId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cohort_trainer_pk' }) accountId!: string;
}
