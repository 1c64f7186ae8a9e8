import type { Accessory, ChecklistCode, EquipmentCategory, ModelRules } from '@escale/domain';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A kind of equipment and its limits: minimum age in years, everything else in minutes. */
@Entity('equipment_model')
@Unique('equipment_model_once', ['manufacturer', 'name'])
@Check('equipment_model_category', `category IN ('VR_HEADSET', 'AR_HEADSET', 'COMPUTER', 'TABLET', 'VIDEO_ROOM', 'WORKSHOP_MACHINE', 'SIMULATOR', 'SEAT')`)
@Check('equipment_model_turnaround', 'turnaround_minutes BETWEEN 0 AND 240')
@Check('equipment_model_battery', 'battery_least BETWEEN 0 AND 100')
@Check('equipment_model_immersion', 'immersion_minutes BETWEEN 5 AND 30')
@Check('equipment_model_first_time', 'first_time_minutes BETWEEN 5 AND 30')
@Check('equipment_model_break', 'break_minutes BETWEEN 5 AND 120')
@Check('equipment_model_daily', 'daily_minutes BETWEEN 5 AND 240')
@Check('equipment_model_warn', 'warn_minutes BETWEEN 1 AND 10')
@Check('equipment_model_checklist', `checklist_off <@ ARRAY['CONTROLLERS', 'BOUNDARY', 'COVER', 'CHANGE_COVER', 'DOCK']`)
@Check('equipment_model_accessories', `jsonb_typeof(accessories) = 'array' AND jsonb_array_length(accessories) <= 8`)
@Check('equipment_model_worn', `category NOT IN ('VR_HEADSET', 'AR_HEADSET') OR (first_time_minutes <= immersion_minutes AND warn_minutes < first_time_minutes AND (daily_minutes IS NULL OR daily_minutes >= immersion_minutes))`)
export class EquipmentModelEntity implements ModelRules {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'equipment_model_pk' }) id!: string;
  @Column('text') category!: EquipmentCategory;
  @Column('text') manufacturer!: string;
  @Column('text') name!: string;
  @Column('integer', { default: 0 }) minimumAge!: number;
  @Column('integer', { default: 0 }) turnaroundMinutes!: number;
  /** Per cent of charge below which a unit is to be charged before it is handed out. */
  @Column('integer', { default: 30 }) batteryLeast!: number;
  /** How long it is worn at a stretch, and by who never did; the break between; the most of a day, null for no cap; how long before the end it is said. Only of what is worn. */
  @Column('integer', { default: 20 }) immersionMinutes!: number;
  @Column('integer', { default: 10 }) firstTimeMinutes!: number;
  @Column('integer', { default: 10 }) breakMinutes!: number;
  @Column('integer', { default: 60, nullable: true }) dailyMinutes!: number | null;
  @Column('integer', { default: 3 }) warnMinutes!: number;
  /** What of the checklist the network leaves out, and what comes with it. */
  @Column('text', { array: true, default: '{}' }) checklistOff!: ChecklistCode[];
  @Column('jsonb', { default: [] }) accessories!: Accessory[];
  /** Counted by a trigger. */
  @Column({ type: 'integer', default: 0, insert: false, update: false }) version!: number;
}
