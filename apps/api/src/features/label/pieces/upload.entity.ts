import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file on its way to a label's file: how much of it has arrived. */
@Entity('label_upload')
@Check('label_upload_name', 'length(file_name) BETWEEN 1 AND 255')
@Check('label_upload_length', 'length BETWEEN 1 AND 20000000')
@Check('label_upload_received', 'received BETWEEN 0 AND length')
@Index('label_upload_by_id', ['id'], { unique: true })
@Index('label_upload_of_account', ['accountId'])
@Index('label_upload_by_end', ['expiresAt'])
@Index('label_upload_of_application', ['placeId', 'applicationId'])
export class UploadEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_upload_pk' }) placeId!: string;
  @Column('uuid') applicationId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_upload_pk' }) id!: string;
  @Column('text') criterion!: string;
  @Column('uuid') accountId!: string;
  @Column('text') fileName!: string;
  @Column('int') length!: number;
  @Column('int') received!: number;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}
