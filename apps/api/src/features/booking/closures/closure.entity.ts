import type { ClosureReason, Id } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A stretch in which a place, or one of its spaces, is closed though its hours say otherwise. */
@Entity('closure')
@Check('closure_reason', `reason IN ('WORKS', 'STAFF_AWAY', 'EVENT', 'OUTAGE', 'SAFETY', 'OTHER')`)
@Check('closure_in_order', 'ends_at > starts_at')
@Unique('closure_request', ['placeId', 'requestKey'])
@Index('closure_by_id', ['id'])
@Index('closure_in_force', { synchronize: false })
export class ClosureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'closure_pk' }) placeId!: Id<'Place'>;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'closure_pk' }) id!: string;
  @Column('uuid', { nullable: true }) spaceId!: Id<'Space'> | null;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('text') reason!: ClosureReason;
  /** Shown to everybody; nothing about people. */
  @Column('text', { nullable: true }) wordsFr!: string | null;
  @Column('text', { nullable: true }) wordsEn!: string | null;
  @Column('uuid', { nullable: true }) closedBy!: string | null;
  @Column('text') requestKey!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) liftedAt!: Date | null;
}
