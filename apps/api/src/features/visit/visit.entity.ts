import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What really happened of a booking: arrival and departure. */
@Entity('visit')
@Unique('visit_once', ['placeId', 'bookingId'])
@Unique('visit_request', ['placeId', 'idempotencyKey'])
export class VisitEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'visit_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'visit_pk' }) id!: string;
  @Column('uuid') bookingId!: string;
  @Column('timestamptz') arrivedAt!: Date;
  @Column('timestamptz', { nullable: true }) departedAt!: Date | null;
  @Column('text') channel!: string;
  @Column('text') idempotencyKey!: string;
  /** Stands for a person who was forgotten; drawn at random, written nowhere else. */
  @Column('uuid', { nullable: true }) pseudonym!: string | null;
}
