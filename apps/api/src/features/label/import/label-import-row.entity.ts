import type { LabelRowFault, LabelRowState, PlaceCandidate } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A row of an imported register, and what became of it: none is left out. */
@Entity('label_import_row')
@Unique('label_import_row_key', ['rowKey'])
@Check('label_import_row_state', `state IN ('MATCHED', 'CHOSEN', 'DOUBTFUL', 'UNMATCHED', 'NO_PLACE', 'SET_ASIDE', 'REJECTED')`)
@Check('label_import_row_version', 'version >= 0')
@Check('label_import_row_placed', `(state IN ('MATCHED', 'CHOSEN')) = (label_id IS NOT NULL) AND (place_id IS NULL) = (label_id IS NULL)`)
@Check('label_import_row_rejected', `(state = 'REJECTED') = (reason IS NOT NULL)`)
@Index('label_import_row_waiting', ['state', 'departmentCode'])
export class LabelImportRowEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_import_row_pk' }) importId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_import_row_pk' }) id!: string;
  @Column('int') line!: number;
  /** What tells a row from the others when the file is read again: its identifier, or its line where it has none. */
  @Column('text') rowKey!: string;
  @Column('text') state!: LabelRowState;
  @Column('text', { nullable: true }) reason!: LabelRowFault | null;
  /** The column a rejected row is to be mended in, and what stands there. */
  @Column('text', { nullable: true }) field!: string | null;
  @Column('text', { nullable: true }) value!: string | null;
  @Column('text', { nullable: true }) labelName!: string | null;
  @Column('text', { nullable: true }) outsideCode!: string | null;
  @Column('uuid', { nullable: true }) programmeId!: string | null;
  @Column('text', { nullable: true }) ref!: string | null;
  @Column('date', { nullable: true }) grantedOn!: string | null;
  @Column('date', { nullable: true }) until!: string | null;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) commune!: string | null;
  @Column('text', { nullable: true }) inseeCode!: string | null;
  @Column('text', { nullable: true }) departmentCode!: string | null;
  /** The places it may be about, the likeliest first. */
  @Column('jsonb') candidates!: readonly PlaceCandidate[];
  @Column('uuid', { nullable: true }) placeId!: string | null;
  @Column('uuid', { nullable: true }) labelId!: string | null;
  /** Once a person decided, reading the file again leaves the row to them. */
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  @Column('int') version!: number;
  /** Whether the file still had it when it was last read. */
  @Column('boolean') inFile!: boolean;
}
