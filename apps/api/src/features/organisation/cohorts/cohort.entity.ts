import type { LocalDay } from '@escale/domain';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A group of people an organisation trains: what it plans for them, named or not yet. */
@Entity('cohort')
@Check('cohort_size', 'expected_size BETWEEN 1 AND 200')
@Check('cohort_certification', `certification_code ~ '^(RNCP|RS)[0-9]{1,5}$'`)
@Check('cohort_hours', 'hours_on_site >= 0 AND hours_vr >= 0 AND hours_remote >= 0')
@Check('cohort_days', 'starts_on <= ends_on')
@Unique('cohort_request', ['organisationId', 'requestKey'])
export class CohortEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cohort_pk' }) id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') title!: string;
  @Column('integer') expectedSize!: number;
  @Column('text', { nullable: true }) funderReference!: string | null;
  @Column('text', { nullable: true }) pathwayTitle!: string | null;
  @Column('text', { nullable: true }) certificationCode!: string | null;
  @Column('integer') hoursOnSite!: number;
  @Column('integer') hoursVr!: number;
  @Column('integer') hoursRemote!: number;
  @Column('date', { nullable: true }) startsOn!: LocalDay | null;
  @Column('date', { nullable: true }) endsOn!: LocalDay | null;
  @Column('text') requestKey!: string;
  @Column('timestamptz') createdAt!: Date;
  /** When it, its trainers or its learners were last written; its retention counts from it where no end is said. */
  @Column('timestamptz') changedAt!: Date;
  @Column('timestamptz', { nullable: true }) archivedAt!: Date | null;
  /** Counted by a trigger. */
  @Column({ type: 'integer', default: 0, insert: false, update: false }) version!: number;
}
