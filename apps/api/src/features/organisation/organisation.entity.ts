import type { LocalDay, OrganisationKind, OrganisationStanding } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A body that runs places, brings groups or sends people; the contact is its own, for the network and the places it works with. */
@Entity('organisation')
@Check('organisation_kind', `kind IN ('TRAINING_ORGANISATION', 'CFA', 'PRESCRIBER', 'OPERATOR')`)
@Check('organisation_standing', `standing IN ('REQUESTED', 'VERIFIED', 'REFUSED', 'SUSPENDED')`)
@Check('organisation_qualiopi', '(qualiopi_from IS NULL) = (qualiopi_until IS NULL) AND qualiopi_from < qualiopi_until')
@Unique('organisation_request', ['requestedBy', 'requestKey'])
@Index('organisation_siret', ['siret'], { unique: true, where: `standing <> 'REFUSED'` })
@Index('organisation_waiting', ['standing', 'createdAt'], { where: `standing IN ('REQUESTED', 'SUSPENDED')` })
export class OrganisationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pk' }) id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) siret!: string | null;
  @Column('text', { default: 'OPERATOR' }) kind!: OrganisationKind;
  @Column('text', { nullable: true }) nda!: string | null;
  @Column('text', { nullable: true }) uai!: string | null;
  @Column('date', { nullable: true }) qualiopiFrom!: LocalDay | null;
  @Column('date', { nullable: true }) qualiopiUntil!: LocalDay | null;
  @Column('text', { nullable: true }) contactName!: string | null;
  @Column('text', { nullable: true }) contactEmail!: string | null;
  @Column('text', { nullable: true }) contactPhone!: string | null;
  @Column('text', { default: 'VERIFIED' }) standing!: OrganisationStanding;
  /** Why it was refused or suspended; said to whoever speaks for it. */
  @Column('text', { nullable: true }) standingReason!: string | null;
  @Column('timestamptz', { nullable: true }) standingAt!: Date | null;
  /** Who said it is theirs; forgotten with their account. */
  @Column('uuid', { nullable: true }) requestedBy!: string | null;
  @Column('text', { nullable: true }) requestKey!: string | null;
  @Column('timestamptz') createdAt!: Date;
  /** Counted by a trigger. */
  @Column({ type: 'integer', default: 0, insert: false, update: false }) version!: number;
}
