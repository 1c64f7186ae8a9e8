import type { EquipmentCategory } from '@escale/domain';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A kind of equipment and its limits: minimum age in years, turnaround in minutes. */
@Entity('equipment_model')
@Unique('equipment_model_once', ['manufacturer', 'name'])
@Check('equipment_model_category', `category IN ('VR_HEADSET', 'AR_HEADSET', 'COMPUTER', 'TABLET', 'VIDEO_ROOM', 'WORKSHOP_MACHINE', 'SIMULATOR', 'SEAT')`)
@Check('equipment_model_turnaround', 'turnaround_minutes BETWEEN 0 AND 240')
@Check('equipment_model_battery', 'battery_least BETWEEN 0 AND 100')
export class EquipmentModelEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'equipment_model_pk' }) id!: string;
  @Column('text') category!: EquipmentCategory;
  @Column('text') manufacturer!: string;
  @Column('text') name!: string;
  @Column('integer', { default: 0 }) minimumAge!: number;
  @Column('integer', { default: 0 }) turnaroundMinutes!: number;
  /** Per cent of charge below which a unit is to be charged before it is handed out. */
  @Column('integer', { default: 30 }) batteryLeast!: number;
}
