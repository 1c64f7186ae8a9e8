import { Check, Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';

/** What PostgreSQL forbids to overlap: one unit, one time range including turnaround, while `occupying`. */
export const NEVER_TWICE = 'allocation_never_twice';

@Entity('allocation')
@Exclusion(NEVER_TWICE, 'USING gist (unit_id WITH =, during WITH &&) WHERE (occupying)')
@Check('allocation_bounded', `NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during) AND upper(during) - lower(during) <= interval '48 hours'`)
@Index('allocation_of_unit', { synchronize: false })
export class AllocationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'allocation_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'allocation_pk' }) bookingId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'allocation_pk' }) unitId!: string;
  @Column('tstzrange') during!: string;
  @Column('boolean') occupying!: boolean;
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
}
