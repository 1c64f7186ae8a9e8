import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export const LABEL_SOURCES = ['FILE', 'IMPORT'] as const;
/** Whether the network gave it, on a file, or it stands in the register of others that was imported. */
export type LabelSource = (typeof LABEL_SOURCES)[number];

/** A label a place was given. How it stands is no column: it follows from its events. */
@Entity('label')
@Unique('label_number', ['number'])
@Unique('label_verify_token', ['verifyToken'])
@Check('label_source', `source IN ('FILE', 'IMPORT')`)
@Check('label_number_form', `number ~ '^TL-[0-9]{4}-[0-9]{5,}$'`)
@Check('label_verify_token_form', `verify_token ~ '^[0-9a-f]{32}$'`)
@Check('label_source_ref', 'length(source_ref) BETWEEN 1 AND 100')
@Check('label_of_one', '(programme_id IS NULL) <> (outside_code IS NULL)')
@Check('label_of_file', `source <> 'FILE' OR (programme_id IS NOT NULL AND version_number IS NOT NULL AND number IS NOT NULL AND verify_token IS NOT NULL AND granted_on IS NOT NULL AND source_ref IS NULL AND void_at IS NULL)`)
@Check('label_of_import', `source <> 'IMPORT' OR (source_ref IS NOT NULL AND number IS NULL AND verify_token IS NULL AND application_id IS NULL)`)
@Index('label_id', ['id'], { unique: true })
@Index('label_once_outside', ['outsideCode', 'sourceRef'], { unique: true, where: 'outside_code IS NOT NULL AND void_at IS NULL' })
@Index('label_once_programme', ['programmeId', 'sourceRef'], { unique: true, where: 'programme_id IS NOT NULL AND source_ref IS NOT NULL AND void_at IS NULL' })
export class LabelEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_pk' }) id!: string;
  @Column('text') source!: LabelSource;
  @Column('uuid', { nullable: true }) programmeId!: string | null;
  @Column('int', { nullable: true }) versionNumber!: number | null;
  @Column('text', { nullable: true }) outsideCode!: string | null;
  @Column('uuid', { nullable: true }) applicationId!: string | null;
  /** Given by a trigger to those of the network, as is the token. */
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text', { nullable: true }) verifyToken!: string | null;
  /** Its identifier in the register it was imported from. */
  @Column('text', { nullable: true }) sourceRef!: string | null;
  /** Null where the register does not say. */
  @Column('date', { nullable: true }) grantedOn!: string | null;
  /** How the place was called, and where it was, when it was given. */
  @Column('text') placeName!: string;
  @Column('text', { nullable: true }) communeName!: string | null;
  /** Since when it is known to have been put to the wrong place: then it never was a label of that place. */
  @Column('timestamptz', { nullable: true }) voidAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
}
