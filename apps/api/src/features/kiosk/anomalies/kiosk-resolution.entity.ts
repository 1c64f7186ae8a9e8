import type { AnomalyChoice, AnomalyCode } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One decision about what a kiosk and the plan contradict, or that it was taken back; only added to. */
@Entity('kiosk_resolution')
@Unique('kiosk_resolution_request', ['placeId', 'requestKey'])
@Check('kiosk_resolution_act', `act IN ('RESOLVED', 'REOPENED')`)
@Index('kiosk_resolution_by_account', ['accountId'], { where: 'account_id IS NOT NULL' })
export class KioskResolutionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kiosk_resolution_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kiosk_resolution_pk' }) id!: string;
  @Column('uuid') anomalyId!: string;
  @Column('text') code!: AnomalyCode;
  @Column('text') act!: 'RESOLVED' | 'REOPENED';
  @Column('text') choice!: AnomalyChoice;
  /** The time an arrival was confirmed at, where it is another one than was told. */
  @Column('timestamptz', { nullable: true }) countsAt!: Date | null;
  /** Forgotten with their account. */
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('text') requestKey!: string;
  @Column('text') requestHash!: string;
  @Column('timestamptz') at!: Date;
}
