import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** How somebody proved who they are. */
export type SessionMethod = 'EMAIL' | 'DEMO' | 'PASSWORD' | 'PASSKEY' | 'OIDC';

/** A browser somebody signed in with. Its secret is in that browser only; here is a digest. */
@Entity('session')
@Check('session_method', `method IN ('EMAIL', 'DEMO', 'PASSWORD', 'PASSKEY', 'OIDC')`)
@Unique('session_token', ['tokenHash'])
@Index('session_by_account', ['accountId'])
@Index('session_by_end', ['endsAt'])
export class SessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pk' }) id!: string;
  @Column('uuid') accountId!: string;
  @Column('text') tokenHash!: string;
  @Column('text') method!: SessionMethod;
  /** Browser and system in a few words, for its owner to recognise. */
  @Column('text', { nullable: true }) device!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') seenAt!: Date;
  @Column('timestamptz') endsAt!: Date;
}
