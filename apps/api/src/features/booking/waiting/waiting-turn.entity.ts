import type { Id, TurnOutcome } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A session kept for somebody who waits: the held booking that keeps it, until when, and what came of it. */
@Entity('waiting_turn')
@Check('waiting_turn_outcome', `outcome IN ('ACCEPTED', 'REFUSED', 'UNANSWERED', 'WITHDRAWN')`)
@Check('waiting_turn_ended', '(outcome IS NULL) = (ended_at IS NULL)')
@Index('waiting_turn_one', { synchronize: false })
@Index('waiting_turn_of_entry', ['entryId', 'offeredAt'])
export class WaitingTurnEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'waiting_turn_pk' }) placeId!: Id<'Place'>;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'waiting_turn_pk' }) bookingId!: Id<'Booking'>;
  @Column('uuid') entryId!: string;
  @Column('uuid') offerId!: Id<'Offer'>;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') offeredAt!: Date;
  @Column('timestamptz') until!: Date;
  @Column('text', { nullable: true }) outcome!: TurnOutcome | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
