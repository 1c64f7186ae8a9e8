import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a stretch of a kiosk's monotone clock began, by the clock of the service; what was said first stays. */
@Entity('kiosk_epoch')
export class KioskEpochEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kiosk_epoch_pk' }) kioskId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kiosk_epoch_pk' }) id!: string;
  @Column('uuid') placeId!: string;
  @Column('timestamptz') startedAt!: Date;
}
