import type { Locale, SignInRequest } from '@escale/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody asked to sign in with an address. Link and code are derived from the network's secret when they are needed, and are stored nowhere. */
@Entity('sign_in_request')
@Index('sign_in_request_by_end', ['expiresAt'])
export class SignInRequestEntity implements SignInRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_request_pk' }) id!: string;
  @Column('text') email!: string;
  @Column('text') locale!: Locale;
  /** Digest of the cookie of the browser that asked. */
  @Column('text') browserHash!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  @Column('integer', { default: 0 }) tries!: number;
}
