import type { AuditAct, AuditSubjectKind } from '@escale/domain';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A sensitive act, by ids alone: whoever reads it without the accounts learns no name. */
@Entity('audit_entry')
@Index('audit_entry_by_time', ['at', 'sequence'])
@Index('audit_entry_by_actor', ['actorId', 'sequence'], { where: 'actor_id IS NOT NULL' })
@Index('audit_entry_by_person', ['onBehalfOfId', 'sequence'], { where: 'on_behalf_of_id IS NOT NULL' })
@Index('audit_entry_by_subject', ['subjectId', 'sequence'])
@Unique('audit_entry_seal', ['seal'])
export class AuditEntryEntity {
  /** 1, 2, 3 … without a gap; PostgreSQL's bigint, as text. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_entry_pk' }) sequence!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') act!: AuditAct;
  /** Who did it; null for the product itself. */
  @Column('uuid', { nullable: true }) actorId!: string | null;
  /** For whom, where somebody acted for another. */
  @Column('uuid', { nullable: true }) onBehalfOfId!: string | null;
  @Column('text') subjectKind!: AuditSubjectKind;
  @Column('text') subjectId!: string;
  /** Codes and ids that tell what was done, such as a role and its scope. */
  @Column('jsonb') detail!: AuditDetail;
  @Column('text', { nullable: true }) beforeDigest!: string | null;
  @Column('text', { nullable: true }) afterDigest!: string | null;
  /** From where: the caller's network and browser, forgotten in time. */
  @Column('text', { nullable: true }) network!: string | null;
  @Column('text', { nullable: true }) device!: string | null;
  @Column('text') fromDigest!: string;
  @Column('text') previousSeal!: string;
  @Column('text') seal!: string;
}

/** Never a name, an address or anything written by a person. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;
