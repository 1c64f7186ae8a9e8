import type { Id, OptionKind, RerouteKind, RerouteOutcome, RerouteReason } from '@escale/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A free session as it was found and sent; instants as text, for it is kept as JSON. */
export interface KeptOption {
  readonly kind: OptionKind;
  readonly offerId: string;
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly distanceKm: number | null;
}

/** What a place that could not keep its word told the person of one booking. */
@Entity('reroute')
@Check('reroute_kind', `kind IN ('PROPOSAL', 'APOLOGY')`)
@Check('reroute_reason', `reason IN ('CLOSURE', 'EQUIPMENT')`)
@Check('reroute_outcome', `outcome IN ('PROPOSED', 'NOTHING_FREE', 'NO_ADDRESS')`)
@Unique('reroute_request', ['placeId', 'bookingId', 'requestKey'])
@Index('reroute_by_booking', ['bookingId', 'createdAt'])
@Index('reroute_by_closure', { synchronize: false })
export class RerouteEntity {
  /** The place that could not keep its word; it stays when the booking goes elsewhere. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reroute_pk' }) placeId!: Id<'Place'>;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reroute_pk' }) id!: string;
  /** Where the booking is now. */
  @Column('uuid') bookingPlaceId!: Id<'Place'>;
  @Column('uuid') bookingId!: Id<'Booking'>;
  @Column('integer') revision!: number;
  /** When the session was to be. */
  @Column('timestamptz') wasAt!: Date;
  @Column('text') kind!: RerouteKind;
  @Column('text') reason!: RerouteReason;
  @Column('uuid', { nullable: true }) closureId!: string | null;
  @Column('text') outcome!: RerouteOutcome;
  @Column('jsonb') options!: readonly KeptOption[];
  @Column('text') requestKey!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) takenAt!: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}
