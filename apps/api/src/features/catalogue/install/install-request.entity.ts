import type { KeptInstallState, LocalDay } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody asks a place for a module, in the name of an organisation or of the place itself (no organisation). */
@Entity('install_request')
@Check('install_request_state', `state IN ('ASKED', 'PLANNED', 'DECLINED')`)
@Check('install_request_answer', `(planned_for IS NOT NULL) = (state = 'PLANNED') AND (reason IS NOT NULL) = (state = 'DECLINED')`)
@Unique('install_request_id', ['id'])
@Unique('install_request_once', ['askedBy', 'requestKey'])
@Index('install_request_open', { synchronize: false })
@Index('install_request_of_organisation', ['organisationId', 'createdAt'])
export class InstallRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'install_request_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'install_request_pk' }) id!: string;
  @Column('uuid') moduleId!: string;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @Column('uuid', { nullable: true }) askedBy!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') state!: KeptInstallState;
  @Column('date', { nullable: true }) plannedFor!: LocalDay | null;
  /** Why not; said to whoever asked. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('text') requestKey!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') changedAt!: Date;
  /** Counted by a trigger. */
  @Column({ type: 'integer', default: 0, insert: false, update: false }) version!: number;
}
