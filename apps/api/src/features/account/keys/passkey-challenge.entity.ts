import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a device is asked to sign, once and soon, from one browser. */
@Entity('passkey_challenge')
@Unique('passkey_challenge_hash', ['challengeHash'])
@Index('passkey_challenge_by_end', ['expiresAt'])
export class PasskeyChallengeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'passkey_challenge_pk' }) id!: string;
  /** Whose passkey is being added; null where somebody signs in. */
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('text') challengeHash!: string;
  /** Digest of the cookie of the browser that asked. */
  @Column('text') browserHash!: string;
  @Column('timestamptz') expiresAt!: Date;
}
