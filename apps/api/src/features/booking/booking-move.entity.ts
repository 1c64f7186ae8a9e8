import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When and where a booking was before it was moved; written by a trigger, so that no way to move one forgets it. */
@Entity('booking_move')
@Index('booking_move_by_day', ['fromPlaceId', 'startsAt'])
export class BookingMoveEntity {
  /** Where the booking is now. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'booking_move_pk' }) placeId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'booking_move_pk' }) bookingId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'booking_move_pk' }) fromPlaceId!: string;
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'booking_move_pk' }) startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
}
