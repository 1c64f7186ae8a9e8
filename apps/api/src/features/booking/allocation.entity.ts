import { Check, Column, Entity, Exclusion, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What PostgreSQL forbids to overlap: one unit, one time range including turnaround, while `occupying`. */
export const NEVER_TWICE = 'allocation_never_twice';

/** A unit taken for a while, by a booking or by a block. */
@Entity('allocation')
@Exclusion(NEVER_TWICE, 'USING gist (unit_id WITH =, during WITH &&) WHERE (occupying)')
@Check('allocation_bounded', `NOT isempty(during) AND lower_inc(during) AND NOT upper_inc(during) AND upper(during) - lower(during) <= interval '48 hours'`)
@Check('allocation_whose', 'num_nonnulls(booking_id, block_id) = 1')
@Unique('allocation_once', ['placeId', 'bookingId', 'unitId'])
@Index('allocation_of_unit', { synchronize: false })
@Index('allocation_by_block', { synchronize: false })
export class AllocationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'allocation_pk' }) placeId!: string;
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'allocation_pk' }) id!: string;
  @Column('uuid', { nullable: true }) bookingId!: string | null;
  @Column('uuid', { nullable: true }) blockId!: string | null;
  @Column('uuid') unitId!: string;
  @Column('tstzrange') during!: string;
  @Column('boolean') occupying!: boolean;
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
}
