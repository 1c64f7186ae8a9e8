import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A passkey's public half; the other never leaves the device. */
@Entity('passkey')
@Check('passkey_counter', 'counter >= 0')
@Unique('passkey_credential', ['credentialId'])
@Index('passkey_by_account', ['accountId'])
export class PasskeyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'passkey_pk' }) id!: string;
  @Column('uuid') accountId!: string;
  /** As the device names it, in base64url. */
  @Column('text') credentialId!: string;
  /** COSE_Key (RFC 9053). */
  @Column('bytea') publicKey!: Buffer;
  /** Signatures so far, as the device counts; 0 for those that do not. A text, as PostgreSQL's 64-bit numbers come. */
  @Column('bigint') counter!: string;
  /** How browsers may reach it: `internal`, `usb`, `hybrid`… */
  @Column('text', { array: true }) transports!: string[];
  /** What its owner calls it. */
  @Column('text') name!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}
