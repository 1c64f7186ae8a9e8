import type { BlockReason, Id, UnitBlock } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A stretch in which nobody can book a unit, though it is in service. */
@Entity('unit_block')
@Check('unit_block_reason', `reason IN ('MAINTENANCE', 'CLEANING', 'UPDATE', 'OTHER')`)
@Check('unit_block_in_order', 'ends_at > starts_at')
@Unique('unit_block_request', ['placeId', 'requestKey'])
@Index('unit_block_by_id', ['id'])
@Index('unit_block_by_day', { synchronize: false })
export class UnitBlockEntity implements UnitBlock {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_block_pk' }) placeId!: Id<'Place'>;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_block_pk' }) id!: string;
  @Column('uuid') unitId!: Id<'EquipmentUnit'>;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('text') reason!: BlockReason;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') requestKey!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) liftedAt!: Date | null;
}
