import type { Role, ScopeKind } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A role somebody holds on a part of the network. */
@Entity('role_grant')
@Unique('role_grant_once', ['accountId', 'role', 'scopeKind', 'scopeId'])
@Check('role_grant_scope', `(scope_kind = 'NETWORK') = (scope_id IS NULL)`)
@Index('role_grant_by_account', ['accountId'])
@Index('role_grant_by_scope', ['scopeKind', 'scopeId', 'role'])
export class GrantEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_grant_pk' }) id!: string;
  @Column('uuid') accountId!: string;
  @Column('text') role!: Role;
  @Column('text') scopeKind!: ScopeKind;
  @Column('text', { nullable: true }) scopeId!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('uuid', { nullable: true }) givenBy!: string | null;
  /** Who asked that it be taken back, where two must agree. */
  @Column('uuid', { nullable: true }) removalProposedBy!: string | null;
  @Column('timestamptz', { nullable: true }) removalProposedAt!: Date | null;
}
