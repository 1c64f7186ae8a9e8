import { Entity, PrimaryColumn } from 'typeorm';

/** That the team took an absence back; written by the trigger that removes it. */
@Entity('absence_taken_back')
export class AbsenceTakenBackEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'absence_taken_back_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'absence_taken_back_pk' }) bookingId!: string;
}
