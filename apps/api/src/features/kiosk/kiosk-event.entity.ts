import type { KioskFactType } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Something a kiosk saw, as it wrote and signed it; only added to. */
@Entity('kiosk_event')
@Check('kiosk_event_sequence_counts', 'sequence > 0')
@Check('kiosk_event_digest', `digest ~ '^[0-9a-f]{64}$'`)
@Unique('kiosk_event_sequence', ['kioskId', 'sequence'])
@Index('kiosk_event_of_booking', ['placeId', 'bookingId'], { where: 'booking_id IS NOT NULL' })
@Index('kiosk_event_taking_back', ['placeId', 'targetId'], { where: 'target_id IS NOT NULL' })
@Index('kiosk_event_of_unit', ['placeId', 'unitId'], { where: 'unit_id IS NOT NULL' })
export class KioskEventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kiosk_event_pk' }) kioskId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kiosk_event_pk' }) id!: string;
  @Column('uuid') placeId!: string;
  @Column('bigint') sequence!: string;
  @Column('text') type!: KioskFactType;
  /** By the clock of the service, decided once. */
  @Column('timestamptz') at!: Date;
  @Column('boolean') sure!: boolean;
  @Column('timestamptz') deviceAt!: Date;
  @Column('uuid', { nullable: true }) bookingId!: string | null;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  @Column('text') text!: string;
  /** SHA-256 of the text as it came, which stays when names are taken out of it. */
  @Column('text') digest!: string;
  @Column('text') signature!: string;
  @Column('boolean') online!: boolean;
  @Column('timestamptz') receivedAt!: Date;
  /** Of what takes another event back: which. */
  @Column('uuid', { nullable: true }) targetId!: string | null;
  /** Whether it was taken back by the same kiosk. */
  @Column('boolean', { default: false }) annulled!: boolean;
  @Column('timestamptz', { nullable: true }) redactedAt!: Date | null;
}
