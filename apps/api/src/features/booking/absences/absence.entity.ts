import type { AbsenceAnswer } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That somebody did not come, where the activity asks for it to be written down; gone as soon as it turns out that they did (trigger `booking_forgets_absence`). */
@Entity('absence')
@Check('absence_answer', `answer IN ('EXCUSED', 'KEPT')`)
@Check('absence_answered', '(answer IS NULL) = (answered_at IS NULL)')
@Check('absence_words', 'char_length(contest_reason) <= 300 AND char_length(answer_reason) <= 300')
@Index('absence_to_forget', ['notedAt'])
export class AbsenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'absence_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'absence_pk' }) bookingId!: string;
  @Column('timestamptz') notedAt!: Date;
  /** Noted by itself rather than by somebody of the team. */
  @Column('boolean') automatic!: boolean;
  @Column('timestamptz', { nullable: true }) contestedAt!: Date | null;
  @Column('text', { nullable: true }) contestReason!: string | null;
  @Column('text', { nullable: true }) answer!: AbsenceAnswer | null;
  @Column('text', { nullable: true }) answerReason!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
}
