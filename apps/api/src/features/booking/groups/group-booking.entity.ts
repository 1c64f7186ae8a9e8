import type { GroupUnits, Locale } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What an organisation booked for one group; its sessions are bookings, and say how it stands. */
@Entity('group_booking')
@Check('group_booking_people', 'people > 0')
@Unique('group_booking_request', ['organisationId', 'requestKey'])
@Index('group_booking_of_cohort', ['cohortId'], { where: 'cohort_id IS NOT NULL' })
@Index('group_booking_of_organisation', ['organisationId', 'createdAt'])
export class GroupBookingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_booking_pk' }) id!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') title!: string;
  /** How many come to each session that does not say otherwise. */
  @Column('integer') people!: number;
  @Column('jsonb') units!: readonly GroupUnits[];
  @Column('uuid', { nullable: true }) moduleId!: string | null;
  /** Whom to write to, of the organisation; from the confirmation on. */
  @Column('text', { nullable: true }) contactName!: string | null;
  @Column('text', { nullable: true }) contactEmail!: string | null;
  @Column('text', { default: 'fr' }) locale!: Locale;
  /** Whose people come, once that was said. */
  @Column('uuid', { nullable: true }) cohortId!: string | null;
  /** Forgotten with their account. */
  @Column('uuid', { nullable: true }) madeBy!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('text') requestKey!: string;
  @Column('text') requestHash!: string;
  @Column('timestamptz') createdAt!: Date;
  /** Counted by a trigger. */
  @Column({ type: 'integer', default: 0, insert: false, update: false }) version!: number;
}
