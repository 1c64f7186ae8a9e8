import type { StoredUnitStatus } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One physical thing with a tag, at one place. */
@Entity('equipment_unit')
@Unique('equipment_unit_tag', ['tag'])
@Index('equipment_unit_by_place', { synchronize: false })
@Index('equipment_unit_sent_from', { synchronize: false })
@Check(
  'equipment_unit_status',
  `status IN ('ENROLLED', 'READY', 'HANDED_OUT', 'IN_SESSION', 'RETURNED', 'SANITISING', 'CHARGING', 'OUT_OF_SERVICE', 'OVERDUE', 'MISSING', 'IN_TRANSIT', 'RETIRED')`,
)
@Check('equipment_unit_in_service', `status = 'IN_TRANSIT' OR in_service = (status NOT IN ('ENROLLED', 'OUT_OF_SERVICE', 'MISSING', 'RETIRED'))`)
@Check('equipment_unit_cost', 'cost_cents >= 0')
export class EquipmentUnitEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'equipment_unit_pk' }) id!: string;
  @Column('uuid') placeId!: string;
  @Column('uuid') modelId!: string;
  @Column('uuid', { nullable: true }) spaceId!: string | null;
  @Column('text') tag!: string;
  @Column('text', { nullable: true }) serialNumber!: string | null;
  /** Follows from the status; both from the events of the unit. */
  @Column('boolean', { default: true }) inService!: boolean;
  @Column('text') status!: StoredUnitStatus;
  @Column('integer', { default: 0 }) version!: number;
  /** The rest of what the events say, as `unit.store.ts` writes it. */
  @Column('jsonb', { default: {} }) state!: Readonly<Record<string, unknown>>;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('date', { nullable: true }) purchasedOn!: string | null;
  @Column('date', { nullable: true }) warrantyUntil!: string | null;
  @Column('integer', { nullable: true }) costCents!: number | null;
}
