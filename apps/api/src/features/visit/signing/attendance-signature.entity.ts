import type { Half, LocalDay, SignatureMeans, Stroke } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One entry under a half-day of a session: who signed, how, when and where. Only added to, and gone with the learner. */
@Entity('attendance_signature')
@Check('attendance_signature_half', `half IN ('MORNING', 'AFTERNOON')`)
@Check('attendance_signature_role', `role = 'LEARNER' AND (learner_id IS NULL) = (cohort_id IS NULL) OR role = 'TRAINER' AND learner_id IS NULL AND cohort_id IS NULL`)
@Check('attendance_signature_means', `means IN ('STROKES', 'CONFIRMED', 'PHONE')`)
@Check('attendance_signature_strokes', `jsonb_typeof(strokes) = 'array' AND (means <> 'CONFIRMED' OR strokes = '[]')`)
@Check(
  'attendance_signature_source',
  `(event_id IS NULL) = (request_key IS NOT NULL) AND (event_id IS NULL) = (event_text IS NULL) AND (event_text IS NULL) = (event_signature IS NULL) AND (means = 'PHONE') = (event_id IS NULL)`,
)
@Unique('attendance_signature_event', ['kioskId', 'eventId'])
@Unique('attendance_signature_request', ['bookingId', 'requestKey'])
@Index('attendance_signature_of_booking', ['placeId', 'bookingId'])
@Index('attendance_signature_of_learner', ['cohortId', 'learnerId'], { where: 'learner_id IS NOT NULL' })
export class AttendanceSignatureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendance_signature_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attendance_signature_pk' }) id!: string;
  @Column('uuid') bookingId!: string;
  /** Neither for somebody who is of no group, nor for a trainer. */
  @Column('uuid', { nullable: true }) cohortId!: string | null;
  @Column('uuid', { nullable: true }) learnerId!: string | null;
  @Column('text') role!: 'LEARNER' | 'TRAINER';
  /** The half-day, by the clocks of the place. */
  @Column('date') day!: LocalDay;
  @Column('text') half!: Half;
  @Column('text') means!: SignatureMeans;
  @Column('jsonb') strokes!: readonly Stroke[];
  @Column('timestamptz') signedAt!: Date;
  @Column('timestamptz') receivedAt!: Date;
  @Column('boolean') sure!: boolean;
  /** Where it was signed, or whose code was read. */
  @Column('uuid') kioskId!: string;
  @Column('uuid', { nullable: true }) eventId!: string | null;
  /** What the kiosk wrote, and its signature, as they came. */
  @Column('text', { nullable: true }) eventText!: string | null;
  @Column('text', { nullable: true }) eventSignature!: string | null;
  @Column('text', { nullable: true }) requestKey!: string | null;
}
