import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A room or zone of a place. */
@Entity('space')
@Check('space_people_capacity', 'people_capacity > 0')
@Index('space_by_place', ['placeId'])
export class SpaceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'space_pk' }) id!: string;
  @Column('uuid') placeId!: string;
  @Column('text') name!: string;
  @Column('integer') peopleCapacity!: number;
  @Column('boolean', { default: false }) quiet!: boolean;
}
