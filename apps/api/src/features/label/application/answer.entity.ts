import type { Answer } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a place answers to one criterion, as it was written last; null once it was taken back. */
@Entity('label_answer')
@Check('label_answer_revision', 'revision >= 1')
@Index('label_answer_by_author', ['answeredBy'], { where: 'answered_by IS NOT NULL' })
export class AnswerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_answer_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_answer_pk' }) applicationId!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'label_answer_pk' }) criterion!: string;
  @Column('jsonb', { nullable: true }) answer!: Answer | null;
  @Column('int') revision!: number;
  @Column('boolean', { default: false }) prefilled!: boolean;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('timestamptz') answeredAt!: Date;
}
