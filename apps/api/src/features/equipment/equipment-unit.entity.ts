import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One physical thing with a tag, at one place. */
@Entity('equipment_unit')
@Unique('equipment_unit_tag', ['tag'])
@Index('equipment_unit_by_place', { synchronize: false })
export class EquipmentUnitEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'equipment_unit_pk' }) id!: string;
  @Column('uuid') placeId!: string;
  @Column('uuid') modelId!: string;
  @Column('uuid', { nullable: true }) spaceId!: string | null;
  @Column('text') tag!: string;
  @Column('text', { nullable: true }) serialNumber!: string | null;
  @Column('boolean', { default: true }) inService!: boolean;
}
