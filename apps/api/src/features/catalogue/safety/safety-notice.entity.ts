import type { NoticeLanguage } from '@escale/domain';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The text of a version in a language. Rows are only ever added; the database sees to it. */
@Entity('safety_notice')
@Check('safety_notice_version', `version ~ '^\\d{4}-\\d{2}$'`)
@Check('safety_notice_language', `language IN ('fr', 'en', 'es', 'pt', 'ar', 'uk')`)
@Check('safety_notice_text', 'length(text) BETWEEN 1 AND 6100')
@Unique('safety_notice_once', ['publishedBy', 'requestKey', 'language'])
export class SafetyNoticeEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'safety_notice_pk' }) version!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'safety_notice_pk' }) language!: NoticeLanguage;
  /** One piece of advice a line. */
  @Column('text') text!: string;
  @Column('timestamptz') publishedAt!: Date;
  @Column('uuid', { nullable: true }) publishedBy!: string | null;
  @Column('text', { nullable: true }) requestKey!: string | null;
}
