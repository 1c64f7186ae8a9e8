import type { AgreementBookers, AgreementState, Id, LocalDay, Quota } from '@escale/domain';
import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, Unique } from 'typeorm';

/** Name of the exclusion that keeps two agreements from covering the same days of the same place, or of the network. */
export const AGREEMENT_ALONE = 'agreement_alone';

/** What an organisation and a place, or the whole network (no place), agree on. */
@Entity('agreement')
@Check('agreement_bookers', `bookers IN ('MANAGERS', 'MANAGERS_AND_TRAINERS')`)
@Check('agreement_state', `state IN ('ASKED', 'AGREED', 'DECLINED', 'ENDED')`)
@Check('agreement_days', 'from_day <= until_day')
@Unique('agreement_request', ['organisationId', 'requestKey'])
@Exclusion(AGREEMENT_ALONE, `USING gist (organisation_id WITH =, coalesce(place_id, '00000000-0000-0000-0000-000000000000') WITH =, daterange(from_day, until_day, '[]') WITH &&) WHERE (state IN ('ASKED', 'AGREED'))`)
@Index('agreement_at_place', ['placeId', 'untilDay'])
export class AgreementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_pk' }) id!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid', { nullable: true }) placeId!: Id<'Place'> | null;
  @Column('date') fromDay!: LocalDay;
  @Column('date') untilDay!: LocalDay;
  @Column('jsonb') quotas!: readonly Quota[];
  @Column('text', { nullable: true }) priceNote!: string | null;
  @Column('text') bookers!: AgreementBookers;
  @Column('text') state!: AgreementState;
  /** Why it was declined or ended; said to both sides. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') requestKey!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  /** Counted by a trigger. */
  @Column({ type: 'integer', default: 0, insert: false, update: false }) version!: number;
}
