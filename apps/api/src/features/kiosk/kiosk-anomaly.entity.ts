import type { AnomalyChoice, AnomalyCode } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a kiosk saw and the plan, or another kiosk, contradicts. Found anew with each fact; what a person chose about it stays. */
@Entity('kiosk_anomaly')
@Unique('kiosk_anomaly_once', ['kioskId', 'eventId', 'code'])
@Check('kiosk_anomaly_note', 'char_length(note) <= 1000')
@Check('kiosk_anomaly_resolved', '(resolved_at IS NULL) = (choice IS NULL) AND (resolved_at IS NOT NULL OR num_nonnulls(resolved_by, note) = 0)')
@Index('kiosk_anomaly_open', ['placeId', 'raisedAt'], { where: 'resolved_at IS NULL' })
@Index('kiosk_anomaly_of_booking', ['bookingId'], { where: 'booking_id IS NOT NULL' })
@Index('kiosk_anomaly_of_unit', ['unitId'], { where: 'unit_id IS NOT NULL' })
@Index('kiosk_anomaly_by_resolver', ['resolvedBy'], { where: 'resolved_by IS NOT NULL' })
export class KioskAnomalyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kiosk_anomaly_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kiosk_anomaly_pk' }) id!: string;
  @Column('text') code!: AnomalyCode;
  @Column('uuid') kioskId!: string;
  /** The event that shows it. */
  @Column('uuid') eventId!: string;
  @Column('uuid', { nullable: true }) bookingId!: string | null;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  @Column('timestamptz') raisedAt!: Date;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  /** Forgotten with their account. */
  @Column('uuid', { nullable: true }) resolvedBy!: string | null;
  @Column('text', { nullable: true }) choice!: AnomalyChoice | null;
  @Column('text', { nullable: true }) note!: string | null;
}
