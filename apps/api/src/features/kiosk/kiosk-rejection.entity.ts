import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a kiosk sent and nobody could read: kept until somebody of the team has seen it. */
@Entity('kiosk_rejection')
@Check('kiosk_rejection_sequence', 'sequence > 0')
@Check('kiosk_rejection_seen', 'seen_at IS NOT NULL OR seen_by IS NULL')
@Index('kiosk_rejection_unseen', ['placeId', 'receivedAt'], { where: 'seen_at IS NULL' })
@Index('kiosk_rejection_by_seer', ['seenBy'], { where: 'seen_by IS NOT NULL' })
export class KioskRejectionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kiosk_rejection_pk' }) kioskId!: string;
  /** As the kiosk named it. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'kiosk_rejection_pk' }) eventId!: string;
  @Column('uuid') placeId!: string;
  @Column('bigint', { nullable: true }) sequence!: string | null;
  @Column('text') text!: string;
  @Column('text') fault!: string;
  @Column('text', { nullable: true }) faultField!: string | null;
  @Column('timestamptz') receivedAt!: Date;
  @Column('timestamptz', { nullable: true }) seenAt!: Date | null;
  @Column('uuid', { nullable: true }) seenBy!: string | null;
}
