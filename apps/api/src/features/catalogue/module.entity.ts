import { MODULE_ACCESSIBILITY, type ModuleAccessibility } from '@escale/domain';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The closed list of the domain, as the database holds to it. */
export const MODULE_ACCESSIBILITY_SQL = `accessibility <@ ARRAY[${MODULE_ACCESSIBILITY.map((code) => `'${code}'`).join(', ')}]`;

/** Shared digital or VR content that teaches a gesture. */
@Entity('module')
@Unique('module_slug', ['slug'])
@Check('module_accessibility', MODULE_ACCESSIBILITY_SQL)
export class ModuleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'module_pk' }) id!: string;
  @Column('text') slug!: string;
  @Column('text') titleFr!: string;
  @Column('text') titleEn!: string;
  @Column('text', { nullable: true }) summaryFr!: string | null;
  @Column('text', { nullable: true }) summaryEn!: string | null;
  @Column('text') sector!: string;
  @Column('integer') durationMinutes!: number;
  /** What is spoken in it unless another is chosen; `moreLanguages` are those to choose. */
  @Column('text') language!: string;
  @Column('text', { array: true, default: '{}' }) moreLanguages!: readonly string[];
  @Column('text') licence!: string;
  @Column('integer', { default: 0 }) minimumAge!: number;
  @Column('text', { array: true, default: '{}' }) accessibility!: readonly ModuleAccessibility[];
  /** Who made it, and in which project where there was one. */
  @Column('text', { nullable: true }) providerName!: string | null;
  @Column('text', { nullable: true }) providerProject!: string | null;
}
