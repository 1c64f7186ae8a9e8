import type { Locale } from '@escale/domain';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person who signs in. */
@Entity('account')
@Unique('account_email', ['email'])
@Check('account_email_lower_case', 'email = lower(email)')
export class AccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pk' }) id!: string;
  @Column('text', { nullable: true }) givenName!: string | null;
  @Column('text', { nullable: true }) familyName!: string | null;
  /** Proved by a mail that arrived; in lower case. */
  @Column('text') email!: string;
  @Column('text') locale!: Locale;
  @Column('timestamptz') createdAt!: Date;
  /** When a session of theirs was last opened or used, to five minutes; the clock of forgetting unused accounts. */
  @Column('timestamptz', { nullable: true }) lastSeenAt!: Date | null;
  /** Whether requests are mailed to them, where they are of a team. */
  @Column('boolean', { default: true }) requestMails!: boolean;
}
