import type { ApplicationState } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

const STATES = `('DRAFT', 'SUBMITTED', 'COMPLETENESS_CHECK', 'CORRECTION_REQUESTED', 'UNDER_REVIEW', 'VISIT', 'COMMITTEE', 'GRANTED', 'REFUSED', 'CLOSED_WITHOUT_ACTION')`;
const DECIDED = `('GRANTED', 'REFUSED', 'CLOSED_WITHOUT_ACTION')`;

/** A file by which a place asks for a label. */
@Entity('label_application')
@Unique('label_application_once', ['placeId', 'requestKey'])
@Check('label_application_state', `state IN ${STATES}`)
@Check('label_application_revision', 'revision >= 1')
@Check('label_application_submitted', `state = 'DRAFT' OR submitted_at IS NOT NULL`)
@Check('label_application_decided', `(state IN ${DECIDED}) = (decided_at IS NOT NULL)`)
@Index('label_application_one_open', ['placeId', 'programmeId'], { unique: true, where: `state NOT IN ${DECIDED}` })
@Index('label_application_of_version', ['programmeId', 'versionNumber'])
@Index('label_application_by_opener', ['openedBy'], { where: 'opened_by IS NOT NULL' })
export class ApplicationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_application_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_application_pk' }) id!: string;
  @Column('uuid') programmeId!: string;
  @Column('int') versionNumber!: number;
  @Column('text') state!: ApplicationState;
  @Column('int') revision!: number;
  @Column('uuid', { nullable: true }) openedBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('text') requestKey!: string;
}
