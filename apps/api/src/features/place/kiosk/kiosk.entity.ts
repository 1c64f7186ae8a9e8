import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A device that stands at a place and acts for it: bound to one key by a code, once. Its state follows from its times (`kioskStateOf`). */
@Entity('kiosk')
@Unique('kiosk_code', ['codeHash'])
@Unique('kiosk_of_place', ['placeId', 'id'])
@Unique('kiosk_request', ['placeId', 'requestKey'])
@Index('kiosk_name_of_place', { synchronize: false })
@Check('kiosk_name', 'char_length(name) BETWEEN 1 AND 60')
@Check('kiosk_pending', 'pending >= 0')
@Check('kiosk_last_sequence', 'last_sequence >= 0')
@Check('kiosk_clock_state', 'char_length(clock_state) BETWEEN 1 AND 40')
@Check('kiosk_battery', 'battery_percent BETWEEN 0 AND 100')
@Check('kiosk_app_version', 'char_length(app_version) BETWEEN 1 AND 40')
@Check('kiosk_key', '(paired_at IS NULL) = (public_key IS NULL)')
@Check('kiosk_heard', 'paired_at IS NOT NULL OR last_seen_at IS NULL AND told_all_at IS NULL AND pending IS NULL AND last_sequence IS NULL')
export class KioskEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kiosk_pk' }) id!: string;
  @Column('uuid') placeId!: string;
  @Column('text') name!: string;
  @Column('text') requestKey!: string;
  @Column('text') requestHash!: string;
  /** Under the network's secret; of the latest code, typed or not. */
  @Column('text') codeHash!: string;
  @Column('timestamptz') codeExpiresAt!: Date;
  /** Of the device: ECDSA P-256, SPKI in base64url. */
  @Column('text', { nullable: true }) publicKey!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) pairedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) lastSeenAt!: Date | null;
  /** When it last had nothing left to tell. */
  @Column('timestamptz', { nullable: true }) toldAllAt!: Date | null;
  /** Events it has and we have not, as it said. */
  @Column('integer', { nullable: true }) pending!: number | null;
  @Column('bigint', { nullable: true }) lastSequence!: string | null;
  @Column('integer', { nullable: true }) clockOffsetMs!: number | null;
  @Column('text', { nullable: true }) clockState!: string | null;
  @Column('smallint', { nullable: true }) batteryPercent!: number | null;
  @Column('boolean', { nullable: true }) charging!: boolean | null;
  @Column('text', { nullable: true }) appVersion!: string | null;
  /** Whether its browser promised not to throw away what it keeps. */
  @Column('boolean', { nullable: true }) storagePersisted!: boolean | null;
}
