import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The register of others as it was last read, one for each source. */
@Entity('label_import')
@Unique('label_import_source', ['source'])
export class LabelImportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_import_pk' }) id!: string;
  @Column('text') source!: string;
  @Column('text') fileName!: string;
  @Column('timestamptz') readAt!: Date;
}
