import type { Id } from '@escale/domain';
import { Check, Column, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';

/** What PostgreSQL forbids to overlap: one person, one stretch of time, wherever they are planned. */
export const NEVER_IN_TWO = 'shift_never_two';

/** A person of the team is there; a row that was taken off stays, so that it can be put back. */
@Entity('shift')
@Check('shift_bounded', `ends_at > starts_at AND ends_at - starts_at <= interval '24 hours'`)
@Check('shift_some_offer', 'cardinality(offer_ids) > 0')
@Check('shift_note', 'char_length(note) <= 200')
@Exclusion(NEVER_IN_TWO, 'USING gist (account_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (removed_at IS NULL) DEFERRABLE')
@Index('shift_by_time', { synchronize: false })
@Index('shift_by_series', { synchronize: false })
@Index('shift_of_account', ['accountId', 'endsAt'])
export class ShiftEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shift_pk' }) placeId!: Id<'Place'>;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shift_pk' }) id!: string;
  @Column('uuid') accountId!: string;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  /** Null for every offer of the place that needs somebody. */
  @Column('uuid', { array: true, nullable: true }) offerIds!: Id<'Offer'>[] | null;
  /** What was planned together, week by week. */
  @Column('uuid', { nullable: true }) seriesId!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('integer', { default: 0 }) version!: number;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('text') requestKey!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
  /** The request that took it off, by which it can be put back. */
  @Column('text', { nullable: true }) removalKey!: string | null;
}
