import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The six digits of a team at the kiosks of its place, as a device can check them without a network. */
@Entity('kiosk_pin')
@Check('kiosk_pin_rounds', 'rounds >= 600000')
export class KioskPinEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kiosk_pin_pk' }) placeId!: string;
  @Column('text') salt!: string;
  @Column('text') hash!: string;
  @Column('integer') rounds!: number;
  @Column('timestamptz') setAt!: Date;
}
