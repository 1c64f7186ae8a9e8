import type { AbsenceReason, AttendanceNoter, Half, LocalDay } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What somebody noted of one person and half-day of a session; only added to, and gone with the learner. */
@Entity('attendance_fact')
@Check('attendance_fact_half', `half IN ('MORNING', 'AFTERNOON')`)
@Check('attendance_fact_noted_as', `noted_as IN ('ORGANISATION_MANAGER', 'TRAINER', 'PLACE_TEAM')`)
@Check('attendance_fact_present', '(present_from IS NULL) = (present_until IS NULL) AND present_from < present_until')
@Check('attendance_fact_absence', `absence IS NULL OR present_from IS NULL AND absence IN ('EXCUSED', 'SICK_NOTE', 'AT_WORK', 'UNKNOWN')`)
@Unique('attendance_fact_request', ['bookingId', 'requestKey', 'learnerId', 'day', 'half'])
@Index('attendance_fact_of_booking', ['placeId', 'bookingId'])
@Index('attendance_fact_of_learner', ['cohortId', 'learnerId'])
@Index('attendance_fact_by_noter', ['notedBy'], { where: 'noted_by IS NOT NULL' })
export class AttendanceFactEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendance_fact_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendance_fact_pk' }) id!: string;
  @Column('uuid') bookingId!: string;
  @Column('uuid') cohortId!: string;
  @Column('uuid') learnerId!: string;
  /** The half-day, by the clocks of the place. */
  @Column('date') day!: LocalDay;
  @Column('text') half!: Half;
  /** From when until when the person was there; neither of somebody who was not. */
  @Column('timestamptz', { nullable: true }) presentFrom!: Date | null;
  @Column('timestamptz', { nullable: true }) presentUntil!: Date | null;
  /** Why they were not, where it was said. */
  @Column('text', { nullable: true }) absence!: AbsenceReason | null;
  /** Why it was noted late. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') notedAs!: AttendanceNoter;
  /** Forgotten with their account. */
  @Column('uuid', { nullable: true }) notedBy!: string | null;
  @Column('timestamptz') notedAt!: Date;
  @Column('text') requestKey!: string;
}
