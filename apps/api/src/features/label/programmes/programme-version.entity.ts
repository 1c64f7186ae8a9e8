import type { Grid, ProgrammeRules, ProgrammeState } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A version of a programme. Once published it never changes; the database sees to it. */
@Entity('label_programme_version')
@Check('label_programme_version_number', 'number >= 1')
@Check('label_programme_version_state', `state IN ('DRAFT', 'PUBLISHED', 'RETIRED')`)
@Check('label_programme_version_name_fr', `length(name_fr) <= 120 AND (state = 'DRAFT' OR name_fr <> '')`)
@Check('label_programme_version_name_en', `length(name_en) <= 120 AND (state = 'DRAFT' OR name_en <> '')`)
@Check('label_programme_version_purpose_fr', 'length(purpose_fr) <= 600')
@Check('label_programme_version_purpose_en', 'length(purpose_en) <= 600')
@Check('label_programme_version_published', `(state = 'DRAFT') = (published_at IS NULL)`)
@Check('label_programme_version_retired', `(state = 'RETIRED') = (retired_at IS NOT NULL)`)
@Check('label_programme_version_revision', 'revision >= 1')
@Unique('label_programme_version_once', ['requestKey'])
@Index('label_programme_version_one_draft', ['programmeId'], { unique: true, where: `state = 'DRAFT'` })
@Index('label_programme_version_one_published', ['programmeId'], { unique: true, where: `state = 'PUBLISHED'` })
export class ProgrammeVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_programme_version_pk' }) programmeId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'label_programme_version_pk' }) number!: number;
  @Column('text') state!: ProgrammeState;
  @Column('text') nameFr!: string;
  @Column('text') nameEn!: string;
  @Column('text') purposeFr!: string;
  @Column('text') purposeEn!: string;
  @Column('jsonb') grid!: Grid;
  @Column('jsonb') rules!: ProgrammeRules;
  /** Grows each time the draft is written. */
  @Column('int', { default: 1 }) revision!: number;
  /** Of the request that began it; null for what came with the product. */
  @Column('text', { nullable: true }) requestKey!: string | null;
  @Column('timestamptz') changedAt!: Date;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) retiredAt!: Date | null;
}
