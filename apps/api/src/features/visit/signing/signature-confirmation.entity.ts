import type { AttendanceNoter } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That somebody who was there vouched for an entry: for its time where that was not sure, or for who signed without drawing. */
@Entity('signature_confirmation')
@Check('signature_confirmation_as', `confirmed_as IN ('ORGANISATION_MANAGER', 'TRAINER', 'PLACE_TEAM')`)
@Index('signature_confirmation_by_account', ['confirmedBy'], { where: 'confirmed_by IS NOT NULL' })
export class SignatureConfirmationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signature_confirmation_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signature_confirmation_pk' }) signatureId!: string;
  @Column('text') confirmedAs!: AttendanceNoter;
  /** Forgotten with their account. */
  @Column('uuid', { nullable: true }) confirmedBy!: string | null;
  @Column('timestamptz') confirmedAt!: Date;
}
