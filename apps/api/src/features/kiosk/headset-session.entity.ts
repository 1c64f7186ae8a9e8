import type { CustodyEnd } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A unit in the hands of a booking, from hand-out to return: what follows from its events (`custodies`), written anew with them. */
@Entity('headset_session')
@Check('headset_session_closed_by', `closed_by IN ('RETURN', 'SUPERSEDED', 'GIVEN_UP')`)
@Check('headset_session_closed', '(returned_at IS NULL) = (closed_by IS NULL)')
@Index('headset_session_open', ['unitId'], { unique: true, where: 'returned_at IS NULL' })
@Index('headset_session_of_booking', ['placeId', 'bookingId'])
export class HeadsetSessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'headset_session_pk' }) unitId!: string;
  /** Counted over the life of the unit. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'headset_session_pk' }) ordinal!: number;
  @Column('uuid') placeId!: string;
  @Column('uuid') bookingId!: string;
  @Column('timestamptz') handedOutAt!: Date;
  @Column('timestamptz', { nullable: true }) returnedAt!: Date | null;
  @Column('text', { nullable: true }) closedBy!: CustodyEnd | null;
  @Column('jsonb', { default: [] }) immersions!: readonly { readonly start: string; readonly end: string | null; readonly closedBy: 'STOP' | 'INFERRED' | null }[];
  /** The safety notice its people accepted at a kiosk. */
  @Column('text', { nullable: true }) noticeVersion!: string | null;
  /** The event of the hand-out; null where the team noted it. */
  @Column('uuid', { nullable: true }) eventId!: string | null;
}
