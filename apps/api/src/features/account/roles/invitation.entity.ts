import type { Invitation, Locale, Role, ScopeKind } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody asked to take a role. What stands in its link is derived when it is mailed, and stored nowhere. */
@Entity('invitation')
@Unique('invitation_request', ['invitedBy', 'requestKey'])
@Check('invitation_email_lower_case', 'email = lower(email)')
@Check('invitation_scope', `(scope_kind = 'NETWORK') = (scope_id IS NULL)`)
@Check('invitation_by_two', 'confirmed_by IS NULL OR confirmed_by <> invited_by')
@Index('invitation_open', ['email', 'role', 'scopeKind', 'scopeId'], { unique: true, where: 'accepted_at IS NULL AND withdrawn_at IS NULL' })
@Index('invitation_by_scope', ['scopeKind', 'scopeId', 'role'])
export class InvitationEntity implements Invitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pk' }) id!: string;
  @Column('text') email!: string;
  @Column('text') locale!: Locale;
  @Column('text') role!: Role;
  @Column('text') scopeKind!: ScopeKind;
  @Column('text', { nullable: true }) scopeId!: string | null;
  @Column('uuid') invitedBy!: string;
  @Column('text') requestKey!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('boolean') needsSecond!: boolean;
  @Column('uuid', { nullable: true }) confirmedBy!: string | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  @Column('uuid', { nullable: true }) acceptedBy!: string | null;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}
