import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** What really happened of a booking: arrival and departure. */
@Entity('visit')
@Index('visit_once', { synchronize: false })
@Unique('visit_request', ['placeId', 'idempotencyKey'])
export class VisitEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'visit_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'visit_pk' }) id!: string;
  @Column('uuid') bookingId!: string;
  @Column('timestamptz') arrivedAt!: Date;
  @Column('timestamptz', { nullable: true }) departedAt!: Date | null;
  /** When somebody noted the arrival, or the departure, themselves; null for what only the events of kiosks tell. */
  @Column('timestamptz', { nullable: true }) notedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) departureNotedAt!: Date | null;
  /** Whether the times count for attendance: not those that kiosks told and nobody is sure of, until somebody confirms them. */
  @Column('boolean', { default: true }) arrivalSure!: boolean;
  @Column('boolean', { default: true }) departureSure!: boolean;
  /** When it was taken back as a slip, minutes after it was recorded; it is no attendance then. */
  @Column('timestamptz', { nullable: true }) annulledAt!: Date | null;
  /** The client-made key of the request that took it back. */
  @Column('text', { nullable: true }) annulKey!: string | null;
  @Column('text') channel!: string;
  @Column('text') idempotencyKey!: string;
  /** Stands for a person who was forgotten; drawn at random, written nowhere else. */
  @Column('uuid', { nullable: true }) pseudonym!: string | null;
}
