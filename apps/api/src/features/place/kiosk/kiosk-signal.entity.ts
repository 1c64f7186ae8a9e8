import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a kiosk last told its place's service all it knew. */
@Entity('kiosk_signal')
export class KioskSignalEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kiosk_signal_pk' }) placeId!: string;
  /** Of a number the device drew for itself. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'kiosk_signal_pk' }) deviceHash!: string;
  @Column('timestamptz') heardAt!: Date;
}
