import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What arrived of a file in one go, kept by itself until all of it is there. */
@Entity('label_upload_part')
@Check('label_upload_part_from', 'from_byte >= 0')
@Check('label_upload_part_bytes', 'bytes > 0')
@Check('label_upload_part_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@Index('label_upload_part_by_file', ['fileId'])
export class UploadPartEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_upload_part_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_upload_part_pk' }) uploadId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'label_upload_part_pk' }) fromByte!: number;
  @Column('int') bytes!: number;
  @Column('uuid') fileId!: string;
  @Column('text') sha256!: string;
}
