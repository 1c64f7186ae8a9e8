import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Who an account's owner is to an identity provider: its issuer and the subject it names them by, never their address, which may change hands. */
@Entity('account_identity')
@Unique('account_identity_subject', ['issuer', 'subject'])
@Index('account_identity_by_account', ['accountId'])
export class AccountIdentityEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_identity_pk' }) id!: string;
  @Column('uuid') accountId!: string;
  /** The provider's name in our settings when it was linked. */
  @Column('text') provider!: string;
  @Column('text') issuer!: string;
  @Column('text') subject!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') usedAt!: Date;
}
