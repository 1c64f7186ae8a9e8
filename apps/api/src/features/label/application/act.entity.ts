import type { Actor, ApplicationState } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

const STATES = `('DRAFT', 'SUBMITTED', 'COMPLETENESS_CHECK', 'CORRECTION_REQUESTED', 'UNDER_REVIEW', 'VISIT', 'COMMITTEE', 'GRANTED', 'REFUSED', 'CLOSED_WITHOUT_ACTION')`;

/** Something that was done to a file, hashed together with what was done before; it is only added to, the database sees to it. */
@Entity('label_act')
@Unique('label_act_once', ['placeId', 'applicationId', 'requestKey'])
@Check('label_act_sequence', 'sequence >= 1')
@Check('label_act_name', 'length(act) BETWEEN 1 AND 40')
@Check('label_act_actor_kind', `actor_kind IN ('APPLICANT', 'REVIEWER', 'COORDINATOR', 'TIME')`)
@Check('label_act_from', `from_state IN ${STATES}`)
@Check('label_act_to', `to_state IN ${STATES}`)
@Check('label_act_reason', 'length(reason) <= 4000')
@Check('label_act_hash', `hash ~ '^[0-9a-f]{64}$'`)
@Index('label_act_by_account', ['accountId'], { where: 'account_id IS NOT NULL' })
export class ActEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_act_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'label_act_pk' }) applicationId!: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'label_act_pk' }) sequence!: number;
  @Column('text') act!: string;
  @Column('text') actorKind!: Actor;
  /** Null for the product itself, and once the account is gone: the audit log keeps who it was. */
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('text', { nullable: true }) fromState!: ApplicationState | null;
  @Column('text') toState!: ApplicationState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb') detail!: object;
  @Column('text', { nullable: true }) requestKey!: string | null;
  @Column('text') previousHash!: string;
  @Column('text') hash!: string;
}
