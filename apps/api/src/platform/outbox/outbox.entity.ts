import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Work promised in the transaction that made it due; done at least once, by a handler that may run again. */
@Entity('outbox')
@Index('outbox_waiting', { synchronize: false })
export class OutboxEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outbox_pk' }) id!: string;
  @Column('text') job!: string;
  @Column('jsonb') payload!: Record<string, string>;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) relayedAt!: Date | null;
  /** How often it was handed to the queue; the pause before the next time grows with it. */
  @Column('integer', { default: 0 }) relays!: number;
  @Column('text', { nullable: true }) lastFailure!: string | null;
  @Column('timestamptz', { nullable: true }) doneAt!: Date | null;
}
