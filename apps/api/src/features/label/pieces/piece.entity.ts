import type { LocalDay, PieceFormat, PieceState } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a place shows for a criterion. */
@Entity('label_piece')
@Check('label_piece_name', 'length(file_name) BETWEEN 1 AND 255')
@Check('label_piece_format', `format IN ('PDF', 'JPEG', 'PNG', 'WEBP', 'DOCX', 'XLSX', 'PPTX', 'ODT', 'ODS', 'ODP')`)
@Check('label_piece_bytes', 'bytes BETWEEN 1 AND 20000000')
@Check('label_piece_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('label_piece_state', `state IN ('WAITING', 'CLEAN', 'INFECTED')`)
@Check('label_piece_file', `(state = 'INFECTED') = (file_id IS NULL)`)
@Index('label_piece_by_id', ['id'])
@Index('label_piece_by_file', ['fileId'], { where: 'file_id IS NOT NULL' })
@Index('label_piece_by_author', ['uploadedBy'], { where: 'uploaded_by IS NOT NULL' })
@Index('label_piece_by_removal', ['removedAt'], { where: 'removed_at IS NOT NULL' })
export class PieceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_piece_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_piece_pk' }) applicationId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_piece_pk' }) id!: string;
  @Column('text') criterion!: string;
  @Column('text') fileName!: string;
  @Column('text') format!: PieceFormat;
  @Column('int') bytes!: number;
  @Column('text') sha256!: string;
  @Column('uuid', { nullable: true }) fileId!: string | null;
  @Column('date', { nullable: true }) expiresOn!: LocalDay | null;
  @Column('text') state!: PieceState;
  @Column('uuid', { nullable: true }) uploadedBy!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
}
