import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A programme of labels; what it asks for stands in its versions. */
@Entity('label_programme')
@Unique('label_programme_by_code', ['code'])
@Check('label_programme_code', `code ~ '^[A-Z][A-Z0-9_]{0,29}$'`)
export class ProgrammeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_programme_pk' }) id!: string;
  @Column('text') code!: string;
  @Column('timestamptz') createdAt!: Date;
}
