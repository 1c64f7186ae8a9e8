import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the key of a kiosk opened for an hour. Its secret is on that device only; here is a digest. */
@Entity('kiosk_session')
@Index('kiosk_session_by_kiosk', ['placeId', 'kioskId', 'expiresAt'])
export class KioskSessionEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'kiosk_session_pk' }) tokenHash!: string;
  @Column('uuid') kioskId!: string;
  @Column('uuid') placeId!: string;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}
