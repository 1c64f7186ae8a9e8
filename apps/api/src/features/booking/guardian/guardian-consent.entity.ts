import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FileKind } from '../../../platform/upload/read-upload.ts';

/** Whom a minor's booking asks, and what came of it; the state itself stands with the booking. */
@Entity('guardian_consent')
@Check('guardian_consent_whom', 'num_nonnulls(name, email, token_hash) IN (0, 3)')
@Check('guardian_consent_scan', 'num_nonnulls(scan_id, scan_kind) IN (0, 2)')
@Index('guardian_consent_by_booking', ['bookingId'])
export class GuardianConsentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'guardian_consent_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'guardian_consent_pk' }) bookingId!: string;
  /** Null, with address and token, where a paper was promised. */
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) tokenHash!: string | null;
  @Column('timestamptz') askedAt!: Date;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('timestamptz', { nullable: true }) paperSeenAt!: Date | null;
  @Column('uuid', { nullable: true }) paperSeenBy!: string | null;
  /** Where the picture of the paper is kept, and what it is. */
  @Column('uuid', { nullable: true }) scanId!: string | null;
  @Column('text', { nullable: true }) scanKind!: FileKind | null;
}
