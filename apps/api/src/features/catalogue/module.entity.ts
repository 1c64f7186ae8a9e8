import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Shared digital or VR content that teaches a gesture. */
@Entity('module')
@Unique('module_slug', ['slug'])
export class ModuleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'module_pk' }) id!: string;
  @Column('text') slug!: string;
  @Column('text') titleFr!: string;
  @Column('text') titleEn!: string;
  @Column('text', { nullable: true }) summaryFr!: string | null;
  @Column('text', { nullable: true }) summaryEn!: string | null;
  @Column('text') sector!: string;
  @Column('integer') durationMinutes!: number;
  @Column('text') language!: string;
  @Column('text') licence!: string;
  @Column('integer', { default: 0 }) minimumAge!: number;
}
